//! Rules about flags: accepting one for a while, taking that back, and setting the flag rules themselves.

use super::Ruling;
use super::moment::Moment;
use super::refusal::refusals;
use super::several::Several;
use crate::domain::Date;
use crate::domain::flags::assess;
use crate::domain::flags::catalogue;
use crate::domain::flags::settings::{Acceptance, FlagKey, RuleId, RuleSetting};
use crate::domain::text::Line;

refusals! {
    /// Why a flag may not be accepted or reopened, or its rule be set.
    pub enum FlagRefusal {
        "known-threshold" at Threshold => UnknownThreshold { rule: RuleId, name: String, known: Several<&'static str> }:
            "{rule} has no threshold \"{name}\"; it has {known}";
        "share-at-most-100" at Threshold => ShareTooHigh { rule: RuleId, share: u32 }:
            "the share of {rule} is a percentage from 0 to 100, not {share}";
        "acceptance-not-expired" at Until => UntilPassed { rule: RuleId, until: Date, today: Date }:
            "{rule} cannot be accepted until {until}, which has passed (today is {today}); choose a later day";
        "accept-what-is-raised" => NotRaised { rule: RuleId, subject: Line }:
            "{rule} raises no flag for {subject} now, so there is nothing to accept";
        "accept-what-was-seen" => FactsChanged { rule: RuleId, subject: Line }:
            "the facts behind {rule} for {subject} have changed; look at the flag again before accepting it";
        "accepted-to-reopen" => NotAccepted { rule: RuleId, subject: Line }:
            "{rule} is not accepted for {subject}, so there is nothing to reopen";
    }
}

pub(super) fn setting(rule: RuleId, setting: &RuleSetting) -> Ruling {
    let thresholds = catalogue::rule(rule).thresholds;
    let known = Several(thresholds.iter().map(|one| one.name).collect());
    for (name, value) in &setting.thresholds {
        if !known.0.contains(&name.as_str()) {
            let name = name.clone();
            return Err(FlagRefusal::UnknownThreshold { rule, name, known }.into());
        }
        if name == SHARE && *value > 100 {
            return Err(FlagRefusal::ShareTooHigh {
                rule,
                share: *value,
            }
            .into());
        }
    }
    Ok(())
}

pub(super) fn accepted(at: Moment<'_>, acceptance: &Acceptance) -> Ruling {
    let (rule, until, today) = (acceptance.rule, acceptance.until, at.today);
    if until < today {
        return Err(FlagRefusal::UntilPassed { rule, until, today }.into());
    }
    let assessment = assess(at.plan, today);
    let subject = || acceptance.subject.id.clone();
    match assessment.find(rule, &acceptance.subject) {
        None => Err(FlagRefusal::NotRaised {
            rule,
            subject: subject(),
        }
        .into()),
        Some(flag) if flag.facts != acceptance.facts => Err(FlagRefusal::FactsChanged {
            rule,
            subject: subject(),
        }
        .into()),
        Some(_) => Ok(()),
    }
}

pub(super) fn reopened(at: Moment<'_>, key: &FlagKey) -> Ruling {
    let acceptances = &at.plan.attention.acceptances;
    let accepted = acceptances
        .iter()
        .any(|acceptance| acceptance.rule == key.rule && acceptance.subject == key.subject);
    if !accepted {
        let (rule, subject) = (key.rule, key.subject.id.clone());
        return Err(FlagRefusal::NotAccepted { rule, subject }.into());
    }
    Ok(())
}

/// The threshold that is a percentage.
const SHARE: &str = "share";
