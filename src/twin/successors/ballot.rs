//! One scorer's ballot in an open round: which cells are answered, and never what.

use super::head::RoundHead;
use super::panel::Tie;
use crate::twin::named::Named;
use crate::twin::{Lines, Twin};

/// One ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotSeen {
    /// Which round.
    pub head: RoundHead,
    /// Whose it is.
    pub scorer: Named,
    /// How many cells are answered.
    pub answered: usize,
    /// Of how many.
    pub all: usize,
    /// What ties the scorer to each candidate.
    pub ties: Vec<Tie>,
    /// Every cell.
    pub cells: Vec<BallotCell>,
}

/// One cell of a ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotCell {
    /// Of whom.
    pub candidate: Named,
    /// On what.
    pub criterion: String,
    /// What the criterion weighs.
    pub weight: u32,
    /// `answered`, `waiting`, or why it is closed.
    pub standing: String,
}

impl Twin for BallotSeen {
    fn tell(&self, lines: &mut Lines) {
        lines.tell(&self.head);
        let (answered, all) = (self.answered, self.all);
        lines.fact("ballot of", &self.scorer);
        lines.fact("answered", format_args!("{answered} of {all}"));
        for tie in &self.ties {
            let Tie {
                candidate,
                conflict,
                ..
            } = tie;
            lines.fact(format_args!("tie to {candidate}"), conflict);
        }
        lines.each("cell", &self.cells, |lines, place, cell| {
            let BallotCell {
                candidate,
                criterion,
                weight,
                standing,
            } = cell;
            lines.fact(
                format_args!("{place}, {candidate}, {criterion}, weight {weight}"),
                standing,
            );
        });
    }
}
