//! What happened, in a pack: the chain of hashes from where the pack before ended to where this one ends.
//!
//! A pack that names people has every event as `export --format events` gives it. One that does not tells each in a
//! sentence ([`Told`]); the body is not in it, so that the hash of an event cannot be made again from the pack alone,
//! but each still says the hash of the one before it, and whoever has the plan can compare.

use super::{About, End};
use crate::interchange::records::Hex;
use serde::{Deserialize, Serialize};

/// One event told without names of people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Its number in the plan, from 1.
    pub seq: u64,
    /// When, in UTC.
    pub at: String,
    /// Who did it, under a name that stands for theirs.
    pub actor: String,
    /// What kind of change it is.
    pub kind: String,
    /// What happened, in a sentence; `null` where the text was redacted or needs a newer version.
    pub told: Option<String>,
    /// The hash of the event before.
    pub prev: Hex<32>,
    /// The hash of this event.
    pub hash: Hex<32>,
}

/// Events as a part of a pack, one a line.
///
/// # Panics
/// Never: an event is text and whole numbers.
#[must_use]
pub fn write_told(events: &[Told]) -> String {
    let line = |event| serde_json::to_string(event).expect("an event is text and whole numbers");
    events.iter().map(|event| line(event) + "\n").collect()
}

/// What ties an event to the one before, in whichever form it is told.
#[derive(Deserialize)]
struct Link {
    seq: u64,
    prev: Hex<32>,
    hash: Hex<32>,
}

/// Whether the events lead from what the pack continues to where it ends; says why not.
pub(super) fn check(about: &About, text: &str) -> Result<(), String> {
    let mut end = about.since.map_or(
        End {
            seq: 0,
            hash: Hex([0; 32]),
        },
        |since| since.end,
    );
    for line in text.lines() {
        let link: Link = serde_json::from_str(line)
            .map_err(|_| format!("what stands after event {} is no event", end.seq))?;
        if Some(link.seq) != end.seq.checked_add(1) || link.prev != end.hash {
            return Err(format!(
                "event {} does not follow from the one before it",
                link.seq
            ));
        }
        end = End {
            seq: link.seq,
            hash: link.hash,
        };
    }
    if end == about.head {
        Ok(())
    } else {
        Err("its events do not lead to the head that it names".to_owned())
    }
}
