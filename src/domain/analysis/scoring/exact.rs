//! From fractions to whole numbers and fractions of any size, and back.

use crate::domain::analysis::Fraction;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

/// Fractions as whole numbers of the same parts of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parts {
    /// How many parts each of them is.
    pub(super) of: Vec<BigInt>,
    /// How many parts are one.
    pub(super) unit: BigInt,
}

impl Parts {
    /// In the largest parts in which each of these is whole.
    pub(super) fn of(fractions: &[Fraction]) -> Self {
        let unit = common_denominator(fractions.iter().copied());
        let of = fractions.iter().map(|one| in_parts(*one, &unit)).collect();
        Self { of, unit }
    }
}

/// The smallest number that both of these divide.
pub(super) fn common_multiple(one: BigInt, two: BigInt) -> BigInt {
    if (&two % &one).is_zero() {
        return two;
    }
    if (&one % &two).is_zero() {
        return one;
    }
    // In lowest terms, the number above the line has lost what both have in common.
    BigRational::new(one, two.clone()).numer() * two
}

/// The smallest number of parts in which each of these is whole; one when there are none.
pub(super) fn common_denominator(fractions: impl Iterator<Item = Fraction>) -> BigInt {
    let denominators = fractions.map(|fraction| BigInt::from(fraction.denominator()));
    denominators.fold(BigInt::from(1), common_multiple)
}

/// How many of so many parts of a unit a fraction is; they must be a multiple of its denominator.
pub(super) fn in_parts(fraction: Fraction, parts: &BigInt) -> BigInt {
    parts / fraction.denominator() * fraction.numerator()
}

/// A number as one that is handed on: rounded to a trillionth in the rare case that it does not fit. It must be far
/// from the end of whole numbers, as points of a hundred are; it need not be in lowest terms.
pub(super) fn handed_on(number: &BigRational) -> Fraction {
    Fraction::nearest(number).expect("points of a hundred fit")
}
