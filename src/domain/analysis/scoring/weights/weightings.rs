//! Shares among the weightings that are considered, by the best method that is quick.

use num_rational::BigRational;

use super::super::super::Fraction;
use super::number::Number;
use super::{Bounds, CRITERIA, First, Method, NoRoom, Region, Sampling, firsts, sampling};

/// The most candidates for whom fractions are quick.
const FEW: usize = 8;

/// The weightings that are considered, and how to draw them where volumes would take too long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weightings {
    bounds: Bounds,
    sampling: Sampling,
}

/// Something about each candidate, in the order of the profiles, and how it was arrived at.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares<T> {
    /// How.
    pub method: Method,
    /// What.
    pub of: Vec<T>,
}

impl Weightings {
    /// Those within these bounds.
    #[must_use]
    pub const fn new(bounds: Bounds, sampling: Sampling) -> Self {
        Self { bounds, sampling }
    }

    /// The share with which each candidate is first, and the mean of the weightings with which it is. Profiles have as
    /// many criteria as the bounds.
    ///
    /// # Errors
    /// When the bounds leave no room.
    pub fn firsts(&self, profiles: &[Vec<Fraction>]) -> Result<Shares<First<f64>>, NoRoom> {
        if self.bounds.criteria() > CRITERIA {
            let (method, of) = sampling::firsts(profiles, (&self.bounds, self.sampling))?;
            Ok(Shares { method, of })
        } else if profiles.len() <= FEW {
            let of = firsts(profiles, &Region::<BigRational>::within(&self.bounds)?);
            Ok(Shares {
                method: Method::Fractions,
                of: of.into_iter().map(shown).collect(),
            })
        } else {
            Ok(Shares {
                method: Method::Doubles,
                of: firsts(profiles, &Region::within(&self.bounds)?),
            })
        }
    }
}

fn shown(first: First<BigRational>) -> First<f64> {
    First {
        share: first.share.shown(),
        centre: first
            .centre
            .map(|weights| weights.iter().map(Number::shown).collect()),
    }
}
