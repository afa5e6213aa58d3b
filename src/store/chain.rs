//! The chain of hashes that makes any change to a kept event visible.
//!
//! ```text
//! body_hash = SHA-256(salt ‖ body)
//! hash      = SHA-256(L(prev) ‖ L(plan) ‖ L(seq) ‖ L(at) ‖ L(actor) ‖ L(kind) ‖ L(v) ‖ L(origin) ‖ L(body_hash))
//! L(x)      = the length of x in bytes as 8 bytes, most significant first, ‖ x
//! ```
//!
//! - `prev`, `body_hash` and `salt` are raw bytes (32, 32, 16), not their hexadecimal form; text is UTF-8 as it is kept.
//! - `seq` and `v` are written in decimal ASCII digits without leading zeros: event 7 gives `L("7")`.
//! - An absent `origin` is hashed as empty text, `L("")`. That is exact because an `origin` that is there is never
//!   empty: such an event is refused at the door and reported by [`verify`].
//! - `prev` of the first event is 32 zero bytes.
//! - `body` is the stored text itself. JSON that was parsed and written again is not the same bytes.
//!
//! These functions need no store: they check events read from an exported file just as well. What they cannot see is a
//! history that somebody wrote anew from some event on, with all its hashes; for that, note a head and ask
//! [`verify_from_head`] later.

use sha2::{Digest, Sha256};

use super::event::{Draft, Event, Head};
use super::hash::Hash;

/// What checking a history found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Nothing was altered.
    pub intact: bool,
    /// The number of the first event that cannot be trusted.
    pub first_bad: Option<u64>,
    /// One sentence about it; `None` when the history is intact.
    pub why: Option<String>,
    /// The head of the part that can be trusted.
    pub head: Head,
}

/// The hash of a body under its salt.
#[must_use]
pub fn body_hash(salt: &[u8; 16], body: &str) -> Hash {
    Hash(
        Sha256::new()
            .chain_update(salt)
            .chain_update(body)
            .finalize()
            .into(),
    )
}

/// The hash of an event over all its fields but `body`, `salt` and `hash` itself.
#[must_use]
pub fn event_hash(event: &Event) -> Hash {
    let mut digest = Sha256::new();
    let mut field = |bytes: &[u8]| {
        digest.update((bytes.len() as u64).to_be_bytes());
        digest.update(bytes);
    };
    field(&event.prev.0);
    field(event.plan.as_bytes());
    field(event.seq.to_string().as_bytes());
    field(event.at.as_bytes());
    field(event.actor.as_bytes());
    field(event.kind.as_bytes());
    field(event.version.to_string().as_bytes());
    field(event.origin.as_deref().unwrap_or_default().as_bytes());
    field(&event.body_hash.0);
    Hash(digest.finalize().into())
}

/// The events that `drafts` become when they follow `head` in `plan`.
#[must_use]
pub fn link(plan: &str, mut head: Head, drafts: Vec<Draft>) -> Vec<Event> {
    drafts
        .into_iter()
        .map(|draft| {
            let event = draft.after(plan, head);
            head = event.head();
            event
        })
        .collect()
}

/// Walks a whole history from its first event. A history without events is intact.
#[must_use]
pub fn verify(events: &[Event]) -> Verdict {
    let plan = events.first().map_or("", |event| event.plan.as_str());
    verify_after(Head::EMPTY, plan, events)
}

/// Walks the part of a plan's history that follows `head`.
#[must_use]
pub fn verify_after(mut head: Head, plan: &str, events: &[Event]) -> Verdict {
    for event in events {
        if let Some(why) = flaw(event, head, plan) {
            let seq = head.seq + 1;
            let why = format!("event {seq} does not hold: {why}");
            return Verdict {
                intact: false,
                first_bad: Some(seq),
                why: Some(why),
                head,
            };
        }
        head = event.head();
    }
    Verdict {
        intact: true,
        first_bad: None,
        why: None,
        head,
    }
}

/// As [`verify`], and the head that was `noted` earlier must still be part of the history.
///
/// Finds what `verify` alone cannot: a history cut short, or written anew with all its hashes. Where it was written
/// anew nobody can tell, so `first_bad` stays empty then.
#[must_use]
pub fn verify_from_head(events: &[Event], noted: Hash) -> Verdict {
    let verdict = verify(events);
    let known = noted == Hash::ZERO || events.iter().any(|event| event.hash == noted);
    if !verdict.intact || known {
        return verdict;
    }
    let why = "the noted head is not in this history: since it was noted, events were removed or written anew, \
               or it was noted from another plan";
    Verdict {
        intact: false,
        why: Some(why.to_owned()),
        ..verdict
    }
}

/// What is wrong with `event` as the one that follows `head`.
fn flaw(event: &Event, head: Head, plan: &str) -> Option<String> {
    if event.seq != head.seq + 1 {
        return Some(format!(
            "the event found in its place is numbered {}",
            event.seq
        ));
    }
    if event.plan != plan {
        return Some(format!("it is of another plan, “{}”", event.plan));
    }
    if let Some(flaw) = event.flaw() {
        return Some(flaw.to_owned());
    }
    if event.prev != head.hash {
        return Some("it does not follow from the event before it".to_owned());
    }
    if let (Some(salt), Some(body)) = (&event.salt, &event.body)
        && body_hash(salt, body) != event.body_hash
    {
        return Some("its body is not the one that was written".to_owned());
    }
    (event_hash(event) != event.hash)
        .then(|| "its fields are not the ones that were written".to_owned())
}
