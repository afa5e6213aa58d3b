//! What several plans share, and what comes up in any of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::Date;
use crate::domain::analysis::portfolio::PortfolioRow;
use crate::domain::flags::catalogue;
use crate::domain::flags::settings::RuleId;
use crate::twin::Lines;
use crate::twin::named::{Named, shortest};

/// A rule that has an open flag in more than one plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SharedFlag {
    /// The rule.
    pub rule: RuleId,
    /// What it is about, in a few words.
    pub title: &'static str,
    /// In how many plans it has an open flag.
    pub plans: usize,
}

/// Something planned in one of the plans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComingUp {
    /// The day.
    pub on: Date,
    /// In which plan.
    pub plan: Named,
    /// What the plan is called where there is little room: the first words of its name that no other plan begins with.
    pub short: String,
    /// What.
    pub what: String,
}

impl SharedFlag {
    /// The rules that several of these plans share, the most widespread first.
    #[must_use]
    pub fn of(rows: &[PortfolioRow]) -> Vec<Self> {
        let mut plans: BTreeMap<RuleId, usize> = BTreeMap::new();
        for row in rows {
            let rules: BTreeSet<RuleId> = row.flags.iter().map(|(rule, _)| *rule).collect();
            for rule in rules {
                *plans.entry(rule).or_default() += 1;
            }
        }
        let shared = plans.into_iter().filter(|(_, plans)| *plans > 1);
        let mut shared: Vec<Self> = shared
            .map(|(rule, plans)| Self {
                rule,
                title: catalogue::rule(rule).title,
                plans,
            })
            .collect();
        shared.sort_by_key(|flag| (std::cmp::Reverse(flag.plans), flag.rule));
        shared
    }

    pub(super) fn tell(&self, place: &str, lines: &mut Lines) {
        let Self { rule, title, plans } = self;
        lines.fact(
            format_args!("{place}, {rule}, open in {plans} plans"),
            title,
        );
    }
}

impl ComingUp {
    /// What is planned in any of these plans, the nearest first.
    #[must_use]
    pub fn of(rows: &[PortfolioRow]) -> Vec<Self> {
        let of_row = |row: &PortfolioRow| {
            let (plan, short) = (Named::plan(row), short_name(row, rows));
            let coming = row.coming.iter();
            let coming = coming.map(|coming| Self {
                on: coming.on,
                plan: plan.clone(),
                short: short.clone(),
                what: coming.what.clone(),
            });
            coming.collect::<Vec<_>>()
        };
        let mut coming: Vec<Self> = rows.iter().flat_map(of_row).collect();
        coming.sort_by(|a, b| (a.on, &a.what, &a.plan).cmp(&(b.on, &b.what, &b.plan)));
        coming
    }

    pub(super) fn tell(&self, place: &str, lines: &mut Lines) {
        let Self { on, plan, what, .. } = self;
        lines.fact(format_args!("{place}, {on}, {plan}"), what);
    }
}

/// What a plan is called among these.
fn short_name(row: &PortfolioRow, rows: &[PortfolioRow]) -> String {
    let others = rows.iter().filter(|other| other.id != row.id);
    let others: Vec<&str> = others.map(|other| other.name.as_str()).collect();
    shortest(row.name.as_str(), &others).to_owned()
}
