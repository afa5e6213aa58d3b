//! The fold: what a plan is after a row of events, some of which were taken back.

use super::id::PlanId;
use super::{Change, Context, Plan, Refusal, check};
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
    let mut gone = BTreeSet::new();
    for event in events.iter().rev() {
        if let Some(Change::Undone { seq }) = &event.change
            && !gone.contains(&event.seq)
        {
            gone.insert(*seq);
        }
    }
    gone
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
                .collect();
        }
    }
    Vec::new()
}

/// Whether these events could be taken back: the first event that rests on them, and why, where they could not.
///
/// Each later event is checked again without them; one that would now be refused, and was not before, rests on them.
#[must_use]
pub fn rests_on(id: &PlanId, events: &[Recorded], undone: &[u64]) -> Option<(u64, Refusal)> {
    let gone_now = taken_back(events);
    let mut next: Vec<Recorded> = events.to_vec();
    for (seq, undo) in undone.iter().enumerate() {
        let seq = events.last().map_or(0, |event| event.seq) + 1 + seq as u64;
        let last = events.last()?;
        next.push(Recorded {
            seq,
            change: Some(Change::Undone { seq: *undo }),
            ..last.clone()
        });
    }
    let gone_then = taken_back(&next);
    let first = gone_now.symmetric_difference(&gone_then).min().copied()?;
    let (mut now, mut then) = (Plan::new(id.clone()), Plan::new(id.clone()));
    for event in events {
        let Some(change) = event.change.as_ref() else {
            continue;
        };
        let context = Context {
            today: event.at.date_naive(),
        };
        let both = !gone_now.contains(&event.seq) && !gone_then.contains(&event.seq);
        if both
            && event.seq > first
            && let Err(refusal) = check(&then, change, &context)
            && check(&now, change, &context).is_ok()
        {
            return Some((event.seq, refusal));
        }
        if !gone_now.contains(&event.seq) {
            now.apply(change);
        }
        if !gone_then.contains(&event.seq) {
            then.apply(change);
        }
    }
    None
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
