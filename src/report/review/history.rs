//! What changed since the review before, and what happened, event by event.

use super::{ForReview, Section, shown};
use crate::domain::analysis::reviews::reported;
use crate::domain::book::Book;
use crate::domain::book::review::REPORTED;
use crate::domain::comparison::compare;
use crate::twin::Seen;

pub(super) fn changes(of: ForReview<'_>) -> Section {
    match of.before {
        None => Section::new("What changed")
            .says(first_of_its_kind(of))
            .says(earlier(of)),
        Some((day, before)) => Section::new(format!("What changed since {day}"))
            .lists(compare(before, of.seen.plan), "Nothing changed."),
    }
}

/// Why a pack has nothing that it continues.
fn first_of_its_kind(of: ForReview<'_>) -> &'static str {
    let given = of.seen.plan.books.of(Book::Pack).count();
    if given == 0 {
        "No pack was given out before this one, so there is no earlier state in it to compare with. What happened is told \
         at the end, event by event, as far back as the history of the plan goes here."
    } else {
        "This pack continues no earlier one, so there is no earlier state in it to compare with. What happened is told \
         at the end, event by event, as far back as the history of the plan goes here."
    }
}

/// The reviews that were reported before.
fn earlier(of: ForReview<'_>) -> String {
    let Seen { plan, today, .. } = of.seen;
    let mut earlier = reported(plan, today);
    earlier.retain(|one| one.id != *of.review);
    earlier.reverse();
    let earlier: Vec<String> = earlier
        .iter()
        .map(|one| {
            format!(
                "{} ({}) on {}",
                one.name(plan),
                one.id,
                shown(one, REPORTED, plan)
            )
        })
        .collect();
    if earlier.is_empty() {
        "No review was reported before this one.".to_owned()
    } else {
        format!("Reviews that were reported before: {}.", earlier.join("; "))
    }
}

pub(super) fn happened(of: ForReview<'_>) -> Section {
    Section::new("What happened, event by event").lists(together(of.happened), "Nothing.")
}

/// Sentences with those that follow them on the same day about the same thing: `2025-12-09: Added a review: one; two`.
fn together(sentences: &[String]) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    let mut last = None;
    for sentence in sentences {
        let about = about(sentence);
        match (told.last_mut(), about) {
            (Some(line), Some((same, more))) if last == Some(same) => {
                line.push_str("; ");
                line.push_str(more);
            }
            (Some(_) | None, _) => told.push(sentence.clone()),
        }
        last = about.map(|(about, _)| about);
    }
    told
}

/// A sentence as its day with what it is about, and what it says of that.
fn about(sentence: &str) -> Option<(&str, &str)> {
    const COLON: &str = ": ";
    let day = sentence.find(COLON)? + COLON.len();
    let about = day + sentence[day..].find(COLON)?;
    Some((&sentence[..about], &sentence[about + COLON.len()..]))
}
