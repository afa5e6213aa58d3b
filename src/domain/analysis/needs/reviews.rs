//! What reviews wait for: an answer, what was promised, an owner, and the next review itself.
//!
//! There is one need of a kind at most, named after what waits longest.

use super::{Need, NeedKind};
use crate::domain::analysis::calendar::{count, days_between, shown};
use crate::domain::analysis::reviews::{
    Recommended, Repeats, ReviewState, owed, recommendations, recommended_in, response_due, state,
    upcoming,
};
use crate::domain::book::{Book, Entry};
use crate::domain::flags::settings::Subject;
use crate::domain::{Date, Plan};

/// What reviews wait for, the most urgent first.
pub(super) fn waiting(plan: &Plan, today: Date) -> impl Iterator<Item = Need> {
    let needs = [
        repeated(plan, today),
        actions(plan, today),
        answers(plan, today),
        owners(plan, today),
        next_review(plan, today),
    ];
    needs.into_iter().flatten()
}

/// What is recommended again and still open.
fn repeated(plan: &Plan, today: Date) -> Option<Need> {
    let repeats = Repeats::of(plan, today);
    let open = repeats.last().filter(|one| one.later.is_open());
    let first = open.clone().max_by_key(|one| one.times)?;
    let (name, times) = (first.later.entry.name(plan), first.times);
    let said = format!("recommended in {times} reviews, still open");
    let more = open.count() - 1;
    Some(Need {
        kind: NeedKind::Recommendation,
        subject: Subject::entry(first.later.entry),
        about: name,
        matter: match more {
            0 => said,
            more => format!("{said}; so {} more", are(more)),
        },
        brief: format!("asked {times} times, open").into(),
    })
}

fn are(number: usize) -> String {
    let verb = if number == 1 { "is" } else { "are" };
    format!("{verb} {number}")
}

/// Actions past their day.
fn actions(plan: &Plan, today: Date) -> Option<Need> {
    let owed = owed(plan, today);
    let first = owed.first()?;
    let (name, days) = (first.action.name(plan), first.days);
    let ago = format!("{} past its day", count(days, "day"));
    let (about, matter) = match owed.len() {
        1 => (name, format!("to be done by {}, {ago}", shown(first.due))),
        more => (
            "Actions after reviews".to_owned(),
            format!("{more} not done in time, the first is {name}, {ago}"),
        ),
    };
    Some(Need {
        kind: NeedKind::Action,
        subject: Subject::entry(first.action),
        about,
        matter,
        brief: match owed.len() {
            1 => format!("not done, {days} d late"),
            more => format!("{more} not done, {days} d late"),
        }
        .into(),
    })
}

/// Reports that were not answered in time.
fn answers(plan: &Plan, today: Date) -> Option<Need> {
    let waiting = plan
        .books
        .of(Book::Review)
        .filter(|review| state(plan, review, today) == ReviewState::Reported);
    let mut late: Vec<(Date, &Entry)> = waiting
        .filter_map(|review| Some((response_due(plan, review)?, review)))
        .filter(|(due, _)| *due < today)
        .collect();
    late.sort_by_key(|(due, _)| *due);
    let (due, review) = *late.first()?;
    let days = days_between(due, today);
    let recommended = recommended_in(plan, review, today);
    let left = recommended
        .iter()
        .filter(|one| one.position.is_none())
        .count();
    let what = match recommended.len() {
        0 => "no response written".to_owned(),
        all => format!("{left} of {} not answered", count(all, "recommendation")),
    };
    Some(Need {
        kind: NeedKind::Response,
        subject: Subject::entry(review),
        about: review.name(plan),
        matter: format!("{what}, due {} ago", count(days, "day")),
        brief: format!("{what}, {days} d late")
            .replace("recommendations ", "")
            .into(),
    })
}

/// What was accepted and has nobody or no day.
fn owners(plan: &Plan, today: Date) -> Option<Need> {
    let recommended = recommendations(plan, today);
    let lacking: Vec<&Recommended<'_>> = recommended
        .iter()
        .filter(|one| !one.missing().is_empty())
        .collect();
    let first = lacking.first()?;
    let missing = first.missing()[0].words();
    let name = first.entry.name(plan);
    let said = format!("accepted, {missing}");
    let (about, matter) = match lacking.len() {
        1 => (name, said.clone()),
        more => (
            "Recommendations".to_owned(),
            format!("{more} accepted with nobody or no day to do them, the first is {name}"),
        ),
    };
    Some(Need {
        kind: NeedKind::Owner,
        subject: Subject::entry(first.entry),
        about,
        matter,
        brief: match lacking.len() {
            1 => said,
            more => format!("{more} accepted, nobody does it"),
        }
        .into(),
    })
}

/// A review past its planned day, or due and not planned.
fn next_review(plan: &Plan, today: Date) -> Option<Need> {
    let upcoming = upcoming(plan, today);
    let first = upcoming.first()?;
    let days = first.overdue(today)?;
    let (about, subject) = match first.review {
        Some(review) => (review.name(plan), Subject::entry(review)),
        None => (first.wanted().to_owned(), Subject::plan(&plan.id)),
    };
    Some(Need {
        kind: NeedKind::Review,
        subject,
        about,
        matter: format!(
            "due on {}, {} ago, because {}",
            shown(first.due),
            count(days, "day"),
            first.because
        ),
        brief: format!("due {days} d ago").into(),
    })
}
