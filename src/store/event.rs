//! One event as it is kept, and the draft it is made from.
//!
//! What a kind means and what a body says are left to the domain. What must stay true: the fields here are the columns
//! of the table and the fields of an exported line, one for one.

use super::chain;
use super::hash::Hash;

/// One kept event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The plan it belongs to.
    pub plan: String,
    /// Its place in the plan, counted from 1. This is the order of events; the time is not.
    pub seq: u64,
    /// When the writer's clock said it happened: `2026-12-09T10:42:00.123Z`, always 24 characters, always UTC.
    pub at: String,
    /// Who did it: an id, never a name.
    pub actor: String,
    /// What kind of thing happened.
    pub kind: String,
    /// The version of the kind's body, from 1.
    pub version: u32,
    /// The id of what it was taken from, for an event that came from elsewhere. Never empty text.
    pub origin: Option<String>,
    /// The body, byte for byte as it was hashed; `None` when it was redacted.
    pub body: Option<String>,
    /// The salt of the body's hash; absent together with the body.
    pub salt: Option<[u8; 16]>,
    /// [`chain::body_hash`] of salt and body. It stays when they go.
    pub body_hash: Hash,
    /// The hash of the event before; [`Hash::ZERO`] for the first.
    pub prev: Hash,
    /// [`chain::event_hash`] of the fields above.
    pub hash: Hash,
}

impl Event {
    /// The head of a plan that ends with this event.
    #[must_use]
    pub fn head(&self) -> Head {
        Head {
            seq: self.seq,
            hash: self.hash,
        }
    }

    /// What is wrong with the shape of this event, whatever its hashes say.
    pub(super) fn flaw(&self) -> Option<&'static str> {
        if self.plan.is_empty() || self.actor.is_empty() || self.kind.is_empty() {
            Some("it has no plan, no actor or no kind")
        } else if self.version == 0 {
            Some("its version is 0, and versions count from 1")
        } else if self.origin.as_deref() == Some("") {
            Some("its origin is empty text instead of absent")
        } else if self.body.is_some() != self.salt.is_some() {
            Some("only one of body and salt is there")
        } else if !is_timestamp(&self.at) {
            Some("its time is not written like 2026-12-09T10:42:00.123Z")
        } else {
            None
        }
    }
}

/// An event before it has a place: what the caller says. The store adds the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// As [`Event::at`]; the caller reads the clock.
    pub at: String,
    /// As [`Event::actor`].
    pub actor: String,
    /// As [`Event::kind`].
    pub kind: String,
    /// As [`Event::version`].
    pub version: u32,
    /// As [`Event::origin`].
    pub origin: Option<String>,
    /// The body, kept byte for byte.
    pub body: String,
    /// 16 random bytes; the caller throws the dice.
    pub salt: [u8; 16],
}

impl Draft {
    /// The event this draft becomes when it follows `head`.
    #[must_use]
    pub fn after(self, plan: &str, head: Head) -> Event {
        let mut event = Event {
            plan: plan.to_owned(),
            seq: head.seq + 1,
            at: self.at,
            actor: self.actor,
            kind: self.kind,
            version: self.version,
            origin: self.origin,
            body_hash: chain::body_hash(&self.salt, &self.body),
            body: Some(self.body),
            salt: Some(self.salt),
            prev: head.hash,
            hash: Hash::ZERO,
        };
        event.hash = chain::event_hash(&event);
        event
    }
}

/// The end of a plan's events: how many there are, and the hash of the last, which stands for them all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Head {
    /// The number of the last event; 0 when there is none.
    pub seq: u64,
    /// The hash of the last event; [`Hash::ZERO`] when there is none.
    pub hash: Hash,
}

impl Head {
    /// The head of a plan without events.
    pub const EMPTY: Self = Self {
        seq: 0,
        hash: Hash::ZERO,
    };
}

/// Whether `text` has the one fixed shape in which times can be compared as text.
fn is_timestamp(text: &str) -> bool {
    const SHAPE: &[u8] = b"0000-00-00T00:00:00.000Z";
    text.len() == SHAPE.len()
        && text
            .bytes()
            .zip(SHAPE)
            .all(|(found, &wanted)| match wanted {
                b'0' => found.is_ascii_digit(),
                _ => found == wanted,
            })
}
