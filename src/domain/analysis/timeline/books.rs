//! What the books know in time: working side by side, money, reviews, and the looks after the exit.

use super::row::{About, Dated, Group, Mark, Moment, State, TimeRow};
use crate::domain::analysis::calendar::{days_after, shown};
use crate::domain::analysis::reviews::{ReviewState, response_due, state as review_state};
use crate::domain::analysis::transition::{self, CheckState};
use crate::domain::book::money::{Certainty, FROM, STATE, TO};
use crate::domain::book::{Book, Entry, handover, review};
use crate::domain::{Date, Plan};

/// A row for each stage of co-existence, grant, exit cost, review and look after the exit.
pub(super) fn rows(plan: &Plan, today: Date) -> Vec<TimeRow> {
    let of = |book| plan.books.of(book);
    let together = of(Book::Coexistence).map(|entry| stage(plan, entry, today));
    let money = of(Book::Funding).chain(of(Book::ExitCost));
    let money = money.map(|entry| money_row(plan, entry, today));
    let reviews = of(Book::Review).map(|entry| review_row(plan, entry, today));
    let mut rows = by_day(together);
    rows.extend(by_day(money));
    rows.extend(by_day(reviews));
    rows.extend(by_day(checks(plan, today).into_iter()));
    rows
}

/// In the order of their first day; those without one last.
fn by_day(rows: impl Iterator<Item = TimeRow>) -> Vec<TimeRow> {
    let mut rows: Vec<TimeRow> = rows.collect();
    rows.sort_by_key(|row| {
        let first = row.days.iter().find_map(Dated::day);
        (first.is_none(), first)
    });
    rows
}

fn row_of(plan: &Plan, entry: &Entry, group: Group, days: Vec<Dated>) -> TimeRow {
    TimeRow {
        about: About::Entry(entry.book, entry.id.clone()),
        group,
        name: entry.name(plan),
        days,
        state: State::Undated,
        waits_for: Vec::new(),
        stretches: Vec::new(),
    }
}

/// From a first to a last day, of which either may be unknown.
fn between(row: &mut TimeRow, mark: Mark, today: Date) {
    let day = |at: usize| row.days.get(at).and_then(Dated::day);
    let (from, to) = (day(0), day(1));
    row.state = match (from, to) {
        (None, None) => State::Undated,
        (_, Some(to)) if to < today => State::Done,
        (Some(from), _) if from > today => State::Ahead,
        (_, _) => State::UnderWay,
    };
    match (from, to) {
        (Some(from), Some(to)) => row.lay(mark, from, to),
        (None, None) => row.open(Mark::Undated, Some(today), None),
        (from, to) => {
            row.put(mark, from.or(to));
            row.open(Mark::Unknown, from, to);
        }
    }
}

fn span(entry: &Entry) -> Vec<Dated> {
    vec![
        Dated::planned(Moment::From, entry.get(FROM)),
        Dated::planned(Moment::To, entry.get(TO)),
    ]
}

fn stage(plan: &Plan, entry: &Entry, today: Date) -> TimeRow {
    let mut row = row_of(plan, entry, Group::Coexistence, span(entry));
    between(&mut row, Mark::Both, today);
    row
}

fn money_row(plan: &Plan, entry: &Entry, today: Date) -> TimeRow {
    let mut row = row_of(plan, entry, Group::Money, span(entry));
    let mark = match entry.get(STATE) {
        Some(Certainty::Secured) => Mark::Secured,
        Some(Certainty::Applied | Certainty::Expected) | None => Mark::Asked,
    };
    between(&mut row, mark, today);
    row.put(Mark::First, entry.get(FROM));
    row.put(Mark::Last, entry.get(TO));
    row
}

fn review_row(plan: &Plan, entry: &Entry, today: Date) -> TimeRow {
    let day = |key| entry.get(key);
    let started = day(review::STARTED);
    let report = Dated {
        moment: Moment::Report,
        planned: entry.get(handover::PLANNED),
        actual: day(review::REPORTED),
    };
    let due = response_due(plan, entry);
    let response = Dated::planned(Moment::Response, due);
    let answered = matches!(
        review_state(plan, entry, today),
        ReviewState::Answered | ReviewState::Closed
    );
    let start = Dated {
        moment: Moment::Start,
        planned: None,
        actual: started,
    };
    let mut days = vec![report];
    days.extend(due.map(|_| response));
    if started.is_some() {
        days.insert(0, start);
    }
    let mut row = row_of(plan, entry, Group::Reviews, days);
    row.state = match (report.day(), report.actual) {
        (None, _) => State::Undated,
        (_, Some(_)) if answered => State::Done,
        (_, Some(_)) if response.is_late(today) => State::Late,
        (_, Some(_)) => State::UnderWay,
        _ if report.is_late(today) => State::Late,
        _ if started.is_some() => State::UnderWay,
        _ => State::Ahead,
    };
    if let Some(started) = started {
        row.lay(Mark::Done, started, report.actual.unwrap_or(today));
    }
    match report.day() {
        Some(day) if report.is_late(today) => row.lay(Mark::Late, day, today),
        Some(_) => {}
        None => row.open(Mark::Undated, Some(today), None),
    }
    if let Some(due) = due.filter(|due| *due < today && !answered) {
        row.lay(Mark::Late, due, today);
    }
    row.put(Mark::Response, due);
    row.put(Mark::Review, report.day());
    row
}

/// The looks that the clocks ask for or that are booked. One that is booked is about its day, of the others each has one
/// of its own, too.
fn checks(plan: &Plan, today: Date) -> Vec<TimeRow> {
    let looks = transition::checks(plan, today).into_iter();
    looks
        .map(|look| {
            let on = match look.state {
                CheckState::Done(on) => Some(on),
                CheckState::Overdue(_) | CheckState::Due | CheckState::ToCome => None,
            };
            let mark = if look.booked || on.is_some() {
                Mark::Check
            } else {
                Mark::Unbooked
            };
            let due = Dated {
                moment: Moment::Check,
                planned: Some(look.day),
                actual: on,
            };
            check(look.day, due, mark, today)
        })
        .collect()
}

fn check(due: Date, look: Dated, mark: Mark, today: Date) -> TimeRow {
    let state = match look.actual {
        Some(_) => State::Done,
        None if due < today => State::Late,
        None if mark == Mark::Unbooked => State::Unbooked,
        None => State::Ahead,
    };
    let mut row = TimeRow {
        about: About::Check(due),
        group: Group::Checks,
        name: format!("Check {}", shown(due)),
        days: vec![look],
        state,
        waits_for: Vec::new(),
        stretches: Vec::new(),
    };
    if look.actual.is_none() {
        row.lay(Mark::Late, due, days_after(today, -1));
    }
    row.put(mark, look.day());
    row
}
