//! The transition as it is planned: the clocks and what is recorded against them, who decides, what it costs, and what
//! stands afterwards.

mod afterwards;
mod clocks;
mod decided;
mod paid;

use super::lines::UNKNOWN;
use super::spelt::spelt_out;
use super::{Lines, Twin};
use crate::domain::analysis::Transition;
use crate::domain::analysis::transition::Afterwards;
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
}

/// What stands beside what stood at the exit, once the backbone has left.
#[must_use]
pub fn since_exit(plan: &Plan, since: &Afterwards<'_>) -> Part {
    Part {
        title: "Since the exit",
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
            vec![name, said.value.clone()]
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
        }
    }

    /// A fact of which there may be several.
    fn each(kind: &'static str, name: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            kind: Some(kind),
            name: name.into(),
            value: value.into(),
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
            let value = spelt_out(&said.value);
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
