//! Each scorer beside the others: harsh or lenient, near or far, and whether they see the same strong and weak points.
//!
//! Only shared cells count: those that another voter scored too, and the others' mean never holds the scorer's own
//! points.

use super::{Panel, Undefined};
use crate::domain::analysis::Fraction;
use std::collections::BTreeMap;

/// From here a scorer is so far from the others that the distance is an outlier. Iglewicz and Hoaglin 1993.
const OUTLYING: f64 = 3.5;
/// Makes the median distance from the median comparable with a standard deviation.
const OF_NORMAL: f64 = 0.6745;

/// One voter beside the others.
#[derive(Debug, Clone, PartialEq)]
pub struct BesideOthers {
    /// The place of the voter.
    pub scorer: usize,
    /// How many cells they share with another voter.
    pub shared: usize,
    /// Their points less the others' mean, on average: negative is harsh, positive is lenient.
    pub bias: Result<Fraction, Undefined>,
    /// The root of the mean squared distance from the others' mean, in points.
    pub distance: Result<f64, Undefined>,
    /// The correlation of their points with the others' mean.
    pub correlation: Result<f64, Undefined>,
    /// Whether they lie much further from the others than most do.
    pub outlying: bool,
}

/// A cell that a scorer and others scored.
struct Shared {
    candidate: usize,
    own: i128,
    others: i128,
    number: i128,
}

/// Every voter beside the others, in the order of the panel.
#[must_use]
pub fn beside_others(panel: &Panel) -> Vec<BesideOthers> {
    let counted = counted(panel);
    let of = |scorer| BesideOthers::of(panel, &counted, scorer);
    let mut all: Vec<BesideOthers> = panel.voters().map(of).collect();
    mark_outliers(&mut all);
    all
}

/// The sum of the points in a cell, and how many gave them.
type Counted = (i128, i128);

/// By candidate, then criterion.
fn counted(panel: &Panel) -> Vec<Vec<Counted>> {
    let cell = |candidate, criterion| {
        let points = panel.counted(candidate, criterion);
        let sum = points.iter().copied().map(i128::from).sum();
        (sum, points.len() as i128)
    };
    let criteria = 0..panel.criteria().len();
    let row = |candidate| criteria.clone().map(|one| cell(candidate, one)).collect();
    (0..panel.candidates().len()).map(row).collect()
}

impl BesideOthers {
    fn of(panel: &Panel, counted: &[Vec<Counted>], scorer: usize) -> Self {
        let shared = shared(panel, counted, scorer);
        let none = if panel.gave_points(scorer, 0..panel.criteria().len()) {
            Undefined::Alone
        } else {
            Undefined::NothingScored
        };
        let off = Off::of(&shared);
        let distance = off.mean_square().map(|square| square.to_f64().sqrt());
        Self {
            scorer,
            shared: shared.len(),
            bias: off.mean().ok_or(none),
            distance: distance.ok_or(none),
            correlation: shared
                .first()
                .ok_or(none)
                .and_then(|first| correlation(first, &shared)),
            outlying: false,
        }
    }
}

fn shared(panel: &Panel, counted: &[Vec<Counted>], scorer: usize) -> Vec<Shared> {
    let mut shared = Vec::new();
    for (candidate, row) in counted.iter().enumerate() {
        for (criterion, (sum, number)) in row.iter().enumerate() {
            let points = panel.points(candidate, criterion, scorer);
            if let Some(own) = points.map(i128::from).filter(|_| *number > 1) {
                shared.push(Shared {
                    candidate,
                    own,
                    others: sum - own,
                    number: number - 1,
                });
            }
        }
    }
    shared
}

/// How far the points are from the others' means: by the number of the others, the sums of the distances times that
/// number, and of their squares, so that they stay whole. Both fit, because no [`Scale`](super::super::Scale) is wider
/// than a million points.
struct Off {
    by_number: BTreeMap<i128, (i128, i128)>,
    cells: i128,
}

impl Off {
    fn of(shared: &[Shared]) -> Self {
        let mut by_number: BTreeMap<i128, (i128, i128)> = BTreeMap::new();
        for cell in shared {
            let off = cell.own * cell.number - cell.others;
            let (sum, squares) = by_number.entry(cell.number).or_default();
            *sum += off;
            *squares += off * off;
        }
        Self {
            by_number,
            cells: shared.len() as i128,
        }
    }

    fn mean(&self) -> Option<Fraction> {
        self.average(|number, (sum, _)| (sum, number))
    }

    fn mean_square(&self) -> Option<Fraction> {
        self.average(|number, (_, squares)| (squares, number * number))
    }

    fn average(&self, part: impl Fn(i128, (i128, i128)) -> (i128, i128)) -> Option<Fraction> {
        let parts = self.by_number.iter().filter_map(|(number, sums)| {
            let (sum, whole) = part(*number, *sums);
            Fraction::new(sum, whole)
        });
        let sum = parts.fold(Fraction::ZERO, |sum, part| sum + part);
        Fraction::new(1, self.cells).map(|cell| sum * cell)
    }
}

/// Pearson's, over the shared cells; those of three candidates at least.
fn correlation(first: &Shared, shared: &[Shared]) -> Result<f64, Undefined> {
    let mut candidates: Vec<usize> = shared.iter().map(|cell| cell.candidate).collect();
    candidates.dedup();
    if candidates.len() < 3 {
        return Err(Undefined::FewShared);
    }
    let same_own = shared.iter().all(|cell| cell.own == first.own);
    let same_others = shared
        .iter()
        .all(|cell| cell.others * first.number == first.others * cell.number);
    if same_own || same_others {
        return Err(Undefined::Flat);
    }
    let own = centred(shared.iter().map(|cell| Fraction::whole(cell.own)));
    let others = centred(
        shared
            .iter()
            .filter_map(|cell| Fraction::new(cell.others, cell.number)),
    );
    let product =
        |one: &[f64], two: &[f64]| one.iter().zip(two).map(|(one, two)| one * two).sum::<f64>();
    let size = (product(&own, &own) * product(&others, &others)).sqrt();
    // On a wide scale, differences too small for a double are none.
    if size > 0.0 {
        Ok((product(&own, &others) / size).clamp(-1.0, 1.0))
    } else {
        Err(Undefined::Flat)
    }
}

fn centred(values: impl Iterator<Item = Fraction>) -> Vec<f64> {
    let values: Vec<f64> = values.map(Fraction::to_f64).collect();
    let number = Fraction::whole(values.len() as i128).to_f64();
    let mean = values.iter().sum::<f64>() / number;
    values.iter().map(|value| value - mean).collect()
}

/// By the median of the distances and the median distance from it; nobody where the latter is nothing.
fn mark_outliers(all: &mut [BesideOthers]) {
    let distances: Vec<f64> = all.iter().filter_map(|one| one.distance.ok()).collect();
    let Some(middle) = median(distances.clone()) else {
        return;
    };
    let from_middle = distances
        .iter()
        .map(|distance| (distance - middle).abs())
        .collect();
    let usual = median(from_middle).filter(|usual| *usual > 0.0);
    for one in all {
        let far = |distance: f64| {
            usual.is_some_and(|usual| OF_NORMAL * (distance - middle) / usual > OUTLYING)
        };
        one.outlying = one.distance.is_ok_and(far);
    }
}

fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let upper = *values.get(values.len() / 2)?;
    let lower = values[(values.len() - 1) / 2];
    Some(f64::midpoint(lower, upper))
}
