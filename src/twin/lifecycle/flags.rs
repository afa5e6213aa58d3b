//! The open flags in short, and how many there are.

use crate::domain::flags::settings::{RuleId, Severity, Subject};
use crate::domain::flags::{Assessment, Flag, FlagCounts};
use crate::twin::{Lines, Twin};

/// The open flags, and how many there are of each severity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenFlags {
    /// How many; accepted ones are counted apart.
    pub counts: FlagCounts,
    /// Every open one, the gravest first.
    pub all: Vec<FlagInShort>,
}

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
            let FlagInShort {
                rule,
                severity,
                subject,
                message,
                ..
            } = flag;
            let (kind, id) = (subject.kind, &subject.id);
            lines.fact(
                format_args!("{place}, {severity}, {rule}, {kind} {id}"),
                message,
            );
        });
    }
}

/// How many flags there are.
pub(in crate::twin) fn tell_counts(counts: FlagCounts, lines: &mut Lines) {
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

impl FlagInShort {
    fn of(flag: &Flag) -> Self {
        Self {
            rule: flag.rule,
            severity: flag.severity,
            subject: flag.subject.clone(),
            brief: flag.brief.clone(),
            message: flag.message.clone(),
        }
    }
}
