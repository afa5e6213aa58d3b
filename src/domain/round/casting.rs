//! How ballots are cast in a round: chosen when it opens, and it stays so.

use crate::domain::id::PersonId;
use crate::domain::vocabulary::vocabulary;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// Where the scores are until the round closes.
    #[derive(Default)]
    pub enum BallotMode("way of casting ballots") {
        /// Sealed in files beside the store, which a teller looks after.
        #[default]
        Teller = "teller",
        /// With the scorers: only commitments come in before the close, and what they hide after it.
        CommitReveal = "commit-reveal",
    }
}

/// How ballots are cast in a round. An event that says nothing of it opened a round with a teller.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Casting {
    /// Where the scores are until the round closes.
    #[serde(default, skip_serializing_if = "BallotMode::is_teller")]
    pub ballots: BallotMode,
    /// Who looks after the sealed ballots, where somebody was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub teller: Option<PersonId>,
}

impl BallotMode {
    /// What this way of casting stops.
    #[must_use]
    pub const fn stops(self) -> &'static str {
        match self {
            Self::Teller => "accidents and later changes",
            Self::CommitReveal => {
                "anybody here from reading a score before the close, and later changes"
            }
        }
    }

    /// What it does not stop.
    #[must_use]
    pub const fn does_not_stop(self) -> &'static str {
        match self {
            Self::Teller => "somebody who opens the files of this computer's user",
            Self::CommitReveal => "scorers who agree beforehand, or who never reveal",
        }
    }

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde asks for a function of a reference"
    )]
    const fn is_teller(&self) -> bool {
        matches!(self, Self::Teller)
    }
}
