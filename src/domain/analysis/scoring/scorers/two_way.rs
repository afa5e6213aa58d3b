//! The additive model of scorers' totals, V = candidate + scorer, by least squares, solved in whole numbers.
//!
//! Setting each column to the mean of what is left leaves one equation for each row r, over the columns i that it has,
//! of nᵢ rows each: `Σᵢ (b_r − Σₛ b_s / nᵢ) = Σᵢ (V_ri − Σₛ V_si / nᵢ)`. The first row is held at nothing, which
//! leaves a matrix without zero pivots as long as the rows hang together; elimination without fractions (Bareiss 1968)
//! divides exactly at each step. Two-way analysis of variance with unequal numbers.
//!
//! The model does not change when candidates and scorers change places, so that the rows are whichever are fewer: a few
//! candidates scored by hundreds are a few equations. Where everybody scored everybody none is needed.

use super::super::ballots::OwnTotals;
use super::super::exact::{common_denominator, common_multiple, in_parts};
use super::Undefined;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Zero};

/// The most equations that are solved in a moment.
const EQUATIONS: usize = 60;

/// What the model finds, in the unit of the totals; the scorers sum to zero.
pub(super) struct TwoWay {
    /// By candidate: what the average scorer gives; `None` where nobody scored it.
    pub(super) candidates: Vec<Option<BigRational>>,
    /// By scorer: how much more than the average scorer.
    pub(super) scorers: Vec<BigRational>,
}

impl TwoWay {
    /// Of scorers who hang together by the candidates they share: at least one, each with a total.
    ///
    /// # Errors
    /// [`Undefined::TooLarge`] with gaps in a table of too many candidates and scorers.
    pub(super) fn of(own: &[OwnTotals]) -> Result<Self, Undefined> {
        let all = 0..own.first().map_or(0, |one| one.totals.len());
        let scored = |at: &usize| own.iter().any(|one| one.totals[*at].is_some());
        let scored_by_any: Vec<usize> = all.clone().filter(scored).collect();
        let known = own.iter().flat_map(|one| one.totals.iter().flatten());
        let unit = common_denominator(known.copied());
        let total = |scorer: usize, candidate: usize| {
            own[scorer].totals[scored_by_any[candidate]].map(|total| in_parts(total, &unit))
        };
        let (number, few) = (own.len(), scored_by_any.len());
        let (scorers, found) = if few < number {
            let table = Table::of((few, number), |candidate, scorer| total(scorer, candidate));
            let (candidates, scorers) = table.fit()?;
            (scorers, candidates)
        } else {
            Table::of((number, few), total).fit()?
        };
        let shift = mean(&scorers);
        let unit = BigRational::from_integer(unit);
        let mut candidates = vec![None; all.len()];
        for (at, one) in scored_by_any.into_iter().zip(found) {
            candidates[at] = Some((one + &shift) / &unit);
        }
        let scorers = scorers.into_iter().map(|one| (one - &shift) / &unit);
        Ok(Self {
            candidates,
            scorers: scorers.collect(),
        })
    }
}

fn mean(values: &[BigRational]) -> BigRational {
    let sum = values
        .iter()
        .fold(BigRational::zero(), |sum, one| sum + one);
    sum / BigInt::from(values.len())
}

/// Whole numbers by row, then column; some is known in every row and every column.
struct Table {
    cells: Vec<Vec<Option<BigInt>>>,
    /// By column: how many are known, and their sum.
    numbers: Vec<usize>,
    sums: Vec<BigInt>,
    /// A number that all of `numbers` divide.
    parts: BigInt,
}

impl Table {
    fn of((rows, columns): (usize, usize), cell: impl Fn(usize, usize) -> Option<BigInt>) -> Self {
        let row = |row| (0..columns).map(|column| cell(row, column)).collect();
        let cells: Vec<Vec<Option<BigInt>>> = (0..rows).map(row).collect();
        let column = |at: usize| cells.iter().filter_map(move |row| row[at].as_ref());
        let numbers: Vec<usize> = (0..columns).map(|at| column(at).count()).collect();
        Self {
            sums: (0..columns).map(|at| column(at).sum()).collect(),
            parts: numbers
                .iter()
                .map(|number| BigInt::from(*number))
                .fold(BigInt::one(), common_multiple),
            numbers,
            cells,
        }
    }

    /// What each row and each column adds.
    fn fit(&self) -> Result<(Vec<BigRational>, Vec<BigRational>), Undefined> {
        let rows = self.rows()?;
        let column = |at: usize| {
            let cells = self.cells.iter().zip(&rows);
            let known = cells.filter(|(row, _)| row[at].is_some());
            let from_rows = known.fold(BigRational::zero(), |sum, (_, row)| sum + row);
            (BigRational::from_integer(self.sums[at].clone()) - from_rows)
                / BigInt::from(self.numbers[at])
        };
        let columns = (0..self.numbers.len()).map(column).collect();
        Ok((rows, columns))
    }

    fn rows(&self) -> Result<Vec<BigRational>, Undefined> {
        let size = self.cells.len();
        if self.numbers.iter().all(|number| *number == size) {
            let columns = BigInt::from(self.numbers.len());
            let sum = |row: &Vec<Option<BigInt>>| row.iter().flatten().sum();
            let sums = self.cells.iter().map(sum);
            return Ok(sums
                .map(|sum| BigRational::new(sum, columns.clone()))
                .collect());
        }
        if size > EQUATIONS {
            return Err(Undefined::TooLarge);
        }
        let mut equations: Vec<Vec<BigInt>> = (1..size).map(|at| self.equation(at)).collect();
        let (above, below) = solution(&mut equations);
        let found = above.into_iter();
        let found = found.map(|one| BigRational::new(one, below.clone()));
        Ok([BigRational::zero()].into_iter().chain(found).collect())
    }

    /// The equation of a row, times `parts`: a coefficient for each row but the first, then the right side.
    fn equation(&self, row: usize) -> Vec<BigInt> {
        let right = self.cells.len() - 1;
        let mut equation = vec![BigInt::zero(); right + 1];
        for (at, cell) in self.cells[row].iter().enumerate() {
            let Some(cell) = cell else { continue };
            let share = &self.parts / self.numbers[at];
            equation[row - 1] += &self.parts;
            equation[right] += &self.parts * cell - &share * &self.sums[at];
            let others = self.cells.iter().enumerate().skip(1);
            for (other, _) in others.filter(|(_, row)| row[at].is_some()) {
                equation[other - 1] -= &share;
            }
        }
        equation
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
