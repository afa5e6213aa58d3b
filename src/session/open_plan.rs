//! A plan read from its events, with the events it was read from.

use super::SessionError;
use crate::domain::book::Book;
use crate::domain::comparison::{Before, Whence};
use crate::domain::history::{Recorded, blind, fold};
use crate::domain::id::{EntryId, PersonId, PlanId};
use crate::domain::person::PersonName;
use crate::domain::text::Line;
use crate::domain::{Change, Date, Plan};
use crate::interchange::event::{Decoded, decode};
use crate::store::{Event, Head, PersonName as StoredName, chain};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// One plan, as of its last event or as of an earlier day.
#[derive(Debug, Clone)]
pub struct OpenPlan {
    /// The plan as it stands.
    pub plan: Plan,
    /// What happened, for undo, the log and comparisons.
    pub events: Vec<Recorded>,
    /// The same events as they are kept.
    pub stored: Vec<Event>,
    /// The last event.
    pub head: Head,
    /// Why the plan can only be looked at, where that is so.
    pub read_only: Option<String>,
    names: Vec<StoredName>,
}

impl OpenPlan {
    pub(super) fn read(
        id: PlanId,
        stored: Vec<Event>,
        names: &[StoredName],
    ) -> Result<Self, SessionError> {
        let events = stored.iter().map(recorded).collect::<Result<Vec<_>, _>>()?;
        let read_only = broken(&stored).or_else(|| newer_than_this(&stored, &events));
        let head = stored.last().map_or(Head::EMPTY, Event::head);
        let mut open = Self {
            plan: Plan::new(id),
            events,
            stored,
            head,
            read_only,
            names: names.to_vec(),
        };
        open.refold();
        Ok(open)
    }

    /// The part of a history that can be trusted, where the whole of it cannot be read; to be looked at only. `None`
    /// where nothing of it can.
    pub(super) fn read_intact(
        id: PlanId,
        mut stored: Vec<Event>,
        names: &[StoredName],
    ) -> Option<Self> {
        let why = broken(&stored)?;
        let intact = chain::verify(&stored).head.seq;
        stored.retain(|event| event.seq <= intact);
        let mut open = Self::read(id, stored, names).ok()?;
        open.read_only = Some(why);
        (intact > 0).then_some(open)
    }

    /// The plan as it stood at the end of a day, to be looked at only.
    ///
    /// An event whose time lies before that of the event before it was written by a clock that was wrong; its time
    /// ends nothing.
    #[must_use]
    pub fn as_of(&self, day: Date) -> Self {
        let mut previous = None;
        let mut length = 0;
        for event in &self.events {
            let skewed = previous.is_some_and(|before| event.at < before);
            if !skewed && event.at.date_naive() > day {
                break;
            }
            previous = Some(event.at);
            length += 1;
        }
        let mut then = Self {
            events: self.events[..length].to_vec(),
            stored: self.stored[..length].to_vec(),
            read_only: Some(format!("this is how it stood on {day}")),
            ..self.clone()
        };
        then.head = then.stored.last().map_or(Head::EMPTY, Event::head);
        then.refold();
        blind(&mut then.plan, &self.plan);
        then
    }

    /// The plan after the events up to and including `seq`.
    #[must_use]
    pub fn after(&self, seq: u64) -> Plan {
        let until: Vec<Recorded> = self
            .events
            .iter()
            .take_while(|event| event.seq <= seq)
            .cloned()
            .collect();
        let mut plan = fold(&self.plan.id, &until);
        put_names(&mut plan, &self.names);
        blind(&mut plan, &self.plan);
        plan
    }

    /// How the plan stood at the end of a day; a younger plan, how it stood after the action that it began with.
    #[must_use]
    pub fn before(&self, day: Date) -> Before {
        let then = self.as_of(day);
        match (then.events.is_empty(), self.events.first()) {
            (true, Some(first)) => {
                let of_the_birth = |event: &&Recorded| {
                    event.seq == first.seq
                        || (first.origin.is_some() && event.origin == first.origin)
                };
                let last = self.events.iter().take_while(of_the_birth).last();
                let last = last.unwrap_or(first);
                Before {
                    day: first.at.date_naive(),
                    plan: self.after(last.seq),
                    from: Whence::Birth,
                }
            }
            (true, None) | (false, _) => Before {
                day,
                plan: then.plan,
                from: Whence::Asked,
            },
        }
    }

    /// The same moment with the plan told otherwise. It has no events and no names that could tell it as it was.
    pub(super) fn told_otherwise(&self, plan: Plan) -> Self {
        Self {
            plan,
            events: Vec::new(),
            stored: Vec::new(),
            names: Vec::new(),
            head: self.head,
            read_only: self.read_only.clone(),
        }
    }

    /// Everybody who was ever in the plan, with the name by which they are known now: also those whose adding was
    /// taken back.
    pub(super) fn people_ever(&self) -> Vec<(PersonId, PersonName)> {
        let mut people: Vec<(PersonId, PersonName)> = Vec::new();
        let added = self.events.iter().filter_map(|event| match &event.change {
            Some(Change::PersonAdded(person)) => Some(&person.id),
            Some(_) | None => None,
        });
        let named = self
            .names
            .iter()
            .filter_map(|name| PersonId::parse(&name.person).ok());
        for id in added.cloned().chain(named) {
            let known = |name: &&StoredName| name.person == id.as_str();
            let name = self
                .names
                .iter()
                .find(known)
                .and_then(|name| name.name.as_ref());
            let name = name.and_then(|name| Line::parse(name).ok());
            if !people.iter().any(|(other, _)| *other == id) {
                people.push((id, name.map_or(PersonName::Unknown, PersonName::Known)));
            }
        }
        people
    }

    /// Every entry that was ever in one of the books, also those that were taken out.
    pub(super) fn entries_ever(&self) -> BTreeSet<(Book, EntryId)> {
        let added = self.events.iter().filter_map(|event| match &event.change {
            Some(Change::EntryAdded(entry)) => Some(entry.as_ref()),
            Some(_) | None => None,
        });
        let entries = added.chain(self.plan.books.iter());
        entries
            .map(|entry| (entry.book, entry.id.clone()))
            .collect()
    }

    pub(super) fn refold(&mut self) {
        self.plan = fold(&self.plan.id, &self.events);
        put_names(&mut self.plan, &self.names);
    }

    pub(super) fn rename(&mut self, names: &[StoredName]) {
        for name in names {
            self.names.retain(|old| old.person != name.person);
            self.names.push(name.clone());
        }
        put_names(&mut self.plan, &self.names);
    }
}

/// Gives the people of a plan their names. Somebody whose name was erased has none, whatever the table lacks.
fn put_names(plan: &mut Plan, names: &[StoredName]) {
    for person in &mut plan.members.people {
        let found = names.iter().find(|name| name.person == person.id.as_str());
        person.name = match found.map(|name| &name.name) {
            None => continue,
            Some(None) => PersonName::Erased,
            Some(Some(name)) => Line::parse(name).map_or(PersonName::Unknown, PersonName::Known),
        };
    }
}

/// Why a plan whose history was altered can only be looked at.
fn broken(stored: &[Event]) -> Option<String> {
    let bad = chain::verify(stored).first_bad?;
    Some(match bad {
        1 => "event 1 does not match its hash".to_owned(),
        _ => format!(
            "event {bad} does not match its hash; everything up to {} is intact",
            bad - 1
        ),
    })
}

/// Why a plan written by a newer baton can only be looked at: it holds an event with a text that says nothing here.
fn newer_than_this(stored: &[Event], events: &[Recorded]) -> Option<String> {
    let mut pairs = stored.iter().zip(events);
    let (newer, _) = pairs.find(|(kept, read)| kept.body.is_some() && read.change.is_none())?;
    Some(format!(
        "event {} ({}) needs a newer baton",
        newer.seq, newer.kind
    ))
}

fn recorded(event: &Event) -> Result<Recorded, SessionError> {
    let unreadable = |why: String| SessionError::Unreadable {
        seq: event.seq,
        why,
    };
    let at: DateTime<Utc> = event
        .at
        .parse()
        .map_err(|_| unreadable(format!("its time is {}", event.at)))?;
    let change: Option<Change> = match &event.body {
        None => None,
        Some(body) => match decode(&event.kind, event.version, body) {
            Decoded::Known(Change::Undone { seq }) if seq >= event.seq => {
                return Err(unreadable(format!(
                    "it takes back event {seq}, which is not before it"
                )));
            }
            Decoded::Known(change) => Some(change),
            Decoded::NewerThanThis => None,
            Decoded::Unreadable(why) => return Err(unreadable(why)),
        },
    };
    Ok(Recorded {
        seq: event.seq,
        at,
        actor: event.actor.clone(),
        origin: event.origin.clone(),
        change,
    })
}
