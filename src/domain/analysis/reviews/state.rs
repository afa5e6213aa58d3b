//! How far a review has come, and by when it is to be answered.

use super::recommended::recommended_in;
use crate::domain::analysis::calendar::days_after;
use crate::domain::book::handover::PLANNED;
use crate::domain::book::review::{CLOSED, REPORTED, RESPONSE, RESPONSE_DUE, REVIEW_ID, STARTED};
use crate::domain::book::reviewer::BOOKS;
use crate::domain::book::{Book, Entry};
use crate::domain::flags::catalogue::rule;
use crate::domain::flags::settings::RuleId;
use crate::domain::vocabulary::vocabulary;
use crate::domain::{Date, Plan};

vocabulary! {
    /// How far a review has come.
    pub enum ReviewState("state of a review") {
        /// Its day is to come, or unknown.
        Planned = "planned",
        /// Its day came, and it was not begun.
        Due = "due",
        /// It was begun.
        UnderWay = "under-way",
        /// It was reported and waits for answers.
        Reported = "reported",
        /// Everything that it recommends was answered.
        Answered = "answered",
        /// Nothing more is expected of it.
        Closed = "closed",
    }
}

/// How far a review has come on a day.
#[must_use]
pub fn state(plan: &Plan, review: &Entry, today: Date) -> ReviewState {
    let came = |day: Option<Date>| day.is_some_and(|day| day <= today);
    if came(review.get(CLOSED)) {
        ReviewState::Closed
    } else if came(review.get(REPORTED)) {
        if is_answered(plan, review, today) {
            ReviewState::Answered
        } else {
            ReviewState::Reported
        }
    } else if came(review.get(STARTED)) || has_words(plan, review) {
        ReviewState::UnderWay
    } else if came(review.get(PLANNED)) {
        ReviewState::Due
    } else {
        ReviewState::Planned
    }
}

/// Whether something was written in it, which nobody does before it began.
fn has_words(plan: &Plan, review: &Entry) -> bool {
    let mut written = BOOKS.iter().flat_map(|book| plan.books.of(*book));
    written.any(|entry| entry.get(REVIEW_ID) == Some(&review.id))
}

/// Whether each of its recommendations is answered, or, where there is none, the review as a whole.
fn is_answered(plan: &Plan, review: &Entry, today: Date) -> bool {
    let recommended = recommended_in(plan, review, today);
    match recommended.as_slice() {
        [] => review.get(RESPONSE).is_some(),
        all => all.iter().all(|one| one.position.is_some()),
    }
}

/// Whether its report is there on a day.
#[must_use]
pub fn is_reported(review: &Entry, today: Date) -> bool {
    review.get(REPORTED).is_some_and(|day| day <= today)
}

/// Where it lies in time: the day of its report, else of its beginning, else the day it is planned for.
#[must_use]
pub fn day_of(review: &Entry) -> Option<Date> {
    let happened = review.get(REPORTED).or_else(|| review.get(STARTED));
    happened.or_else(|| review.get(PLANNED))
}

/// Every review in the order of its day, those without one last.
#[must_use]
pub fn reviews(plan: &Plan) -> Vec<&Entry> {
    let mut reviews: Vec<&Entry> = plan.books.of(Book::Review).collect();
    reviews.sort_by_key(|review| (day_of(review).is_none(), day_of(review)));
    reviews
}

/// The reviews that were reported by a day, the latest first.
#[must_use]
pub fn reported(plan: &Plan, today: Date) -> Vec<&Entry> {
    let reviews = plan.books.of(Book::Review);
    let mut reported: Vec<&Entry> = reviews.filter(|one| is_reported(one, today)).collect();
    reported.sort_by_key(|review| std::cmp::Reverse(review.get(REPORTED)));
    reported
}

/// The day of the last report before a day: what changed is told since then.
#[must_use]
pub fn last_report(plan: &Plan, before: Date) -> Option<Date> {
    let reviews = plan.books.of(Book::Review);
    let days = reviews.filter_map(|review| review.get(REPORTED));
    days.filter(|day| *day < before).max()
}

/// By when a review is to be answered: the day that was given, else so many weeks after its report as rule RV2 says
/// (four, after the procedure of UNDP). `None` before the report where no day was given.
#[must_use]
pub fn response_due(plan: &Plan, review: &Entry) -> Option<Date> {
    let weeks = rule(RuleId::Rv2).threshold(plan, "weeks");
    let usual = review
        .get(REPORTED)
        .map(|day| days_after(day, 7 * i64::from(weeks)));
    review.get(RESPONSE_DUE).or(usual)
}
