//! The flag rules as a plan has them.

use super::{Lines, Twin};
use crate::domain::Plan;
use crate::domain::flags::catalogue::{Rule, rules};
use crate::domain::flags::settings::{RuleId, Severity};

/// Every rule, in the order of judging.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// All of them.
    pub all: Vec<RuleSeen>,
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSeen {
    /// Its id.
    pub id: RuleId,
    /// How grave its flags usually are.
    pub severity: Severity,
    /// What it is about.
    pub title: &'static str,
    /// Whether this plan has it judged.
    pub on: bool,
    /// Where it begins to speak in this plan: the name of each threshold, and its value; by their names.
    pub thresholds: Vec<(&'static str, u32)>,
}

impl Rules {
    /// The rules of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let all = rules().map(|rule| RuleSeen::of(rule, plan));
        Self { all: all.collect() }
    }
}

impl RuleSeen {
    fn of(rule: &Rule, plan: &Plan) -> Self {
        let setting = plan.attention.rules.get(&rule.id);
        let set = |name: &str| setting.and_then(|setting| setting.thresholds.get(name).copied());
        let thresholds = rule.thresholds.iter();
        let mut thresholds: Vec<_> = thresholds
            .map(|one| (one.name, set(one.name).unwrap_or(one.default)))
            .collect();
        thresholds.sort_unstable();
        Self {
            id: rule.id,
            severity: rule.severity,
            title: rule.title,
            on: setting.is_none_or(|setting| setting.on),
            thresholds,
        }
    }

    /// Whether it is judged, in a word.
    #[must_use]
    pub const fn state(&self) -> &'static str {
        if self.on { "on" } else { "off" }
    }

    /// Its thresholds, as they are typed: `months=6`.
    #[must_use]
    pub fn figures(&self) -> String {
        let figures = self.thresholds.iter();
        let figures: Vec<String> = figures
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        figures.join(" ")
    }
}

impl Twin for Rules {
    fn tell(&self, lines: &mut Lines) {
        for rule in &self.all {
            let name = format!("rule {}, {}, {}", rule.id, rule.severity, rule.state());
            lines.fact(name, rule.title);
            for (name, value) in &rule.thresholds {
                lines.fact(format_args!("rule {} {name}", rule.id), value);
            }
        }
    }
}
