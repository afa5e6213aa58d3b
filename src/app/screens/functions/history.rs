//! What happened to one function, from the plan's events.

use crate::app::model::OpenPlan;
use crate::app::words;
use crate::domain::history::taken_back;
use crate::domain::id::FunctionId;
use crate::domain::story::tell;
use crate::domain::{Change, Date};

/// Everything that happened to a function and was not taken back, newest first: day, who, what.
#[must_use]
pub fn history(open: &OpenPlan, id: &FunctionId) -> Vec<(String, String, String)> {
    let gone = taken_back(&open.events);
    let name = open
        .plan
        .functions
        .get(id)
        .map(|function| format!("{}: ", function.outline.name));
    let events = open
        .events
        .iter()
        .rev()
        .filter(|event| !gone.contains(&event.seq));
    events
        .filter_map(|event| {
            let change = event
                .change
                .as_ref()
                .filter(|change| concerns(change) == Some(id))?;
            let told = tell(&open.plan, change);
            let short = name
                .as_deref()
                .and_then(|name| told.strip_prefix(name))
                .unwrap_or(&told);
            Some((
                words::day(day_of(change, event.at.date_naive())),
                event.actor.clone(),
                short.to_owned(),
            ))
        })
        .collect()
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
