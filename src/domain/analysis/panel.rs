//! The arithmetic of a round: the counted points of each cell, and means, totals and first places made from them.
//!
//! Counted are the points of voting scorers who are not recused; "no evidence" is an answer without points.
//! Totals are exact: the sum over criteria of weight × (mean − 1) / 4, so that a uniform 3 is 50 of 100.

use super::Fraction;
use crate::domain::id::{CandidateId, CriterionId, PersonId};
use crate::domain::round::{Candidate, Criterion, Round, ScoreValue};
use std::collections::HashMap;

/// A candidate's total of 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    /// Every criterion that weighs something has a score.
    Known(Fraction),
    /// Some have none: the lowest and the highest it could become.
    Provisional {
        /// With ones where nothing was scored.
        low: Fraction,
        /// With fives.
        high: Fraction,
    },
}

impl Total {
    /// The total, where it is known.
    #[must_use]
    pub const fn known(self) -> Option<Fraction> {
        match self {
            Self::Known(total) => Some(total),
            Self::Provisional { .. } => None,
        }
    }

    /// With one decimal; a provisional one by its range: `52.5 to 77.5`.
    #[must_use]
    pub fn shown(self) -> String {
        match self {
            Self::Known(total) => total.shown(),
            Self::Provisional { low, high } => format!("{} to {}", low.shown(), high.shown()),
        }
    }

    /// The lowest it can be.
    #[must_use]
    pub const fn low(self) -> Fraction {
        match self {
            Self::Known(total) => total,
            Self::Provisional { low, .. } => low,
        }
    }

    /// The highest it can be.
    #[must_use]
    pub const fn high(self) -> Fraction {
        match self {
            Self::Known(total) => total,
            Self::Provisional { high, .. } => high,
        }
    }
}

/// The counted points of a round, ready to be summed many times over.
pub(super) struct Panel<'a> {
    /// The candidates that no gate removed.
    pub(super) candidates: Vec<&'a Candidate>,
    pub(super) criteria: Vec<&'a Criterion>,
    pub(super) voters: Vec<&'a PersonId>,
    /// By candidate, then by criterion.
    cells: Vec<Vec<Vec<Vote>>>,
}

/// The points of one voter in a cell.
#[derive(Clone, Copy)]
struct Vote {
    voter: usize,
    points: u32,
}

impl<'a> Panel<'a> {
    /// Reads a round. The caller has made sure that its scores may be shown.
    pub(super) fn of(round: &'a Round) -> Self {
        let stays = |candidate: &&Candidate| candidate.excluded().is_none();
        let mut panel = Self {
            candidates: round.candidates.iter().filter(stays).collect(),
            criteria: round.yardstick.criteria.iter().collect(),
            voters: round
                .scorers
                .iter()
                .filter(|scorer| scorer.voting)
                .map(|scorer| &scorer.person)
                .collect(),
            cells: Vec::new(),
        };
        panel.cells = panel.read(round);
        panel
    }

    /// The weights as the round has them.
    pub(super) fn weights(&self) -> Vec<u32> {
        self.criteria
            .iter()
            .map(|criterion| criterion.weight)
            .collect()
    }

    /// The counted points of a cell, lowest first.
    pub(super) fn points(&self, candidate: usize, criterion: usize) -> Vec<u32> {
        let votes = &self.cells[candidate][criterion];
        let mut points: Vec<u32> = votes.iter().map(|vote| vote.points).collect();
        points.sort_unstable();
        points
    }

    /// The mean of a cell, leaving one voter out if asked to; `None` when nobody gave points.
    pub(super) fn mean(
        &self,
        candidate: usize,
        criterion: usize,
        without: Option<usize>,
    ) -> Option<Fraction> {
        let votes = self.cells[candidate][criterion]
            .iter()
            .filter(|vote| Some(vote.voter) != without);
        let (sum, number) = votes.fold((0, 0), |(sum, n), vote| (sum + vote.points, n + 1));
        Fraction::of(sum, number)
    }

    /// The total of a candidate under these weights, leaving one voter out if asked to.
    pub(super) fn total(&self, candidate: usize, weights: &[u32], without: Option<usize>) -> Total {
        let mut low = Fraction::ZERO;
        let mut unscored = 0_i128;
        for (criterion, weight) in weights.iter().enumerate() {
            match self.mean(candidate, criterion, without) {
                Some(mean) => low = low + (mean - Fraction::whole(1)) * *weight,
                None => unscored += i128::from(*weight),
            }
        }
        let low = low.quarter();
        if unscored == 0 {
            Total::Known(low)
        } else {
            let high = low + Fraction::whole(unscored);
            Total::Provisional { low, high }
        }
    }

    /// The candidates with the highest known total; several when they tie, none when no total is known.
    pub(super) fn first(&self, weights: &[u32], without: Option<usize>) -> Vec<CandidateId> {
        let totals: Vec<Option<Fraction>> = (0..self.candidates.len())
            .map(|candidate| self.total(candidate, weights, without).known())
            .collect();
        let best = totals.iter().flatten().max();
        let candidates = self.candidates.iter().zip(&totals);
        candidates
            .filter(|(_, total)| total.is_some() && total.as_ref() == best)
            .map(|(candidate, _)| candidate.id.clone())
            .collect()
    }

    fn read(&self, round: &Round) -> Vec<Vec<Vec<Vote>>> {
        let voters = places(self.voters.iter().copied());
        let candidates = places(self.candidates.iter().map(|candidate| &candidate.id));
        let criteria = places(self.criteria.iter().map(|criterion| &criterion.id));
        let mut cells = vec![vec![Vec::new(); criteria.len()]; candidates.len()];
        for (cell, value) in values(round) {
            let (scorer, candidate, criterion) = cell;
            let place = (
                voters.get(scorer),
                candidates.get(candidate),
                criteria.get(criterion),
            );
            if let (Some(&voter), Some(&c), Some(&k)) = place
                && let Some(points) = value.points()
                && !round.is_recused(scorer, candidate)
            {
                cells[c][k].push(Vote { voter, points });
            }
        }
        cells
    }
}

type CellKey<'a> = (&'a PersonId, &'a CandidateId, &'a CriterionId);

/// The value that counts in each cell: the latest moderated one, else the first.
pub(super) fn values(round: &Round) -> HashMap<CellKey<'_>, ScoreValue> {
    let first = round
        .answers
        .scores
        .iter()
        .map(|score| (&score.cell, score.value));
    let moderated = round.answers.moderations.iter();
    first
        .chain(moderated.map(|moderation| (&moderation.cell, moderation.value)))
        .map(|(cell, value)| ((&cell.scorer, &cell.candidate, &cell.criterion), value))
        .collect()
}

fn places<'a, T: std::hash::Hash + Eq>(ids: impl Iterator<Item = &'a T>) -> HashMap<&'a T, usize> {
    ids.enumerate().map(|(place, id)| (id, place)).collect()
}
