//! `baton rule set`: switching a flag rule, or moving its threshold.

use crate::cli::values::rule;
use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::flags::catalogue;
use crate::domain::flags::settings::{RuleChange, RuleId, RuleSetting};
use crate::domain::id::PlanId;
use crate::domain::text::shown;
use crate::domain::{Change, Plan};
use std::collections::BTreeMap;
use std::str::FromStr;

/// Switch a flag rule on or off, or set its thresholds
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The rule, as `rule list` names it
    #[arg(value_parser = rule)]
    rule: RuleId,
    /// `on`, `off`, or a threshold such as `months=6`
    #[arg(required = true, value_name = "SETTING")]
    settings: Vec<Setting>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Setting {
    On,
    Off,
    Threshold(String, u32),
}

#[derive(Debug, thiserror::Error)]
#[error("\"{0}\" is not a setting; write on, off, or a threshold such as months=6")]
struct SettingProblem(String);

impl FromStr for Setting {
    type Err = SettingProblem;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        let threshold = || {
            let (name, value) = raw.split_once('=')?;
            Some(Self::Threshold(name.to_owned(), value.parse().ok()?))
        };
        match raw {
            "on" => Ok(Self::On),
            "off" => Ok(Self::Off),
            _ => threshold().ok_or_else(|| SettingProblem(shown(raw))),
        }
    }
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, _| {
        let mut setting = present(plan, args.rule);
        for wanted in &args.settings {
            match wanted {
                Setting::On => setting.on = true,
                Setting::Off => setting.on = false,
                Setting::Threshold(name, value) => {
                    must_have(args.rule, name)?;
                    setting.thresholds.insert(name.clone(), *value);
                }
            }
        }
        Ok(Change::RuleSet(RuleChange {
            rule: args.rule,
            setting,
        })
        .into())
    })
}

fn present(plan: &Plan, rule: RuleId) -> RuleSetting {
    let none = || RuleSetting {
        on: true,
        thresholds: BTreeMap::new(),
    };
    plan.attention
        .rules
        .get(&rule)
        .cloned()
        .unwrap_or_else(none)
}

fn must_have(rule: RuleId, name: &str) -> Result<(), CommandError> {
    let thresholds = catalogue::rule(rule).thresholds;
    if thresholds.iter().any(|threshold| threshold.name == name) {
        return Ok(());
    }
    let what = format!(
        "rule {rule} has no threshold \"{}\"; nothing was changed",
        shown(name)
    );
    let names = || thresholds.iter().map(|threshold| threshold.name);
    let error = CommandError::usage(what);
    Err(match (nearest::to(name, names()), names().next()) {
        (Some(near), _) => error.hint(format_args!("did you mean {near}?")),
        (None, Some(only)) => error.hint(format_args!("its threshold is {only}")),
        (None, None) => error.hint("it can only be switched on or off"),
    })
}
