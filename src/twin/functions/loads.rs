//! The weight on each body: of the functions it holds today, and of those it holds when every receiver has taken theirs.

use crate::domain::analysis::Load;
use crate::domain::flags::settings::{RuleId, Subject};
use crate::domain::organisation::Organisation;
use crate::twin::named::Named;
use crate::twin::{Lines, Seen, Twin};

/// The weight on every body that carries something, now or when all has moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loads {
    /// The bodies, in the order of the plan.
    pub bodies: Vec<BodyLoad>,
    /// What nobody carries, or nobody knows who.
    pub nobody: Load,
    /// What all carry together: the weight on the ladder.
    pub total: Load,
}

/// The weight on one body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BodyLoad {
    /// The body.
    pub named: Named,
    /// What it carries.
    pub load: Load,
    /// What a flag says of it, where it takes too large a share.
    pub too_much: Option<String>,
}

impl Loads {
    /// The weights in a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>) -> Self {
        let bodies = seen.plan.members.organisations.iter();
        let loads = bodies.map(|body| BodyLoad::of(seen, body));
        Self {
            bodies: loads.filter(|body| body.load != Load::default()).collect(),
            nobody: Load::of(seen.plan, None),
            total: Load::total(seen.plan),
        }
    }
}

impl BodyLoad {
    fn of(seen: Seen<'_>, body: &Organisation) -> Self {
        let flag = seen
            .assessment
            .find(RuleId::Fr1, &Subject::organisation(&body.id));
        Self {
            named: Named::organisation(seen.plan, &body.id),
            load: Load::of(seen.plan, Some(&body.id)),
            too_much: flag.map(|flag| flag.message.clone()),
        }
    }
}

impl Twin for Loads {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("weight held today, by all", self.total.now);
        lines.fact("weight held when all have moved, by all", self.total.moved);
        for BodyLoad {
            named,
            load,
            too_much,
        } in &self.bodies
        {
            lines.fact(format_args!("weight held today, by {named}"), load.now);
            lines.fact(
                format_args!("weight held when all have moved, by {named}"),
                load.moved,
            );
            lines.fact_if_any(format_args!("too much for {named}"), too_much.as_ref());
        }
        lines.fact("weight held today, by nobody yet", self.nobody.now);
        lines.fact(
            "weight held when all have moved, by nobody yet",
            self.nobody.moved,
        );
    }
}
