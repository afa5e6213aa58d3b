//! A panel in whole numbers, to find the first place of thousands of draws exactly and quickly.
//!
//! A total is Σ w · mean. The criteria of a candidate that the same scorers scored have the same number of voices in
//! any draw, so their weighted points are added up beforehand; mostly that leaves one number for each scorer and
//! candidate. Means over different numbers are brought to one denominator that every number in question divides.

use super::super::exact::{common_denominator, in_parts};
use super::{Panel, Undefined};
use num_traits::ToPrimitive;

/// What draws are made from.
pub(super) struct Sums {
    /// The places of the candidates with a total.
    pub(super) candidates: Vec<usize>,
    /// The voters who gave points.
    pub(super) scorers: Vec<usize>,
    /// For each of the candidates: its criteria by who scored them.
    groups: Vec<Vec<Group>>,
    /// By number of voices: how many parts of the denominator one of them is.
    parts: Vec<i128>,
}

/// Criteria of a candidate that the same scorers scored.
struct Group {
    gave: Vec<bool>,
    /// By scorer: the points above the lowest, times the weights; nothing where none were given.
    points: Vec<i64>,
}

impl Sums {
    /// Prepares a panel.
    ///
    /// # Errors
    /// [`Undefined`] with fewer than two scorers or totals, or when the sums may not fit.
    pub(super) fn of(panel: &Panel) -> Result<Self, Undefined> {
        let scorers = who_gave_points(panel);
        let totals = panel.known_totals(&panel.weights(), &panel.everyone());
        let candidates: Vec<usize> = (0..totals.len())
            .filter(|one| totals[*one].is_some())
            .collect();
        match (scorers.len(), candidates.len()) {
            (0, _) => return Err(Undefined::NothingScored),
            (1, _) => return Err(Undefined::OneScorer),
            (_, 0 | 1) => return Err(Undefined::OneTotal),
            (_, _) => {}
        }
        let weights = whole_weights(panel, scorers.len()).ok_or(Undefined::TooLarge)?;
        let of = |candidate: &usize| groups(panel, *candidate, &scorers, &weights);
        let groups: Vec<Vec<Group>> = candidates.iter().map(of).collect();
        let complete = groups
            .iter()
            .flatten()
            .all(|group| group.gave.iter().all(|gave| *gave));
        let parts = parts(scorers.len(), complete).ok_or(Undefined::TooLarge)?;
        Ok(Self {
            candidates,
            scorers,
            groups,
            parts,
        })
    }

    /// The totals in a draw that has each scorer so many times, in the order of `candidates`; `None` when one of them
    /// has none.
    pub(super) fn totals<'a>(
        &'a self,
        times: &'a [u32],
    ) -> impl Iterator<Item = Option<i128>> + 'a {
        self.groups
            .iter()
            .map(|groups| groups.iter().map(|group| self.part(group, times)).sum())
    }

    fn part(&self, group: &Group, times: &[u32]) -> Option<i128> {
        let voices: u32 = times
            .iter()
            .zip(&group.gave)
            .map(|(times, gave)| times * u32::from(*gave))
            .sum();
        let sum: i64 = times
            .iter()
            .zip(&group.points)
            .map(|(times, points)| i64::from(*times) * points)
            .sum();
        (voices > 0).then(|| i128::from(sum) * self.parts[voices as usize])
    }
}

fn who_gave_points(panel: &Panel) -> Vec<usize> {
    let gave = |scorer: &usize| {
        let mut candidates = 0..panel.candidates().len();
        candidates.any(|one| {
            (0..panel.criteria().len()).any(|two| panel.points(one, two, *scorer).is_some())
        })
    };
    panel.voters().filter(gave).collect()
}

/// The weights in whole numbers so small that no sum of weighted points is too large.
fn whole_weights(panel: &Panel, scorers: usize) -> Option<Vec<i64>> {
    let weights = panel.weights();
    let common = common_denominator(weights.iter().copied());
    let most = i64::try_from(scorers)
        .ok()?
        .checked_mul(i64::from(panel.scale().width()))?;
    common.to_i64()?.checked_mul(most)?;
    weights
        .iter()
        .map(|weight| in_parts(*weight, &common).to_i64())
        .collect()
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

/// By number of voices: how many parts of a common denominator each is. Where all scored all, the number is always the
/// same.
fn parts(scorers: usize, complete: bool) -> Option<Vec<i128>> {
    if complete {
        return Some(vec![1; scorers + 1]);
    }
    let number = i128::try_from(scorers).ok()?;
    let common = (1..=number).try_fold(1_i128, |common, number| {
        let (mut a, mut b) = (common, number);
        while b > 0 {
            (a, b) = (b, a % b);
        }
        common.checked_mul(number / a)
    })?;
    // Room for a sum of weighted points, which fits into 63 bits.
    common.checked_mul(i128::from(i64::MAX))?;
    Some(
        (0..=number)
            .map(|number| common.checked_div(number).unwrap_or(0))
            .collect(),
    )
}
