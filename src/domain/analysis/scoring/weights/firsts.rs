//! Of all weightings, the share with which each candidate is first, and the mean of those weightings.
//!
//! First-rank acceptability and central weight vectors of SMAA-2 (Lahdelma & Salminen 2001), exact. A tie counts for
//! each who ties: identical candidates each have the whole share, any other tie has no volume. Where scores are equal
//! on every criterion but one the lesser is dominated, and a dominated candidate is first nowhere.

use super::super::super::Fraction;
use super::super::dominance::dominates;
use super::number::{Number, lead, row};
use super::region::Region;

/// How often one candidate is first.
#[derive(Debug, Clone, PartialEq)]
pub struct First<T> {
    /// Its share of the weightings considered.
    pub share: T,
    /// The mean of the weightings with which it is first; `None` when there are none.
    pub centre: Option<Vec<T>>,
}

/// How often each candidate is first in a region, in the order of the profiles.
#[must_use]
pub fn firsts<T: Number>(profiles: &[Vec<Fraction>], region: &Region<T>) -> Vec<First<T>> {
    let efficient = efficient(profiles);
    let everything = region.share();
    let one = |of| {
        let (share, centre) = won(of, profiles, &efficient, region)?.centre();
        let share = share / &everything;
        Some(First { share, centre })
    };
    let all = 0..profiles.len();
    all.map(|of| one(of).unwrap_or_else(First::never)).collect()
}

/// How often one of the candidates is first in a region.
#[must_use]
pub fn first_share<T: Number>(of: usize, profiles: &[Vec<Fraction>], region: &Region<T>) -> T {
    let won = won(of, profiles, &efficient(profiles), region);
    won.map_or_else(T::zero, |won| won.share() / &region.share())
}

impl<T: Number> First<T> {
    fn never() -> Self {
        Self {
            share: T::zero(),
            centre: None,
        }
    }
}

/// The part of a region in which one candidate is first; `None` for one that is dominated.
fn won<T: Number>(
    of: usize,
    profiles: &[Vec<Fraction>],
    efficient: &[bool],
    region: &Region<T>,
) -> Option<Region<T>> {
    if !efficient[of] {
        return None;
    }
    let rivals = (0..profiles.len()).filter(|rival| efficient[*rival] && *rival != of);
    let mut leads: Vec<Vec<Fraction>> = rivals
        .map(|rival| lead(&profiles[of], &profiles[rival]))
        .collect();
    // The strongest rivals first: they leave the fewest corners for the others to cut.
    leads.sort_by_cached_key(|lead| sum(lead));
    leads.dedup();
    let mut won = region.clone();
    for lead in leads {
        won.cut(&row::<T>(&lead));
    }
    Some(won)
}

fn sum(row: &[Fraction]) -> Fraction {
    row.iter().fold(Fraction::ZERO, |sum, one| sum + *one)
}

/// Which candidates nobody dominates: nobody is as good on every criterion and better on one.
fn efficient(profiles: &[Vec<Fraction>]) -> Vec<bool> {
    let undominated = |of: &Vec<Fraction>| !profiles.iter().any(|rival| dominates(rival, of));
    profiles.iter().map(undominated).collect()
}
