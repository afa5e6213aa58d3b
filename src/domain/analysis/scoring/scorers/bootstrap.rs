//! How often each candidate would be first if the committee were drawn anew from people like these.
//!
//! As many scorers as there are, are drawn from them with replacement (Efron 1979): every possible draw up to nine
//! scorers, weighted by the ways to draw it, and a seeded sample beyond. The first place of each draw is exact. A draw
//! in which a candidate loses its total is left out, because the others would win by absence.

use super::super::weights::Method;
use super::sums::Sums;
use super::{Panel, Undefined, draws};
use crate::domain::analysis::Fraction;

/// Up to so many scorers every draw is counted.
pub const EXACT_UP_TO: usize = 9;
/// How many draws are sampled beyond.
pub const DRAWS: u32 = 10_000;
/// With which seed.
pub const SEED: u64 = 1979;

/// How often each candidate is first.
#[derive(Debug, Clone, PartialEq)]
pub struct Bootstrap {
    /// By candidate: the share of draws in which it is first, counted for each of those who tie; `None` without a
    /// total.
    pub first: Vec<Option<Fraction>>,
    /// The share of draws in which a candidate lost its total, and which are not counted.
    pub left_out: Fraction,
    /// From every possible draw, as fractions, or from some; their number is with those left out.
    pub method: Method,
}

/// The draws so far, and in how many each candidate was first.
struct Count {
    first: Vec<i128>,
    counted: i128,
    lost: i128,
}

impl Bootstrap {
    /// Draws from the voters of a panel who gave points.
    ///
    /// # Errors
    /// [`Undefined`] with fewer than two scorers or totals, or when fewer than half of the draws keep every total.
    pub fn of(panel: &Panel) -> Result<Self, Undefined> {
        let sums = Sums::of(panel)?;
        let mut count = Count::none(sums.candidates.len());
        let scorers = sums.scorers.len();
        let see = |times: &[u32], ways: i128| count.add(sums.totals(times), ways);
        if scorers <= EXACT_UP_TO {
            draws::every(scorers, see);
        } else {
            draws::sampled(scorers, DRAWS, SEED, see);
        }
        if count.counted < count.lost || count.counted == 0 {
            return Err(Undefined::DrawsLost);
        }
        let shares = count
            .first
            .iter()
            .map(|first| Fraction::new(*first, count.counted));
        let mut first = vec![None; panel.candidates().len()];
        for (candidate, share) in sums.candidates.iter().zip(shares) {
            first[*candidate] = share;
        }
        Ok(Self {
            method: method(scorers, count.counted),
            first,
            left_out: Fraction::new(count.lost, count.counted + count.lost)
                .unwrap_or(Fraction::ZERO),
        })
    }
}

impl Count {
    fn none(candidates: usize) -> Self {
        Self {
            first: vec![0; candidates],
            counted: 0,
            lost: 0,
        }
    }

    fn add(&mut self, totals: Option<Vec<i128>>, ways: i128) {
        let Some(totals) = totals else {
            self.lost += ways;
            return;
        };
        self.counted += ways;
        let best = totals.iter().max();
        for (first, _) in self
            .first
            .iter_mut()
            .zip(&totals)
            .filter(|(_, total)| Some(*total) == best)
        {
            *first += ways;
        }
    }
}

fn method(scorers: usize, counted: i128) -> Method {
    if scorers <= EXACT_UP_TO {
        return Method::Fractions;
    }
    Method::MonteCarlo {
        draws: DRAWS,
        seed: SEED,
        standard_error: 0.5 / Fraction::whole(counted).to_f64().sqrt(),
    }
}
