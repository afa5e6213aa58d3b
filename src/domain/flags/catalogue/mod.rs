//! Every flag rule: what it is called, how grave it is, why it matters and where that comes from, what usually
//! helps, its thresholds, and the function that judges it.
//!
//! The rows stand in a file for each family. A new rule is its id in [`RuleId`], its row in its family, and its
//! function in the room that knows what it judges.

mod continuity;
mod evidence;
mod fragility;
mod overreach;
mod questions;
mod reviews;

use super::case::{Case, Finding};
use super::settings::{RuleId, Severity};
use crate::domain::Plan;

/// One flag rule.
pub struct Rule {
    /// Its id.
    pub id: RuleId,
    /// How grave its flags usually are.
    pub severity: Severity,
    /// What it is about, in a few words.
    pub title: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// Where that comes from.
    pub source: &'static str,
    /// What usually helps.
    pub usual_answers: &'static [&'static str],
    /// Its thresholds.
    pub thresholds: &'static [Threshold],
    /// Says what the rule finds.
    pub(super) judge: fn(&Case<'_>) -> Vec<Finding>,
}

/// A number at which a rule begins to speak; a plan may set another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold {
    /// Its name in files and commands.
    pub name: &'static str,
    /// Its value where the plan sets none.
    pub default: u32,
    /// What it means.
    pub about: &'static str,
}

impl Rule {
    /// Whether a plan has it on; a rule it says nothing about is on.
    #[must_use]
    pub fn is_on(&self, plan: &Plan) -> bool {
        let setting = plan.attention.rules.get(&self.id);
        setting.is_none_or(|setting| setting.on)
    }

    /// One of its thresholds: the plan's, else the rule's own.
    #[must_use]
    pub fn threshold(&self, plan: &Plan, name: &str) -> u32 {
        let own = self.thresholds.iter().find(|own| own.name == name);
        debug_assert!(own.is_some(), "{} has no threshold {name}", self.id);
        let setting = plan.attention.rules.get(&self.id);
        setting
            .and_then(|setting| setting.thresholds.get(name))
            .copied()
            .or_else(|| own.map(|own| own.default))
            .unwrap_or_default()
    }
}

/// The rule with this id.
///
/// # Panics
/// Never: every id has its row, which a test checks.
#[must_use]
pub fn rule(id: RuleId) -> &'static Rule {
    rules()
        .find(|rule| rule.id == id)
        .expect("every rule id has its row in the catalogue")
}

/// Every rule, in the order of judging and of lists, which is that of [`RuleId`].
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().copied().flatten()
}

const FAMILIES: [&[Rule]; 6] = [
    overreach::ROWS,
    continuity::ROWS,
    fragility::ROWS,
    evidence::ROWS,
    reviews::ROWS,
    questions::ROWS,
];
