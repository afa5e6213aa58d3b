//! What is wrong with a file that should be a pack.

use super::{FORMAT, Part};
use std::fmt;

/// What of a pack is not as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Altered {
    /// A part.
    Part(Part),
    /// No part, but what is around them: the seal, or what a ZIP has beside its parts, names, times and places.
    Around,
}

/// Why a file is not taken as a pack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadPack {
    /// It is something else.
    #[error("this is no pack for a reviewer")]
    Foreign,
    /// It is larger than any pack.
    #[error("this is larger than any pack for a reviewer")]
    TooLarge,
    /// A newer version wrote it.
    #[error("this pack is of the format {0}, and this version reads {FORMAT}")]
    Newer(String),
    /// It was altered.
    #[error("this pack was altered after it was written: {0}")]
    Altered(Altered),
    /// It is as it was written, by something that contradicts itself.
    #[error("this pack contradicts itself: {0}")]
    Unsound(String),
}

impl fmt::Display for Altered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Part(Part::Manifest) => f.write_str("its manifest, manifest.json"),
            Self::Part(part) => write!(f, "its part {part}"),
            Self::Around => f.write_str("its seal or the envelope around its parts"),
        }
    }
}
