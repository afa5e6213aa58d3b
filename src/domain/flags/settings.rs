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
        /// The backbone runs what a partner could.
        Ov1 = "OV1",
        /// Only the backbone speaks with funders.
        Ov2 = "OV2",
        /// What is shown outside names only the backbone.
        Ov3 = "OV3",
        /// A solution is designed without those concerned.
        Ov4 = "OV4",
        /// Ability is built for one partner.
        Ov5 = "OV5",
        /// The backbone's share of functions did not fall.
        Ov6 = "OV6",
        /// The backbone grows while it should shrink.
        Ov7 = "OV7",
        /// The backbone leads most forums.
        Ov8 = "OV8",
        /// The backbone both proposes and decides the successor.
        Ov9 = "OV9",
        /// The backbone and a partner ask for the same money.
        Ov10 = "OV10",
        /// A review that is the backbone's from end to end.
        Ov11 = "OV11",
        /// A hard conversation goes on and on.
        Ov12 = "OV12",
        /// Most open actions are the backbone's.
        Ov13 = "OV13",
        /// Decided without those who live the problem.
        Ov14 = "OV14",
        /// Nobody voices another view.
        Ov15 = "OV15",
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
        /// The exit falls on a busy day.
        Ct7 = "CT7",
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
        /// Money after the exit hangs on one giver, or ends soon.
        Fr4 = "FR4",
        /// Legal standing ends before the plan does.
        Fr5 = "FR5",
        /// Foreign money would be handed on in India.
        Fr6 = "FR6",
        /// The incoming steward is a stranger.
        Fr7 = "FR7",
        /// A place in the team has no outcome.
        Fr8 = "FR8",
        /// Too few partners promise to continue.
        Fr9 = "FR9",
        /// A receiver is in dispute or under notice.
        Fr10 = "FR10",
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
        /// Accepted, with nobody or no day to do it.
        Ev5 = "EV5",
        /// Decided, due and not done.
        Ev6 = "EV6",
        /// A review past its day.
        Rv1 = "RV1",
        /// Recommendations not answered in time.
        Rv2 = "RV2",
        /// Recommended again.
        Rv3 = "RV3",
        /// A reviewer who is not independent.
        Rv4 = "RV4",
        /// Something happened, and nobody looked at the role since.
        Rv5 = "RV5",
        /// A question not asked in its time.
        QLate = "Q-LATE",
        /// An answer whose day to look again has passed.
        QStale = "Q-STALE",
        /// No condition for leaving.
        Q01 = "Q01",
        /// No day of leaving that others know.
        Q02 = "Q02",
        /// Nobody is known who could run a function.
        Q03 = "Q03",
        /// No function is to end.
        Q04 = "Q04",
        /// No emergency holder for what cannot stop.
        Q05 = "Q05",
        /// Functions with one person and no deputy.
        Q06 = "Q06",
        /// Few forums are led from outside the backbone.
        Q07 = "Q07",
        /// Partners without a lasting promise.
        Q08 = "Q08",
        /// Money for coordination hangs on one funder today.
        Q11 = "Q11",
        /// Nobody pays for handing over.
        Q13 = "Q13",
        /// No reserve.
        Q14 = "Q14",
        /// Those concerned have no seat of their own.
        Q16 = "Q16",
        /// Those concerned were not told of the exit.
        Q18 = "Q18",
        /// No charter.
        Q19 = "Q19",
        /// The rules are the backbone's.
        Q20 = "Q20",
        /// Reviews are still the backbone's to order.
        Q21 = "Q21",
        /// What partners gain from staying is blank.
        Q25 = "Q25",
        /// A partner would leave with the backbone.
        Q26 = "Q26",
        /// Partners do nothing together without the backbone.
        Q28 = "Q28",
        /// The next holder cannot hire at once.
        Q31 = "Q31",
        /// The next holder has no second tier.
        Q32 = "Q32",
        /// Whether the law lets the next holder do it is open.
        Q33 = "Q33",
        /// What is owned, and whose it will be, is not settled.
        Q34 = "Q34",
        /// Personal data would move without a note.
        Q35 = "Q35",
        /// No decision is written down.
        Q36 = "Q36",
        /// Handed on without a document.
        Q37 = "Q37",
        /// Relationships without an introduction.
        Q38 = "Q38",
        /// The setting was not looked at for long.
        Q41 = "Q41",
        /// No review was ever answered.
        Q43 = "Q43",
        /// No agreement on being heard and on credit.
        Q46 = "Q46",
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
