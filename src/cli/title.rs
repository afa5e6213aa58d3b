//! The first line of every list in plain text: which plan, and for which day it was computed.

use super::Invocation;
use crate::domain::Plan;
use std::fmt;

/// Names a plan and the day that counts as today.
#[derive(Debug, Clone)]
pub(super) struct Title {
    text: String,
}

impl Title {
    pub(super) fn of(plan: &Plan, invocation: &Invocation) -> Self {
        let day = invocation.as_of().map_or_else(
            || format!("today {}", invocation.today()),
            |day| format!("as of {day}"),
        );
        let text = format!("{} ({}), {day}", plan.collective.name, plan.id);
        Self { text }
    }
}

impl fmt::Display for Title {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
