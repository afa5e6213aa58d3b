//! Shares among the weightings that are considered, by the best method that is quick.

use num_rational::BigRational;

use super::super::super::Fraction;
use super::number::Number;
use super::{Bounds, CRITERIA, First, Method, NoRoom, Region, Sampling};
use super::{first_share, firsts, pairs, ranks, sampling};

/// The most candidates for whom fractions are quick.
const FEW: usize = 8;

/// The most lines on which ranks are looked for as fractions: eight candidates with four criteria, five with five.
const FRACTION_LINES: usize = 1_000;

/// The most lines on which ranks are looked for at all: a hundred candidates with four criteria, thirty with five.
const LINES: usize = 1_000_000;

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

/// How volumes are computed.
enum Volumes {
    Fractions(Region<BigRational>),
    Doubles(Region<f64>),
    /// There are too many criteria for them.
    Not,
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
        match self.volumes(profiles)? {
            Volumes::Fractions(region) => {
                let of = firsts(profiles, &region).into_iter();
                Ok(by_fractions(of.map(First::shown).collect()))
            }
            Volumes::Doubles(region) => Ok(by_doubles(firsts(profiles, &region))),
            Volumes::Not => sampling::firsts(profiles, self.draws()),
        }
    }

    /// The share with which one of the candidates is first.
    ///
    /// # Errors
    /// As above.
    pub fn first_share(&self, of: usize, profiles: &[Vec<Fraction>]) -> Result<f64, NoRoom> {
        Ok(match self.volumes(profiles)? {
            Volumes::Fractions(region) => first_share(of, profiles, &region).shown(),
            Volumes::Doubles(region) => first_share(of, profiles, &region),
            Volumes::Not => sampling::firsts(profiles, self.draws())?.of[of].share,
        })
    }

    /// The share of each rank, the best rank first. Identical candidates have the better one. The method may be
    /// another than that of who is first: doubles from fewer candidates on, and draws where volumes have too many parts.
    ///
    /// # Errors
    /// When the bounds leave no room.
    pub fn ranks(&self, profiles: &[Vec<Fraction>]) -> Result<Shares<Vec<f64>>, NoRoom> {
        let lines = self.lines(profiles);
        let found = match self.volumes(profiles)? {
            Volumes::Fractions(_) if lines <= FRACTION_LINES => {
                ranks(profiles, &self.bounds).map(|of| by_fractions(shown(&of)))
            }
            Volumes::Fractions(_) | Volumes::Doubles(_) if lines <= LINES => {
                ranks(profiles, &self.bounds).map(|of| by_doubles(between_0_and_1(of)))
            }
            Volumes::Fractions(_) | Volumes::Doubles(_) | Volumes::Not => None,
        };
        found.map_or_else(|| sampling::ranks(profiles, self.draws()), Ok)
    }

    /// The share with which each candidate is ahead of each of all; with itself and its like it is not.
    ///
    /// # Errors
    /// When the bounds leave no room.
    pub fn pairs(&self, profiles: &[Vec<Fraction>]) -> Result<Shares<Vec<f64>>, NoRoom> {
        match self.volumes(profiles)? {
            Volumes::Fractions(region) => Ok(by_fractions(shown(&pairs(profiles, &region)))),
            Volumes::Doubles(region) => Ok(by_doubles(pairs(profiles, &region))),
            Volumes::Not => sampling::pairs(profiles, self.draws()),
        }
    }

    fn volumes(&self, profiles: &[Vec<Fraction>]) -> Result<Volumes, NoRoom> {
        Ok(if self.bounds.criteria() > CRITERIA {
            Volumes::Not
        } else if profiles.len() <= FEW {
            Volumes::Fractions(Region::within(&self.bounds)?)
        } else {
            Volumes::Doubles(Region::within(&self.bounds)?)
        })
    }

    /// About how many lines divide the weightings by ranks, for all candidates.
    fn lines(&self, profiles: &[Vec<Fraction>]) -> usize {
        let planes = profiles.len() + self.bounds.half_spaces().len();
        let facets = (2..self.bounds.criteria()).map(|_| planes);
        facets.fold(profiles.len(), usize::saturating_mul)
    }

    const fn draws(&self) -> (&Bounds, Sampling) {
        (&self.bounds, self.sampling)
    }
}

impl First<BigRational> {
    fn shown(self) -> First<f64> {
        let centre = self.centre.as_deref().map(numbers);
        First {
            share: self.share.shown(),
            centre,
        }
    }
}

fn by_fractions<T>(of: Vec<T>) -> Shares<T> {
    Shares {
        method: Method::Fractions,
        of,
    }
}

fn by_doubles<T>(of: Vec<T>) -> Shares<T> {
    Shares {
        method: Method::Doubles,
        of,
    }
}

fn shown(table: &[Vec<BigRational>]) -> Vec<Vec<f64>> {
    table.iter().map(|row| numbers(row)).collect()
}

fn numbers(row: &[BigRational]) -> Vec<f64> {
    row.iter().map(Number::shown).collect()
}

/// Sums of volumes with signs miss nothing and everything by what doubles round away.
fn between_0_and_1(mut table: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
    for share in table.iter_mut().flatten() {
        *share = share.clamp(0.0, 1.0);
    }
    table
}
