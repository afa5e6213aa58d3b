//! A function as lists show it, and as its own page begins.

use crate::domain::function::{
    BothHands, Function, FunctionOutline, HandSide, Parties, PlannedDates,
};
use crate::domain::{Date, Plan};
use serde::Serialize;
use std::fmt::Display;

/// One function: its outline, who has to do with it, and where it stands.
#[derive(Debug, Serialize)]
pub(super) struct Row<'a> {
    #[serde(flatten)]
    pub(super) outline: &'a FunctionOutline,
    pub(super) stage: &'static str,
    pub(super) since: Option<Date>,
    #[serde(flatten)]
    pub(super) parties: Parties,
    pub(super) planned: PlannedDates,
    pub(super) ready: Ready,
}

/// What both sides have said of their readiness.
#[derive(Debug, Serialize)]
pub(super) struct Ready {
    pub(super) giver: Option<bool>,
    pub(super) receiver: Option<bool>,
    /// Why a side is not ready yet; the receiver's reason before the giver's.
    pub(super) because: Option<String>,
}

impl<'a> Row<'a> {
    pub(super) fn of(plan: &Plan, function: &'a Function) -> Self {
        let holder = plan.holder(function).cloned();
        Self {
            outline: &function.outline,
            stage: function.standing.as_str(),
            since: function.since(),
            parties: Parties {
                holder,
                ..function.parties.clone()
            },
            planned: function.planned,
            ready: Ready::of(&function.hands),
        }
    }

    pub(super) fn columns(&self) -> Vec<String> {
        vec![
            self.outline.id.to_string(),
            self.stage.to_owned(),
            or_unknown(self.parties.holder.as_ref()),
            or_unknown(self.parties.receiver.as_ref()),
            self.ready.short(),
            self.outline.weight.get().to_string(),
            or_unknown(self.planned.transfer),
            self.outline.name.to_string(),
        ]
    }
}

impl Ready {
    fn of(hands: &BothHands) -> Self {
        let because = |side| hands.side(side).and_then(|hand| hand.because.as_ref());
        let because = because(HandSide::Receiver).or_else(|| because(HandSide::Giver));
        Self {
            giver: hands.ready(HandSide::Giver),
            receiver: hands.ready(HandSide::Receiver),
            because: because.map(ToString::to_string),
        }
    }

    fn short(&self) -> String {
        let word = |ready: Option<bool>| match ready {
            Some(true) => "yes",
            Some(false) => "no",
            None => "?",
        };
        format!("{}/{}", word(self.giver), word(self.receiver))
    }
}

/// A value, or `?`.
fn or_unknown(value: Option<impl Display>) -> String {
    value.map_or_else(|| "?".to_owned(), |value| value.to_string())
}
