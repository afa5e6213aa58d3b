//! A name given wrongly gets the nearest one that there is.

use super::CommandError;
use crate::domain::register::{Identified, Register};
use crate::domain::rules::{EntryRefusal, Kind, ThingRefusal};
use crate::domain::{Plan, Refusal};
use crate::session::SessionError;
use std::fmt::Display;

/// How alike two names must be for one to be meant by the other, 0 to 1.
const NEAR: f64 = 0.7;

/// The nearest of the known names, where one is near.
pub(super) fn to<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|name| {
            (
                strsim::jaro_winkler(&given.to_lowercase(), &name.to_lowercase()),
                name,
            )
        })
        .filter(|(likeness, _)| *likeness > NEAR)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, name)| name)
}

/// The thing with this id, or an error that names its kind and the nearest id. `what` is such as "function".
pub(super) fn known<'a, T>(
    things: &'a Register<T>,
    id: &T::Id,
    what: &str,
) -> Result<&'a T, CommandError>
where
    T: Identified,
    T::Id: Display,
{
    things.get(id).ok_or_else(|| {
        let ids: Vec<String> = things.iter().map(|thing| thing.id().to_string()).collect();
        unknown(what, &id.to_string(), ids.iter().map(String::as_str))
    })
}

/// The error for an id that is not in the plan, with the nearest one that is.
pub(super) fn unknown<'a>(
    what: &str,
    given: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> CommandError {
    CommandError::failed(format!(
        "there is no {what} \"{given}\" in this plan; nothing was changed"
    ))
    .nearest(given, known)
}

/// The error of a proposal that was refused; where it named something that is not in the plan, with the nearest that is.
pub(super) fn refused(plan: &Plan, error: SessionError) -> CommandError {
    let named = match &error {
        SessionError::Refused(refusal) => wrongly_named(plan, refusal),
        _ => None,
    };
    let error = CommandError::from(error);
    match named {
        Some((given, known)) => error.nearest(&given, known.iter().map(String::as_str)),
        None => error,
    }
}

/// The id that names nothing, with the ids that could have been meant.
fn wrongly_named(plan: &Plan, refusal: &Refusal) -> Option<(String, Vec<String>)> {
    match refusal {
        Refusal::Thing(ThingRefusal::Unknown { kind, id }) => Some((id.clone(), ids(plan, *kind))),
        Refusal::Entry(EntryRefusal::Unknown { book, entry }) => {
            let ids = plan.books.of(*book).map(|entry| entry.id.to_string());
            Some((entry.clone(), ids.collect()))
        }
        _ => None,
    }
}

/// The ids of one kind that the plan has; none for what stands in a part of it.
fn ids(plan: &Plan, kind: Kind) -> Vec<String> {
    fn all<T: Identified<Id: Display>>(things: &Register<T>) -> Vec<String> {
        things.iter().map(|thing| thing.id().to_string()).collect()
    }
    match kind {
        Kind::Organisation => all(&plan.members.organisations),
        Kind::Person => all(&plan.members.people),
        Kind::Function => all(&plan.functions),
        Kind::Question => all(&plan.questions),
        Kind::Round => all(&plan.rounds),
        Kind::Plan
        | Kind::Phase
        | Kind::Signal
        | Kind::Candidate
        | Kind::Scorer
        | Kind::Criterion
        | Kind::Gate => Vec::new(),
    }
}
