//! The phases in time, as planned and as they were, and the exit.

use super::row::{About, Dated, Group, Mark, Moment, State, TimeRow};
use crate::domain::analysis::Forecast;
use crate::domain::analysis::calendar::days_after;
use crate::domain::analysis::handover::{leaving_day, left_on};
use crate::domain::phase::{Phase, PhaseId};
use crate::domain::{Date, Plan};

/// A row for each phase, and one for the exit, with when it would really be possible.
pub(super) fn rows(plan: &Plan, forecast: &Forecast, today: Date) -> Vec<TimeRow> {
    let phases = plan.walk.phases.iter();
    let phases = phases.map(|phase| phase_row(phase, plan.walk.current, today));
    phases.chain([exit_row(plan, forecast, today)]).collect()
}

fn phase_row(phase: &Phase, current: PhaseId, today: Date) -> TimeRow {
    let dated = |moment, planned, actual| Dated {
        moment,
        planned,
        actual,
    };
    let start = dated(Moment::From, phase.planned.start, phase.actual.start);
    let end = dated(Moment::To, phase.planned.end, phase.actual.end);
    let is_over = phase.id < current;
    let mut row = TimeRow {
        about: About::Phase(phase.id),
        group: Group::Phases,
        name: name(phase.id),
        days: vec![start, end],
        state: phase_state(phase, current, today),
        waits_for: Vec::new(),
        stretches: Vec::new(),
    };
    if is_over || phase.id == current {
        let last = if is_over { end.actual } else { Some(today) };
        lay_begun(&mut row, start.actual, last);
        if !is_over && let Some(planned) = end.planned {
            row.lay(Mark::Planned, days_after(today, 1), planned);
            row.lay(Mark::Late, days_after(planned, 1), today);
        }
    } else {
        lay_ahead(&mut row, start.planned, end.planned, today);
    }
    row
}

/// The name of a phase in running text, with a capital: `After exit`.
fn name(phase: PhaseId) -> String {
    let words = phase.as_str().replace('-', " ");
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

fn phase_state(phase: &Phase, current: PhaseId, today: Date) -> State {
    let planned = phase.planned;
    let is_over = |day: Option<Date>| day.is_some_and(|day| day < today);
    if phase.id < current {
        match phase.actual.start.or(phase.actual.end) {
            Some(_) => State::Done,
            None => State::Unknown,
        }
    } else if phase.id == current {
        if is_over(planned.end) {
            State::Late
        } else {
            State::UnderWay
        }
    } else if is_over(planned.start) {
        State::Late
    } else if planned.start.or(planned.end).is_none() {
        State::Undated
    } else {
        State::Ahead
    }
}

fn lay_begun(row: &mut TimeRow, first: Option<Date>, last: Option<Date>) {
    match (first, last) {
        (Some(first), Some(last)) => row.lay(Mark::Done, first, last),
        (None, last) => row.open(Mark::Unknown, None, last),
        (first @ Some(_), None) => row.open(Mark::Unknown, first, None),
    }
}

fn lay_ahead(row: &mut TimeRow, start: Option<Date>, end: Option<Date>, today: Date) {
    match (start, end) {
        (Some(start), Some(end)) => row.lay(Mark::Planned, start, end),
        (Some(start), None) => {
            row.put(Mark::Planned, Some(start));
            row.open(Mark::Unknown, Some(start), None);
        }
        (None, Some(end)) => {
            row.put(Mark::Planned, Some(end));
            row.open(Mark::Unknown, None, Some(end));
        }
        (None, None) => row.open(Mark::Undated, Some(today), None),
    }
    if let Some(start) = start {
        row.lay(Mark::Late, start, today);
    }
}

/// The day the backbone means to be gone, or is.
fn exit_row(plan: &Plan, forecast: &Forecast, today: Date) -> TimeRow {
    let exit = &plan.exit;
    let announced = Dated {
        moment: Moment::Announcement,
        planned: None,
        actual: exit.announced,
    };
    let left = left_on(plan).filter(|day| *day <= today);
    let leaves = Dated {
        moment: Moment::Exit,
        planned: if left.is_some() {
            exit.target
        } else {
            leaving_day(plan)
        },
        actual: left,
    };
    let state = match (leaves.actual, leaves.planned) {
        (Some(_), _) => State::Done,
        (None, None) => State::Undated,
        (None, Some(day)) if day < today => State::Late,
        (None, Some(_)) if exit.announced.is_some() => State::UnderWay,
        (None, Some(_)) => State::Ahead,
    };
    let mut row = TimeRow {
        about: About::Exit,
        group: Group::Phases,
        name: "Exit".to_owned(),
        days: vec![announced, leaves],
        state,
        waits_for: Vec::new(),
        stretches: Vec::new(),
    };
    lay_exit(&mut row, announced.actual, leaves, today);
    if let Some(likely) = forecast.exit().filter(|_| leaves.actual.is_none()) {
        row.put(Mark::Half, Some(likely.half));
        row.put(Mark::FourInFive, Some(likely.four_in_five));
    }
    // The day that is meant is the last to be hidden.
    row.put(Mark::Exit, leaves.day());
    row
}

/// From the day partners were told up to the exit.
fn lay_exit(row: &mut TimeRow, told: Option<Date>, leaves: Dated, today: Date) {
    let Some(day) = leaves.day() else {
        return row.open(Mark::Undated, Some(today), None);
    };
    if let Some(told) = told {
        row.lay(Mark::Done, told, day.min(today));
    }
    row.lay(Mark::Planned, days_after(today, 1), day);
    if leaves.is_late(today) {
        row.lay(Mark::Late, days_after(day, 1), today);
    }
}
