//! A flag in a line, as every screen but its own has it.

use crate::domain::Date;
use crate::domain::flags::settings::{RuleId, Severity, Subject};
use crate::domain::flags::{Flag, FlagCounts};
use crate::twin::spelt::spelt_out;
use crate::twin::{Lines, Twin};

/// One flag in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlagInShort {
    /// The rule that raised it.
    pub rule: RuleId,
    /// How grave it is.
    pub severity: Severity,
    /// What it is about.
    pub subject: Subject,
    /// What it is about and what is the matter, for a line in a list.
    pub brief: String,
    /// The same in one sentence with the plan's figures.
    pub message: String,
    /// The day until which it is accepted, where it is.
    pub accepted_until: Option<Date>,
}

/// Some flags, each in its sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SomeFlags {
    /// The flags, in the order in which they are told.
    pub all: Vec<FlagInShort>,
}

impl Twin for SomeFlags {
    fn tell(&self, lines: &mut Lines) {
        lines.each("flag", &self.all, |lines, place, flag| {
            flag.tell(place, lines);
        });
    }
}

impl FlagInShort {
    /// A flag in a line.
    #[must_use]
    pub fn of(flag: &Flag) -> Self {
        Self {
            rule: flag.rule,
            severity: flag.severity,
            subject: flag.subject.clone(),
            brief: flag.brief.clone(),
            message: flag.message.clone(),
            accepted_until: flag.accepted.as_ref().map(|accepted| accepted.until),
        }
    }

    /// Tells what is the matter after its position, such as `flag 1 of 8`.
    pub(super) fn tell_brief(&self, place: &str, lines: &mut Lines) {
        lines.fact(self.name(place), spelt_out(&self.brief));
    }

    /// Tells the sentence with the figures after its position.
    pub(super) fn tell(&self, place: &str, lines: &mut Lines) {
        lines.fact(self.name(place), spelt_out(&self.message));
    }

    fn name(&self, place: &str) -> String {
        let Self { rule, severity, .. } = self;
        let (kind, id) = (self.subject.kind, &self.subject.id);
        let accepted = self.accepted_until;
        let accepted = accepted.map(|day| format!(", accepted until {day}"));
        let accepted = accepted.unwrap_or_default();
        format!("{place}, {severity}, {rule}, {kind} {id}{accepted}")
    }
}

/// How many flags there are.
pub(super) fn tell_counts(counts: FlagCounts, lines: &mut Lines) {
    let FlagCounts {
        stop,
        warn,
        note,
        accepted,
    } = counts;
    lines.fact(
        "flags",
        format_args!("{stop} stop, {warn} warn, {note} note, {accepted} accepted"),
    );
}
