//! Intraclass correlations of the scorers' totals: two-way random effects, absolute agreement.
//!
//! Rows are candidates and columns are scorers, as in Shrout and Fleiss 1979; `McGraw` and Wong 1996 write ICC(A,1) and
//! ICC(A,k). With MSR, MSC and MSE for the mean squares of rows, columns and the rest, R scorers and m candidates:
//! ICC(2,1) = (MSR − MSE) / (MSR + (R − 1) MSE + R (MSC − MSE) / m), ICC(2,k) = (MSR − MSE) / (MSR + (MSC − MSE) / m).
//! Both are estimates that can fall below zero; they are counted in whole numbers up to the last division.

use super::super::exact::{common_denominator, in_parts};
use super::{Complete, Undefined};
use crate::domain::analysis::Fraction;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

/// The mean squares, all multiplied by the same positive number.
struct MeanSquares {
    candidates: BigInt,
    scorers: BigInt,
    rest: BigInt,
}

/// ICC(2,1), of a single scorer.
///
/// # Errors
/// [`Undefined`] with fewer than two scorers or candidates, without variance, or when its estimate is not positive.
pub(super) fn of_one(complete: &Complete) -> Result<f64, Undefined> {
    let squares = MeanSquares::of(complete.totals()?)?;
    let (scorers, candidates) = (complete.scorers.len(), complete.candidates.len());
    let variance = (&squares.candidates + &squares.rest * (scorers - 1)) * candidates
        + (&squares.scorers - &squares.rest) * scorers;
    squares.share_of(variance, candidates)
}

/// ICC(2,k), of the mean of these scorers.
///
/// # Errors
/// As above.
pub(super) fn of_the_mean(complete: &Complete) -> Result<f64, Undefined> {
    let squares = MeanSquares::of(complete.totals()?)?;
    let candidates = complete.candidates.len();
    let variance = &squares.candidates * candidates + &squares.scorers - &squares.rest;
    squares.share_of(variance, candidates)
}

impl MeanSquares {
    fn of(totals: &[Vec<Fraction>]) -> Result<Self, Undefined> {
        let rows = whole(totals);
        let (scorers, candidates) = (rows.len(), rows[0].len());
        let sum: BigInt = rows.iter().flatten().sum();
        let grand = &sum * &sum;
        let squares: BigInt = rows.iter().flatten().map(|one| one * one).sum();
        let by_scorer = rows.iter().map(|row| row.iter().sum::<BigInt>());
        let by_candidate =
            (0..candidates).map(|at| rows.iter().map(|row| &row[at]).sum::<BigInt>());
        // The sums of squares, each multiplied by the number of totals.
        let all = squares * scorers * candidates - &grand;
        let of_scorers = squared(by_scorer) * scorers - &grand;
        let of_candidates = squared(by_candidate) * candidates - &grand;
        if all.is_zero() {
            return Err(Undefined::SameTotals);
        }
        Ok(Self {
            rest: all - &of_scorers - &of_candidates,
            candidates: of_candidates * (scorers - 1),
            scorers: of_scorers * (candidates - 1),
        })
    }

    /// What the candidates differ by, as a part of this variance, which is so many times too large.
    fn share_of(self, variance: BigInt, times: usize) -> Result<f64, Undefined> {
        if !variance.is_positive() {
            return Err(Undefined::Contradiction);
        }
        let share = BigRational::new((self.candidates - self.rest) * times, variance);
        share.to_f64().ok_or(Undefined::Contradiction)
    }
}

/// The totals multiplied by their common denominator, which changes no correlation.
fn whole(totals: &[Vec<Fraction>]) -> Vec<Vec<BigInt>> {
    let common = common_denominator(totals.iter().flatten().copied());
    let whole = |row: &Vec<Fraction>| row.iter().map(|total| in_parts(*total, &common)).collect();
    totals.iter().map(whole).collect()
}

fn squared(sums: impl Iterator<Item = BigInt>) -> BigInt {
    sums.map(|sum| &sum * &sum).sum()
}
