//! What happened to one function, from the plan's events.

use crate::domain::history::{Recorded, taken_back};
use crate::domain::id::FunctionId;
use crate::domain::story::tell;
use crate::domain::{Change, Date, Plan};
use crate::twin::Lines;
use crate::twin::spelt::spelt_out;

/// One thing that happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// The day it is said to have happened.
    pub on: Date,
    /// Who wrote it down.
    pub who: String,
    /// What, without the function's name.
    pub what: String,
}

/// Everything that happened to a function and was not taken back, the newest first.
#[must_use]
pub fn history(plan: &Plan, events: &[Recorded], id: &FunctionId) -> Vec<Happened> {
    let gone = taken_back(events);
    let name = plan.functions.get(id);
    let name = name.map(|function| format!("{}: ", function.outline.name));
    let kept = events.iter().rev();
    kept.filter(|event| !gone.contains(&event.seq))
        .filter_map(|event| {
            let change = event.change.as_ref();
            let change = change.filter(|change| concerns(change) == Some(id))?;
            let told = tell(plan, change);
            let short = name.as_deref().and_then(|name| told.strip_prefix(name));
            Some(Happened {
                on: day_of(change, event.at.date_naive()),
                who: event.actor.clone(),
                what: short.unwrap_or(&told).to_owned(),
            })
        })
        .collect()
}

impl Happened {
    pub(super) fn tell(&self, place: &str, lines: &mut Lines) {
        let Self { on, who, what } = self;
        lines.fact(format_args!("{place}, {on}, {who}"), spelt_out(what));
    }
}

/// The function that a change is about, where it is about one.
fn concerns(change: &Change) -> Option<&FunctionId> {
    match change {
        Change::FunctionAdded(outline) => Some(&outline.id),
        Change::FunctionEdited { function, .. }
        | Change::FunctionPlanned { function, .. }
        | Change::FunctionRemoved { function, .. } => Some(function),
        Change::ReadinessGiven(said) => Some(&said.function),
        Change::StageMoved(shift) | Change::StageReverted(shift) => Some(&shift.function),
        Change::FunctionSetAside(set) => Some(&set.function),
        Change::FunctionBroughtBack(back) => Some(&back.function),
        _ => None,
    }
}

/// The day a change is said to have happened; else the day it was written down.
fn day_of(change: &Change, written: Date) -> Date {
    match change {
        Change::ReadinessGiven(said) => said.on,
        Change::StageMoved(shift) | Change::StageReverted(shift) => shift.on,
        Change::FunctionSetAside(set) => set.on,
        Change::FunctionBroughtBack(back) => back.on,
        _ => written,
    }
}
