//! The points of every cell added up, so that one scorer more or less is a sum or a difference, and the totals of it.
//!
//! Totals are fractions of any size here, because their order decides: with many criteria that were each scored by
//! another number of people, they outgrow whole numbers of 128 bits.

use super::exact::{Parts, common_multiple};
use super::panel::{Panel, Total, Voices};
use crate::domain::analysis::Fraction;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

/// What was counted in every cell of a panel.
#[derive(Debug, Clone)]
pub struct Cells<'p> {
    panel: &'p Panel,
    /// By candidate, then criterion.
    cells: Vec<Cell>,
}

/// What was counted in one cell.
#[derive(Debug, Clone, Copy, Default)]
struct Cell {
    /// The sum of the points above the lowest of the scale.
    above: i64,
    /// How often points were counted.
    number: i64,
}

impl<'p> Cells<'p> {
    /// With these voices.
    #[must_use]
    pub fn of(panel: &'p Panel, voices: &Voices) -> Self {
        let candidates = 0..panel.candidates().len();
        let cells = candidates.flat_map(|candidate| row(panel, candidate, voices));
        Self {
            cells: cells.collect(),
            panel,
        }
    }

    /// With this scorer counted once more.
    #[must_use]
    pub fn with(&self, scorer: usize) -> Self {
        let mut cells = self.clone();
        cells.add(scorer, 1);
        cells
    }

    /// With this scorer counted once less: only who is counted can be left out.
    #[must_use]
    pub fn without(&self, scorer: usize) -> Self {
        let mut cells = self.clone();
        cells.add(scorer, -1);
        cells
    }

    /// The total of 100 of each candidate under these weights; `None` where a criterion that weighs something was not
    /// scored.
    #[must_use]
    pub fn totals(&self, weights: &[Fraction]) -> Vec<Option<BigRational>> {
        let weights = Parts::of(weights);
        let total = |candidate| {
            let (total, unscored) = sum(self.panel, self.row(candidate), &weights);
            unscored.is_zero().then_some(total)
        };
        (0..self.panel.candidates().len()).map(total).collect()
    }

    fn add(&mut self, scorer: usize, times: i64) {
        let low = i64::from(self.panel.scale().low());
        let criteria = self.panel.criteria().len();
        for (at, cell) in self.cells.iter_mut().enumerate() {
            if let Some(points) = self.panel.points(at / criteria, at % criteria, scorer) {
                cell.above += (i64::from(points) - low) * times;
                cell.number += times;
            }
        }
    }

    fn row(&self, candidate: usize) -> &[Cell] {
        let criteria = self.panel.criteria().len();
        &self.cells[candidate * criteria..(candidate + 1) * criteria]
    }
}

/// The total of one candidate, to be shown; see [`Panel::total`].
pub(super) fn total(
    panel: &Panel,
    candidate: usize,
    weights: &[Fraction],
    voices: &Voices,
) -> Total {
    let cells: Vec<Cell> = row(panel, candidate, voices).collect();
    let (low, unscored) = sum(panel, &cells, &Parts::of(weights));
    Total::of(&low, &unscored)
}

/// The cells of one candidate.
fn row<'a>(
    panel: &'a Panel,
    candidate: usize,
    voices: &'a Voices,
) -> impl Iterator<Item = Cell> + 'a {
    let low = i64::from(panel.scale().low());
    let cell = move |criterion| {
        let voices = voices.0.iter().enumerate().filter(|(_, times)| **times > 0);
        let given = voices.filter_map(|(scorer, times)| {
            let points = panel.points(candidate, criterion, scorer)?;
            Some((i64::from(points) - low, i64::from(*times)))
        });
        given.fold(Cell::default(), |cell, (above, times)| Cell {
            above: cell.above + above * times,
            number: cell.number + times,
        })
    };
    (0..panel.criteria().len()).map(cell)
}

/// 100 · Σ weight · mean / width, and the weight of the cells without a mean; neither is in lowest terms, because totals
/// are mostly compared, and then equal denominators are quick.
fn sum(panel: &Panel, cells: &[Cell], weights: &Parts) -> (BigRational, BigRational) {
    let scored = cells.iter().filter(|cell| cell.number > 0);
    let mut numbers: Vec<i64> = scored.map(|cell| cell.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let numbers = numbers.into_iter().map(BigInt::from);
    let common = numbers.fold(BigInt::from(1), common_multiple);
    let (mut sum, mut unscored) = (BigInt::zero(), BigInt::zero());
    for (cell, weight) in cells.iter().zip(&weights.of) {
        if cell.number > 0 {
            sum += weight * cell.above * (&common / cell.number);
        } else {
            unscored += weight;
        }
    }
    let width = panel.scale().width();
    (
        BigRational::new_raw(sum * 100, common * width * &weights.unit),
        BigRational::new_raw(unscored, weights.unit.clone()),
    )
}
