//! What reviewers wrote about one thing: findings, remarks, and recommendations while they are open.
//!
//! Every thing that they can write about shows it in its own detail, so that nobody has to read a report to find it.

use super::named::Named;
use super::{Lines, Seen, Twin};
use crate::domain::analysis::reviews::{
    Matter, Recommended, about, recommendations, written_about,
};
use crate::domain::book::review::REVIEW_ID;
use crate::domain::book::{Book, Entry};
use crate::domain::flags::settings::Subject;
use crate::domain::{Date, Plan};

/// What was written about one thing, in the order in which it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WrittenAbout {
    /// All of it.
    pub all: Vec<WrittenSeen>,
}

/// One finding, recommendation or remark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenSeen {
    /// Which of the three it is.
    pub book: Book,
    /// What it says, and its id.
    pub named: Named,
    /// The review that says it.
    pub review: Option<Named>,
}

impl WrittenAbout {
    /// What is written about a thing of a plan, on a day.
    #[must_use]
    pub fn of(plan: &Plan, today: Date, matter: Matter<'_>) -> Self {
        let entries = still_said(plan, today, matter);
        Self {
            all: entries.map(|entry| WrittenSeen::of(plan, entry)).collect(),
        }
    }

    /// What is written about a flag. What names another thing than that of this flag is about another flag of the rule.
    #[must_use]
    pub fn of_flag(seen: Seen<'_>, matter: Matter<'_>, subject: &Subject) -> Self {
        let plan = seen.plan;
        let is_elsewhere = |entry: &Entry| {
            let matters = about(plan, entry);
            let mut named = matters.iter().filter_map(Matter::subject);
            named.any(|named| named.kind == subject.kind && named != *subject)
        };
        let entries = still_said(plan, seen.today, matter).filter(|entry| !is_elsewhere(entry));
        Self {
            all: entries.map(|entry| WrittenSeen::of(plan, entry)).collect(),
        }
    }
}

/// What is written about a thing, without recommendations that are done with.
fn still_said<'a>(
    plan: &'a Plan,
    today: Date,
    matter: Matter<'a>,
) -> impl Iterator<Item = &'a Entry> {
    let recommended = recommendations(plan, today);
    let is_over = move |entry: &Entry| {
        let mut same = recommended.iter().filter(|one| one.entry.id == entry.id);
        entry.book == Book::Recommendation && !same.any(Recommended::is_open)
    };
    written_about(plan, matter).filter(move |entry| !is_over(entry))
}

impl WrittenAbout {
    /// Each in a line: "remark, R2: Ask the forum too".
    #[must_use]
    pub fn in_words(&self) -> Vec<String> {
        let words = |one: &WrittenSeen| format!("{}: {}", one.source(), one.named.name);
        self.all.iter().map(words).collect()
    }

    /// Tells it under a name that says what it is about, where several things are told: `middle in reviews 1 of 2`.
    pub(super) fn tell_as(&self, kind: &str, lines: &mut Lines) {
        lines.each(kind, &self.all, |lines, place, one| {
            lines.fact(format_args!("{place}, {}", one.source()), &one.named);
        });
    }
}

impl WrittenSeen {
    fn of(plan: &Plan, entry: &Entry) -> Self {
        let review = entry.get(REVIEW_ID);
        let review = review.and_then(|id| plan.books.get(Book::Review, id));
        Self {
            book: entry.book,
            named: Named::entry(plan, entry),
            review: review.map(|review| Named::entry(plan, review)),
        }
    }

    /// Which of the three it is and who says it: "remark, R2".
    #[must_use]
    pub fn source(&self) -> String {
        let what = self.book.as_str();
        match &self.review {
            Some(review) => format!("{what}, {}", review.name),
            None => what.to_owned(),
        }
    }
}

impl Twin for WrittenAbout {
    fn tell(&self, lines: &mut Lines) {
        self.tell_as("in reviews", lines);
    }
}
