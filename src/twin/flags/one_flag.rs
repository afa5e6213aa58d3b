//! One flag, always in the same five parts: what this plan says, the records, why it matters, what usually helps,
//! whether it is accepted.

use super::acceptance::AcceptanceSeen;
use crate::domain::analysis::reviews::Matter;
use crate::domain::flags::settings::{RuleId, Severity, Subject};
use crate::domain::flags::{Flag, Record};
use crate::twin::named::Named;
use crate::twin::spelt::spelt_out;
use crate::twin::written::WrittenAbout;
use crate::twin::{Lines, Seen, Twin};

/// One flag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneFlag {
    /// The rule that raised it.
    pub rule: RuleId,
    /// What the rule is about, in a few words.
    pub title: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// What it is about.
    pub subject: Subject,
    /// What this plan says, with its figures.
    pub message: String,
    /// The records it rests on.
    pub records: Vec<RecordSeen>,
    /// Why it matters.
    pub why: &'static str,
    /// Where that comes from.
    pub source: &'static str,
    /// What usually helps.
    pub usual_answers: &'static [&'static str],
    /// Who accepted it, where somebody did.
    pub accepted: Option<AcceptanceSeen>,
    /// What reviewers wrote about it.
    pub written: WrittenAbout,
}

/// A record that a flag rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordSeen {
    /// What it is about.
    pub subject: Subject,
    /// The same by its name.
    pub about: Named,
    /// What is recorded there.
    pub says: String,
}

impl OneFlag {
    /// What the screen says of a flag of a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>, flag: &Flag) -> Self {
        Self {
            rule: flag.rule,
            title: flag.title(),
            severity: flag.severity,
            subject: flag.subject.clone(),
            message: flag.message.clone(),
            records: flag
                .records
                .iter()
                .map(|record| RecordSeen::of(seen, record))
                .collect(),
            why: flag.why(),
            source: flag.source(),
            usual_answers: flag.usual_answers(),
            accepted: flag.accepted.as_ref().map(AcceptanceSeen::of),
            written: WrittenAbout::of_flag(seen, Matter::Flag(flag.rule), &flag.subject),
        }
    }
}

impl RecordSeen {
    fn of(seen: Seen<'_>, record: &Record) -> Self {
        Self {
            subject: record.subject.clone(),
            about: Named::subject(seen.plan, &record.subject),
            says: record.says.clone(),
        }
    }
}

impl Twin for OneFlag {
    fn tell(&self, lines: &mut Lines) {
        let Self {
            rule,
            title,
            severity,
            subject,
            ..
        } = self;
        let (kind, id) = (subject.kind, &subject.id);
        lines.fact(
            "flag",
            format_args!("{rule} {kind}:{id}, {severity}: {title}"),
        );
        match &self.accepted {
            Some(accepted) => accepted.tell("", lines),
            None => lines.fact("accepted", "no"),
        }
        lines.fact("message", spelt_out(&self.message));
        lines.each("record", &self.records, |lines, place, record| {
            let kind = record.subject.kind;
            let about = &record.about;
            lines.fact(
                format_args!("{place}, {kind} {about}"),
                spelt_out(&record.says),
            );
        });
        lines.fact("why it matters", self.why);
        lines.fact("source", self.source);
        lines.each(
            "what usually helps",
            self.usual_answers,
            |lines, place, answer| {
                lines.fact(place, answer);
            },
        );
        lines.tell(&self.written);
    }
}
