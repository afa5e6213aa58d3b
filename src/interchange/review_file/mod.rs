//! What a reviewer answers, as a TOML text: the form of a pack filled in by hand, and what baton saves on their side.
//!
//! It names the plan, the review and the mark of the pack that was read, and holds the reviewer's findings,
//! recommendations, remarks, answers by criterion and who was heard, each under an id of its own, and the verdict. It is
//! read with the same rules and words as a plan file. What becomes of it in a plan is left to the session.

mod read;
mod write;

pub use read::parse_review;
pub use write::{form, write};

use crate::domain::book::Entry;
use crate::domain::book::reviewer::{BOOKS, columns};
use crate::domain::id::{EntryId, PlanId};
use crate::interchange::pack::Mark;

/// What the header says that it is.
const KIND: &str = "review";

/// What a reviewer answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewFile {
    /// The plan that was looked at.
    pub plan: PlanId,
    /// The review.
    pub review: EntryId,
    /// The mark of the pack that was read.
    pub mark: Mark,
    /// What the reviewer says of the review itself, under its id.
    pub own: Entry,
    /// What was found and said, without the column for the review.
    pub entries: Vec<Entry>,
}
