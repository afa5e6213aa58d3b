//! Rules about flags: accepting one for a while, taking that back, and setting the flag rules themselves.

use super::Ruling;
use super::refusal::refusals;
use super::shared::Moment;
use crate::domain::Date;
use crate::domain::flags::settings::{Acceptance, FlagKey, RuleId, RuleSetting};
use crate::domain::text::Line;

refusals! {
    /// Why a flag may not be accepted or reopened, or its rule be set.
    pub enum FlagRefusal {
        "known-threshold" at Threshold => UnknownThreshold { rule: RuleId, name: String, known: &'static str }:
            "{rule} has no threshold \"{name}\"; it has {known}";
        "share-at-most-100" at Threshold => ShareTooHigh { rule: RuleId, share: u32 }:
            "the share of {rule} is a percentage from 0 to 100, not {share}";
        "acceptance-not-expired" at Until => UntilPassed { rule: RuleId, until: Date, today: Date }:
            "{rule} cannot be accepted until {until}, which has passed (today is {today}); choose a later day";
        "accepted-to-reopen" => NotAccepted { rule: RuleId, subject: Line }:
            "{rule} is not accepted for {subject}, so there is nothing to reopen";
    }
}

pub(super) fn setting(rule: RuleId, setting: &RuleSetting) -> Ruling {
    for (name, value) in &setting.thresholds {
        match threshold(rule) {
            Some(known) if known == name => {}
            known => {
                return Err(FlagRefusal::UnknownThreshold {
                    rule,
                    name: name.clone(),
                    known: known.unwrap_or("none"),
                }
                .into());
            }
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
    Ok(())
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

const SHARE: &str = "share";

/// The name of a rule's threshold, where it has one.
const fn threshold(rule: RuleId) -> Option<&'static str> {
    match rule {
        RuleId::Ov6 | RuleId::Ct3 | RuleId::Ct8 | RuleId::Ev4 => Some("months"),
        RuleId::Ov9 | RuleId::Ct6 | RuleId::Fr1 => Some(SHARE),
        RuleId::Ct2 | RuleId::Ct4 => Some("cycles"),
        RuleId::Ct9 => Some("changes"),
        RuleId::Fr2 => Some("functions"),
        RuleId::Fr9 => Some("partners"),
        RuleId::Ct1
        | RuleId::Ct5
        | RuleId::Ct10
        | RuleId::Ct11
        | RuleId::Ct12
        | RuleId::Fr3
        | RuleId::Fr5
        | RuleId::Fr11
        | RuleId::Ev1
        | RuleId::Ev2
        | RuleId::Ev3
        | RuleId::QLate
        | RuleId::QStale => None,
    }
}
