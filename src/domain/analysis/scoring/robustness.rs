//! The panel as the weightings see it: who can be compared under any weights, and what is true of how many of them.
//!
//! Compared are the candidates with a score on every criterion; one without would be placed by guess under some
//! weights. Results are by the panel's places, with nothing for those who are not compared.

use super::panel::Panel;
use super::weights::{Bounds, Contest, First, Method, NoRoom, Sampling, Shares, Weightings};
use crate::domain::analysis::Fraction;

/// The candidates that have a score on every criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    candidates: usize,
    /// Their places on the panel.
    places: Vec<usize>,
    profiles: Vec<Vec<Fraction>>,
    agreed: Vec<Fraction>,
}

/// Why nothing can be said about weightings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Uncompared {
    /// Nobody can be placed under every weighting.
    #[error("no candidate has a score on every criterion")]
    Nobody,
    /// The weightings asked for leave no room.
    #[error("{0}")]
    NoRoom(#[from] NoRoom),
}

/// Something about each candidate, by its place on the panel.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed<T> {
    /// How it was computed.
    pub method: Method,
    /// Nothing for a candidate that is not compared.
    pub of: Vec<Option<T>>,
}

/// With which share of the weightings each candidate is first, and the mean of those weightings.
pub type FirstShares = Placed<First<f64>>;

impl Compared {
    /// Those of a panel.
    #[must_use]
    pub fn of(panel: &Panel) -> Self {
        let profiles = panel.profiles();
        let compared = profiles.iter().enumerate();
        Self {
            candidates: profiles.len(),
            places: compared
                .filter_map(|(at, profile)| profile.is_some().then_some(at))
                .collect(),
            profiles: profiles.into_iter().flatten().collect(),
            agreed: panel.weights(),
        }
    }

    /// Their places on the panel.
    #[must_use]
    pub fn places(&self) -> &[usize] {
        &self.places
    }

    /// With which share of the weightings within bounds each is first; ties count for each who ties.
    ///
    /// # Errors
    /// When nobody is compared, or the bounds leave no room.
    pub fn first_shares(&self, bounds: &Bounds) -> Result<FirstShares, Uncompared> {
        let shares = self.weightings(bounds)?.firsts(&self.profiles)?;
        Ok(self.placed(shares))
    }

    /// With which share of the weightings within bounds the candidate at this place on the panel is first; `None` for one
    /// that is not compared, and where the bounds leave no room.
    #[must_use]
    pub fn first_share(&self, place: usize, bounds: &Bounds) -> Option<f64> {
        let of = self.places.iter().position(|one| *one == place)?;
        let weightings = self.weightings(bounds).ok()?;
        weightings.first_share(of, &self.profiles).ok()
    }

    /// With which share of the weightings within bounds each has each rank, the best first.
    ///
    /// # Errors
    /// As above.
    pub fn rank_shares(&self, bounds: &Bounds) -> Result<Placed<Vec<f64>>, Uncompared> {
        let shares = self.weightings(bounds)?.ranks(&self.profiles)?;
        Ok(self.placed(shares))
    }

    /// With which share of the weightings within bounds each is ahead of each other one, by their places.
    ///
    /// # Errors
    /// As above.
    pub fn pairs(&self, bounds: &Bounds) -> Result<Placed<Vec<Option<f64>>>, Uncompared> {
        let Shares { method, of } = self.weightings(bounds)?.pairs(&self.profiles)?;
        let of = of.into_iter().map(|row| self.by_place(row)).collect();
        Ok(self.placed(Shares { method, of }))
    }

    /// The first candidate against the others who are compared, by their places on the panel. Nothing unless one
    /// candidate alone is first and compared.
    #[must_use]
    pub fn contest(&self, leaders: &[usize]) -> Option<Contest> {
        if !self.has_one(leaders) {
            return None;
        }
        let contest = Contest::of(&self.profiles, &self.agreed)?;
        Some(contest.among(&self.places))
    }

    fn has_one(&self, leaders: &[usize]) -> bool {
        matches!(leaders, [leader] if self.places.contains(leader))
    }

    fn weightings(&self, bounds: &Bounds) -> Result<Weightings, Uncompared> {
        if self.profiles.is_empty() {
            return Err(Uncompared::Nobody);
        }
        Ok(Weightings::new(bounds.clone(), Sampling::default()))
    }

    fn placed<T>(&self, shares: Shares<T>) -> Placed<T> {
        Placed {
            method: shares.method,
            of: self.by_place(shares.of),
        }
    }

    /// What is known of those compared, put at their places.
    fn by_place<T>(&self, of: Vec<T>) -> Vec<Option<T>> {
        let mut placed: Vec<Option<T>> = (0..self.candidates).map(|_| None).collect();
        for (place, one) in self.places.iter().zip(of) {
            placed[*place] = Some(one);
        }
        placed
    }
}

impl FirstShares {
    /// The share of one candidate.
    #[must_use]
    pub fn share(&self, place: usize) -> Option<f64> {
        self.of.get(place)?.as_ref().map(|first| first.share)
    }
}
