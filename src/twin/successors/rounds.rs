//! Every round with its state.

use super::head::RoundHead;
use crate::domain::Plan;
use crate::domain::id::RoundId;
use crate::domain::round::Round;
use crate::twin::{Lines, Twin};

/// The rounds of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rounds {
    /// How many there are.
    pub number: usize,
    /// Those that are listed.
    pub listed: Vec<RoundRow>,
}

/// One round in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundRow {
    /// Its id.
    pub id: RoundId,
    /// Which it is, and how it stands.
    pub head: RoundHead,
    /// How many candidates it has.
    pub candidates: usize,
    /// How many scorers.
    pub scorers: usize,
    /// How many cells are answered.
    pub answered: usize,
    /// Of how many.
    pub all: usize,
}

impl Rounds {
    /// The rounds of a plan, all listed.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let rounds = plan.rounds.iter();
        Self {
            number: plan.rounds.len(),
            listed: rounds.map(|round| RoundRow::of(plan, round)).collect(),
        }
    }

    /// The same, with only these rounds listed, in this order.
    #[must_use]
    pub fn listing<'a>(self, ids: impl IntoIterator<Item = &'a RoundId>) -> Self {
        let row = |id: &RoundId| self.listed.iter().find(|row| row.id == *id).cloned();
        Self {
            listed: ids.into_iter().filter_map(row).collect(),
            ..self
        }
    }
}

impl RoundRow {
    /// One round of a plan.
    #[must_use]
    pub fn of(plan: &Plan, round: &Round) -> Self {
        let scorers = round.scorers.iter();
        let (answered, all) = scorers
            .map(|scorer| plan.progress(round, &scorer.person))
            .fold((0, 0), |(answered, all), (some, of)| {
                (answered + some, all + of)
            });
        Self {
            id: round.id.clone(),
            head: RoundHead::of(plan, round),
            candidates: round.candidates.len(),
            scorers: round.scorers.len(),
            answered,
            all,
        }
    }

    fn tell(&self, place: &str, lines: &mut Lines) {
        let RoundHead {
            named,
            state,
            opened,
            closed,
            reveals,
            ..
        } = &self.head;
        let id = &self.id;
        lines.fact(format_args!("{place}, {state}"), named);
        lines.fact_or_unknown(format_args!("{id} opened"), opened.as_ref());
        lines.fact_or_unknown(format_args!("{id} closed"), closed.as_ref());
        lines.fact_if_any(format_args!("{id} reveals"), reveals.waiting());
        lines.fact(format_args!("{id} candidates"), self.candidates);
        lines.fact(format_args!("{id} scorers"), self.scorers);
        let (answered, all) = (self.answered, self.all);
        lines.fact(
            format_args!("{id} answered"),
            format_args!("{answered} of {all}"),
        );
        if let Some(decision) = &self.head.decision {
            lines.fact(format_args!("{id} decision"), decision.kind_in_words());
        }
    }
}

impl Twin for Rounds {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("rounds", self.number);
        lines.each("round", &self.listed, |lines, place, row| {
            row.tell(place, lines);
        });
    }
}
