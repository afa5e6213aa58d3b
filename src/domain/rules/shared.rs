//! What rules of several concepts share: the moment of a proposal, things found or missing, days in order.

use super::Ruling;
use super::refusal::{Refusal, refusals};
use crate::domain::function::Function;
use crate::domain::id::{FunctionId, OrganisationId, PersonId, QuestionId, RoundId};
use crate::domain::organisation::Organisation;
use crate::domain::patch::Patch;
use crate::domain::person::Person;
use crate::domain::question::Question;
use crate::domain::register::{Identified, Register};
use crate::domain::round::Round;
use crate::domain::vocabulary::vocabulary;
use crate::domain::{Date, Plan};
use std::collections::BTreeSet;
use std::fmt::{self, Display};

vocabulary! {
    /// What kind of thing an id names.
    pub enum Kind("kind of thing") {
        /// A plan.
        Plan = "plan",
        /// An organisation.
        Organisation = "organisation",
        /// A person.
        Person = "person",
        /// A phase.
        Phase = "phase",
        /// A signal.
        Signal = "signal",
        /// A function.
        Function = "function",
        /// A question.
        Question = "question",
        /// A successor round.
        Round = "round",
        /// A candidate.
        Candidate = "candidate",
        /// A scorer.
        Scorer = "scorer",
        /// A criterion.
        Criterion = "criterion",
        /// A gate.
        Gate = "gate",
    }
}

refusals! {
    /// Why a thing cannot be found, added or left without a value.
    pub enum ThingRefusal {
        "known-id" => Unknown { kind: Kind, id: String }:
            "there is no {kind} \"{id}\" here; look at the list for the ids there are";
        "unique-id" at Id => Taken { kind: Kind, id: String }:
            "another {kind} has the id \"{id}\" already; choose another id, or edit that one";
        "named-once" => NamedTwice { kind: Kind, id: String }:
            "the {kind} \"{id}\" is named twice; name each once";
        "never-empty" at Name => NeverEmpty { what: &'static str, kind: Kind, id: String }:
            "the {what} of {kind} \"{id}\" cannot be left empty; give another value";
    }
}

refusals! {
    /// Why a day cannot be right.
    pub enum DayRefusal {
        "day-not-in-future" at On => Future { on: Date, today: Date }:
            "{on} has not come yet (today is {today}); give the day on which it happened";
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

/// The thing with this id.
pub(super) fn found<'a, T>(
    register: &'a Register<T>,
    id: &T::Id,
    kind: Kind,
) -> Result<&'a T, Refusal>
where
    T: Identified,
    T::Id: Display,
{
    register.get(id).ok_or_else(|| unknown(kind, id))
}

/// Holds when nothing of this kind has this id yet.
pub(super) fn free<T>(register: &Register<T>, id: &T::Id, kind: Kind) -> Ruling
where
    T: Identified,
    T::Id: Display,
{
    if register.has(id) {
        return Err(taken(kind, id));
    }
    Ok(())
}

/// Holds when every id in a list is there once.
pub(super) fn each_once<'a, I: Ord + Display + 'a>(
    ids: impl IntoIterator<Item = &'a I>,
    kind: Kind,
) -> Ruling {
    let mut seen = BTreeSet::new();
    match ids.into_iter().find(|id| !seen.insert(*id)) {
        Some(id) => {
            let id = id.to_string();
            Err(ThingRefusal::NamedTwice { kind, id }.into())
        }
        None => Ok(()),
    }
}

/// The refusal of an id that names nothing.
pub(super) fn unknown(kind: Kind, id: &impl Display) -> Refusal {
    let id = id.to_string();
    ThingRefusal::Unknown { kind, id }.into()
}

/// The refusal of an id that is in use.
pub(super) fn taken(kind: Kind, id: &impl Display) -> Refusal {
    let id = id.to_string();
    ThingRefusal::Taken { kind, id }.into()
}

/// Holds when an edit does not clear a field that always has a value.
pub(super) fn never_empty<T: Clone>(
    patch: &Patch<T>,
    what: &'static str,
    kind: Kind,
    id: &impl Display,
) -> Ruling {
    if matches!(patch, Patch::Clear) {
        let id = id.to_string();
        return Err(ThingRefusal::NeverEmpty { what, kind, id }.into());
    }
    Ok(())
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

/// Several things in a sentence: `a, b and c`, or `none`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Several<T>(pub Vec<T>);

impl<T: Display> Display for Several<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("none");
        }
        for (n, thing) in self.0.iter().enumerate() {
            let before = match n {
                0 => "",
                n if n + 1 == self.0.len() => " and ",
                _ => ", ",
            };
            write!(f, "{before}{thing}")?;
        }
        Ok(())
    }
}
