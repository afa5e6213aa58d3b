//! Krippendorff's alpha: one less the disagreement that was seen by the disagreement to be expected by chance.
//!
//! Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability". A unit is one candidate on one criterion; those with
//! fewer than two scores drop out. For squared distances the sum over all pairs of n values is n Σx² − (Σx)², so the
//! matrix of coincidences need not be built; and the ordinal distance of two values is the distance of their mid-ranks
//! among all values, so that ordinal alpha is the interval alpha of mid-ranks.

use super::spread::squared_distances;
use super::{Panel, Undefined};
use crate::domain::analysis::Fraction;
use std::ops::Range;

/// Alpha, and from how many units it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alpha {
    /// 1 when all agree, 0 when they agree as by chance, negative below that.
    pub value: Result<f64, Undefined>,
    /// Units with two scores or more.
    pub units: usize,
    /// Units with fewer, which say nothing of agreement.
    pub dropped: usize,
}

impl Alpha {
    /// By the order of the points, over the cells of these criteria.
    #[must_use]
    pub fn ordinal(panel: &Panel, criteria: Range<usize>) -> Self {
        Self::of(panel, criteria, mid_ranks)
    }

    /// By the distance of the points, over the cells of these criteria.
    #[must_use]
    pub fn interval(panel: &Panel, criteria: Range<usize>) -> Self {
        Self::of(panel, criteria, |units| units)
    }

    fn of(
        panel: &Panel,
        criteria: Range<usize>,
        measured: impl Fn(Vec<Vec<i128>>) -> Vec<Vec<i128>>,
    ) -> Self {
        let candidates = 0..panel.candidates().len();
        let all = candidates.len() * criteria.len();
        let cells = candidates.flat_map(|one| criteria.clone().map(move |two| (one, two)));
        let units = cells.map(|(candidate, criterion)| panel.counted(candidate, criterion));
        let units: Vec<Vec<i128>> = units
            .filter(|points| points.len() > 1)
            .map(|points| points.into_iter().map(i128::from).collect())
            .collect();
        let used = units.len();
        let value = match used {
            0 => Err(why_no_units(panel, criteria)),
            1 => Err(Undefined::OneShared),
            _ => alpha(&measured(units)).ok_or(Undefined::NothingVaries),
        };
        Self {
            value,
            units: used,
            dropped: all - used,
        }
    }
}

/// `None` when all values are the same.
fn alpha(units: &[Vec<i128>]) -> Option<f64> {
    let seen = units
        .iter()
        .filter_map(|unit| Fraction::new(squared_distances(unit), unit.len() as i128 - 1));
    let seen = seen.fold(Fraction::ZERO, |sum, unit| sum + unit);
    let all = units.concat();
    let expected = squared_distances(&all);
    let others = Fraction::whole(all.len() as i128 - 1);
    let float = |whole| Fraction::whole(whole).to_f64();
    (expected > 0).then(|| 1.0 - others.to_f64() * seen.to_f64() / float(expected))
}

/// Each value by twice its mid-rank among all.
fn mid_ranks(units: Vec<Vec<i128>>) -> Vec<Vec<i128>> {
    let mut all = units.concat();
    all.sort_unstable();
    let rank = |value: i128| {
        let below = all.partition_point(|one| *one < value);
        let up_to = all.partition_point(|one| *one <= value);
        (below + up_to) as i128
    };
    let ranked = |unit: Vec<i128>| unit.into_iter().map(rank).collect();
    units.into_iter().map(ranked).collect()
}

fn why_no_units(panel: &Panel, criteria: Range<usize>) -> Undefined {
    let gave_points = |scorer: &usize| panel.gave_points(*scorer, criteria.clone());
    match panel.voters().filter(gave_points).count() {
        0 => Undefined::NothingScored,
        1 => Undefined::OneScorer,
        _ => Undefined::NothingShared,
    }
}
