//! What a plan copies at birth: from a template, or from a plan file.

use super::book::Entry;
use super::collective::Collective;
use super::flags::settings::{Acceptance, RuleSettings};
use super::function::FunctionOutline;
use super::phase::Phase;
use super::question::QuestionOutline;
use super::round::Yardstick;
use serde::{Deserialize, Serialize};

/// Everything a plan begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blueprint {
    /// The collective's own fields.
    pub collective: Collective,
    /// The phases with their signals, in the order of the walk.
    pub phases: Vec<Phase>,
    /// The functions, all held and nothing known of them.
    pub functions: Vec<FunctionOutline>,
    /// The questions, all unasked.
    pub questions: Vec<QuestionOutline>,
    /// What new successor rounds are judged by.
    pub yardstick: Yardstick,
    /// The flag rules that differ from their defaults.
    pub rules: RuleSettings,
    /// Flags that were accepted where the plan comes from; they may have lapsed since.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub acceptances: Vec<Acceptance>,
    /// What stands in its books from the beginning.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<Entry>,
}
