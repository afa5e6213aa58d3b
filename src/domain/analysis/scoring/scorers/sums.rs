//! A panel in whole numbers, to find the first place of thousands of draws exactly and quickly.
//!
//! A total is Σ w · mean. The criteria of a candidate that the same scorers scored have the same number of voices in
//! any draw, so their weighted points are added up beforehand; mostly that leaves one number for each scorer and
//! candidate. Means over different numbers are brought to one denominator that every number in question divides.

use super::super::exact::Parts;
use super::{Panel, Undefined};
use crate::domain::analysis::Fraction;
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use std::iter;

/// What draws are made from.
pub(super) struct Sums {
    /// The places of the candidates with a total.
    pub(super) candidates: Vec<usize>,
    /// What each scorer who gave points adds to a draw.
    pub(super) scorers: Vec<Columns>,
    /// For each column: which of the candidates it belongs to.
    owners: Vec<usize>,
    /// By number of voices: how many parts of the denominator one of them is. Where all scored all, the number of
    /// voices is always the same, and one denominator.
    parts: Vec<i128>,
}

/// For each candidate, its criteria by who scored them: a column for those that the same scorers scored.
#[derive(Clone)]
pub(super) struct Columns {
    /// The points above the lowest, times the weights; nothing where none were given.
    points: Vec<i64>,
    /// How often points were given.
    voices: Vec<u32>,
}

/// The criteria of a candidate that the same scorers scored.
struct Group {
    gave: Vec<bool>,
    points: Vec<i64>,
}

impl Sums {
    /// Prepares a panel.
    ///
    /// # Errors
    /// [`Undefined`] with fewer than two scorers or totals, or when the sums may not fit.
    pub(super) fn of(panel: &Panel) -> Result<Self, Undefined> {
        let criteria = 0..panel.criteria().len();
        let gave_points = |scorer: &usize| panel.gave_points(*scorer, criteria.clone());
        let scorers: Vec<usize> = panel.voters().filter(gave_points).collect();
        let totals = panel.known_totals(&panel.weights(), &panel.everyone());
        let candidates = (0..totals.len()).filter(|one| totals[*one].is_some());
        let mut sums = Self {
            candidates: candidates.collect(),
            scorers: vec![Columns::none(0); scorers.len()],
            owners: Vec::new(),
            parts: Vec::new(),
        };
        match (scorers.len(), sums.candidates.len()) {
            (0, _) => return Err(Undefined::NothingScored),
            (1, _) => return Err(Undefined::OneScorer),
            (_, 0 | 1) => return Err(Undefined::OneTotal),
            (_, _) => {}
        }
        sums.fill(panel, &scorers).ok_or(Undefined::TooLarge)?;
        Ok(sums)
    }

    /// `None` when the sums may not fit.
    fn fill(&mut self, panel: &Panel, scorers: &[usize]) -> Option<()> {
        let weights = Parts::of(&panel.weights());
        let whole = weights.of.iter().map(BigInt::to_i64);
        let whole: Vec<i64> = whole.collect::<Option<_>>()?;
        for owner in 0..self.candidates.len() {
            for group in groups(panel, self.candidates[owner], scorers, &whole) {
                self.add(owner, &group);
            }
        }
        let most = weights
            .unit
            .to_i64()?
            .checked_mul(i64::from(panel.scale().width()))?;
        most.checked_mul(i64::try_from(scorers.len()).ok()?)?;
        let all_gave = |one: &Columns| one.voices.iter().all(|voices| *voices > 0);
        self.parts = if self.scorers.iter().all(all_gave) {
            vec![1; scorers.len() + 1]
        } else {
            parts(scorers.len(), most)?
        };
        Some(())
    }

    fn add(&mut self, owner: usize, group: &Group) {
        self.owners.push(owner);
        for (at, scorer) in self.scorers.iter_mut().enumerate() {
            scorer.points.push(group.points[at]);
            scorer.voices.push(u32::from(group.gave[at]));
        }
    }

    /// The totals in a draw that has each scorer so many times, in the order of `candidates`; `None` when one of them
    /// has none.
    pub(super) fn totals(&self, times: &[u32]) -> Option<Vec<i128>> {
        let mut drawn = Columns::none(self.owners.len());
        for (scorer, times) in self.scorers.iter().zip(times) {
            for _ in 0..*times {
                drawn.add(scorer);
            }
        }
        let mut totals = vec![0; self.candidates.len()];
        for (at, owner) in self.owners.iter().enumerate() {
            let voices = drawn.voices[at] as usize;
            if voices == 0 {
                return None;
            }
            totals[*owner] += i128::from(drawn.points[at]) * self.parts[voices];
        }
        Some(totals)
    }
}

impl Columns {
    fn none(number: usize) -> Self {
        Self {
            points: vec![0; number],
            voices: vec![0; number],
        }
    }

    fn add(&mut self, scorer: &Self) {
        for (sum, points) in self.points.iter_mut().zip(&scorer.points) {
            *sum += points;
        }
        for (sum, voices) in self.voices.iter_mut().zip(&scorer.voices) {
            *sum += voices;
        }
    }
}

fn groups(panel: &Panel, candidate: usize, scorers: &[usize], weights: &[i64]) -> Vec<Group> {
    let low = i64::from(panel.scale().low());
    let mut groups: Vec<Group> = Vec::new();
    for (criterion, weight) in weights
        .iter()
        .enumerate()
        .filter(|(_, weight)| **weight > 0)
    {
        let given = scorers
            .iter()
            .map(|scorer| panel.points(candidate, criterion, *scorer));
        let given: Vec<Option<i32>> = given.collect();
        let points = given
            .iter()
            .map(|points| points.map_or(0, |points| (i64::from(points) - low) * weight));
        let gave: Vec<bool> = given.iter().map(Option::is_some).collect();
        match groups.iter_mut().find(|group| group.gave == gave) {
            Some(group) => group
                .points
                .iter_mut()
                .zip(points)
                .for_each(|(sum, points)| *sum += points),
            None => groups.push(Group {
                points: points.collect(),
                gave,
            }),
        }
    }
    groups
}

/// By number of voices: how many parts of a common denominator one is, where totals are at most so high.
fn parts(scorers: usize, most: i64) -> Option<Vec<i128>> {
    let numbers = 1..=i128::try_from(scorers).ok()?;
    let common = numbers.clone().try_fold(1_i128, |common, number| {
        // In lowest terms, the number above the line has lost what both have in common.
        Fraction::new(common, number)?
            .numerator()
            .checked_mul(number)
    })?;
    common.checked_mul(i128::from(most))?;
    Some(
        iter::once(0)
            .chain(numbers.map(|number| common / number))
            .collect(),
    )
}
