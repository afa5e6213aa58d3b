//! `baton rule list`: the flag rules as this plan has them.

use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation};
use crate::domain::Plan;
use crate::domain::flags::catalogue::{RULES, Rule};
use crate::domain::flags::settings::{RuleId, Severity};
use crate::domain::id::PlanId;
use serde::Serialize;
use std::collections::BTreeMap;

/// List the flag rules with their thresholds
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let rules = RULES
        .iter()
        .map(|rule| Entry::of(rule, &open.plan))
        .collect();
    invocation.tell(&Listed { rules })
}

#[derive(Debug, Serialize)]
struct Listed {
    rules: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Entry {
    id: RuleId,
    severity: Severity,
    title: &'static str,
    on: bool,
    thresholds: BTreeMap<&'static str, u32>,
    defaults: BTreeMap<&'static str, u32>,
}

impl Entry {
    fn of(rule: &Rule, plan: &Plan) -> Self {
        let setting = plan.attention.rules.get(&rule.id);
        let threshold =
            |name: &str| setting.and_then(|setting| setting.thresholds.get(name).copied());
        let thresholds = rule.thresholds.iter();
        Self {
            id: rule.id,
            severity: rule.severity,
            title: rule.title,
            on: setting.is_none_or(|setting| setting.on),
            thresholds: thresholds
                .clone()
                .map(|t| (t.name, threshold(t.name).unwrap_or(t.default)))
                .collect(),
            defaults: thresholds.map(|t| (t.name, t.default)).collect(),
        }
    }

    fn state(&self) -> &'static str {
        if self.on { "on" } else { "off" }
    }

    fn figures(&self) -> String {
        let figures: Vec<String> = self
            .thresholds
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        figures.join(" ")
    }
}

impl Shown for Listed {
    fn plain(&self, page: &mut Page) {
        for rule in &self.rules {
            page.fact(
                format_args!("rule {}, {}, {}", rule.id, rule.severity, rule.state()),
                rule.title,
            );
            for (name, value) in &rule.thresholds {
                page.fact(format_args!("rule {} {name}", rule.id), value);
            }
        }
    }

    fn people(&self, page: &mut Page) {
        let row = |rule: &Entry| {
            let id = rule.id.to_string();
            vec![
                id,
                rule.severity.to_string(),
                rule.state().to_owned(),
                rule.figures(),
                rule.title.to_owned(),
            ]
        };
        page.rows(&self.rules.iter().map(row).collect::<Vec<_>>());
    }
}
