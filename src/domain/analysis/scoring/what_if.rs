//! Weights of a round as they could be, moved point by point from one criterion to another.
//!
//! What must stay true: they stay whole numbers, and add up to what they added up to before, which is 100 in a round
//! that was opened.

use super::Tally;
use crate::domain::Plan;
use crate::domain::id::CriterionId;
use crate::domain::round::{FULL_WEIGHT, Round};
use std::collections::BTreeMap;

/// The weights of a round as they are, and as they are supposed to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupposedWeights {
    all: Vec<SupposedWeight>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupposedWeight {
    /// Of which criterion.
    pub criterion: CriterionId,
    /// As it is.
    pub is: u32,
    /// As it is supposed to be.
    pub would_be: u32,
}

impl SupposedWeights {
    /// The weights of a round as they are.
    #[must_use]
    pub fn of(round: &Round) -> Self {
        let criteria = round.yardstick.criteria.iter();
        let as_it_is = criteria.map(|criterion| SupposedWeight {
            criterion: criterion.id.clone(),
            is: criterion.weight,
            would_be: criterion.weight,
        });
        Self {
            all: as_it_is.collect(),
        }
    }

    /// Every weight, in the order of the round.
    #[must_use]
    pub fn all(&self) -> &[SupposedWeight] {
        &self.all
    }

    /// The heaviest criterion but for one, the first of several that weigh the same.
    #[must_use]
    pub fn heaviest_but(&self, one: &CriterionId) -> Option<&CriterionId> {
        let others = self.all.iter().rev().filter(|it| it.criterion != *one);
        others.max_by_key(|it| it.would_be).map(|it| &it.criterion)
    }

    /// Moves one point. `false` when nothing moved: there is no point left to give, or no room to take one.
    pub fn shift(&mut self, from: &CriterionId, to: &CriterionId) -> bool {
        let place = |wanted: &CriterionId| self.all.iter().position(|it| it.criterion == *wanted);
        let Some((from, to)) = place(from).zip(place(to)).filter(|(from, to)| from != to) else {
            return false;
        };
        if self.all[from].would_be == 0 || self.all[to].would_be >= FULL_WEIGHT {
            return false;
        }
        self.all[from].would_be -= 1;
        self.all[to].would_be += 1;
        true
    }

    /// Puts every weight back as it is.
    pub fn reset(&mut self) {
        for weight in &mut self.all {
            weight.would_be = weight.is;
        }
    }

    /// What they add up to.
    #[must_use]
    pub fn sum(&self) -> u32 {
        let weights = self.all.iter().map(|it| it.would_be);
        weights.fold(0, u32::saturating_add)
    }

    /// The weights that would be others than they are.
    #[must_use]
    pub fn changed(&self) -> BTreeMap<CriterionId, u32> {
        let changed = self.all.iter().filter(|it| it.is != it.would_be);
        changed
            .map(|it| (it.criterion.clone(), it.would_be))
            .collect()
    }

    /// Whether these are the weights of the round as they are now.
    #[must_use]
    pub fn is_about(&self, round: &Round) -> bool {
        let criteria = round.yardstick.criteria.iter();
        let now = criteria.map(|criterion| (&criterion.id, criterion.weight));
        now.eq(self.all.iter().map(|it| (&it.criterion, it.is)))
    }

    /// The result under these weights; `None` while the scores may not be shown.
    #[must_use]
    pub fn tally(&self, plan: &Plan, round: &Round) -> Option<Tally> {
        Tally::what_if(plan, round, &self.changed())
    }
}
