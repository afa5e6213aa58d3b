//! What goes into a store in one piece, and what comes out beside the events.

use super::chain;
use super::error::StoreError;
use super::event::{Draft, Event, Head};
use super::hash::Hash;

/// Everything that one proposal writes: all of it or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// The plan it is for.
    pub plan: String,
    /// The head it was decided on.
    pub expect: Head,
    /// The new events in order. Names and summary may change without any.
    pub drafts: Vec<Draft>,
    /// Names that are new, changed or erased; the others stay as they are.
    pub names: Vec<PersonName>,
    /// The plan's summary after these events, as JSON text.
    pub summary: String,
}

impl Batch {
    /// The events the drafts become, and the head they lead to, when `actual` is the head that was expected.
    pub(super) fn seat(self, actual: Head) -> Result<Seated, StoreError> {
        let Self {
            plan,
            expect,
            drafts,
            names,
            summary,
        } = self;
        if actual != expect {
            return Err(StoreError::HeadMoved {
                plan,
                expected: expect,
                actual,
            });
        }
        let events = chain::link(&plan, expect, drafts);
        if let Some((event, flaw)) = events.iter().find_map(|event| Some((event, event.flaw()?))) {
            let why = format!("event {} cannot be kept: {flaw}", event.seq);
            return Err(StoreError::Unfit { plan, why });
        }
        let head = events.last().map_or(expect, Event::head);
        Seated {
            events,
            names,
            summary: Summary {
                plan,
                head,
                json: summary,
            },
        }
        .checked()
    }
}

/// A whole history made elsewhere, for a plan that has no events here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// The plan it is for; every event says the same.
    pub plan: String,
    /// The events from the first to the last.
    pub events: Vec<Event>,
    /// The names that came with them.
    pub names: Vec<PersonName>,
    /// The plan's summary after these events, as JSON text.
    pub summary: String,
}

impl History {
    /// The same, checked, when `actual` says that the plan is empty.
    pub(super) fn seat(self, actual: Head) -> Result<Seated, StoreError> {
        let Self {
            plan,
            events,
            names,
            summary,
        } = self;
        if actual != Head::EMPTY {
            return Err(StoreError::NotEmpty { plan, head: actual });
        }
        if let Some(stray) = events.iter().find(|event| event.plan != plan) {
            let why = format!("event {} is of the plan “{}”", stray.seq, stray.plan);
            return Err(StoreError::Unfit { plan, why });
        }
        let verdict = chain::verify(&events);
        if let Some(why) = verdict.why {
            return Err(StoreError::Unfit { plan, why });
        }
        Seated {
            events,
            names,
            summary: Summary {
                plan,
                head: verdict.head,
                json: summary,
            },
        }
        .checked()
    }
}

/// The name behind a person id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName {
    /// The id that events carry.
    pub person: String,
    /// The name; `None` when it was erased.
    pub name: Option<String>,
}

/// One plan for the portfolio. `json` is whatever the caller put there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The plan.
    pub plan: String,
    /// The head of the events that the summary was made from.
    pub head: Head,
    /// The summary, as JSON text.
    pub json: String,
}

/// A checked piece, ready to be written as it is.
#[derive(Debug)]
pub(super) struct Seated {
    pub(super) events: Vec<Event>,
    pub(super) names: Vec<PersonName>,
    pub(super) summary: Summary,
}

impl Seated {
    /// When it happened: the time of the last event.
    pub(super) fn at(&self) -> Option<&str> {
        self.events.last().map(|event| event.at.as_str())
    }

    /// Whether a name goes, and not only comes or changes.
    pub(super) fn erases(&self) -> bool {
        self.names.iter().any(|name| name.name.is_none())
    }

    fn checked(self) -> Result<Self, StoreError> {
        if self.erases() && self.events.is_empty() {
            let why = "a name is erased only together with an event that says so".to_owned();
            return Err(StoreError::Unfit {
                plan: self.summary.plan,
                why,
            });
        }
        Ok(self)
    }
}

impl Summary {
    /// Refuses a summary that was made from other events than the plan has.
    pub(super) fn must_be_of(&self, actual: Head) -> Result<(), StoreError> {
        if self.head == actual && self.head.hash != Hash::ZERO {
            return Ok(());
        }
        Err(StoreError::HeadMoved {
            plan: self.plan.clone(),
            expected: self.head,
            actual,
        })
    }
}
