//! How a round ends: what people decided.

use crate::domain::Date;
use crate::domain::id::{CandidateId, PersonId};
use crate::domain::text::Text;
use crate::domain::vocabulary::vocabulary;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// What people decided.
    pub enum DecisionKind("kind of decision") {
        /// One candidate.
        Chosen = "chosen",
        /// The role is split.
        Split = "split",
        /// One for a while.
        Interim = "interim",
        /// None is suitable.
        None = "none",
    }
}

/// What people decided, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// What kind of decision.
    pub kind: DecisionKind,
    /// The candidates it names.
    #[serde(default)]
    pub candidates: Vec<CandidateId>,
    /// The decision in a sentence.
    pub sentence: Text,
    /// Conditions attached.
    pub conditions: Option<Text>,
    /// A minority view with its reason.
    pub dissent: Option<Text>,
    /// Who was present.
    #[serde(default)]
    pub present: Vec<PersonId>,
    /// Who stepped out.
    #[serde(default)]
    pub recused: Vec<PersonId>,
    /// Why it differs from the arithmetic, where it does.
    pub reason: Option<Text>,
    /// The day.
    pub on: Date,
}
