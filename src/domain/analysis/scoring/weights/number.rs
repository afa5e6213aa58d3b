//! The two kinds of number in which volumes are computed: fractions of any size, and doubles.
//!
//! The algorithms are written once, for both. Only the question on which side of a plane a point lies differs: a
//! fraction answers exactly, a double within [`TOLERANCE`].

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{NumRef, ToPrimitive, Zero};

use super::super::super::Fraction;

/// How near to a plane a point lies on it, in doubles, where scores and weights run from 0 to 1.
pub const TOLERANCE: f64 = 1e-12;

/// A number in which shares of all weightings are computed.
pub trait Number: NumRef + Clone + PartialOrd {
    /// The same number.
    fn of(fraction: Fraction) -> Self;

    /// The nearest to a fraction of any size.
    fn nearest(exact: &BigRational) -> Self;

    /// A whole number.
    fn whole(number: i128) -> Self;

    /// On which side of nothing it lies.
    fn side(&self) -> Ordering;

    /// For whoever shows it.
    fn shown(&self) -> f64;
}

impl Number for BigRational {
    fn of(fraction: Fraction) -> Self {
        fraction.of_any_size()
    }

    fn nearest(exact: &BigRational) -> Self {
        exact.clone()
    }

    fn whole(number: i128) -> Self {
        Self::from_integer(BigInt::from(number))
    }

    fn side(&self) -> Ordering {
        self.cmp(&Self::zero())
    }

    fn shown(&self) -> f64 {
        self.to_f64().expect("a fraction lies near some double")
    }
}

impl Number for f64 {
    fn of(fraction: Fraction) -> Self {
        fraction.to_f64()
    }

    fn nearest(exact: &BigRational) -> Self {
        exact.shown()
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "doubles are asked for; what is lost is less than the tolerance"
    )]
    fn whole(number: i128) -> Self {
        number as Self
    }

    fn side(&self) -> Ordering {
        if self.abs() <= TOLERANCE {
            Ordering::Equal
        } else {
            self.total_cmp(&0.0)
        }
    }

    fn shown(&self) -> f64 {
        *self
    }
}

/// The sum of products of two rows of the same length.
pub(super) fn dot<T: Number>(left: &[T], right: &[T]) -> T {
    let products = left.iter().zip(right).map(|(a, b)| a.clone() * b);
    products.fold(T::zero(), |sum, product| sum + product)
}

/// By how much one profile is above another on each criterion, where the scale runs from 0 to 1.
pub(super) fn lead(of: &[Fraction], over: &[Fraction]) -> Vec<Fraction> {
    let each = of.iter().zip(over);
    each.map(|(of, over)| (*of - *over) / 100).collect()
}

/// A row of fractions as numbers.
pub(super) fn row<T: Number>(fractions: &[Fraction]) -> Vec<T> {
    fractions.iter().copied().map(T::of).collect()
}
