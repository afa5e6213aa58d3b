//! A name given wrongly gets the nearest one that there is.

use super::CommandError;
use crate::domain::register::{Identified, Register};
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
