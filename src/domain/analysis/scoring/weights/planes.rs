//! Planes through the simplex as rows of whole numbers, and their traces on each other, exactly.
//!
//! A row is the half-space of the points whose sum of products with it is at least nothing; a positive multiple of it
//! is the same half-space. On a plane, one coordinate is eliminated, so that the rows there are one shorter.

use std::cmp::Ordering;

use super::super::super::Fraction;
use super::super::super::fraction::gcd;

/// A half-space, and the plane that bounds it.
pub(super) type Row = Vec<i128>;

/// Larger numbers are divided by what they have in common; then the product of two fits.
const LARGE: u128 = 1 << 60;

/// The same half-space in the smallest whole numbers; `None` when these do not fit.
pub(super) fn integers(fractions: &[Fraction]) -> Option<Row> {
    let common = fractions.iter().try_fold(1_i128, |common, one| {
        let new = one.denominator() / gcd(common, one.denominator());
        common.checked_mul(new)
    })?;
    let mut row = fractions
        .iter()
        .map(|one| one.numerator().checked_mul(common / one.denominator()))
        .collect::<Option<Row>>()?;
    reduce(&mut row);
    fits(&row).then_some(row)
}

/// Whether this is no plane at all: its every point lies on both sides.
pub(super) fn is_nothing(row: &[i128]) -> bool {
    row.iter().all(|one| *one == 0)
}

/// The place of the coordinate that weighs most in a row.
pub(super) fn heaviest(row: &[i128]) -> usize {
    let places = (0..row.len()).rev();
    let heaviest = places.max_by_key(|place| row[*place].unsigned_abs());
    heaviest.expect("a row has coordinates")
}

/// Whether two planes are one: `Greater` when the half-spaces are the same too, `Less` when they lie opposite.
pub(super) fn same_plane(one: &[i128], other: &[i128]) -> Option<Ordering> {
    let first = one.iter().position(|number| *number != 0)?;
    let (here, there) = (one[first], other[first]);
    if there == 0 {
        return None;
    }
    let mut pairs = one.iter().zip(other);
    pairs
        .all(|(a, b)| a * there == b * here)
        .then(|| (here.signum() * there.signum()).cmp(&0))
}

/// A row on the plane of another, without this coordinate of that other, and by what it was divided to fit; the row is
/// multiplied by the size of that coordinate before. `None` when it does not fit.
pub(super) fn trace(row: &[i128], on: &[i128], without: usize) -> Option<(Row, i128)> {
    let (sign, size, gone) = (on[without].signum(), on[without], row[without]);
    let others = (0..row.len()).filter(|place| *place != without);
    // Each product fits into 121 bits.
    let mut trace: Row = others
        .map(|place| sign * (row[place] * size - on[place] * gone))
        .collect();
    if fits(&trace) {
        return Some((trace, 1));
    }
    let divisor = reduce(&mut trace);
    fits(&trace).then_some((trace, divisor))
}

/// Divides a row by what its numbers have in common, and says by what.
fn reduce(row: &mut Row) -> i128 {
    let divisor = row.iter().fold(0, |common, one| gcd(common, *one)).max(1);
    for number in row {
        *number /= divisor;
    }
    divisor
}

fn fits(row: &[i128]) -> bool {
    row.iter().all(|one| one.unsigned_abs() < LARGE)
}
