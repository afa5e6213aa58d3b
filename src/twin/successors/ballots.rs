//! How ballots are cast in a round, and what the promise of hidden scores is worth.

use crate::domain::Plan;
use crate::domain::round::{BallotMode, Round};
use crate::twin::named::Named;
use crate::twin::{Lines, Twin};

/// How ballots are cast in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotsSeen {
    /// Where scores are until the close.
    pub mode: BallotMode,
    /// Who looks after sealed ballots.
    pub teller: Option<Named>,
}

impl BallotsSeen {
    /// How ballots are cast in a round of a plan.
    #[must_use]
    pub fn of(plan: &Plan, round: &Round) -> Self {
        let teller = round.casting.teller.as_ref();
        Self {
            mode: round.casting.ballots,
            teller: teller.map(|teller| Named::person(plan, teller)),
        }
    }

    /// Where scores are until the close, what that stops, and what it does not.
    #[must_use]
    pub fn promise(&self) -> String {
        promise_of(self.mode)
    }
}

/// Where scores are until the close in a way of casting ballots, what that stops, and what it does not.
#[must_use]
pub fn promise_of(mode: BallotMode) -> String {
    let place = match mode {
        BallotMode::Teller => "scores wait sealed beside the store",
        BallotMode::CommitReveal => "scores stay with the scorers; here are commitments alone",
    };
    let (stops, not) = (mode.stops(), mode.does_not_stop());
    format!("{place}; that stops {stops}; it does not stop {not}")
}

impl Twin for BallotsSeen {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("ballots", self.mode);
        if let Some(teller) = &self.teller {
            lines.fact("teller", teller);
        }
        lines.fact("sealed", self.promise());
    }
}
