//! The looks after the exit: asked for by the clocks, booked in the exit, done in the book of looks.
//!
//! A booked day, and a look, belongs to the clock whose day it lies nearest to, the earlier of two equally near; a look
//! that says for which booked day it was made belongs where that day does. A day that is booked beside another of the
//! same clock stands for itself. A look made up to the day of leaving is none after it.

use super::clocks::months;
use crate::domain::analysis::calendar::{count, days_between, months_after};
use crate::domain::analysis::handover::leaving_day;
use crate::domain::book::forums::DUE;
use crate::domain::book::transition::ClockKind;
use crate::domain::book::trust::ON;
use crate::domain::book::{Book, Entry};
use crate::domain::{Date, Plan};

/// A look that is due within so many days needs someone.
const SOON: i64 = 30;

/// One look after the exit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check<'a> {
    /// The clock that asks for it: its kind, and how many months after the exit; a booked day may have none.
    pub clock: Option<(ClockKind, u32)>,
    /// The day it is booked for, else the one that the clock asks for.
    pub day: Date,
    /// Whether that day is booked.
    pub booked: bool,
    /// What was found, the earliest first.
    pub looks: Vec<&'a Entry>,
    /// How it stands.
    pub state: CheckState,
}

/// How a look stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckState {
    /// Somebody looked, first on this day.
    Done(Date),
    /// Its day has passed by so many days.
    Overdue(i64),
    /// Its day comes within a month.
    Due,
    /// Its day lies further ahead.
    ToCome,
}

/// The looks that a plan asks for or has booked, in the order of their days.
pub(super) fn checks(plan: &Plan, today: Date) -> Vec<Check<'_>> {
    let Some(leaves) = leaving_day(plan) else {
        return booked_alone(plan, today);
    };
    let mut checks = asked_for(plan, leaves);
    for day in booked_after(plan, Some(leaves)) {
        book(&mut checks, leaves, day);
    }
    checks.sort_by_key(|check| check.day);
    let looks = plan.books.of(Book::FollowUp);
    let after = looks.filter(|look| look.get(ON).is_some_and(|on| on > leaves));
    for look in after {
        put(&mut checks, look);
    }
    for check in &mut checks {
        check.settle(today);
    }
    checks
}

fn booked_alone(plan: &Plan, today: Date) -> Vec<Check<'_>> {
    let mut checks: Vec<Check<'_>> = booked_after(plan, None).into_iter().map(alone).collect();
    for check in &mut checks {
        check.settle(today);
    }
    checks
}

fn booked_after(plan: &Plan, leaves: Option<Date>) -> Vec<Date> {
    let booked = plan.exit.checks.iter().copied();
    let mut days: Vec<Date> = booked
        .filter(|day| leaves.is_none_or(|leaves| *day > leaves))
        .collect();
    days.sort_unstable();
    days.dedup();
    days
}

fn asked_for<'a>(plan: &Plan, leaves: Date) -> Vec<Check<'a>> {
    let kinds = [ClockKind::Check, ClockKind::LookBack].into_iter();
    let clocks = kinds.flat_map(|kind| {
        let months = months(plan, kind).into_iter();
        months.map(move |months| (kind, months))
    });
    clocks
        .map(|(kind, months)| Check {
            clock: Some((kind, months)),
            booked: false,
            ..alone(months_after(leaves, months))
        })
        .collect()
}

fn alone<'a>(day: Date) -> Check<'a> {
    Check {
        clock: None,
        day,
        booked: true,
        looks: Vec::new(),
        state: CheckState::ToCome,
    }
}

/// Books a day for the clock that it lies nearest to, or for itself where that one has a day.
fn book(checks: &mut Vec<Check<'_>>, leaves: Date, day: Date) {
    let asked = |check: &Check<'_>| {
        let (_, months) = check.clock?;
        Some(days_between(months_after(leaves, months), day).abs())
    };
    let clocks = checks.iter_mut().filter(|check| check.clock.is_some());
    match clocks.min_by_key(|check| asked(check)) {
        Some(nearest) if !nearest.booked => {
            nearest.day = day;
            nearest.booked = true;
        }
        Some(_) | None => checks.push(alone(day)),
    }
}

/// Puts a look where it belongs.
fn put<'a>(checks: &mut [Check<'a>], look: &'a Entry) {
    let Some(day) = look.get(DUE).or(look.get(ON)) else {
        return;
    };
    let nearest = checks
        .iter_mut()
        .min_by_key(|check| days_between(check.day, day).abs());
    if let Some(nearest) = nearest {
        nearest.looks.push(look);
    }
}

impl Check<'_> {
    /// What to call it: `Look 3 months after the exit`.
    #[must_use]
    pub fn name(&self) -> String {
        match self.clock {
            Some((_, months)) => format!("Look {} after the exit", count(months, "month")),
            None => "Look after the exit".to_owned(),
        }
    }

    fn settle(&mut self, today: Date) {
        self.looks.sort_by_key(|look| look.get(ON));
        let done = self.looks.first().and_then(|look| look.get(ON));
        let ahead = days_between(today, self.day);
        self.state = match done {
            Some(on) => CheckState::Done(on),
            None if ahead < 0 => CheckState::Overdue(-ahead),
            None if ahead <= SOON => CheckState::Due,
            None => CheckState::ToCome,
        };
    }
}
