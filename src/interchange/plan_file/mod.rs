//! Plan files: a whole plan as a TOML text that people can read and edit.
//!
//! A plan file is a face of a plan, not a second truth. [`export`] writes one; [`parse_plan`] reads one into a
//! [`PlanFile`]; [`differences`] says what would have to happen for a stored plan, or for none, to become what the
//! file says. Whether that may happen is left to the rules of the domain, and doing it to the session.
//!
//! What must stay true: a plan that is exported, read and replayed into nothing is equal to the first, and a file
//! that says nothing new gives no change.

mod json;
mod read;
mod replay;
mod write;

pub use json::{Unwritable, export_json};
pub use replay::{Differences, differences};
pub use write::{Head, export};

use super::problem::ImportError;
use super::reader::Places;
use crate::domain::Plan;
use crate::domain::book::Book;
use crate::domain::id::PlanId;

/// A plan file that was read: sound in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanFile {
    /// What the file is called in messages.
    pub name: String,
    /// The id under which it was exported, where it says so.
    pub exported_as: Option<PlanId>,
    /// The number of the last event of the plan it was exported from, where it says so.
    pub exported_at: Option<u64>,
    /// What the file says. Its id is `exported_as`, or made from the name of the collective.
    pub plan: Plan,
    /// The books of which it says everything: an entry that it has not is gone. It may say something of others.
    pub covers: Vec<Book>,
    places: Places,
}

/// Reads a plan file; `name` is what to call it in messages.
///
/// # Errors
/// [`ImportError`] with everything that is wrong in it.
pub fn parse_plan(name: &str, text: &str) -> Result<PlanFile, ImportError> {
    read::plan_file(name, text)
}
