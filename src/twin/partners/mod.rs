//! Partners: the organisations and the people of the collective, and everything known of each.
//!
//! Scores are nobody's business here: of a round only who scores in it is said.

mod organisation;
mod person;
mod resting;
mod sees_to;

pub use organisation::{LegalSeen, OrganisationSeen, WorkSeen};
pub use person::{PersonSeen, ScoresIn};
pub use resting::{GrantSeen, RestsOn, Side, TrustedWith};
pub use sees_to::SeesTo;

use super::named::Named;
use super::{Lines, Seen, Twin};
use crate::domain::analysis::Load;
use crate::domain::function::{Function, Standing};
use resting::Recorded;

/// Everything that the screen says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partners {
    /// The organisations.
    pub organisations: Organisations,
    /// The people.
    pub people: People,
}

/// The organisations, and what they carry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisations {
    /// Each of them, in the order of the plan.
    pub all: Vec<OrganisationSeen>,
    /// The weight that nobody carries, or nobody knows who.
    pub nobody: Load,
    /// What all carry together: the weight on the ladder.
    pub total: Load,
}

/// The people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct People {
    /// Each of them, in the order of the plan.
    pub all: Vec<PersonSeen>,
}

/// A function in which somebody has a part, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The function.
    pub function: Named,
    /// Where it stands.
    pub standing: Standing,
}

impl Partners {
    /// What the screen says of a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>) -> Self {
        Self {
            organisations: Organisations::of(seen),
            people: People::of(seen),
        }
    }
}

impl Organisations {
    /// The organisations of a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>) -> Self {
        let bodies = seen.plan.members.organisations.iter();
        let recorded = Recorded::of(seen);
        Self {
            all: bodies
                .map(|body| OrganisationSeen::of(seen, body, recorded.about(&body.id)))
                .collect(),
            nobody: Load::of(seen.plan, None),
            total: Load::total(seen.plan),
        }
    }

    /// One organisation.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&OrganisationSeen> {
        self.all.iter().find(|body| body.named.id == id)
    }
}

impl People {
    /// The people of a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>) -> Self {
        let people = seen.plan.members.people.iter();
        let mut sees_to = SeesTo::each(seen.plan);
        Self {
            all: people
                .map(|person| {
                    let theirs = sees_to.remove(&person.id).unwrap_or_default();
                    PersonSeen::of(seen, person, theirs)
                })
                .collect(),
        }
    }

    /// One person.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&PersonSeen> {
        self.all.iter().find(|person| person.named.id == id)
    }
}

impl Task {
    fn of(function: &Function) -> Self {
        Self {
            function: Named {
                name: function.outline.name.to_string(),
                id: function.outline.id.to_string(),
            },
            standing: function.standing,
        }
    }

    /// Tells several under one name, such as `amla holds`; `nothing` where there is none.
    fn tell_all(tasks: &[Self], name: &str, lines: &mut Lines) {
        if tasks.is_empty() {
            lines.fact(name, "nothing");
        }
        lines.each(name, tasks, |lines, place, task| {
            lines.fact(format_args!("{place}, {}", task.standing), &task.function);
        });
    }
}

impl Twin for Partners {
    fn tell(&self, lines: &mut Lines) {
        lines.tell(&self.organisations);
        lines.tell(&self.people);
    }
}

impl Twin for Organisations {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("organisations", self.all.len());
        lines.each("organisation", &self.all, |lines, place, body| {
            body.tell(place, lines);
        });
        lines.fact("weight held today, by nobody yet", self.nobody.now);
        lines.fact(
            "weight held when all have moved, by nobody yet",
            self.nobody.moved,
        );
        lines.fact("weight held today, by all", self.total.now);
        lines.fact("weight held when all have moved, by all", self.total.moved);
    }
}

impl Twin for People {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("people", self.all.len());
        lines.each("person", &self.all, |lines, place, person| {
            person.tell(place, lines);
        });
    }
}
