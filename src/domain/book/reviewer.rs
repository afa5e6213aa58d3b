//! What of a review is for the reviewer to write, and what for others: whoever answers, pays or plans.

use super::review::{POSITION, REASON, RESPONDED, REVIEW_ID, VERDICT, VERDICT_BECAUSE};
use super::{Book, Column};

/// What a reviewer writes, in the order in which it names each other.
pub const BOOKS: &[Book] = &[
    Book::Hearing,
    Book::Judgement,
    Book::Finding,
    Book::Recommendation,
    Book::Remark,
];

/// The columns that a reviewer fills: not that for the review, which is one for all, and not the response, which is for
/// others to give.
pub fn columns(book: Book) -> impl Iterator<Item = &'static Column> {
    let is_theirs = |name: &str| name == REVIEW_ID.name() || RESPONSE_KEYS.contains(&name);
    let columns = book.columns().iter();
    columns.filter(move |column| !is_theirs(column.name))
}

/// The names of the columns for the response, which is for others to give.
pub const RESPONSE_KEYS: [&str; 3] = [POSITION.name(), REASON.name(), RESPONDED.name()];

/// The names of the columns for the verdict: of the review itself a reviewer writes nothing else.
pub const VERDICT_KEYS: [&str; 2] = [VERDICT.name(), VERDICT_BECAUSE.name()];
