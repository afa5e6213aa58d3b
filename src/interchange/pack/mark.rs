//! What a pack is known by.

use super::Part;
use crate::interchange::records::Hex;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// SHA-256 over the name and the hash of every part that is read, in order; each with its length before it, as 8 bytes,
/// the most significant first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mark(Hex<32>);

/// A text that is no mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a mark is 64 digits and letters from a to f")]
pub struct NoMark;

impl Mark {
    pub(super) fn of(parts: impl IntoIterator<Item = (Part, Hex<32>)>) -> Self {
        let mut over = Sha256::new();
        let read = parts.into_iter().filter(|(part, _)| part.is_read());
        for (part, Hex(hash)) in read {
            for field in [part.as_str().as_bytes(), &hash] {
                over.update((field.len() as u64).to_be_bytes());
                over.update(field);
            }
        }
        Self(Hex(over.finalize().into()))
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Mark {
    type Err = NoMark;

    fn from_str(text: &str) -> Result<Self, NoMark> {
        Hex::parse(text).map(Self).ok_or(NoMark)
    }
}
