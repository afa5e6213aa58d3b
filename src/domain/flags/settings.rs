//! What a plan says about the flag rules: which are on, their thresholds, and which flags people have accepted.

pub use super::subject::{Subject, SubjectKind};

use crate::domain::Date;
use crate::domain::id::Slug;
use crate::domain::text::{Line, Text, shown};
use crate::domain::vocabulary::vocabulary;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;

vocabulary! {
    /// The id of a flag rule.
    pub enum RuleId("flag rule") {
        /// The backbone's share of functions did not fall.
        Ov6 = "OV6",
        /// The backbone both proposes and decides the successor.
        Ov9 = "OV9",
        /// The incoming body starts after the outgoing one has gone.
        Ct1 = "CT1",
        /// Overlap shorter than one cycle.
        Ct2 = "CT2",
        /// Overlap too long, with two heads of one function.
        Ct3 = "CT3",
        /// Transferred with no day to confirm, or one too early.
        Ct4 = "CT4",
        /// Stopped, and nobody accepted it.
        Ct5 = "CT5",
        /// Too many functions move in one month.
        Ct6 = "CT6",
        /// Partners told too late.
        Ct8 = "CT8",
        /// The exit date keeps changing.
        Ct9 = "CT9",
        /// The big picture has no holder, or more than one.
        Ct10 = "CT10",
        /// No days booked for looking again after the exit.
        Ct11 = "CT11",
        /// A function moves before one that it needs.
        Ct12 = "CT12",
        /// One receiver takes most, and is not the chosen successor.
        Fr1 = "FR1",
        /// One person leads many functions.
        Fr2 = "FR2",
        /// A receiver without budget or time.
        Fr3 = "FR3",
        /// Legal standing ends before the plan does.
        Fr5 = "FR5",
        /// Too few partners promise to continue.
        Fr9 = "FR9",
        /// The backbone's lead has no deputy.
        Fr11 = "FR11",
        /// A score without a note.
        Ev1 = "EV1",
        /// A function claimed beyond its evidence.
        Ev2 = "EV2",
        /// An answer without evidence.
        Ev3 = "EV3",
        /// Old evidence behind a current claim.
        Ev4 = "EV4",
        /// A question not asked in its time.
        QLate = "Q-LATE",
        /// An answer whose day to look again has passed.
        QStale = "Q-STALE",
    }
}

vocabulary! {
    /// How grave a flag is, least grave first.
    pub enum Severity("severity") {
        /// Worth knowing.
        Note = "note",
        /// Worth a talk.
        Warn = "warn",
        /// Should stop a step from being closed.
        Stop = "stop",
    }
}

impl Severity {
    /// The letter that stands for it where there is little room.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Stop => 'S',
            Self::Warn => 'W',
            Self::Note => 'N',
        }
    }
}

/// What a plan says about one rule. A threshold that is not here has the rule's own default.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleSetting {
    /// Whether the rule is judged at all.
    pub on: bool,
    /// Thresholds by name, whole numbers.
    #[serde(default, deserialize_with = "read_thresholds")]
    pub thresholds: BTreeMap<String, u32>,
}

/// Words that stand beside the thresholds of a rule in a plan file, and so name none.
const NO_THRESHOLDS: [&str; 2] = ["id", "on"];

/// Reads thresholds from outside. Their names become keys of plan files, so each must be a plain one.
fn read_thresholds<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, u32>, D::Error> {
    let thresholds = BTreeMap::<String, u32>::deserialize(deserializer)?;
    let odd = |name: &&String| Slug::parse(name).is_err() || NO_THRESHOLDS.contains(&name.as_str());
    match thresholds.keys().find(odd) {
        Some(name) => Err(D::Error::custom(format_args!(
            "\"{}\" cannot be the name of a threshold",
            shown(name)
        ))),
        None => Ok(thresholds),
    }
}

/// Every rule setting of a plan; a rule that is not here is on, with its own defaults.
pub type RuleSettings = BTreeMap<RuleId, RuleSetting>;

/// A flag that people have accepted for a while.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    /// Which rule.
    pub rule: RuleId,
    /// About what.
    pub subject: Subject,
    /// The flag's facts as they stood; when they change, the flag returns.
    pub facts: Text,
    /// Who accepted it.
    pub by: Line,
    /// Why.
    pub reason: Text,
    /// The last day of the acceptance.
    pub until: Date,
}

/// A change to one rule's setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleChange {
    /// Which rule.
    pub rule: RuleId,
    /// Its setting from now on.
    pub setting: RuleSetting,
}

/// A flag named by its rule and its subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlagKey {
    /// Which rule.
    pub rule: RuleId,
    /// About what.
    pub subject: Subject,
}
