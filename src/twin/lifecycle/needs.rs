//! What needs someone now, the most urgent first.

use crate::domain::analysis::{Need, needs};
use crate::twin::spelt::spelt_out;
use crate::twin::{Lines, Seen, Twin};

/// What needs someone now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needs {
    /// Every one, the most urgent first.
    pub all: Vec<Need>,
}

impl Needs {
    /// What needs someone in a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>) -> Self {
        Self {
            all: needs(seen.plan, seen.assessment, seen.today),
        }
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
