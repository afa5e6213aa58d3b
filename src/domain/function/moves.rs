//! The moves of a function: up and down the ladder, aside, and back.

use super::stage::{Aside, Stage, Standing};
use crate::domain::Date;
use crate::domain::id::{FunctionId, OrganisationId};
use crate::domain::text::{Line, Text};
use serde::{Deserialize, Serialize};

/// One move of a function, up, down or aside, as it happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Where it stood.
    pub from: Standing,
    /// Where it stands after.
    pub to: Standing,
    /// The day.
    pub on: Date,
    /// What the move rests on.
    pub evidence: Option<Text>,
    /// A link or file name.
    pub link: Option<Line>,
    /// Why, where a stage was skipped, a hand was missing, or it came back or was set aside.
    pub reason: Option<Text>,
    /// Whether each hand was ready then: giver, receiver.
    pub hands: (Option<bool>, Option<bool>),
    /// Who held it before.
    pub holder_before: Option<OrganisationId>,
}

/// A move to another stage: what a person says when proposing it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageMove {
    /// Which function.
    pub function: FunctionId,
    /// The stage it stands at.
    pub from: Stage,
    /// The stage it enters.
    pub to: Stage,
    /// The day.
    pub on: Date,
    /// What the move rests on; needed when moving on.
    pub evidence: Option<Text>,
    /// A link or file name.
    pub link: Option<Line>,
    /// Why a stage is skipped or a hand is missing, or why it came back.
    pub reason: Option<Text>,
}

/// A function set aside from the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    /// Which function.
    pub function: FunctionId,
    /// In which way.
    pub aside: Aside,
    /// The day.
    pub on: Date,
    /// Why; minuted.
    pub reason: Text,
}

/// A function brought back to the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BroughtBack {
    /// Which function.
    pub function: FunctionId,
    /// The stage it stands at again.
    pub to: Stage,
    /// The day.
    pub on: Date,
    /// Why.
    pub reason: Text,
}
