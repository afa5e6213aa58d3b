//! What needs someone now, the most urgent first.

use std::fmt;

use crate::domain::Plan;
use crate::domain::analysis::{Need, needs};
use crate::domain::id::OrganisationId;
use crate::twin::named::{Named, shortest};
use crate::twin::spelt::spelt_out;
use crate::twin::{Lines, Seen, Twin};

/// What needs someone now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needs {
    /// Every one, the most urgent first.
    pub all: Vec<NeedSeen>,
}

/// One thing that waits for a person, in its sentence and in few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedSeen {
    /// What it is; its sentence.
    pub need: Need,
    /// What it is about.
    pub about: Named,
    /// Whose word it is, by a short name; the words of [`Brief`](crate::domain::analysis::Brief) go on from it.
    pub who: Option<Named>,
}

impl Needs {
    /// What needs someone in a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>) -> Self {
        let needs = needs(seen.plan, seen.assessment, seen.today);
        let seen = |need| NeedSeen::of(seen.plan, need);
        Self {
            all: needs.into_iter().map(seen).collect(),
        }
    }
}

impl NeedSeen {
    fn of(plan: &Plan, need: Need) -> Self {
        let who = need.brief.who.as_ref();
        Self {
            about: Named {
                name: need.about.clone(),
                id: need.subject.id.to_string(),
            },
            who: who.map(|body| called(plan, body)),
            need,
        }
    }
}

impl fmt::Display for NeedSeen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.need.fmt(f)
    }
}

/// An organisation as the others of the plan let it be called.
fn called(plan: &Plan, id: &OrganisationId) -> Named {
    let others = plan.members.organisations.iter();
    let others = others.filter(|body| body.id != *id);
    let others: Vec<&str> = others.map(|body| body.name.as_str()).collect();
    let named = Named::organisation(plan, id);
    Named {
        name: shortest(&named.name, &others).to_owned(),
        ..named
    }
}

impl Twin for Needs {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("needs someone", self.all.len());
        lines.each("needs someone", &self.all, |lines, place, need| {
            lines.fact(place, spelt_out(&need.to_string()));
        });
    }
}
