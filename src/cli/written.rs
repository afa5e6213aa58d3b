//! What reviewers wrote about a thing, as JSON tells it: the key `written` of whatever shows one thing.

use crate::twin::named::Named;
use crate::twin::written::{WrittenAbout, WrittenSeen};
use serde::Serialize;

/// One finding, open recommendation or remark.
#[derive(Debug, Serialize)]
pub(crate) struct Written {
    book: &'static str,
    id: String,
    text: String,
    review: Option<Review>,
}

/// The review that says it.
#[derive(Debug, Serialize)]
struct Review {
    id: String,
    name: String,
}

impl Written {
    /// All that is written about one thing.
    pub(crate) fn all(written: &WrittenAbout) -> Vec<Self> {
        written.all.iter().map(Self::of).collect()
    }

    fn of(one: &WrittenSeen) -> Self {
        let Named { name, id } = one.named.clone();
        let review = one.review.clone();
        Self {
            book: one.book.as_str(),
            id,
            text: name,
            review: review.map(|Named { name, id }| Review { id, name }),
        }
    }
}

impl std::fmt::Display for Written {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let review = self.review.as_ref();
        let review = review.map_or_else(String::new, |review| format!(", {}", review.name));
        write!(f, "{}{review}: {} ({})", self.book, self.text, self.id)
    }
}
