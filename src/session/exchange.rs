//! A whole history out of a store, and into one: byte for byte, so that a stranger can check it.

use super::{OpenPlan, Session, SessionError};
use crate::domain::Change;
use crate::domain::history::Recorded;
use crate::domain::id::PlanId;
use crate::interchange::records::{EventRecord, Hex};
use crate::store::{Event, Hash, History};
use std::path::Path;

/// Whether a file of this name with this text is a whole history, and no plan file: an event a line.
#[must_use]
pub fn is_history(path: &Path, text: &str) -> bool {
    path.extension().is_some_and(|ending| ending == "jsonl") || text.trim_start().starts_with('{')
}

/// Every event of a plan as it is kept.
///
/// The text of a score whose round does not show its scores now (it was closed, and the close was taken back) is
/// left out with its salt; its hash stays, so that the chain can still be checked.
#[must_use]
pub fn export_events(open: &OpenPlan) -> Vec<EventRecord> {
    let hidden = |told: &Recorded| {
        told.change
            .as_ref()
            .is_some_and(|change| is_hidden(open, change))
    };
    let records = open
        .stored
        .iter()
        .zip(&open.events)
        .map(|(event, told)| record(event, hidden(told)));
    records.collect()
}

/// The hash of the first event: it tells plans of one id apart, and stays with a history wherever that is taken. Zeros
/// before the first event.
#[must_use]
pub fn birth(open: &OpenPlan) -> Hex<32> {
    let first = open.stored.first().map_or(Hash::ZERO, |event| event.hash);
    Hex(first.0)
}

/// Takes a whole history into a store that has no plan of that id.
///
/// # Errors
/// When there is one, or when the chain does not hold.
pub fn import_events(session: &mut Session, events: Vec<Event>) -> Result<OpenPlan, SessionError> {
    let open = read_events(events.clone())?;
    let summary = session.summary_of(&open.plan, open.head.seq);
    let plan = open.plan.id.to_string();
    session.store.admit(History {
        plan,
        events,
        names: Vec::new(),
        summary,
    })?;
    Ok(open)
}

/// The plan of a history that is in no store.
///
/// # Errors
/// When the history is empty, or an event cannot be read.
pub fn read_events(events: Vec<Event>) -> Result<OpenPlan, SessionError> {
    let first = events.first().map(|event| event.plan.clone());
    let plan = first.ok_or_else(|| SessionError::Exchange("the file holds no event".to_owned()))?;
    let id = PlanId::parse(&plan).map_err(|problem| SessionError::Exchange(problem.to_string()))?;
    OpenPlan::read(id, events, &[])
}

/// An event as a line of a file tells it.
#[must_use]
pub fn event(record: &EventRecord) -> Event {
    Event {
        plan: record.plan.clone(),
        seq: record.seq,
        at: record.at.clone(),
        actor: record.actor.clone(),
        kind: record.kind.clone(),
        version: record.v,
        origin: record.origin.clone(),
        body: record.body.clone(),
        salt: record.salt.map(|Hex(salt)| salt),
        body_hash: Hash(record.body_hash.0),
        prev: Hash(record.prev.0),
        hash: Hash(record.hash.0),
    }
}

fn is_hidden(open: &OpenPlan, change: &Change) -> bool {
    let score = matches!(
        change,
        Change::ScoreRevealed { .. } | Change::ScoreModerated { .. }
    );
    let round = change.round().and_then(|round| open.plan.rounds.get(round));
    score && round.is_none_or(|round| !round.shows_scores())
}

fn record(event: &Event, hidden: bool) -> EventRecord {
    EventRecord {
        plan: event.plan.clone(),
        seq: event.seq,
        at: event.at.clone(),
        actor: event.actor.clone(),
        kind: event.kind.clone(),
        v: event.version,
        origin: event.origin.clone(),
        body: event.body.clone().filter(|_| !hidden),
        salt: event.salt.map(Hex).filter(|_| !hidden),
        body_hash: Hex(event.body_hash.0),
        prev: Hex(event.prev.0),
        hash: Hex(event.hash.0),
    }
}
