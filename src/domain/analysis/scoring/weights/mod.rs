//! How firm a result is over all weightings, from volumes instead of draws.
//!
//! Weightings are the points of a simplex: a tetrahedron for four criteria. "This candidate is ahead of that one" is a
//! half-space through it, so that the share of weightings with which somebody is first, or has a rank, is a volume.
//! Volumes are computed up to five criteria, as fractions while that is quick and as doubles beyond; above five
//! criteria weightings are drawn at random, uniformly. Each share says by which [`Method`] it came about.
//!
//! Everything here works on plain rows: a profile is one candidate's mean on each criterion, in hundredths of a scale
//! that is the same for all of them and never stretched to the candidates; weights are at least nothing and sum to
//! one. What a committee agreed, and what to call the result, is for others to say.

mod bounds;
mod contest;
mod firsts;
mod method;
mod number;
mod pairs;
mod pieces;
mod planes;
mod ranks;
mod region;
mod sampling;
mod smallest_move;
mod stability;
mod weightings;
mod within;

pub use bounds::{Bounds, NoRoom};
pub use contest::Contest;
pub use firsts::{First, first_share, firsts};
pub use method::{Method, Sampling};
pub use number::{Number, TOLERANCE};
pub use pairs::pairs;
pub use ranks::ranks;
pub use region::{CRITERIA, Region};
pub use smallest_move::SmallestMove;
pub use stability::{End, Stability};
pub use weightings::{Shares, Weightings};
pub use within::RivalsWithin;

use super::super::Fraction;

/// A small count as a fraction.
fn whole(count: usize) -> Fraction {
    Fraction::whole(i128::try_from(count).expect("counts of criteria are small"))
}
