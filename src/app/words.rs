//! How days, bodies and people are written on screens. Unknown is `?`, never blank.

use crate::domain::Plan;
use crate::domain::id::{OrganisationId, PersonId};
use crate::domain::person::PersonName;

/// What stands where nobody knows.
pub const UNKNOWN: &str = "?";

pub use crate::domain::analysis::calendar::shown as day;
pub use crate::domain::story::day_or_unknown;

/// An organisation's name.
#[must_use]
pub fn organisation(plan: &Plan, id: Option<&OrganisationId>) -> String {
    id.map_or_else(
        || UNKNOWN.to_owned(),
        |id| plan.organisation_name(id).to_owned(),
    )
}

/// A person's name.
#[must_use]
pub fn person(plan: &Plan, id: Option<&PersonId>) -> String {
    let Some(id) = id else {
        return UNKNOWN.to_owned();
    };
    match plan.members.people.get(id).map(|person| &person.name) {
        Some(PersonName::Known(name)) => name.to_string(),
        Some(PersonName::Erased) => "(name erased)".to_owned(),
        Some(PersonName::Unknown) | None => id.to_string(),
    }
}
