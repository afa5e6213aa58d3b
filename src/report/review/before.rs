//! The reviews: the one that is asked for, and those before it, each as its screen tells it.

use super::{ForReview, Section};
use crate::domain::analysis::calendar::shown;
use crate::domain::analysis::reviews::reviews;
use crate::domain::book::{Book, Entry};
use crate::twin::Seen;
use crate::twin::reviews::{Part, ReviewSeen, ReviewsSeen, RowSeen};

/// Parts of a review that stand elsewhere in the document, or that only those who keep the plan need.
const NOT_HERE: [&str; 2] = ["ANSWERS BY CRITERION", "PACKS"];

/// Who commissioned the review, who does it, what it looks at.
pub(super) fn this_review(of: ForReview<'_>) -> Option<Section> {
    let review = of.seen.plan.books.get(Book::Review, of.review)?;
    let phase = of.seen.plan.walk.current;
    let name = review.name(of.seen.plan);
    let section = Section::new(format!("The review: {name}"))
        .says(format!("The collective is in the phase \"{phase}\"."));
    Some(told(section, of.seen, review, &NOT_HERE))
}

/// What all reviews come to.
pub(super) fn in_short(seen: Seen<'_>) -> Section {
    let figures = ReviewsSeen::of(seen).figures(shown).into_iter();
    let figures = figures.map(|(label, words)| format!("{label}: {words}"));
    Section::new("What the reviews so far come to").lists(figures.collect(), "Nothing.")
}

/// The other reviews with their verdicts, what they recommended, what was answered and done, and what is late.
pub(super) fn earlier_reviews(of: ForReview<'_>) -> Vec<Section> {
    let mut others = reviews(of.seen.plan);
    others.retain(|review| review.id != *of.review);
    let sections = others.into_iter().map(|review| {
        let name = review.name(of.seen.plan);
        let section = Section::new(format!("Another review: {name} ({})", review.id));
        told(section, of.seen, review, &NOT_HERE[1..])
    });
    sections.collect()
}

fn told(section: Section, seen: Seen<'_>, review: &Entry, without: &[&str]) -> Section {
    let parts = ReviewSeen::of(seen, review, shown).parts;
    let parts = parts.iter().filter(|part| !without.contains(&part.title));
    parts.fold(section, |section, part| {
        let rows = part.rows.iter().map(line).collect();
        section.says(title(part)).lists(rows, "Nothing.")
    })
}

/// A row, with the id of what it tells where it is one of several.
fn line(row: &RowSeen) -> String {
    let RowSeen { label, words, .. } = row;
    let is_number = label.bytes().all(|byte| byte.is_ascii_digit());
    match &row.entry {
        Some((_, id)) if is_number => format!("{label} ({id}): {words}"),
        Some(_) | None => format!("{label}: {words}"),
    }
}

/// Its heading, in a sentence's letters.
fn title(part: &Part) -> String {
    let (first, rest) = part.title.split_at(1);
    format!("{first}{}:", rest.to_lowercase())
}
