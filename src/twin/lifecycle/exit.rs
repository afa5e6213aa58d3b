//! The exit as planned, and how far away it is.

use crate::domain::analysis::calendar::days_between;
use crate::domain::exit::ExitKind;
use crate::domain::{Date, Plan};
use crate::twin::{Lines, Twin};

/// The exit as planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExitAhead {
    /// The day the backbone means to be gone.
    pub target: Option<Date>,
    /// How it leaves.
    pub kind: Option<ExitKind>,
    /// How many days are left until then; negative when the day has passed.
    pub days: Option<i64>,
}

impl ExitAhead {
    /// The exit of a plan, seen from a day.
    #[must_use]
    pub fn of(plan: &Plan, today: Date) -> Self {
        let target = plan.exit.target;
        Self {
            target,
            kind: plan.exit.kind,
            days: target.map(|target| days_between(today, target)),
        }
    }
}

impl Twin for ExitAhead {
    fn tell(&self, lines: &mut Lines) {
        lines.fact_or_unknown("exit planned", self.target);
        match self.days {
            Some(days) if days < 0 => lines.fact("days since the exit", -days),
            Some(days) => lines.fact("days to the exit", days),
            None => {}
        }
        lines.fact_or_unknown("exit kind", self.kind);
    }
}
