//! The fold: what a plan is after a row of events, some of which were taken back.

use super::id::PlanId;
use super::rules::{Several, refusals};
use super::{Change, Context, Date, Plan, Refusal, check};
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

refusals! {
    /// Why an event may not be taken back.
    pub enum HistoryRefusal {
        "undo-known-event" => UnknownEvent { seq: u64 }:
            "there is no event {seq} in this plan; look at the log for the numbers there are";
        "undo-once" => AlreadyUndone { seq: u64 }:
            "event {seq} is taken back already";
        "undo-readable" => Unreadable { seq: u64 }:
            "event {seq} cannot be read by this version, so nobody can say what rests on it; take back another by its number";
        "undo-not-birth" => Birth { seq: u64 }:
            "event {seq} is where the plan begins, and is never taken back";
        "undo-not-erasure" => NameErased { seq: u64 }:
            "event {seq} erased a name, which is gone for good; take back another event by its number";
        "undo-not-renaming" => NameChanged { seq: u64 }:
            "event {seq} changed a name, and old names are not kept; give the old name again, or take back another event by its number";
        "undo-nothing-rests" => RestsOn { seqs: Several<u64>, later: u64, why: Box<Refusal> }:
            "{seqs} cannot be taken back while event {later} stands, which rests on it: {why}";
        "redo-still-fits" => NoLongerFits { seq: u64, why: Box<Refusal> }:
            "event {seq} cannot be brought again, because it no longer fits: {why}";
    }
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

/// Whether these events may be taken back, all together. Taking an undo back brings its event again.
///
/// # Errors
/// A [`HistoryRefusal`] when one is not there, is not for taking back, or when a later event rests on it.
pub fn can_undo(id: &PlanId, events: &[Recorded], undone: &[u64]) -> Result<(), Refusal> {
    let gone = taken_back(events);
    let mut named = BTreeSet::new();
    for seq in undone.iter().copied() {
        let event = events.iter().find(|event| event.seq == seq);
        let event = event.ok_or(HistoryRefusal::UnknownEvent { seq })?;
        if gone.contains(&seq) || !named.insert(seq) {
            return Err(HistoryRefusal::AlreadyUndone { seq }.into());
        }
        can_be_undone(event)?;
    }
    if let Some(seq) = only_renames(events, undone) {
        return Err(HistoryRefusal::NameChanged { seq }.into());
    }
    let Some((later, why)) = rests_on(id, events, undone) else {
        return Ok(());
    };
    let why = Box::new(why);
    if gone.contains(&later) {
        return Err(HistoryRefusal::NoLongerFits { seq: later, why }.into());
    }
    let seqs = Several(undone.to_vec());
    Err(HistoryRefusal::RestsOn { seqs, later, why }.into())
}

/// The first event that could not stand if these were taken back, and why.
///
/// Every event that would stand after the first difference is checked again. One that would now be refused rests on
/// what is taken back, unless it would be refused as things are, too: an older version may have accepted it.
fn rests_on(id: &PlanId, events: &[Recorded], undone: &[u64]) -> Option<(u64, Refusal)> {
    let (gone_now, gone_then) = (taken_back(events), taken_back_and(events, undone));
    let first = *gone_now.symmetric_difference(&gone_then).min()?;
    let mut now = Plan::new(id.clone());
    let mut then = now.clone();
    for event in events {
        let (stands_now, stands_then) = (
            !gone_now.contains(&event.seq),
            !gone_then.contains(&event.seq),
        );
        let Some(change) = event.change.as_ref() else {
            continue;
        };
        if stands_then && event.seq >= first {
            let before = stands_now.then_some(&now);
            if let Some(refusal) = newly_refused(before, &then, event.at, change) {
                return Some((event.seq, refusal));
            }
        }
        if stands_now {
            now.apply(change);
        }
        if stands_then {
            then.apply(change);
        }
    }
    None
}

/// Why a change that stands on one plan could not stand on another; `before` is `None` for one that is brought again.
fn newly_refused(
    before: Option<&Plan>,
    after: &Plan,
    at: DateTime<Utc>,
    change: &Change,
) -> Option<Refusal> {
    // An acceptance whose flag is gone is only without object; it keeps nothing from being taken back.
    if matches!(change, Change::FlagAccepted(_)) {
        return None;
    }
    // The writer may have worked on another day than the clock's, so a day without a future is tried as well.
    let days = [at.date_naive(), Date::MAX].map(|today| Context { today });
    let refusal = check(after, change, &days[0]).err()?;
    let fits = |plan: &Plan, day: &Context| check(plan, change, day).is_ok();
    match before {
        Some(before) => {
            let day = days.iter().find(|day| fits(before, day))?;
            check(after, change, day).err()
        }
        None => (!fits(after, &days[1])).then_some(refusal),
    }
}

fn can_be_undone(event: &Recorded) -> Result<(), HistoryRefusal> {
    let seq = event.seq;
    match &event.change {
        None => Err(HistoryRefusal::Unreadable { seq }),
        Some(Change::PlanStarted(_)) => Err(HistoryRefusal::Birth { seq }),
        Some(Change::PersonErased { .. }) => Err(HistoryRefusal::NameErased { seq }),
        Some(_) => Ok(()),
    }
}

/// The first of these events, when all they did was to change names, which are kept beside the log.
/// Among other changes a new name simply stays.
fn only_renames(events: &[Recorded], undone: &[u64]) -> Option<u64> {
    let renames = |seq: &u64| {
        let event = events.iter().find(|event| event.seq == *seq);
        event.is_some_and(|event| matches!(event.change, Some(Change::PersonRenamed { .. })))
    };
    let first = undone.first().copied()?;
    undone.iter().all(renames).then_some(first)
}

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
