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
    /// Whose ballots never came to light, although the round closed.
    pub unrevealed: Vec<Named>,
}

impl BallotsSeen {
    /// How ballots are cast in a round of a plan.
    #[must_use]
    pub fn of(plan: &Plan, round: &Round) -> Self {
        let teller = round.casting.teller.as_ref();
        Self {
            mode: round.casting.ballots,
            teller: teller.map(|teller| Named::person(plan, teller)),
            unrevealed: round
                .unrevealed()
                .map(|scorer| Named::person(plan, scorer))
                .collect(),
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

impl BallotsSeen {
    /// Who has not shown what they cast, where somebody has not; their cells are missing from the result.
    pub(super) fn tell_unrevealed(&self, lines: &mut Lines) {
        let names: Vec<String> = self.unrevealed.iter().map(ToString::to_string).collect();
        if !names.is_empty() {
            lines.fact("not revealed yet", names.join(", "));
        }
    }
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
