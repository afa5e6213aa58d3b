//! What may be taken back, and what keeps an event where it is: births, erased names, later events that rest on it.

use super::{Recorded, taken_back, taken_back_and};
use crate::domain::id::PlanId;
use crate::domain::rules::{Several, refusals};
use crate::domain::{Change, Context, Date, Plan, Refusal, check};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

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
