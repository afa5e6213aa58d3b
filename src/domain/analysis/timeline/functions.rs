//! The functions in time: when the receiver begins, when each is transferred and confirmed, and what it waits for.

use super::row::{About, Dated, Group, Mark, Moment, State, TimeRow};
use crate::domain::analysis::calendar::days_after;
use crate::domain::analysis::handover::{confirmed_on, handed_over_on, moves, started_on};
use crate::domain::function::{Function, Stage, Standing};
use crate::domain::id::FunctionId;
use crate::domain::{Date, Plan};

/// A row for each function that moves or has a planned day, by the day of its transfer; those without one last.
pub(super) fn rows(plan: &Plan, today: Date) -> Vec<TimeRow> {
    let functions = plan.functions.iter().filter(|function| has_row(function));
    let mut rows: Vec<TimeRow> = functions.map(|one| row(plan, one, today)).collect();
    rows.sort_by_key(|row| {
        let day = row.dated(Moment::Transfer).and_then(Dated::day);
        // What was handed over nobody knows when comes first: it is behind us.
        (day.is_none() && row.state != State::Unknown, day)
    });
    rows
}

fn has_row(function: &Function) -> bool {
    let planned = &function.planned;
    let has_day = [planned.start, planned.transfer, planned.confirm]
        .iter()
        .any(Option::is_some);
    function.standing.stage().is_some() && (moves(function) || has_day)
}

fn row(plan: &Plan, function: &Function, today: Date) -> TimeRow {
    let days = days(function);
    let mut row = TimeRow {
        about: About::Function(function.outline.id.clone()),
        group: Group::Functions,
        name: function.outline.name.to_string(),
        state: state(function, &days, today),
        days: days.to_vec(),
        waits_for: waits_for(plan, function),
        stretches: Vec::new(),
    };
    lay(&mut row, function, days, today);
    row
}

fn days(function: &Function) -> [Dated; 3] {
    let dated = |moment, planned, actual| Dated {
        moment,
        planned,
        actual,
    };
    let planned = &function.planned;
    [
        dated(Moment::Start, planned.start, started_on(function)),
        dated(Moment::Transfer, planned.transfer, handed_over_on(function)),
        dated(Moment::Confirm, planned.confirm, confirmed_on(function)),
    ]
}

fn state(function: &Function, days: &[Dated; 3], today: Date) -> State {
    let [start, transfer, confirm] = days;
    let over = function.is_handed_over();
    let begun = function.standing != Standing::On(Stage::Held);
    if over && transfer.actual.is_none() {
        State::Unknown
    } else if function.is_done() {
        State::Done
    } else if over {
        match confirm.planned {
            None => State::Undated,
            Some(day) if day < today => State::Late,
            Some(_) => State::UnderWay,
        }
    } else if transfer.is_late(today) || (!begun && start.is_late(today)) {
        State::Late
    } else if transfer.planned.is_none() {
        State::Undated
    } else if begun {
        State::UnderWay
    } else {
        State::Ahead
    }
}

/// Done up to the transfer or today, planned from there, proved up to the confirmation.
fn lay(row: &mut TimeRow, function: &Function, days: [Dated; 3], today: Date) {
    let [start, transfer, confirm] = days;
    let over = function.is_handed_over();
    let begun = function.standing != Standing::On(Stage::Held);
    match (over, transfer.actual, transfer.planned) {
        (true, None, _) => row.open(Mark::Unknown, None, confirm.day()),
        (true, Some(made), _) => {
            learn(row, begun, start, made, today);
            let proved_until = if function.is_done() { Date::MIN } else { today };
            prove(row, made, confirm, proved_until);
        }
        (false, _, Some(planned)) => {
            learn(row, begun, start, planned, today);
            prove(row, planned, confirm, Date::MIN);
            row.lay(Mark::Late, days_after(planned, 1), today);
        }
        (false, _, None) => {
            if let Some(first) = start.day().filter(|_| begun) {
                row.lay(Mark::Done, first, today);
            }
            row.open(Mark::Undated, Some(today), None);
        }
    }
    if !begun && start.is_late(today) {
        let from = start.planned.unwrap_or(today);
        row.lay(
            Mark::Late,
            from,
            today.min(transfer.planned.unwrap_or(today)),
        );
    }
    // Days are seen over what runs through them.
    let moved = if over {
        transfer.actual
    } else {
        transfer.planned
    };
    row.put(Mark::Transfer, moved);
    row.put(Mark::Confirm, confirm.day());
}

/// From the start to the transfer: what is behind us was done, what is ahead is planned.
fn learn(row: &mut TimeRow, begun: bool, start: Dated, transfer: Date, today: Date) {
    let Some(first) = start.day() else {
        row.open(Mark::Unknown, None, Some(transfer));
        return;
    };
    let done = if begun {
        today.min(transfer)
    } else {
        days_after(first, -1)
    };
    row.lay(Mark::Done, first, done);
    row.lay(Mark::Planned, first.max(days_after(done, 1)), transfer);
}

/// From the transfer to the confirmation; late from its planned day on. Without a day it is proved up to today, and
/// nobody knows for how long after.
fn prove(row: &mut TimeRow, transfer: Date, confirm: Dated, today: Date) {
    let Some(day) = confirm.day() else {
        row.lay(Mark::Proving, transfer, today);
        row.open(Mark::Unknown, Some(transfer.max(today)), None);
        return;
    };
    row.lay(Mark::Proving, transfer, day);
    if confirm.actual.is_none() {
        row.lay(Mark::Late, days_after(day, 1), today);
    }
}

/// What it needs that is not handed over yet.
fn waits_for(plan: &Plan, function: &Function) -> Vec<FunctionId> {
    if function.is_handed_over() {
        return Vec::new();
    }
    let needs = function.outline.depends_on.iter();
    let is_open = |id: &&FunctionId| {
        let needed = plan.functions.get(id);
        needed.is_some_and(|one| one.standing.stage().is_some() && !one.is_handed_over())
    };
    needs.filter(is_open).cloned().collect()
}
