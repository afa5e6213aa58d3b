//! What both sides of a handover have said about their readiness.

use crate::domain::Date;
use crate::domain::id::FunctionId;
use crate::domain::text::Text;
use crate::domain::vocabulary::vocabulary;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// One of the two sides of a handover.
    pub enum HandSide("side of a handover") {
        /// Who gives.
        Giver = "giver",
        /// Who receives.
        Receiver = "receiver",
    }
}

/// What one side has said about its readiness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hand {
    /// Ready, or not yet.
    pub ready: bool,
    /// Why not yet.
    pub because: Option<Text>,
    /// The day it was said.
    pub on: Date,
}

/// What both sides have said; a side that has not spoken is unknown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BothHands {
    /// Who gives.
    pub giver: Option<Hand>,
    /// Who receives.
    pub receiver: Option<Hand>,
}

/// A side of a handover says whether it is ready.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readiness {
    /// Which function.
    pub function: FunctionId,
    /// Which side.
    pub side: HandSide,
    /// Ready, not yet, or (absent) unknown again.
    pub ready: Option<bool>,
    /// Why not yet; needed with "not yet".
    pub because: Option<Text>,
    /// The day it was said.
    pub on: Date,
}

impl BothHands {
    /// What one side has said.
    #[must_use]
    pub const fn side(&self, side: HandSide) -> Option<&Hand> {
        match side {
            HandSide::Giver => self.giver.as_ref(),
            HandSide::Receiver => self.receiver.as_ref(),
        }
    }

    /// Whether one side is ready; unknown when it has not spoken.
    #[must_use]
    pub fn ready(&self, side: HandSide) -> Option<bool> {
        self.side(side).map(|hand| hand.ready)
    }

    /// Whether both sides have said that they are ready.
    #[must_use]
    pub fn both_ready(&self) -> bool {
        HandSide::ALL
            .iter()
            .all(|side| self.ready(*side) == Some(true))
    }
}
