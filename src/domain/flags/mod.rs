//! Flags: what a plan should not overlook. Computed from the plan and a day, never stored.
//!
//! [`assess`] judges every rule of the [`catalogue`] that the plan has on. A rule either raises flags, stays silent,
//! or says that it [cannot tell](CannotTell) because what it needs is unknown; it never passes silently over a gap.
//! People may accept a flag for a while: it stays in the list, leaves the counts, and is open again when the
//! acceptance has ended or the flag's facts are no longer those that were accepted.

mod case;
pub mod catalogue;
mod community;
mod continuity;
mod evidence;
mod forums;
mod fragility;
mod money;
mod occasions;
mod overreach;
mod questions;
mod reviews;
mod runway;
pub mod settings;
mod settled;
mod subject;
mod team;
mod timetable;
mod trust;

pub(in crate::domain) use self::timetable::crowds;

use self::case::{Case, Finding};
use self::settings::{Acceptance, RuleId, Severity, Subject};
use super::text::Text;
use super::{Date, Plan};

/// What the rules say of a plan on a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assessment {
    /// Open and accepted flags: gravest first, then by rule, then by subject.
    pub flags: Vec<Flag>,
    /// What could not be judged, by rule.
    pub cannot_tell: Vec<CannotTell>,
}

/// One flag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// The rule that raised it.
    pub rule: RuleId,
    /// How grave it is.
    pub severity: Severity,
    /// What it is about.
    pub subject: Subject,
    /// What it is about and what is the matter, for a line in a list: "Updates: confirmed, no cycle on record".
    pub brief: String,
    /// One sentence with this plan's figures.
    pub message: String,
    /// The records it rests on.
    pub records: Vec<Record>,
    /// What the flag rests on, spelt so that the same facts always read the same; it holds nothing that changes
    /// merely because a day has passed.
    pub facts: Text,
    /// The acceptance that stands, where there is one.
    pub accepted: Option<Acceptance>,
}

/// One record that a flag rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Which thing.
    pub subject: Subject,
    /// What is recorded there.
    pub says: String,
}

/// A rule that could not be judged about something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CannotTell {
    /// The rule.
    pub rule: RuleId,
    /// About what.
    pub subject: Subject,
    /// What is missing, to be read after "cannot tell, because".
    pub because: String,
}

/// How many flags there are; accepted ones are in none of the first three.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FlagCounts {
    /// Open, and should stop a step from being closed.
    pub stop: u32,
    /// Open, and worth a talk.
    pub warn: u32,
    /// Open, and worth knowing.
    pub note: u32,
    /// Accepted for a while.
    pub accepted: u32,
}

/// Judges a plan as it stands on a day.
#[must_use]
pub fn assess(plan: &Plan, today: Date) -> Assessment {
    let mut assessment = Assessment::default();
    for rule in catalogue::rules() {
        let case = Case::new(plan, today, rule);
        if !case.is_on() {
            continue;
        }
        for finding in (rule.judge)(&case) {
            match finding {
                Finding::Flag(flag) => assessment.flags.push(*flag),
                Finding::CannotTell(gap) => assessment.cannot_tell.push(gap),
            }
        }
    }
    for flag in &mut assessment.flags {
        flag.accepted = standing_acceptance(plan, flag, today).cloned();
    }
    assessment.flags.sort_by(|a, b| {
        let key = |flag: &Flag| (std::cmp::Reverse(flag.severity), flag.rule);
        key(a).cmp(&key(b)).then_with(|| a.subject.cmp(&b.subject))
    });
    assessment
}

fn standing_acceptance<'a>(plan: &'a Plan, flag: &Flag, today: Date) -> Option<&'a Acceptance> {
    plan.attention.acceptances.iter().find(|acceptance| {
        acceptance.rule == flag.rule
            && acceptance.subject == flag.subject
            && acceptance.facts == flag.facts
            && acceptance.until >= today
    })
}

impl Assessment {
    /// The flag of a rule about a subject, open or accepted.
    #[must_use]
    pub fn find(&self, rule: RuleId, subject: &Subject) -> Option<&Flag> {
        self.flags
            .iter()
            .find(|flag| flag.rule == rule && flag.subject == *subject)
    }

    /// The flags that nobody has accepted.
    pub fn open(&self) -> impl Iterator<Item = &Flag> {
        self.flags.iter().filter(|flag| flag.accepted.is_none())
    }

    /// The flags that are about this subject, open or accepted.
    pub fn about<'a>(&'a self, subject: &'a Subject) -> impl Iterator<Item = &'a Flag> {
        self.flags
            .iter()
            .filter(move |flag| flag.subject == *subject)
    }

    /// How many flags there are.
    #[must_use]
    pub fn counts(&self) -> FlagCounts {
        let mut counts = FlagCounts::default();
        for flag in &self.flags {
            match (&flag.accepted, flag.severity) {
                (Some(_), _) => counts.accepted += 1,
                (None, Severity::Stop) => counts.stop += 1,
                (None, Severity::Warn) => counts.warn += 1,
                (None, Severity::Note) => counts.note += 1,
            }
        }
        counts
    }

    /// The rules that could not be judged, or not fully, each once.
    #[must_use]
    pub fn unjudged(&self) -> Vec<RuleId> {
        let mut rules: Vec<RuleId> = self.cannot_tell.iter().map(|gap| gap.rule).collect();
        rules.sort_unstable();
        rules.dedup();
        rules
    }
}

impl Flag {
    /// What the rule is about, in a few words.
    #[must_use]
    pub fn title(&self) -> &'static str {
        catalogue::rule(self.rule).title
    }

    /// Why it matters.
    #[must_use]
    pub fn why(&self) -> &'static str {
        catalogue::rule(self.rule).why
    }

    /// Where that comes from.
    #[must_use]
    pub fn source(&self) -> &'static str {
        catalogue::rule(self.rule).source
    }

    /// What usually helps.
    #[must_use]
    pub fn usual_answers(&self) -> &'static [&'static str] {
        catalogue::rule(self.rule).usual_answers
    }
}
