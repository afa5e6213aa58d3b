//! The transition on real days: what the clocks ask for from the day of leaving, and what is recorded.
//!
//! Everything is counted from [`leaving_day`]; where that is unknown, so is what depends on it. Nothing is judged here:
//! that is left to the flags.

mod afterwards;
mod budget;
mod checks;
mod clocks;
mod rights;
mod stages;

pub use afterwards::{Afterwards, Looks};
pub use budget::{Budget, Split};
pub use checks::{Check, CheckState};
pub use clocks::{Notice, longest};
pub use rights::{About, DecisionRights, NoDecider, TwoDeciders};
pub use stages::{Coexistence, Misfit};

use super::handover::leaving_day;
use crate::domain::book::community::REACHED;
use crate::domain::book::forums::DUE;
use crate::domain::book::{Book, Entry};
use crate::domain::{Date, Plan};

/// The transition of a plan, seen from a day.
#[derive(Debug, Clone)]
pub struct Transition<'a> {
    /// The day the backbone is gone.
    pub leaves: Option<Date>,
    /// How long before partners were told.
    pub notice: Notice,
    /// The time side by side.
    pub coexistence: Coexistence<'a>,
    /// The looks after the exit, in the order of their days.
    pub checks: Vec<Check<'a>>,
    /// Who decides what.
    pub rights: DecisionRights<'a>,
    /// What leaving costs.
    pub budget: Budget<'a>,
    /// What is to be reached, in the order of its days; what has none comes last.
    pub milestones: Vec<&'a Entry>,
    /// What stands beside what stood at the exit, once the backbone has left.
    pub afterwards: Option<Afterwards<'a>>,
}

impl<'a> Transition<'a> {
    /// The transition of a plan.
    #[must_use]
    pub fn of(plan: &'a Plan, today: Date) -> Self {
        Self {
            leaves: leaving_day(plan),
            notice: Notice::of(plan),
            coexistence: Coexistence::of(plan),
            checks: checks::checks(plan, today),
            rights: DecisionRights::on(plan, today),
            budget: Budget::of(plan),
            milestones: milestones(plan),
            afterwards: Afterwards::of(plan, today),
        }
    }
}

/// The looks after the exit that a plan asks for or has booked, in the order of their days.
#[must_use]
pub fn checks(plan: &Plan, today: Date) -> Vec<Check<'_>> {
    checks::checks(plan, today)
}

fn milestones(plan: &Plan) -> Vec<&Entry> {
    let mut milestones: Vec<&Entry> = plan.books.of(Book::Milestone).collect();
    let day = |one: &Entry| one.get(REACHED).or(one.get(DUE));
    milestones.sort_by_key(|one| (day(one).is_none(), day(one)));
    milestones
}
