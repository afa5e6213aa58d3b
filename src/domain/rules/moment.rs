//! The moment of a proposal: the plan as it stands, the day that counts as today, and days in their order.

use super::Ruling;
use super::refusal::{Refusal, refusals};
use super::thing::{Kind, found};
use crate::domain::days::{day_in_range, days_of};
use crate::domain::function::Function;
use crate::domain::id::{FunctionId, OrganisationId, PersonId, QuestionId, RoundId};
use crate::domain::organisation::Organisation;
use crate::domain::person::Person;
use crate::domain::question::Question;
use crate::domain::round::Round;
use crate::domain::{Change, Date, Plan};

refusals! {
    /// Why a day cannot be right.
    pub enum DayRefusal {
        "day-not-in-future" at On => Future { on: Date, today: Date }:
            "{on} has not come yet (today is {today}); give the day on which it happened";
        "day-in-range" at On => OutOfRange { on: Date }:
            "{on} cannot be a day of this plan, which lie from 1800 to 2200; look for a slip of the pen in the year";
        "days-in-order" at On => BeforeLast { on: Date, last: Date, what: &'static str }:
            "{on} lies before {last}, the day {what}; time does not run backwards, so one of the days is wrong";
    }
}

/// A plan on the day on which a change to it is proposed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moment<'a> {
    /// The plan as it stands.
    pub(super) plan: &'a Plan,
    /// The day that counts as today.
    pub(super) today: Date,
}

impl<'a> Moment<'a> {
    pub(super) fn organisation(self, id: &OrganisationId) -> Result<&'a Organisation, Refusal> {
        found(&self.plan.members.organisations, id, Kind::Organisation)
    }

    pub(super) fn person(self, id: &PersonId) -> Result<&'a Person, Refusal> {
        found(&self.plan.members.people, id, Kind::Person)
    }

    pub(super) fn function(self, id: &FunctionId) -> Result<&'a Function, Refusal> {
        found(&self.plan.functions, id, Kind::Function)
    }

    pub(super) fn question(self, id: &QuestionId) -> Result<&'a Question, Refusal> {
        found(&self.plan.questions, id, Kind::Question)
    }

    pub(super) fn round(self, id: &RoundId) -> Result<&'a Round, Refusal> {
        found(&self.plan.rounds, id, Kind::Round)
    }

    /// Holds when an organisation that may be named is in the plan.
    pub(super) fn organisation_if_named(self, id: Option<&OrganisationId>) -> Ruling {
        id.map_or(Ok(()), |id| self.organisation(id).map(|_| ()))
    }

    /// Holds when a person who may be named is in the plan.
    pub(super) fn person_if_named(self, id: Option<&PersonId>) -> Ruling {
        id.map_or(Ok(()), |id| self.person(id).map(|_| ()))
    }

    /// Holds when a day is not in the future: what is recorded has happened.
    pub(super) fn happened(self, on: Date) -> Ruling {
        if on > self.today {
            return Err(DayRefusal::Future {
                on,
                today: self.today,
            }
            .into());
        }
        Ok(())
    }
}

/// Holds when every day that a change carries can stand in a plan.
pub(super) fn in_range(change: &Change) -> Ruling {
    match days_of(change).into_iter().find(|day| !day_in_range(*day)) {
        Some(on) => Err(DayRefusal::OutOfRange { on }.into()),
        None => Ok(()),
    }
}

/// Holds when a day does not lie before the one on which the last thing happened.
pub(super) fn not_before(on: Date, last: Option<Date>, what: &'static str) -> Ruling {
    match last.filter(|last| on < *last) {
        Some(last) => Err(DayRefusal::BeforeLast { on, last, what }.into()),
        None => Ok(()),
    }
}

/// Whether two days, where both are known, are the wrong way round.
pub(super) fn reversed(earlier: Option<Date>, later: Option<Date>) -> bool {
    earlier
        .zip(later)
        .is_some_and(|(earlier, later)| later < earlier)
}
