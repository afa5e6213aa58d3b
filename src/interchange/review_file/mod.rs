//! What a reviewer answers, as a TOML text: the form of a pack filled in by hand, and what baton saves on their side.
//!
//! It names the plan, the review and the mark of the pack that was read, and holds the reviewer's findings,
//! recommendations, remarks, answers by criterion and who was heard, each under an id of its own, and the verdict. It is
//! read with the same rules and words as a plan file. What becomes of it in a plan is left to the session.

mod read;
mod write;

pub use read::parse_review;
pub use write::{form, write};

use crate::domain::book::review::{
    POSITION, REASON, RESPONDED, REVIEW_ID, VERDICT, VERDICT_BECAUSE, Verdict,
};
use crate::domain::book::{Book, Column, Entry};
use crate::domain::id::{EntryId, PlanId};
use crate::domain::text::Text;
use crate::interchange::pack::Mark;

/// What the header says that it is.
const KIND: &str = "review";

/// The most entries of one book in a file.
const LIMIT: usize = 1000;

/// What a reviewer writes, in the order in which it names each other.
pub const BOOKS: &[Book] = &[
    Book::Hearing,
    Book::Judgement,
    Book::Finding,
    Book::Recommendation,
    Book::Remark,
];

/// What a reviewer answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewFile {
    /// The plan that was looked at.
    pub plan: PlanId,
    /// The review.
    pub review: EntryId,
    /// The mark of the pack that was read.
    pub mark: Mark,
    /// What it says of the role, and why.
    pub verdict: (Option<Verdict>, Option<Text>),
    /// What was found and said, without the column for the review.
    pub entries: Vec<Entry>,
}

/// The columns that a reviewer fills: not that for the review, which is one for all, and not the response, which is for
/// others to give.
pub fn columns(book: Book) -> impl Iterator<Item = &'static Column> {
    let is_theirs = |name: &str| name == REVIEW_ID.name() || RESPONSE_KEYS.contains(&name);
    let columns = book.columns().iter();
    columns.filter(move |column| !is_theirs(column.name))
}

/// The names of the columns for the response, which is for others to give.
pub const RESPONSE_KEYS: [&str; 3] = [POSITION.name(), REASON.name(), RESPONDED.name()];

/// The names of the keys under which the verdict stands.
pub const VERDICT_KEYS: [&str; 2] = [VERDICT.name(), VERDICT_BECAUSE.name()];
