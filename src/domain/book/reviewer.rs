//! What of a review is for the reviewer to write, and what for others: whoever answers, pays or plans.

use super::review::{
    CONFLICTS, INDEPENDENCE, METHODS, POSITION, REASON, REPORTED, RESPONDED, REVIEW_ID, VERDICT,
    VERDICT_BECAUSE,
};
use super::{Book, Column};

/// What a reviewer writes, in the order in which it names each other.
pub const BOOKS: &[Book] = &[
    Book::Hearing,
    Book::Judgement,
    Book::Finding,
    Book::Recommendation,
    Book::Remark,
];

/// The columns that a reviewer fills: of the review itself what they alone can say, of what they write everything but the
/// review, which is one for all, and the response, which is for others to give.
pub fn columns(book: Book) -> impl Iterator<Item = &'static Column> {
    let is_theirs = move |column: &&Column| {
        if book == Book::Review {
            OWN_KEYS.contains(&column.name)
        } else {
            column.name != REVIEW_ID.name() && !RESPONSE_KEYS.contains(&column.name)
        }
    };
    book.columns().iter().filter(is_theirs)
}

/// The names of the columns for the response, which is for others to give.
const RESPONSE_KEYS: [&str; 3] = [POSITION.name(), REASON.name(), RESPONDED.name()];

/// The names of the columns of the review itself that are the reviewer's: who they are to those they looked at, how they
/// worked, the day of their report, and their verdict.
const OWN_KEYS: [&str; 6] = [
    INDEPENDENCE.name(),
    CONFLICTS.name(),
    METHODS.name(),
    REPORTED.name(),
    VERDICT.name(),
    VERDICT_BECAUSE.name(),
];
