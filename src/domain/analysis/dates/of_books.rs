//! The days that stand in books.

use super::{Dates, DayKind};
use crate::domain::Plan;
use crate::domain::analysis::reviews::response_due;
use crate::domain::book::money::{FROM, TO};
use crate::domain::book::review::{REPORTED, STARTED};
use crate::domain::book::transition::LEADS;
use crate::domain::book::{Book, Entry, forums, handover};

/// The stages side by side, reviews and what follows from them, messages, and days to keep clear.
pub(super) fn books(plan: &Plan, dates: &mut Dates) {
    each(plan, Book::Coexistence, |id, stage| {
        let days = (stage.get(FROM), stage.get(TO));
        let leads = stage.get(LEADS).map(|id| plan.organisation_name(id));
        let leads = leads.map_or_else(String::new, |leads| format!(", {leads} leads"));
        let words = || format!("Side by side: {}{leads}", stage.name(plan));
        dates.during(DayKind::Coexistence, id, days, words);
    });
    each(plan, Book::Review, |id, review| {
        let planned = review.get(handover::PLANNED);
        let first = review.get(STARTED).or(planned).or(review.get(REPORTED));
        let name = review.name(plan);
        let days = (first, review.get(REPORTED));
        dates.during(DayKind::Review, id, days, || format!("Review: {name}"));
        let words = || format!("Answer due to the review: {name}");
        dates.on(DayKind::Response, id, response_due(plan, review), words);
    });
    each(plan, Book::Action, |id, action| {
        let words = || format!("Due: {}", action.name(plan));
        dates.on(DayKind::Action, id, action.get(forums::DUE), words);
    });
    each(plan, Book::Message, |id, message| {
        let words = || format!("Tell: {}", message.name(plan));
        dates.on(DayKind::Message, id, message.get(handover::PLANNED), words);
    });
    each(plan, Book::Occasion, |id, occasion| {
        let days = (occasion.get(FROM), occasion.get(TO));
        dates.during(DayKind::Occasion, id, days, || occasion.name(plan));
    });
}

fn each<'a>(plan: &'a Plan, book: Book, mut put: impl FnMut(&str, &'a Entry)) {
    for entry in plan.books.of(book) {
        put(entry.id.as_str(), entry);
    }
}
