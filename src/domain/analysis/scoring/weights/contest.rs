//! The winner with the agreed weights against its rivals, worked out once for whatever is asked about other weights.
//!
//! Leads are whole numbers of the same parts, so that every sum of them is exact and needs no reducing. A rival who is
//! behind on every criterion is left out: no weights bring it level.

use num_bigint::BigInt;
use num_traits::Signed;

use super::super::super::Fraction;
use super::super::exact::Parts;

/// The winner with the agreed weights, and every rival whom some weights could bring level with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contest {
    pub(super) agreed: Parts,
    pub(super) rivals: Vec<Rival>,
}

/// A candidate who is not behind the winner on every criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rival {
    /// Its place among the candidates.
    pub(super) place: usize,
    /// By criterion: how far the winner is ahead, in parts that are the same for all rivals.
    pub(super) leads: Vec<BigInt>,
}

impl Contest {
    /// That of these profiles. `None` when nobody or more than one candidate is first with the agreed weights.
    #[must_use]
    pub fn of(profiles: &[Vec<Fraction>], agreed: &[Fraction]) -> Option<Self> {
        let agreed = Parts::of(agreed);
        let means = Parts::of(&profiles.concat());
        let profile = |place: usize| {
            let from = place * agreed.of.len();
            &means.of[from..from + agreed.of.len()]
        };
        let winner = winner(profiles.len(), |place| sum(profile(place), &agreed.of))?;
        let places = (0..profiles.len()).filter(|place| *place != winner);
        let rivals = places.map(|place| Rival {
            place,
            leads: lead(profile(winner), profile(place)),
        });
        let rivals = rivals.filter(|rival| !rival.leads.iter().all(Signed::is_positive));
        Some(Self {
            rivals: rivals.collect(),
            agreed,
        })
    }

    /// The same one, its candidates called by these places instead of those among the profiles.
    #[must_use]
    pub fn among(mut self, places: &[usize]) -> Self {
        for rival in &mut self.rivals {
            rival.place = places[rival.place];
        }
        self
    }
}

/// Who has the highest total, when nobody else has it as well.
fn winner(candidates: usize, total: impl Fn(usize) -> BigInt) -> Option<usize> {
    let totals: Vec<BigInt> = (0..candidates).map(total).collect();
    let best = totals.iter().max()?;
    let mut first = (0..totals.len()).filter(|at| totals[*at] == *best);
    first.next().filter(|_| first.next().is_none())
}

fn lead(of: &[BigInt], over: &[BigInt]) -> Vec<BigInt> {
    of.iter().zip(over).map(|(of, over)| of - over).collect()
}

/// The sum of products of two rows of the same length.
pub(super) fn sum(left: &[BigInt], right: &[BigInt]) -> BigInt {
    left.iter().zip(right).map(|(a, b)| a * b).sum()
}
