//! The collective itself: its name, its place, the problem it is loyal to.

use super::Date;
use super::id::TemplateId;
use super::patch::Patch;
use super::text::{Line, Text};
use serde::{Deserialize, Serialize};

/// The collective's own fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collective {
    /// What it is called.
    pub name: Line,
    /// Where it works.
    pub place: Option<Line>,
    /// The problem it is loyal to.
    pub purpose: Option<Text>,
    /// The day it began.
    pub started: Option<Date>,
    /// What it calls its backbone: secretariat, orchestrator …
    pub role_name: Option<Line>,
    /// The currency of its money, as its people write it.
    pub currency: Option<Line>,
    /// Anything else.
    pub note: Option<Text>,
    /// The template it began from.
    pub template: Option<TemplateRef>,
}

impl Collective {
    /// Whether its place names India. One that does not proves little: Pune does not name its country.
    #[must_use]
    pub fn names_india(&self) -> bool {
        let place = self.place.as_ref().map_or("", Line::as_str);
        let mut words = place.split(|letter: char| !letter.is_alphabetic());
        words.any(|word| word.eq_ignore_ascii_case("India"))
    }
}

/// Which template, in which version, a plan was copied from at birth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateRef {
    /// The template.
    pub id: TemplateId,
    /// Its version then.
    pub version: u32,
}

/// A change to some of the collective's fields.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CollectiveEdit {
    /// See [`Collective::name`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub name: Patch<Line>,
    /// See [`Collective::place`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub place: Patch<Line>,
    /// See [`Collective::purpose`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub purpose: Patch<Text>,
    /// See [`Collective::started`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub started: Patch<Date>,
    /// See [`Collective::role_name`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub role_name: Patch<Line>,
    /// See [`Collective::currency`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub currency: Patch<Line>,
    /// See [`Collective::note`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub note: Patch<Text>,
}

impl Collective {
    /// A collective of which only the name is known.
    #[must_use]
    pub const fn named(name: Line) -> Self {
        Self {
            name,
            place: None,
            purpose: None,
            started: None,
            role_name: None,
            currency: None,
            note: None,
            template: None,
        }
    }

    /// Carries an edit out.
    pub fn edit(&mut self, edit: &CollectiveEdit) {
        edit.name.apply_known(&mut self.name);
        edit.place.apply(&mut self.place);
        edit.purpose.apply(&mut self.purpose);
        edit.started.apply(&mut self.started);
        edit.role_name.apply(&mut self.role_name);
        edit.currency.apply(&mut self.currency);
        edit.note.apply(&mut self.note);
    }
}
