//! The part of the table of totals that has no holes.

use super::super::ballots::OwnTotals;
use super::{Panel, Undefined};
use crate::domain::analysis::Fraction;

/// The candidates that any voter has a total for, and the voters who have one for each of them.
///
/// Scorers are left out rather than candidates: the panel has to choose among all of its candidates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complete {
    /// The places of these candidates.
    pub candidates: Vec<usize>,
    /// The places of these voters.
    pub scorers: Vec<usize>,
    /// The places of the other voters: recused from somebody, or not done.
    pub dropped: Vec<usize>,
    /// By scorer, then candidate.
    totals: Vec<Vec<Fraction>>,
}

impl Complete {
    /// Cuts it out of the panel.
    #[must_use]
    pub fn of(panel: &Panel) -> Self {
        let all = OwnTotals::all(panel);
        let candidates: Vec<usize> = (0..panel.candidates().len())
            .filter(|candidate| all.iter().any(|one| one.totals[*candidate].is_some()))
            .collect();
        let mut complete = Self {
            candidates,
            scorers: Vec::new(),
            dropped: Vec::new(),
            totals: Vec::new(),
        };
        for OwnTotals { scorer, totals } in all {
            let row: Option<Vec<Fraction>> = complete
                .candidates
                .iter()
                .map(|candidate| totals[*candidate])
                .collect();
            match row.filter(|row| !row.is_empty()) {
                Some(row) => {
                    complete.scorers.push(scorer);
                    complete.totals.push(row);
                }
                None => complete.dropped.push(scorer),
            }
        }
        complete
    }

    /// The totals by scorer, then candidate: at least two of both.
    pub(super) fn totals(&self) -> Result<&[Vec<Fraction>], Undefined> {
        match (
            self.candidates.len(),
            self.scorers.len(),
            self.dropped.len(),
        ) {
            (0, _, _) => Err(Undefined::NoneInFull),
            (1, _, _) => Err(Undefined::OneCandidate),
            (_, 1, 0) => Err(Undefined::OneScorer),
            (_, 0 | 1, _) => Err(Undefined::Incomplete),
            (_, _, _) => Ok(&self.totals),
        }
    }
}
