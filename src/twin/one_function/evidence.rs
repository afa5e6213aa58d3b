//! What a stage that a function reached rests on.

use crate::domain::Date;
use crate::domain::function::{Function, HandSide, Stage, Step};
use crate::twin::{Lines, Twin};

/// What one stage rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageEvidence {
    /// The stage.
    pub stage: Stage,
    /// The day it was entered.
    pub on: Date,
    /// What could be seen then.
    pub evidence: Option<String>,
    /// A file or a link.
    pub link: Option<String>,
    /// Why, where a stage was skipped or a hand was missing.
    pub reason: Option<String>,
    /// The stages that were skipped to get there.
    pub skipped: Vec<Stage>,
    /// The sides that had to be ready then and had not said so.
    pub missing_hands: Vec<HandSide>,
}

impl StageEvidence {
    /// What the stages that a function reached rest on, in their order.
    #[must_use]
    pub fn of(function: &Function) -> Vec<Self> {
        let entered = Stage::ALL.iter().skip(1);
        entered
            .filter_map(|stage| Some(Self::of_step(*stage, function.entered(*stage)?)))
            .collect()
    }

    fn of_step(stage: Stage, step: &Step) -> Self {
        let from = step.from.stage();
        let between = |other: &Stage| from.is_some_and(|from| *other > from && *other < stage);
        Self {
            stage,
            on: step.on,
            evidence: step.evidence.as_ref().map(ToString::to_string),
            link: step.link.as_ref().map(ToString::to_string),
            reason: step.reason.as_ref().map(ToString::to_string),
            skipped: Stage::ALL.iter().copied().filter(between).collect(),
            missing_hands: missing_hands(step, stage),
        }
    }
}

/// Going back needs no hands.
fn missing_hands(step: &Step, stage: Stage) -> Vec<HandSide> {
    let forward = step.from.stage().is_some_and(|from| from < stage);
    let needed = forward && stage.needs_both_hands();
    let (giver, receiver) = step.hands;
    let said = [(HandSide::Giver, giver), (HandSide::Receiver, receiver)];
    said.into_iter()
        .filter(|(_, ready)| needed && *ready != Some(true))
        .map(|(side, _)| side)
        .collect()
}

impl Twin for StageEvidence {
    fn tell(&self, lines: &mut Lines) {
        let stage = self.stage;
        lines.fact(format_args!("{stage} on"), self.on);
        lines.fact_or_unknown(format_args!("{stage} rests on"), self.evidence.as_ref());
        lines.fact_if_any(format_args!("{stage} file or link"), self.link.as_ref());
        for skipped in &self.skipped {
            lines.fact(format_args!("{stage} skipped"), skipped);
        }
        for side in &self.missing_hands {
            lines.fact(format_args!("{stage} without being ready"), side);
        }
        lines.fact_if_any(format_args!("{stage} with a reason"), self.reason.as_ref());
    }
}
