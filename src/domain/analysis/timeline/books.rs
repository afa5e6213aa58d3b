//! What the books know in time: working side by side, money, reviews, and the looks after the exit.

use super::row::{About, Dated, Group, Mark, Moment, State, TimeRow};
use crate::domain::analysis::calendar::{days_after, shown_if_known};
use crate::domain::book::money::{Certainty, FROM, STATE, TO};
use crate::domain::book::trust::ON;
use crate::domain::book::{Book, Entry, forums, handover, review};
use crate::domain::{Date, Plan};

/// In so many days after the report a review is to be answered, where nothing else is said.
const DAYS_TO_ANSWER: i64 = 28;

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
    let due = entry.get(review::RESPONSE_DUE);
    let due = due.or_else(|| Some(days_after(report.actual?, DAYS_TO_ANSWER)));
    let response = Dated::planned(Moment::Response, due);
    let answered = entry.get(review::RESPONSE).is_some() || day(review::CLOSED).is_some();
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

/// The booked days, and the looks for which none was booked.
fn checks(plan: &Plan, today: Date) -> Vec<TimeRow> {
    let looks = || plan.books.of(Book::FollowUp);
    let booked = plan.exit.checks.iter().map(|day| {
        let mut looks = looks();
        let look = looks.find(|look| look.get(forums::DUE) == Some(*day));
        let on = look.and_then(|look| look.get(ON));
        check(About::Check(*day), Some(*day), on, today)
    });
    let is_booked = |look: &&Entry| {
        let due = look.get(forums::DUE);
        due.is_some_and(|due| plan.exit.checks.contains(&due))
    };
    let others = looks().filter(|look| !is_booked(look)).map(|look| {
        let about = About::Entry(look.book, look.id.clone());
        let due = look.get(forums::DUE);
        check(about, due, look.get(ON), today)
    });
    booked.chain(others).collect()
}

fn check(about: About, due: Option<Date>, on: Option<Date>, today: Date) -> TimeRow {
    let look = Dated {
        moment: Moment::Check,
        planned: due,
        actual: on,
    };
    let state = match (on, due) {
        (Some(_), _) => State::Done,
        (None, Some(due)) if due < today => State::Late,
        (None, _) => State::Ahead,
    };
    let mut row = TimeRow {
        about,
        group: Group::Checks,
        name: format!("Check {}", shown_if_known(look.day())),
        days: vec![look],
        state,
        waits_for: Vec::new(),
        stretches: Vec::new(),
    };
    if let Some(due) = due.filter(|_| on.is_none()) {
        row.lay(Mark::Late, due, days_after(today, -1));
    }
    row.put(Mark::Check, look.day());
    row
}
