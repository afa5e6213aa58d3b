//! How days, bodies and people are written on screens. Unknown is `?`, never blank.

use crate::domain::Plan;
use crate::domain::flags::settings::Subject;
use crate::domain::function::Function;
use crate::domain::id::{OrganisationId, PersonId};
use crate::domain::person::PersonName;
use crate::twin::named::Named;

/// What stands where nobody knows.
pub const UNKNOWN: &str = "?";

pub use crate::domain::analysis::calendar::shown as day;
pub use crate::domain::story::day_or_unknown;

/// What an action did, in one line however many events it made.
#[must_use]
pub fn in_short(told: &[String]) -> String {
    match told {
        [] => "nothing was different".to_owned(),
        [one] => one.clone(),
        [one, another] => format!("{one}; {another}"),
        [one, another, more @ ..] => format!("{one}; {another}; and {} more", more.len()),
    }
}

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

/// What a flag or a record is about, by its name.
#[must_use]
pub fn subject(plan: &Plan, subject: &Subject) -> String {
    Named::subject(plan, subject).name
}

/// What a thing is called between borders: its name, else its id.
#[must_use]
pub fn between_borders(named: &Named) -> String {
    name_or_id(&named.name, &named.id)
}

/// What a thing is called; `?` where there is none.
#[must_use]
pub fn name_of(named: Option<&Named>) -> String {
    named.map_or_else(|| UNKNOWN.to_owned(), |named| named.name.clone())
}

/// A name where it can stand between borders, else the id: widths of other scripts cannot be trusted there.
#[must_use]
pub fn name_or_id(name: &str, id: &str) -> String {
    if is_width_certain(name) { name } else { id }.to_owned()
}

/// A function's name where it can stand between borders, else its id.
#[must_use]
pub fn function(function: &Function) -> String {
    let outline = &function.outline;
    name_or_id(outline.name.as_str(), outline.id.as_str())
}

/// Whether all terminals agree on how wide a text is: Latin letters, and the marks and lines that are drawn here. Of
/// other scripts some count the characters, some the clusters, some what their font does.
#[must_use]
pub fn is_width_certain(text: &str) -> bool {
    let certain = |c: char| {
        matches!(c, ..'\u{0300}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{20a0}'..='\u{20c0}')
            || matches!(c, '\u{2190}'..='\u{2193}' | '\u{2500}'..='\u{259f}')
    };
    text.chars().all(certain)
}

/// Parts of an error, as commands print them with semicolons, as sentences.
#[must_use]
pub fn sentences(parts: &str) -> String {
    let sentences: Vec<String> = parts.split("; ").map(capital).collect();
    format!("{}.", sentences.join(". "))
}

/// The same words with a capital letter at their beginning.
#[must_use]
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// The same words without a capital letter at their beginning.
#[must_use]
pub fn small(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}
