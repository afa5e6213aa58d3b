//! The settings of flag rules, and accepted flags.

use super::Replay;
use crate::domain::Change;
use crate::domain::flags::settings::{Acceptance, FlagKey, RuleChange, RuleId, RuleSetting};

pub(super) fn attention(replay: &mut Replay<'_>) {
    for rule in RuleId::ALL {
        setting(replay, *rule);
    }
    let (here, there) = (
        replay.plan.attention.acceptances.clone(),
        &replay.file.plan.attention.acceptances,
    );
    for old in &here {
        if !there.iter().any(|new| key(new) == key(old)) {
            replay.say(format!(
                "- acceptance of {} on {}",
                old.rule, old.subject.id
            ));
            replay.push(Change::FlagReopened(key(old)));
        }
    }
    for new in there {
        if !here.contains(new) {
            replay.say(format!(
                "+ acceptance of {} on {}, until {}",
                new.rule, new.subject.id, new.until
            ));
            replay.push(Change::FlagAccepted(Box::new(new.clone())));
        }
    }
}

/// A rule that is not there is on, with its own thresholds.
fn setting(replay: &mut Replay<'_>, rule: RuleId) {
    let plain = RuleSetting {
        on: true,
        thresholds: std::collections::BTreeMap::new(),
    };
    let old = replay.plan.attention.rules.get(&rule).unwrap_or(&plain);
    let new = replay
        .file
        .plan
        .attention
        .rules
        .get(&rule)
        .unwrap_or(&plain);
    if old == new {
        return;
    }
    let line = format!("~ rule {rule} {} -> {}", told(old), told(new));
    let setting = new.clone();
    replay.say(line);
    replay.push(Change::RuleSet(RuleChange { rule, setting }));
}

fn told(setting: &RuleSetting) -> String {
    let mut words = vec![if setting.on { "on" } else { "off" }.to_owned()];
    let numbers = setting.thresholds.iter();
    words.extend(numbers.map(|(name, value)| format!("{name} {value}")));
    words.join(", ")
}

fn key(acceptance: &Acceptance) -> FlagKey {
    FlagKey {
        rule: acceptance.rule,
        subject: acceptance.subject.clone(),
    }
}
