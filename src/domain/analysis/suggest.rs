//! The phase that the functions suggest. It stands beside the declared one; only people move a phase.
//!
//! | suggested | when |
//! |---|---|
//! | `after-exit` | the leaving body holds nothing, and every counted function is handed over, retired or kept light |
//! | `mature` | more than half of the counted functions stand at `shared` or beyond |
//! | `middle` | at least one function has left `held` |
//! | `early` | none has |
//!
//! `mature` follows the entry signal "most functions at shared or beyond".

use super::handover::is_outgoing;
use super::{FunctionFigures, handover};
use crate::domain::Plan;
use crate::domain::function::{Aside, EndsBy, Function, Stage, Standing};
use crate::domain::phase::PhaseId;

/// The phase that the functions suggest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Which phase.
    pub phase: PhaseId,
    /// What it rests on: "6 of 15 functions stand at shared or beyond, 2 confirmed".
    pub because: String,
    /// The same in few words: "6 of 15 at shared or beyond, 2 confirmed".
    pub brief: String,
}

impl Suggestion {
    /// What to say where people have declared another phase: "declared mature; 4 of 29 functions confirmed".
    #[must_use]
    pub fn disagreement(&self, plan: &Plan) -> Option<String> {
        let declared = plan.walk.current;
        (declared != self.phase).then(|| {
            format!(
                "declared {declared}; the functions suggest {}: {}",
                self.phase, self.because
            )
        })
    }
}

/// The phase that a plan's functions suggest; `None` when none is counted.
#[must_use]
pub fn suggest(plan: &Plan) -> Option<Suggestion> {
    let figures = FunctionFigures::of(plan);
    let counted = figures.counted.number;
    if counted == 0 {
        return None;
    }
    let beyond = figures.at_or_beyond(Stage::Shared).number;
    let confirmed = figures.at(Standing::On(Stage::Confirmed)).number;
    let held = figures.at(Standing::On(Stage::Held)).number;
    let over = figures.handed_over.number;
    let progress = |functions_stand: &str| {
        format!("{beyond} of {counted}{functions_stand} at shared or beyond, {confirmed} confirmed")
    };
    let progress = || (progress(" functions stand"), progress(""));
    let (phase, (because, brief)) = if has_let_go(plan) {
        let words =
            format!("{over} of {counted} functions are handed over and the backbone holds none");
        let brief = format!("{over} of {counted} handed over, the backbone holds none");
        (PhaseId::AfterExit, (words, brief))
    } else if beyond * 2 > counted {
        (PhaseId::Mature, progress())
    } else if held < counted {
        (PhaseId::Middle, progress())
    } else {
        let words = format!("all {counted} functions are still held by the backbone");
        let brief = format!("all {counted} still held by the backbone");
        (PhaseId::Early, (words, brief))
    };
    Some(Suggestion {
        phase,
        because,
        brief,
    })
}

fn has_let_go(plan: &Plan) -> bool {
    let mut counted = plan
        .functions
        .iter()
        .filter(|function| function.is_counted());
    counted.all(|function| is_settled(function) && !is_held_by_leaving(plan, function))
}

fn is_settled(function: &Function) -> bool {
    match function.standing {
        Standing::On(stage) => {
            stage.is_handed_over() || function.outline.ends_by == EndsBy::KeepLight
        }
        Standing::Aside(Aside::Retired | Aside::NotOurs) => true,
        Standing::Aside(Aside::Orphaned) => false,
    }
}

fn is_held_by_leaving(plan: &Plan, function: &Function) -> bool {
    match (&function.parties.holder, function.standing) {
        (_, Standing::Aside(_)) => false,
        (Some(holder), Standing::On(_)) => is_outgoing(plan, holder),
        (None, standing @ Standing::On(_)) => handover::is_with_backbone(standing),
    }
}
