//! The numbers behind a result, a sentence each, for people who are no statisticians: what the number is, and what it
//! means for the decision. What is not defined says why in the number's place.
//!
//! They are worked out from the panel, which exists only for a round whose scores may be shown, and take milliseconds:
//! whoever shows them keeps them.

mod agreement;
mod anew;
mod leaving_out;
mod leniency;
mod orders;
mod weights;

use super::naming::Naming;
use crate::domain::analysis::Tally;
use crate::domain::analysis::scoring::names::in_a_row;
use crate::domain::analysis::scoring::{Names, Panel};
use crate::twin::{Lines, Twin};
use std::fmt::Display;

/// The numbers behind a result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// What they are about, in the order in which they are told; none is empty.
    pub parts: Vec<Part>,
}

/// The numbers about one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What they are about, in capitals.
    pub title: &'static str,
    /// What the numbers are, in a sentence.
    pub about: &'static str,
    /// The numbers.
    pub all: Vec<Figure>,
}

/// One number, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What or whom it is about: `depth`.
    pub name: String,
    /// The number in a sentence, without a full stop.
    pub says: String,
}

/// What every part is worked out from.
#[derive(Clone, Copy)]
struct Seen<'a> {
    tally: &'a Tally,
    panel: &'a Panel,
    names: &'a Names,
}

impl Figures {
    /// The numbers behind a tally.
    #[must_use]
    pub fn of(naming: Naming<'_>, tally: &Tally) -> Self {
        let panel = &tally.panel;
        let seen = Seen {
            tally,
            panel,
            names: &naming.all(panel),
        };
        let parts = [
            weights::shares(seen),
            weights::room(seen),
            leaving_out::told(seen),
            leniency::told(seen),
            agreement::told(seen),
            anew::told(seen),
            orders::told(seen),
        ];
        Self {
            parts: parts
                .into_iter()
                .filter(|part| !part.all.is_empty())
                .collect(),
        }
    }

    /// Each number with the part it belongs to.
    pub fn all(&self) -> impl Iterator<Item = (&Part, &Figure)> {
        let parts = self.parts.iter();
        parts.flat_map(|part| part.all.iter().map(move |figure| (part, figure)))
    }
}

impl Twin for Figures {
    fn tell(&self, lines: &mut Lines) {
        for part in &self.parts {
            let title = part.title.to_lowercase();
            lines.fact(&title, part.about);
            for figure in &part.all {
                lines.fact(format_args!("{title}, {}", figure.name), &figure.says);
            }
        }
    }
}

impl Figure {
    fn new(name: impl Display, says: impl Display) -> Self {
        Self {
            name: name.to_string(),
            says: says.to_string(),
        }
    }

    fn undefined(name: impl Display, why: impl Display) -> Self {
        Self::new(name, format_args!("not defined: {why}"))
    }
}

impl Seen<'_> {
    /// The names of these scorers in a row.
    fn scorers(&self, places: &[usize]) -> String {
        let names = places.iter().map(|at| self.names.scorers[*at].as_str());
        in_a_row(&names.collect::<Vec<_>>(), "and")
    }
}
