//! Things with ids: found or unknown, new or there already, named once, never left without a value.

use super::Ruling;
use super::refusal::{Refusal, refusals};
use crate::domain::patch::Patch;
use crate::domain::register::{Identified, Register};
use crate::domain::vocabulary::vocabulary;
use std::collections::BTreeSet;
use std::fmt::Display;

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
