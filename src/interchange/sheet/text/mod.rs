//! A score sheet as a TOML text, for those who prefer an editor to a spreadsheet. What it asks is the same.

mod read;
mod write;

pub(super) use read::{is_meant, read};
pub use write::toml;

/// What the header of such a file says that it is.
pub(super) const KIND: &str = "score-sheet";
