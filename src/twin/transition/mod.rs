//! The transition as it is planned: the clocks and what is recorded against them, who decides, what it costs, and what
//! stands afterwards.

mod afterwards;
mod clocks;
mod decided;
mod paid;

pub use afterwards::SinceExit;

use super::lines::UNKNOWN;
use super::spelt::spelt_out;
use super::{Lines, Twin};
use crate::domain::analysis::Transition;
use crate::domain::analysis::transition::Afterwards;
use crate::domain::book::{Book, Entry};
use crate::domain::id::EntryId;
use crate::domain::{Date, Plan};

/// The transition, part by part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransitionSeen {
    /// Its parts, in the order in which they are told. None is empty.
    pub parts: Vec<Part>,
}

/// One part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is about.
    pub title: &'static str,
    /// The book from which it follows.
    pub book: Book,
    /// What is to be said, the important first.
    pub says: Vec<Said>,
}

/// One thing that is said. Days are written as in sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What kind of thing it is, where there may be several.
    pub kind: Option<&'static str>,
    /// What it is about.
    pub name: String,
    /// What is the case.
    pub value: String,
    /// With which command what is unknown is set.
    pub how: Option<String>,
    /// Where something does not fit, or is late: the entries in which it does, as far as it is in any.
    pub finding: Option<Vec<EntryId>>,
}

/// What is told of a plan on a day.
#[derive(Debug, Clone, Copy)]
struct Telling<'a> {
    plan: &'a Plan,
    today: Date,
    transition: &'a Transition<'a>,
}

impl TransitionSeen {
    /// The transition of a plan.
    #[must_use]
    pub fn of(plan: &Plan, transition: &Transition<'_>, today: Date) -> Self {
        let telling = Telling {
            plan,
            today,
            transition,
        };
        let afterwards = transition.afterwards.as_ref();
        let afterwards = afterwards.map(|since| since_exit(plan, since));
        let parts = [
            telling.notice(),
            telling.coexistence(),
            telling.checks(),
            telling.rights(),
            telling.budget(),
            telling.milestones(),
        ];
        let parts = parts.into_iter().filter(|part| !part.says.is_empty());
        Self {
            parts: afterwards.into_iter().chain(parts).collect(),
        }
    }

    /// Where something does not fit, or is late, with the part in which that is said.
    pub fn findings(&self) -> impl Iterator<Item = (&Part, &Said)> {
        let says = self.parts.iter().flat_map(|part| {
            let says = part.says.iter();
            says.map(move |said| (part, said))
        });
        says.filter(|(_, said)| said.finding.is_some())
    }

    /// The findings about an entry.
    pub fn about(&self, book: Book, id: &EntryId) -> impl Iterator<Item = &Said> {
        let is_about = move |(part, said): &(&Part, &Said)| {
            let entries = said.finding.as_ref();
            part.book == book && entries.is_some_and(|entries| entries.contains(id))
        };
        self.findings().filter(is_about).map(|(_, said)| said)
    }
}

/// What stands beside what stood at the exit, once the backbone has left.
fn since_exit(plan: &Plan, since: &Afterwards<'_>) -> Part {
    Part {
        title: "Since the exit",
        book: Book::FollowUp,
        says: afterwards::since(plan, since),
    }
}

impl Part {
    /// Its facts in two columns: what each is about, and what is the case.
    #[must_use]
    pub fn rows(&self) -> Vec<Vec<String>> {
        let row = |said: &Said| {
            let name = match said.kind {
                Some(kind) => format!("  {kind}: {}", said.name),
                None => format!("  {}", said.name),
            };
            vec![name, said.answer()]
        };
        self.says.iter().map(row).collect()
    }
}

impl Said {
    /// A fact of which there is one.
    fn one(name: &str, value: impl Into<String>) -> Self {
        Self {
            kind: None,
            name: name.to_owned(),
            value: value.into(),
            how: None,
            finding: None,
        }
    }

    /// The same, with the command that sets what is unknown.
    fn set_with(self, command: &str) -> Self {
        Self {
            how: Some(command.to_owned()),
            ..self
        }
    }

    /// The same as something that does not fit, or is late, in these entries.
    fn wrong<'a>(self, entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let ids = entries.into_iter().map(|entry| entry.id.clone());
        Self {
            finding: Some(ids.collect()),
            ..self
        }
    }

    /// What is the case, and how it is set where it is unknown.
    fn answer(&self) -> String {
        joined([Some(self.value.clone()), self.how.clone()])
    }

    /// In one text, for where there are keys instead of commands.
    #[must_use]
    pub fn words(&self) -> String {
        match self.kind {
            Some(kind) => format!("{kind}, {}: {}", self.name, self.value),
            None => format!("{}: {}", self.name, self.value),
        }
    }

    /// A fact of which there may be several.
    fn each(kind: &'static str, name: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            kind: Some(kind),
            name: name.into(),
            value: value.into(),
            how: None,
            finding: None,
        }
    }
}

/// The words that are there, parted by semicolons.
fn joined(words: impl IntoIterator<Item = Option<String>>) -> String {
    let words: Vec<String> = words.into_iter().flatten().collect();
    words.join("; ")
}

impl Twin for TransitionSeen {
    fn tell(&self, lines: &mut Lines) {
        for part in &self.parts {
            lines.tell(part);
        }
    }
}

impl Twin for Part {
    fn tell(&self, lines: &mut Lines) {
        for (place, said) in self.says.iter().enumerate() {
            let value = spelt_out(&said.answer());
            let Some(kind) = said.kind else {
                lines.fact(&said.name, value);
                continue;
            };
            let same = |all: &[Said]| all.iter().filter(|one| one.kind == said.kind).count();
            let (number, all) = (same(&self.says[..=place]), same(&self.says));
            let place = format!("{kind} {number} of {all}");
            lines.fact(format_args!("{place}, {}", said.name), value);
        }
    }
}
