//! The lists of the screen: the reviews, and the rows of what is told beside them.

use super::{Pane, View};
use crate::app::facts::Facts;
use crate::app::lists::{Cell, Entry as Listed, ListName, Listing};
use crate::app::model::Model;
use crate::app::words;
use crate::domain::Date;
use crate::domain::analysis::reviews::last_report;
use crate::domain::book::review::ReviewKind;
use crate::domain::book::{Book, Entry};
use crate::domain::comparison::Whence;
use crate::domain::id::EntryId;
use crate::twin::Seen;
use crate::twin::reviews::{ReviewLine, ReviewSeen, ReviewsSeen};
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// One row of the detail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The heading that stands above it, where it is the first of its part.
    pub heading: Option<&'static str>,
    /// What it is.
    pub label: String,
    /// What is said.
    pub words: String,
    /// The entry that says it.
    pub entry: Option<(Book, String)>,
}

/// What the reviews say, worked out once for each change of the plan; the rows of the detail only where somebody looks.
#[derive(Debug, Clone, PartialEq)]
pub struct InReviews {
    /// What the reviews come to.
    pub seen: ReviewsSeen,
    of_each: BTreeMap<EntryId, OnceCell<Vec<Row>>>,
    of_all: OnceCell<Vec<Row>>,
}

impl InReviews {
    /// The reviews of a plan.
    pub(in crate::app) fn of(seen: Seen<'_>) -> Self {
        let reviews = seen.plan.books.of(Book::Review);
        Self {
            seen: ReviewsSeen::of(seen),
            of_each: reviews
                .map(|review| (review.id.clone(), OnceCell::new()))
                .collect(),
            of_all: OnceCell::new(),
        }
    }
}

pub(in crate::app::screens) const fn list_in_focus(model: &Model) -> ListName {
    match model.rooms.reviews.pane {
        Pane::Reviews => ListName::Reviews,
        Pane::Detail => ListName::ReviewRows,
    }
}

/// The reviews.
#[must_use]
pub fn listing(model: &Model) -> Listing<'_, &ReviewLine> {
    let facts = model.facts();
    Listing {
        all: facts
            .into_iter()
            .flat_map(|facts| &facts.reviews.seen.all)
            .collect(),
        entry: Box::new(|line: &ReviewLine| {
            let cells = vec![
                Cell::words("review", line.named.name.as_str()),
                Cell::day("day", line.day),
                Cell::words("kind", line.kind.map_or("?", ReviewKind::as_str)),
                Cell::words("state", line.state.as_str()),
            ];
            Listed::new(line.named.id.as_str(), cells)
        }),
        sieve: model.rooms.sieves.of(ListName::Reviews),
    }
}

/// The selected review.
#[must_use]
pub fn review(model: &Model) -> Option<&Entry> {
    let chosen = model.rooms.reviews.review.as_ref();
    let listing = listing(model);
    let is_chosen = |line: &ReviewLine| chosen.is_some_and(|id| id.as_str() == line.named.id);
    let id = listing.selected(is_chosen)?.named.id.parse().ok()?;
    model.plan()?.books.get(Book::Review, &id)
}

/// The rows of the detail.
#[must_use]
pub fn rows(model: &Model) -> &[Row] {
    let rows = match model.rooms.reviews.view {
        View::Review => of_review(model),
        View::Since => of_all(model),
    };
    rows.unwrap_or_default()
}

fn of_review(model: &Model) -> Option<&[Row]> {
    let (review, facts) = (review(model)?, model.facts()?);
    let seen = model.open.as_ref()?.seen(model.today());
    let kept = facts.reviews.of_each.get(&review.id)?;
    Some(kept.get_or_init(|| told_of(&ReviewSeen::of(seen, review, words::day))))
}

fn told_of(seen: &ReviewSeen) -> Vec<Row> {
    let mut rows = Vec::new();
    for part in &seen.parts {
        for (place, row) in part.rows.iter().enumerate() {
            rows.push(Row {
                heading: (place == 0).then_some(part.title),
                label: row.label.clone(),
                words: row.words.clone(),
                entry: row.entry.clone(),
            });
        }
    }
    rows
}

fn of_all(model: &Model) -> Option<&[Row]> {
    let (plan, facts) = (model.plan()?, model.facts()?);
    let told = || told_of_all(facts, last_report(plan, model.today()));
    Some(facts.reviews.of_all.get_or_init(told))
}

/// What all reviews come to, and what changed since the last report.
fn told_of_all(facts: &Facts, reported: Option<Date>) -> Vec<Row> {
    let figures = facts.reviews.seen.figures(words::day).into_iter();
    let figures = figures.map(|(label, words)| (label.to_owned(), words));
    let since = &facts.lifecycle.since;
    let day = words::day(since.day);
    let from = match (&since.review, reported) {
        _ if since.from == Whence::Pack => {
            format!("{day}, where the review before this one left off")
        }
        (Some(review), _) => format!("{day}, when {review} was reported"),
        (None, Some(last)) => {
            let last = words::day(last);
            format!(
                "{day}, on which the history of this plan begins here; what changed before it, since the report of {last}, cannot be told"
            )
        }
        (None, None) => format!("{day}; no review was reported before today"),
    };
    let changes = (1..).zip(&since.sentences);
    let changes = changes.map(|(place, change)| (place.to_string(), change.clone()));
    let parts = [
        ("WHAT THE REVIEWS COME TO", figures.collect::<Vec<_>>()),
        (
            "CHANGED SINCE THE LAST REVIEW",
            std::iter::once(("Since".to_owned(), from))
                .chain(changes)
                .collect(),
        ),
    ];
    let rows = parts.into_iter().flat_map(|(title, rows)| {
        rows.into_iter()
            .enumerate()
            .map(move |(place, (label, words))| Row {
                heading: (place == 0).then_some(title),
                label,
                words,
                entry: None,
            })
    });
    rows.collect()
}

/// The rows of the detail as entries of a list.
pub(in crate::app::screens) fn row_entries(model: &Model) -> Vec<Listed> {
    let rows = rows(model).iter().enumerate();
    rows.map(|(place, row)| {
        let cells = vec![
            Cell::words("what", row.label.as_str()),
            Cell::words("words", row.words.as_str()),
        ];
        Listed::new(place.to_string(), cells)
    })
    .collect()
}

/// The selected row of the detail, while keys go there.
#[must_use]
pub fn selected_row(model: &Model) -> Option<&Row> {
    let room = &model.rooms.reviews;
    let rows = rows(model);
    let last = rows.len().checked_sub(1)?;
    match room.pane {
        Pane::Reviews => None,
        Pane::Detail => rows.get(room.row.min(last)),
    }
}

/// The entry that is selected: that of the row, or the review.
#[must_use]
pub fn selected(model: &Model) -> Option<&Entry> {
    match model.rooms.reviews.pane {
        Pane::Reviews => review(model),
        Pane::Detail => {
            let (book, id) = selected_row(model)?.entry.as_ref()?;
            model.plan()?.books.get(*book, &id.parse().ok()?)
        }
    }
}

pub(in crate::app::screens) fn select(model: &mut Model, key: &str) {
    let room = &mut model.rooms.reviews;
    (room.review, room.row) = (key.parse().ok(), 0);
}

pub(in crate::app::screens) fn select_row(model: &mut Model, key: &str) {
    model.rooms.reviews.row = key.parse().unwrap_or(0);
}
