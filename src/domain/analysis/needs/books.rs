//! What in the books waits for a person: money that ends before the exit, and what should have happened by now.
//!
//! There is one need of a kind at most, named after what waits longest, so that a neglected book does not bury the rest.

use super::{Need, NeedKind};
use crate::domain::analysis::calendar::{
    count, days_between, months_after, shown, shown_month, start_of_month,
};
use crate::domain::analysis::handover::leaving_day;
use crate::domain::analysis::money::{Coordination, Coverage};
use crate::domain::analysis::transition::{Check, CheckState, checks};
use crate::domain::analysis::trust::{Introduction, introduction, is_important};
use crate::domain::book::forums::{DONE, DUE};
use crate::domain::book::handover::{BY, MOVED, PLANNED};
use crate::domain::book::{Book, Entry, Happened, Key};
use crate::domain::flags::settings::Subject;
use crate::domain::{Date, Plan};

/// Introductions take place while both bodies are there; without other plans that is so many months before the exit.
const SIDE_BY_SIDE: u32 = 3;

/// What in the books waits for a person, the most urgent first.
pub(super) fn waiting(plan: &Plan, today: Date) -> impl Iterator<Item = Need> {
    let needs = [
        money(plan, today),
        introductions(plan, today),
        looks(plan, today),
    ];
    let promised = PROMISED.iter().map(move |one| late(plan, today, one));
    needs.into_iter().chain(promised).flatten()
}

/// Secured coordination money that ends before the exit.
fn money(plan: &Plan, today: Date) -> Option<Need> {
    let exit = leaving_day(plan).filter(|exit| *exit >= today)?;
    let money = Coordination::of(plan);
    if money.grants.is_empty() {
        return None;
    }
    let runway = money.runway(today);
    let first_short = start_of_month(months_after(today, runway.months));
    if runway.then != Coverage::Short || first_short > exit {
        return None;
    }
    let until = match runway.last {
        Some(last) => format!("secured to the end of {}", shown_month(last)),
        None => "not secured this month".to_owned(),
    };
    Some(Need {
        kind: NeedKind::Money,
        subject: Subject::exit(),
        about: "Coordination money".to_owned(),
        matter: format!("{until}; the exit is on {}", shown(exit)),
        brief: until.into(),
    })
}

/// Relationships on which much rests and that are not introduced, nor booked before the exit, while it is near.
fn introductions(plan: &Plan, today: Date) -> Option<Need> {
    let exit = leaving_day(plan).filter(|exit| *exit <= months_after(today, SIDE_BY_SIDE))?;
    let relationships = plan.books.of(Book::Relationship);
    let open: Vec<&Entry> = relationships
        .filter(|one| is_important(one))
        .filter(|one| match introduction(one, today) {
            Introduction::Done(_) => false,
            Introduction::Booked(on) => on > exit,
            Introduction::NoDay => true,
        })
        .collect();
    let first = open.first()?;
    let brief = "no introduction before the exit";
    let (about, matter) = match open.len() {
        1 => (first.name(plan), format!("{brief} on {}", shown(exit))),
        more => (
            "Relationships".to_owned(),
            format!(
                "{more} that much rests on have {brief} on {}, the first is {}",
                shown(exit),
                first.name(plan)
            ),
        ),
    };
    Some(Need {
        kind: NeedKind::Introduction,
        subject: Subject::entry(first),
        about,
        matter,
        brief: brief.to_owned().into(),
    })
}

/// Looks after the exit whose day has come, or comes within a month.
fn looks(plan: &Plan, today: Date) -> Option<Need> {
    let checks = checks(plan, today);
    let waits = |check: &&Check<'_>| match check.state {
        CheckState::Overdue(_) | CheckState::Due => true,
        CheckState::Done(_) | CheckState::ToCome => false,
    };
    let waiting: Vec<&Check<'_>> = checks.iter().filter(waits).collect();
    let first = waiting.first()?;
    let booked = if first.booked { "booked" } else { "not booked" };
    let when = match first.state {
        CheckState::Overdue(days) => format!("{} past its day", count(days, "day")),
        CheckState::Done(_) | CheckState::Due | CheckState::ToCome => "due".to_owned(),
    };
    let matter = format!("{when}, {booked}, {}", shown(first.day));
    let (about, matter) = match waiting.len() {
        1 => (first.name(), matter),
        more => (
            "Looks after the exit".to_owned(),
            format!("{more} wait, the first is {matter}"),
        ),
    };
    Some(Need {
        kind: NeedKind::Check,
        subject: Subject::exit(),
        about,
        brief: matter.replace(" days", " d").into(),
        matter,
    })
}

/// What has a day in a book, and a day on which it was done.
struct Promised {
    book: Book,
    by: Key<Date>,
    done: Key<Happened>,
    kind: NeedKind,
    /// What several of them are called.
    several: &'static str,
    /// What should have been done with them.
    verb: &'static str,
}

const PROMISED: [Promised; 3] = [
    Promised {
        book: Book::Decision,
        by: DUE,
        done: DONE,
        kind: NeedKind::FollowUp,
        several: "Decisions",
        verb: "carried out",
    },
    Promised {
        book: Book::Message,
        by: PLANNED,
        done: DONE,
        kind: NeedKind::Message,
        several: "Messages",
        verb: "told",
    },
    Promised {
        book: Book::Asset,
        by: BY,
        done: MOVED,
        kind: NeedKind::Asset,
        several: "Assets",
        verb: "passed on",
    },
];

/// One need for everything in a book that is not done and whose day has passed.
fn late(plan: &Plan, today: Date, promised: &Promised) -> Option<Need> {
    let undone = plan.books.of(promised.book);
    let undone = undone.filter(|one| one.get(promised.done).is_none());
    let dated = undone.filter_map(|one| Some((one.get(promised.by)?, one)));
    let mut late: Vec<(Date, &Entry)> = dated.filter(|(day, _)| *day < today).collect();
    late.sort_by_key(|(day, _)| *day);
    let (day, first) = *late.first()?;
    let (several, done) = (promised.several, promised.verb);
    let ago = format!("{} past its day", count(days_between(day, today), "day"));
    let (about, matter) = match late.len() {
        1 => (
            first.name(plan),
            format!("to be {done} by {}, {ago}", shown(day)),
        ),
        more => (
            several.to_owned(),
            format!(
                "{more} not {done} in time, the first is {}, {ago}",
                first.name(plan)
            ),
        ),
    };
    let days = days_between(day, today);
    Some(Need {
        kind: promised.kind,
        subject: Subject::entry(first),
        about,
        matter,
        brief: match late.len() {
            1 => format!("not {done}, {days} d late"),
            more => format!("{more} not {done}, {days} d late"),
        }
        .into(),
    })
}
