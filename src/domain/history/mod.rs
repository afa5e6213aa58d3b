//! The fold: what a plan is after a row of events, some of which were taken back.

mod shown;
mod told;
mod undo;

pub use shown::{blind, fold_to_show};
pub use told::{NOTHING_TO_BRING_AGAIN, NOTHING_TO_TAKE_BACK, told_of, undone_in_the_end};
pub use undo::{HistoryRefusal, can_undo, can_undo_each};

use super::id::PlanId;
use super::{Change, Plan};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// One event of a plan as the domain sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its number in the plan, from 1.
    pub seq: u64,
    /// When, by the writer's clock: a claim, never an order.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// What ties events proposed together; absent for one alone.
    pub origin: Option<String>,
    /// What happened; absent where the text was redacted or is of a kind this version does not know.
    pub change: Option<Change>,
}

/// The numbers of the events that were taken back and not brought again.
#[must_use]
pub fn taken_back(events: &[Recorded]) -> BTreeSet<u64> {
    taken_back_and(events, &[])
}

/// The plan after these events.
#[must_use]
pub fn fold(id: &PlanId, events: &[Recorded]) -> Plan {
    let gone = taken_back(events);
    let mut plan = Plan::new(id.clone());
    for change in effective(events, &gone) {
        plan.apply(change);
    }
    plan
}

/// The last action that can be taken back: the numbers of its events, newest first. Empty when there is none.
///
/// Events proposed together are one action. The birth of a plan is never taken back.
#[must_use]
pub fn last_action(events: &[Recorded]) -> Vec<u64> {
    let gone = taken_back(events);
    let standing = |event: &Recorded| {
        !gone.contains(&event.seq) && !matches!(event.change, Some(Change::Undone { .. }))
    };
    let Some(last) = events.iter().rev().find(|event| standing(event)) else {
        return Vec::new();
    };
    let action = together(events, last);
    let birth = action
        .iter()
        .any(|event| matches!(event.change, Some(Change::PlanStarted(_))));
    if birth {
        Vec::new()
    } else {
        action
            .iter()
            .rev()
            .filter(|event| standing(event))
            .map(|event| event.seq)
            .collect()
    }
}

/// The numbers of the events that stand and were proposed together with this one, itself among them, newest first.
#[must_use]
pub fn action_of(events: &[Recorded], seq: u64) -> Vec<u64> {
    let gone = taken_back(events);
    let one = events.iter().find(|event| event.seq == seq);
    let action = one.map(|one| together(events, one)).unwrap_or_default();
    let standing = action.iter().map(|event| event.seq).rev();
    standing.filter(|seq| !gone.contains(seq)).collect()
}

/// The undo that can be taken back in turn: the numbers of its events, oldest first. Empty when there is none,
/// or when something else happened since.
#[must_use]
pub fn last_undo(events: &[Recorded]) -> Vec<u64> {
    let gone = taken_back(events);
    let undoes_change = |event: &Recorded| match &event.change {
        Some(Change::Undone { seq }) => !events
            .iter()
            .any(|e| e.seq == *seq && matches!(e.change, Some(Change::Undone { .. }))),
        Some(_) | None => false,
    };
    for event in events.iter().rev() {
        if !matches!(event.change, Some(Change::Undone { .. })) {
            return Vec::new();
        }
        if undoes_change(event) && !gone.contains(&event.seq) {
            return together(events, event)
                .iter()
                .map(|event| event.seq)
                .filter(|seq| !gone.contains(seq))
                .collect();
        }
    }
    Vec::new()
}

/// The numbers that would be taken back if these were as well.
fn taken_back_and(events: &[Recorded], undone: &[u64]) -> BTreeSet<u64> {
    let mut gone: BTreeSet<u64> = undone.iter().copied().collect();
    for event in events.iter().rev() {
        if let Some(Change::Undone { seq }) = &event.change
            && !gone.contains(&event.seq)
        {
            gone.insert(*seq);
        }
    }
    gone
}

fn effective<'a>(
    events: &'a [Recorded],
    gone: &'a BTreeSet<u64>,
) -> impl Iterator<Item = &'a Change> {
    events
        .iter()
        .filter(|event| !gone.contains(&event.seq))
        .filter_map(|event| event.change.as_ref())
}

fn together<'a>(events: &'a [Recorded], one: &'a Recorded) -> Vec<&'a Recorded> {
    match &one.origin {
        Some(origin) => events
            .iter()
            .filter(|event| event.origin.as_ref() == Some(origin))
            .collect(),
        None => vec![one],
    }
}
