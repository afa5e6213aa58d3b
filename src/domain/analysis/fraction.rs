//! Exact fractions, so that a total never ties or wins by a rounding error.
//!
//! Binary floating point separates totals that are equal (663/200 summed in another order is not 663/200). Means and
//! totals are therefore fractions until they are shown, and rounded once, then.
//!
//! Numbers of 127 bits hold whatever a plan counts. A table with many criteria, each scored by another number of people,
//! can outgrow them; such a result is the nearest trillionth, and who orders such totals does so in fractions of any
//! size.

use crate::domain::text::shown;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;
use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Sub};

/// Parts of a unit to which a result is rounded that would not fit otherwise.
const FINEST: i128 = 1_000_000_000_000;

/// The most digits that are read before the point, and after it.
const DIGITS: (usize, usize) = (9, 6);

/// An exact fraction in lowest terms with a positive denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fraction {
    numerator: i128,
    denominator: i128,
}

impl Fraction {
    /// Nothing.
    pub const ZERO: Self = Self::whole(0);

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i128) -> Self {
        Self {
            numerator: number,
            denominator: 1,
        }
    }

    /// A part of a whole; `None` when the whole is nothing.
    #[must_use]
    pub fn new(part: i128, whole: i128) -> Option<Self> {
        (whole != 0).then(|| Self::reduced(part, whole))
    }

    /// The fraction of a count; `None` when nothing is counted.
    #[must_use]
    pub fn of(part: u32, whole: u32) -> Option<Self> {
        Self::new(i128::from(part), i128::from(whole))
    }

    /// The number above the line, in lowest terms.
    #[must_use]
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// The number below the line, in lowest terms; at least one.
    #[must_use]
    pub const fn denominator(self) -> i128 {
        self.denominator
    }

    /// Its part of another; `None` when that is nothing.
    #[must_use]
    pub fn over(self, whole: Self) -> Option<Self> {
        let turned = Self::new(whole.denominator, whole.numerator)?;
        Some(self * turned)
    }

    /// With one decimal, a half rounded up: `65.9`.
    #[must_use]
    pub fn shown(self) -> String {
        let tenths = self.rounded(10);
        let sign = if tenths < 0 { "-" } else { "" };
        let tenths = tenths.abs();
        format!("{sign}{}.{}", tenths / 10, tenths % 10)
    }

    /// As a whole percentage, a half rounded up: 11/47 is 23.
    #[must_use]
    pub fn percent(self) -> i128 {
        self.rounded(100)
    }

    /// For formats and drawings that know no fractions. Decide nothing with it.
    #[expect(
        clippy::cast_precision_loss,
        reason = "shares and totals of at most 100; only shown, never compared"
    )]
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// The same number where it fits in lowest terms, and else the nearest trillionth; `None` when not even that fits.
    #[must_use]
    pub fn nearest(exact: &BigRational) -> Option<Self> {
        let fits = |number: &BigInt| number.to_i128().filter(|number| *number != i128::MIN);
        let same = |exact: &BigRational| {
            let (part, whole) = fits(exact.numer()).zip(fits(exact.denom()))?;
            Some(Self::reduced(part, whole))
        };
        let rounded = || fits(&(exact * BigInt::from(FINEST)).round().to_integer());
        same(exact)
            .or_else(|| same(&exact.reduced()))
            .or_else(|| Some(Self::reduced(rounded()?, FINEST)))
    }

    /// The same number among fractions of any size.
    #[must_use]
    pub fn of_any_size(self) -> BigRational {
        BigRational::new_raw(self.numerator.into(), self.denominator.into())
    }

    /// How many `parts` of a unit, a half rounded up.
    fn rounded(self, parts: i128) -> i128 {
        let rest = self.numerator.rem_euclid(self.denominator);
        let whole = self.numerator.div_euclid(self.denominator);
        let above = BigInt::from(rest) * parts * 2 + self.denominator;
        let rest: BigInt = above / (BigInt::from(self.denominator) * 2);
        whole.saturating_mul(parts) + rest.to_i128().expect("a rest is less than a unit")
    }

    fn reduced(numerator: i128, denominator: i128) -> Self {
        let divisor = gcd(numerator, denominator).max(1) * denominator.signum();
        Self {
            numerator: numerator / divisor,
            denominator: denominator / divisor,
        }
    }

    /// Of a part and a whole that fit.
    fn checked(part: Option<i128>, whole: Option<i128>) -> Option<Self> {
        let (part, whole) = part.filter(|part| *part != i128::MIN).zip(whole)?;
        Some(Self::reduced(part, whole))
    }

    fn exact_sum(self, other: Self) -> Option<Self> {
        let common = gcd(self.denominator, other.denominator);
        let left = self.numerator.checked_mul(other.denominator / common)?;
        let right = other.numerator.checked_mul(self.denominator / common)?;
        let denominator = self.denominator.checked_mul(other.denominator / common);
        Self::checked(left.checked_add(right), denominator)
    }

    fn exact_product(self, other: Self) -> Option<Self> {
        let (left, right) = (
            gcd(self.numerator, other.denominator).max(1),
            gcd(other.numerator, self.denominator).max(1),
        );
        let numerator = (self.numerator / left).checked_mul(other.numerator / right);
        let denominator = (self.denominator / right).checked_mul(other.denominator / left);
        Self::checked(numerator, denominator)
    }
}

/// A result that does not fit, rounded.
fn rounded(exact: &BigRational) -> Fraction {
    Fraction::nearest(exact).expect("what people count is far from the end of whole numbers")
}

/// A word that is not such a number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a number of at most nine digits and six decimals, such as 25 or 2.5")]
pub struct FractionProblem(String);

impl std::str::FromStr for Fraction {
    type Err = FractionProblem;

    /// A number that is not negative, exactly as written: `25`, `0.125`.
    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let (whole, part) = written.split_once('.').unwrap_or((written, ""));
        let fits = |digits: &str, most: usize| {
            digits.len() <= most && digits.bytes().all(|byte| byte.is_ascii_digit())
        };
        let fits = fits(whole, DIGITS.0) && fits(part, DIGITS.1) && !whole.is_empty();
        let number = fits.then(|| format!("{whole}{part}").parse().ok());
        number
            .flatten()
            .and_then(|number| Self::new(number, part.bytes().fold(1, |parts, _| parts * 10)))
            .ok_or_else(|| FractionProblem(shown(written)))
    }
}

impl Add for Fraction {
    type Output = Self;

    /// Exact; a sum that does not fit is the nearest trillionth.
    fn add(self, other: Self) -> Self {
        let exact = self.exact_sum(other);
        exact.unwrap_or_else(|| rounded(&(self.of_any_size() + other.of_any_size())))
    }
}

impl Sub for Fraction {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + Self {
            numerator: -other.numerator,
            ..other
        }
    }
}

impl Mul<u32> for Fraction {
    type Output = Self;

    fn mul(self, times: u32) -> Self {
        self * Self::whole(i128::from(times))
    }
}

impl Div<u32> for Fraction {
    type Output = Self;

    /// The divisor must not be nothing.
    fn div(self, parts: u32) -> Self {
        let whole = Self::whole(i128::from(parts));
        self.over(whole).expect("a divisor is not nothing")
    }
}

impl Mul for Fraction {
    type Output = Self;

    /// Exact; a product that does not fit is the nearest trillionth.
    fn mul(self, other: Self) -> Self {
        let exact = self.exact_product(other);
        exact.unwrap_or_else(|| rounded(&(self.of_any_size() * other.of_any_size())))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let left = self.numerator.checked_mul(other.denominator);
        let right = other.numerator.checked_mul(self.denominator);
        match (left, right) {
            (Some(left), Some(right)) => left.cmp(&right),
            (_, _) => self.of_any_size().cmp(&other.of_any_size()),
        }
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The greatest number that divides both; nothing for nothing twice.
pub(super) fn gcd(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.abs(), b.abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
