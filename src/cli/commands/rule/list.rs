//! `baton rule list`: the flag rules as this plan has them.

use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation};
use crate::domain::flags::catalogue;
use crate::domain::flags::settings::{RuleId, Severity};
use crate::domain::id::PlanId;
use crate::twin::rules::{RuleSeen, Rules};
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
    let seen = Rules::of(&open.plan);
    let rules = seen.all.iter().map(Entry::of).collect();
    invocation.tell(&Listed { rules, seen })
}

#[derive(Debug, Serialize)]
struct Listed {
    rules: Vec<Entry>,
    #[serde(skip)]
    seen: Rules,
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
    fn of(rule: &RuleSeen) -> Self {
        let defaults = catalogue::rule(rule.id).thresholds.iter();
        Self {
            id: rule.id,
            severity: rule.severity,
            title: rule.title,
            on: rule.on,
            thresholds: rule.thresholds.iter().copied().collect(),
            defaults: defaults.map(|one| (one.name, one.default)).collect(),
        }
    }
}

impl Shown for Listed {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.seen);
    }

    fn people(&self, page: &mut Page) {
        let row = |rule: &RuleSeen| {
            vec![
                rule.id.to_string(),
                rule.severity.to_string(),
                rule.state().to_owned(),
                rule.figures(),
                rule.title.to_owned(),
            ]
        };
        page.rows(&self.seen.all.iter().map(row).collect::<Vec<_>>());
    }
}
