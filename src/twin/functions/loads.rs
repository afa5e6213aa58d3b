//! The weight on each body: of the functions it holds today, and of those it holds when every receiver has taken theirs.

use crate::domain::Plan;
use crate::domain::analysis::Load;
use crate::twin::named::Named;
use crate::twin::{Lines, Twin};

/// The weight on every body that carries something, now or when all has moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loads {
    /// The bodies, in the order of the plan.
    pub bodies: Vec<(Named, Load)>,
    /// What nobody carries, or nobody knows who.
    pub nobody: Load,
    /// What all carry together: the weight on the ladder.
    pub total: Load,
}

impl Loads {
    /// The weights in a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let bodies = plan.members.organisations.iter();
        let loads = bodies.map(|body| {
            let load = Load::of(plan, Some(&body.id));
            (Named::organisation(plan, &body.id), load)
        });
        Self {
            bodies: loads.filter(|(_, load)| *load != Load::default()).collect(),
            nobody: Load::of(plan, None),
            total: Load::total(plan),
        }
    }
}

impl Twin for Loads {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("weight held today, by all", self.total.now);
        lines.fact("weight held when all have moved, by all", self.total.moved);
        for (body, load) in &self.bodies {
            lines.fact(format_args!("weight held today, by {body}"), load.now);
            lines.fact(
                format_args!("weight held when all have moved, by {body}"),
                load.moved,
            );
        }
        lines.fact("weight held today, by nobody yet", self.nobody.now);
        lines.fact(
            "weight held when all have moved, by nobody yet",
            self.nobody.moved,
        );
    }
}
