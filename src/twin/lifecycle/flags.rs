//! The open flags in short, and how many there are.

use crate::domain::flags::{Assessment, FlagCounts};
use crate::twin::flag_in_short::{FlagInShort, tell_counts};
use crate::twin::{Lines, Twin};

/// The open flags, and how many there are of each severity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenFlags {
    /// How many; accepted ones are counted apart.
    pub counts: FlagCounts,
    /// Every open one, the gravest first.
    pub all: Vec<FlagInShort>,
}

impl OpenFlags {
    /// The open flags of an assessment.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        Self {
            counts: assessment.counts(),
            all: assessment.open().map(FlagInShort::of).collect(),
        }
    }
}

impl Twin for OpenFlags {
    fn tell(&self, lines: &mut Lines) {
        tell_counts(self.counts, lines);
        lines.each("flag", &self.all, |lines, place, flag| {
            flag.tell_brief(place, lines);
        });
    }
}
