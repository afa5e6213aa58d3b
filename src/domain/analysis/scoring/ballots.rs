//! Each scorer's own totals, and whom they would elect: Borda, Condorcet and Copeland.
//!
//! A second opinion beside the mean: it asks only whom each scorer puts before whom, not by how many points. Two
//! candidates are compared by the scorers who have a total for both, so that a recusal is no vote against anybody.

use super::cells::Cells;
use super::exact::handed_on;
use super::{Panel, Undefined};
use crate::domain::analysis::Fraction;
use std::cmp::Ordering;

/// One voter's own weighted totals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTotals {
    /// The place of the voter.
    pub scorer: usize,
    /// By candidate: the total of 100, where the voter gave points on every criterion that weighs something.
    pub totals: Vec<Option<Fraction>>,
}

/// What the scorers' orders elect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballots {
    /// By candidate: how many candidates the scorers have behind it, a half where level; `None` where no scorer
    /// compared it with another. Borda 1781.
    pub borda: Vec<Option<Fraction>>,
    /// Who is preferred to each other compared candidate by more than half of those who scored both. Condorcet 1785.
    pub condorcet: Result<usize, Undefined>,
    /// By candidate: majorities won less majorities lost, `None` as above. Copeland 1951.
    pub copeland: Vec<Option<i32>>,
}

/// Of two candidates, by their places: how many scorers have the first one before the second.
struct Duels {
    candidates: usize,
    before: Vec<u32>,
    level: Vec<u32>,
}

impl OwnTotals {
    /// Those of every voter, in the order of the panel.
    #[must_use]
    pub fn all(panel: &Panel) -> Vec<Self> {
        let weights = panel.weights();
        let nobody = Cells::of(panel, &panel.voices(|_| false));
        let of = |scorer| {
            let totals = nobody.with(scorer).totals(&weights);
            let totals = totals.iter().map(|total| total.as_ref().map(handed_on));
            Self {
                scorer,
                totals: totals.collect(),
            }
        };
        panel.voters().map(of).collect()
    }
}

impl Ballots {
    /// Counts the scorers' orders.
    ///
    /// # Errors
    /// [`Undefined`] when no scorer has a total for two candidates.
    pub fn of(panel: &Panel) -> Result<Self, Undefined> {
        let candidates = panel.candidates().len();
        if candidates < 2 {
            return Err(Undefined::OneCandidate);
        }
        let duels = Duels::of(candidates, &OwnTotals::all(panel));
        let fought = |one: usize| duels.fought(one).then_some(one);
        let compared: Vec<usize> = (0..candidates).filter_map(fought).collect();
        if compared.is_empty() {
            return Err(Undefined::NotCompared);
        }
        let beats_all = |one: &&usize| {
            let mut rivals = compared.iter().filter(|two| two != one);
            rivals.all(|two| duels.won(**one, *two))
        };
        let winner = compared.iter().find(beats_all);
        let places = 0..candidates;
        Ok(Self {
            borda: places
                .clone()
                .map(|one| Some(duels.borda(fought(one)?)))
                .collect(),
            condorcet: winner.copied().ok_or(Undefined::NoMajority),
            copeland: places
                .map(|one| Some(duels.copeland(fought(one)?)))
                .collect(),
        })
    }
}

impl Duels {
    fn of(candidates: usize, scorers: &[OwnTotals]) -> Self {
        let mut duels = Self {
            candidates,
            before: vec![0; candidates * candidates],
            level: vec![0; candidates * candidates],
        };
        for OwnTotals { totals, .. } in scorers {
            for (one, mine) in totals.iter().enumerate() {
                for (two, other) in totals.iter().enumerate().skip(one + 1) {
                    if let (Some(mine), Some(other)) = (mine, other) {
                        duels.fight(one, two, mine.cmp(other));
                    }
                }
            }
        }
        duels
    }

    fn fight(&mut self, one: usize, two: usize, outcome: Ordering) {
        let (there, back) = (one * self.candidates + two, two * self.candidates + one);
        match outcome {
            Ordering::Greater => self.before[there] += 1,
            Ordering::Less => self.before[back] += 1,
            Ordering::Equal => {
                self.level[there] += 1;
                self.level[back] += 1;
            }
        }
    }

    fn before(&self, one: usize, two: usize) -> u32 {
        self.before[one * self.candidates + two]
    }

    fn level(&self, one: usize, two: usize) -> u32 {
        self.level[one * self.candidates + two]
    }

    /// Whether more than half of those who scored both have one before two.
    fn won(&self, one: usize, two: usize) -> bool {
        self.before(one, two) > self.before(two, one) + self.level(one, two)
    }

    /// Whether any scorer compared it with another.
    fn fought(&self, one: usize) -> bool {
        (0..self.candidates)
            .any(|two| self.before(one, two) + self.before(two, one) + self.level(one, two) > 0)
    }

    fn borda(&self, one: usize) -> Fraction {
        let halves: u32 = (0..self.candidates)
            .map(|two| 2 * self.before(one, two) + self.level(one, two))
            .sum();
        Fraction::whole(i128::from(halves)) / 2
    }

    fn copeland(&self, one: usize) -> i32 {
        (0..self.candidates)
            .map(|two| i32::from(self.won(one, two)) - i32::from(self.won(two, one)))
            .sum()
    }
}
