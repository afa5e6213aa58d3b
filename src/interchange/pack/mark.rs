//! What a pack is known by.

use super::{About, FORMAT, Listed};
use crate::interchange::records::Hex;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// SHA-256 over what the pack is about and the name and the hash of every part but the manifest, in order; each field
/// with its length before it, as 8 bytes, the most significant first. In the form the mark itself counts as zeros.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mark(Hex<32>);

/// A text that is no mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a mark is 64 digits and letters from a to f")]
pub struct NoMark;

impl Mark {
    /// What stands in the form before the mark is known.
    pub(super) const BLANK: Self = Self(Hex([0; 32]));

    pub(super) fn of(about: &About, parts: &[Listed]) -> Self {
        let mut fields = fields(about);
        for part in parts {
            fields.extend([part.name.as_str().into(), part.sha256.0.to_vec()]);
        }
        let mut over = Sha256::new();
        for field in fields {
            over.update((field.len() as u64).to_be_bytes());
            over.update(field);
        }
        Self(Hex(over.finalize().into()))
    }
}

/// What a pack is about as the mark has it: as the manifest writes it, the head and what it continues with their numbers
/// in digits, and one empty field where it continues nothing.
fn fields(about: &About) -> Vec<Vec<u8>> {
    let About {
        plan,
        review,
        as_of,
        written_on,
        head,
        since,
        names_people,
    } = about;
    let mut said = vec![
        FORMAT.to_owned(),
        plan.to_string(),
        review.to_string(),
        as_of.to_string(),
        written_on.to_string(),
        names_people.to_string(),
        head.seq.to_string(),
        head.hash.to_string(),
    ];
    match since {
        Some(since) => said.extend([
            since.end.seq.to_string(),
            since.end.hash.to_string(),
            since.as_of.to_string(),
        ]),
        None => said.push(String::new()),
    }
    said.into_iter().map(String::into_bytes).collect()
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
