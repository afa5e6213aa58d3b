//! People. Events know them by id alone; their names live in a table of their own and can be erased.

use super::id::{OrganisationId, PersonId};
use super::patch::Patch;
use super::register::{Identified, Register};
use super::text::{Line, Text};
use serde::{Deserialize, Serialize};

/// One person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Their id; pseudonymous, so that erasing the name is enough.
    pub id: PersonId,
    /// Their name. Never part of an event: the session fills it in from the table of names.
    #[serde(skip)]
    pub name: PersonName,
    /// Where they work.
    pub organisation: Option<OrganisationId>,
    /// What they do there.
    pub role: Option<Line>,
    /// Anything else; no names here.
    pub note: Option<Text>,
}

/// A person's name, which may be gone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum PersonName {
    /// Not given.
    #[default]
    Unknown,
    /// The name.
    Known(Line),
    /// It was erased on request.
    Erased,
}

/// A change to some fields of a person; the name is changed in its own table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PersonEdit {
    /// See [`Person::organisation`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub organisation: Patch<OrganisationId>,
    /// See [`Person::role`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub role: Patch<Line>,
    /// See [`Person::note`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub note: Patch<Text>,
}

impl Person {
    /// What to call them on a screen: the name, `(name erased)`, or the id.
    #[must_use]
    pub fn shown(&self) -> &str {
        match &self.name {
            PersonName::Known(name) => name.as_str(),
            PersonName::Erased => "(name erased)",
            PersonName::Unknown => self.id.as_str(),
        }
    }

    /// Carries an edit out.
    pub fn edit(&mut self, edit: &PersonEdit) {
        edit.organisation.apply(&mut self.organisation);
        edit.role.apply(&mut self.role);
        edit.note.apply(&mut self.note);
    }
}

/// The first of `person-1`, `person-2` … that nobody has: an id that gives no name away.
///
/// # Panics
/// Never: there are more numbers than people.
#[must_use]
pub fn free_id(people: &Register<Person>) -> PersonId {
    let ids = (1_u32..).map(|n| {
        PersonId::parse(&format!("person-{n}")).expect("a word and a number joined by - are an id")
    });
    let mut free = ids.filter(|id| !people.has(id));
    free.next().expect("there are more numbers than people")
}

impl Identified for Person {
    type Id = PersonId;

    fn id(&self) -> &PersonId {
        &self.id
    }
}
