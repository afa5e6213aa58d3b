//! The additive model of scorers' totals, V = candidate + scorer, by least squares, solved in whole numbers.
//!
//! Setting each candidate to the mean of what is left leaves one equation for each scorer r, over the candidates i that
//! they scored, of nᵢ scorers each: `Σᵢ (b_r − Σₛ b_s / nᵢ) = Σᵢ (V_ri − Σₛ V_si / nᵢ)`. The first scorer is held at
//! nothing, which leaves a matrix without zero pivots as long as the scorers hang together; elimination without
//! fractions (Bareiss 1968) divides exactly at each step. Two-way analysis of variance with unequal numbers.

use super::super::ballots::OwnTotals;
use super::super::exact::{common_denominator, common_multiple, in_parts};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};

/// What the model finds, in the unit of the totals; the scorers sum to zero.
pub(super) struct TwoWay {
    /// By candidate: what the average scorer gives; `None` where nobody scored it.
    pub(super) candidates: Vec<Option<BigRational>>,
    /// By scorer: how much more than the average scorer.
    pub(super) scorers: Vec<BigRational>,
}

/// The totals in whole numbers.
struct Table {
    /// How many of them are one.
    unit: BigInt,
    /// By scorer, then candidate.
    totals: Vec<Vec<Option<BigInt>>>,
    /// By candidate: how many scored it, and the sum of their totals.
    numbers: Vec<usize>,
    sums: Vec<BigInt>,
    /// A number that all of `numbers` divide.
    parts: BigInt,
}

impl TwoWay {
    /// Of scorers who hang together by the candidates they share: at least one.
    pub(super) fn of(scorers: &[OwnTotals]) -> Self {
        let table = Table::of(scorers);
        let mut rows: Vec<Vec<BigInt>> = (1..scorers.len()).map(|at| table.equation(at)).collect();
        let (mut above, below) = solution(&mut rows);
        above.insert(0, BigInt::zero());
        // Their sum is taken from each, so that they sum to nothing.
        let number = BigInt::from(above.len());
        let sum: BigInt = above.iter().sum();
        let above: Vec<BigInt> = above.into_iter().map(|one| one * &number - &sum).collect();
        let below = number * below * &table.unit;
        Self {
            candidates: (0..table.numbers.len())
                .map(|at| table.candidate(at, &above, &below))
                .collect(),
            scorers: above
                .into_iter()
                .map(|one| BigRational::new(one, below.clone()))
                .collect(),
        }
    }
}

impl Table {
    fn of(scorers: &[OwnTotals]) -> Self {
        let known = scorers.iter().flat_map(|one| one.totals.iter().flatten());
        let unit = common_denominator(known.copied());
        let row = |one: &OwnTotals| {
            one.totals
                .iter()
                .map(|total| Some(in_parts((*total)?, &unit)))
                .collect()
        };
        let totals: Vec<Vec<Option<BigInt>>> = scorers.iter().map(row).collect();
        let candidates = 0..totals.first().map_or(0, Vec::len);
        let column = |at: usize| totals.iter().filter_map(move |row| row[at].as_ref());
        let numbers: Vec<usize> = candidates.clone().map(|at| column(at).count()).collect();
        let scored = numbers.iter().filter(|number| **number > 0);
        Self {
            sums: candidates.map(|at| column(at).sum()).collect(),
            parts: scored
                .map(|number| BigInt::from(*number))
                .fold(BigInt::one(), common_multiple),
            numbers,
            totals,
            unit,
        }
    }

    /// The equation of a scorer, times `parts`: a coefficient for each scorer but the first, then the right side.
    fn equation(&self, scorer: usize) -> Vec<BigInt> {
        let mut row = vec![BigInt::zero(); self.totals.len()];
        let right = self.totals.len() - 1;
        for (at, total) in self.totals[scorer].iter().enumerate() {
            let Some(total) = total else { continue };
            let share = &self.parts / self.numbers[at];
            row[scorer - 1] += &self.parts;
            row[right] += &self.parts * total - &share * &self.sums[at];
            let others = self.totals.iter().enumerate().skip(1);
            for (other, _) in others.filter(|(_, row)| row[at].is_some()) {
                row[other - 1] -= &share;
            }
        }
        row
    }

    /// The mean of what its scorers gave, less what they give more than the average scorer: above one line.
    fn candidate(&self, at: usize, above: &[BigInt], below: &BigInt) -> Option<BigRational> {
        let given = self
            .totals
            .iter()
            .zip(above)
            .filter(|(row, _)| row[at].is_some());
        let lenient: BigInt = given.map(|(_, scorer)| scorer).sum();
        let number = Some(self.numbers[at]).filter(|number| *number > 0)?;
        let sum = &self.sums[at] * (below / &self.unit);
        Some(BigRational::new(sum - lenient, below * number))
    }
}

/// The solution of rows of coefficients that end with the right side: each number above one line.
fn solution(rows: &mut [Vec<BigInt>]) -> (Vec<BigInt>, BigInt) {
    let below = eliminate(rows);
    let size = rows.len();
    let mut above = vec![BigInt::zero(); size];
    for at in (0..size).rev() {
        let known: BigInt = (at + 1..size)
            .map(|later| &rows[at][later] * &above[later])
            .sum();
        above[at] = (&below * &rows[at][size] - known) / &rows[at][at];
    }
    (above, below)
}

/// Leaves nothing that counts below the diagonal, and gives the determinant: the last pivot.
fn eliminate(rows: &mut [Vec<BigInt>]) -> BigInt {
    let mut before = BigInt::one();
    for at in 0..rows.len() {
        let (done, rest) = rows.split_at_mut(at + 1);
        let pivot = &done[at];
        for row in rest {
            for column in at + 1..row.len() {
                row[column] = (&row[column] * &pivot[at] - &row[at] * &pivot[column]) / &before;
            }
        }
        before.clone_from(&pivot[at]);
    }
    before
}
