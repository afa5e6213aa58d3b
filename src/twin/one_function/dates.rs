//! The days of a function: planned in the plan, happened in its steps.

use crate::domain::Date;
use crate::domain::function::{Function, Stage};
use crate::twin::{Lines, Twin};

/// Start, transfer and confirmation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dates {
    /// The day the receiver begins.
    pub start: DateLine,
    /// The day the receiver takes over.
    pub transfer: DateLine,
    /// The day it is confirmed that the receiver does it alone.
    pub confirm: DateLine,
}

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateLine {
    /// The day planned.
    pub planned: Option<Date>,
    /// The day it happened; nothing where it has not.
    pub happened: Option<Date>,
}

impl Dates {
    /// The days of a function.
    #[must_use]
    pub fn of(function: &Function) -> Self {
        let line = |planned, stage| DateLine {
            planned,
            happened: function.entered(stage).map(|step| step.on),
        };
        let planned = function.planned;
        Self {
            start: line(planned.start, Stage::Documented),
            transfer: line(planned.transfer, Stage::Transferred),
            confirm: line(planned.confirm, Stage::Confirmed),
        }
    }
}

impl Twin for Dates {
    fn tell(&self, lines: &mut Lines) {
        for (name, line) in [
            ("start", self.start),
            ("transfer", self.transfer),
            ("confirmation", self.confirm),
        ] {
            lines.fact_or_unknown(format_args!("{name} planned"), line.planned);
            match line.happened {
                Some(day) => lines.fact(format_args!("{name} happened"), day),
                None => lines.fact(format_args!("{name} happened"), "not yet"),
            }
        }
    }
}
