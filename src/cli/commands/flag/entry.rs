//! A flag as lists show it, with its three faces.

use super::subject::typed;
use crate::domain::Date;
use crate::domain::flags::settings::{Acceptance, RuleId, Severity, Subject, SubjectKind};
use crate::domain::flags::{Flag, Record};
use crate::domain::text::{Line, Text};
use serde::Serialize;

/// One flag.
#[derive(Debug, Serialize)]
pub(crate) struct Entry<'a> {
    #[serde(flatten)]
    what: What<'a>,
    #[serde(flatten)]
    lore: Lore,
    records: Vec<RecordShown<'a>>,
    accepted: Option<Accepted<'a>>,
}

/// What this plan's flag says.
#[derive(Debug, Serialize)]
struct What<'a> {
    rule: RuleId,
    severity: Severity,
    subject: &'a Subject,
    brief: &'a str,
    message: &'a str,
}

/// What its rule says in every plan.
#[derive(Debug, Serialize)]
struct Lore {
    title: &'static str,
    why: &'static str,
    source: &'static str,
    usual_answers: &'static [&'static str],
}

#[derive(Debug, Serialize)]
struct RecordShown<'a> {
    kind: SubjectKind,
    id: &'a Line,
    says: &'a str,
}

#[derive(Debug, Serialize)]
struct Accepted<'a> {
    by: &'a Line,
    reason: &'a Text,
    until: Date,
}

impl<'a> Entry<'a> {
    pub(crate) fn of(flag: &'a Flag) -> Self {
        Self {
            what: What {
                rule: flag.rule,
                severity: flag.severity,
                subject: &flag.subject,
                brief: &flag.brief,
                message: &flag.message,
            },
            lore: Lore {
                title: flag.title(),
                why: flag.why(),
                source: flag.source(),
                usual_answers: flag.usual_answers(),
            },
            records: flag.records.iter().map(RecordShown::of).collect(),
            accepted: flag.accepted.as_ref().map(Accepted::of),
        }
    }

    /// Columns for people.
    pub(crate) fn columns(&self) -> Vec<String> {
        let accepted = self.accepted.as_ref();
        let accepted = accepted.map_or_else(String::new, |accepted| {
            format!(" (accepted until {})", accepted.until)
        });
        vec![
            self.what.severity.to_string(),
            self.what.rule.to_string(),
            typed(self.what.subject),
            format!("{}{accepted}", self.what.brief),
        ]
    }
}

impl<'a> RecordShown<'a> {
    fn of(record: &'a Record) -> Self {
        Self {
            kind: record.subject.kind,
            id: &record.subject.id,
            says: &record.says,
        }
    }
}

impl<'a> Accepted<'a> {
    const fn of(acceptance: &'a Acceptance) -> Self {
        Self {
            by: &acceptance.by,
            reason: &acceptance.reason,
            until: acceptance.until,
        }
    }
}
