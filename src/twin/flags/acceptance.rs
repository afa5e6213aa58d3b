//! Who accepted a flag, until when, and why.

use crate::domain::Date;
use crate::domain::flags::settings::Acceptance;
use crate::twin::Lines;

/// The acceptance of a flag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptanceSeen {
    /// Who accepted it.
    pub by: String,
    /// Why.
    pub reason: String,
    /// The last day of the acceptance.
    pub until: Date,
}

impl AcceptanceSeen {
    pub(super) fn of(acceptance: &Acceptance) -> Self {
        Self {
            by: acceptance.by.to_string(),
            reason: acceptance.reason.to_string(),
            until: acceptance.until,
        }
    }

    /// Tells it, with something before its names: `flag 9 of 9 `.
    pub(super) fn tell(&self, before: &str, lines: &mut Lines) {
        lines.fact(format_args!("{before}accepted until"), self.until);
        lines.fact(format_args!("{before}accepted by"), &self.by);
        let reason = &self.reason;
        lines.fact(
            format_args!("{before}accepted because"),
            format_args!("\"{reason}\""),
        );
    }
}
