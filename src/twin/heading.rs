//! What is looked at: which plan, and for which day everything was computed.

use std::fmt;

use super::{Lines, Twin};
use crate::domain::{Date, Plan};

/// The first line of everything that is told of one plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The collective's name.
    pub name: String,
    /// The plan's id.
    pub id: String,
    /// The day it was computed for.
    pub day: Day,
}

/// The day that something is computed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// Today.
    Today(Date),
    /// A day looked back at.
    AsOf(Date),
}

impl Heading {
    /// The heading of a plan on a day.
    #[must_use]
    pub fn of(plan: &Plan, day: Day) -> Self {
        Self {
            name: plan.collective.name.to_string(),
            id: plan.id.to_string(),
            day,
        }
    }
}

impl Twin for Heading {
    fn tell(&self, lines: &mut Lines) {
        let Self { name, id, day } = self;
        lines.fact("plan", format_args!("{name} ({id}), {day}"));
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Today(day) => write!(f, "today {day}"),
            Self::AsOf(day) => write!(f, "as of {day}"),
        }
    }
}
