//! Forms of the flags: accepting one for a while, and setting a flag rule for this plan.

use super::Purpose;
use crate::app::effect::Effect;
use crate::app::form::options::{Item, Radio};
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::app::words;
use crate::domain::change::Change;
use crate::domain::flags::settings::{Acceptance, FlagKey, RuleChange, RuleId, RuleSetting};
use crate::domain::flags::{Flag, catalogue};
use crate::domain::text::{Line, Text};
use crate::domain::{Date, Plan};

/// The form that accepts a flag with a reason and a last day.
#[must_use]
pub fn accept_form(flag: &Flag, today: Date) -> Form {
    let key = FlagKey {
        rule: flag.rule,
        subject: flag.subject.clone(),
    };
    let fields = vec![
        Field::long("reason", "Reason", "")
            .needed()
            .such_as("the renewal was filed on 2 December"),
        Field::date("until", "Until", None, today)
            .needed()
            .hint("It stays listed as accepted, and comes back after that day, or at once when its facts change."),
    ];
    let title = format!("Accept {}: {}", flag.rule, flag.brief);
    let facts = vec![flag.message.clone()];
    Form::new(
        Purpose::AcceptFlag(Box::new(key), flag.facts.clone()),
        title,
        fields,
        "Accept",
    )
    .facts(facts)
}

/// Accepts the flag with the facts that were seen, so that it is refused when they have changed meanwhile.
pub(super) fn accept(
    form: &Form,
    key: &FlagKey,
    facts: &Text,
    actor: &str,
) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let (reason, until) = (answers.text("reason"), answers.date("until"));
    let by = Line::parse(actor).ok();
    if by.is_none() {
        answers.problem(
            "",
            "Say who you are first: an acceptance carries a name.".to_owned(),
        );
    }
    let known = reason.zip(until).zip(by);
    let change = known.map(|((reason, until), by)| {
        Change::FlagAccepted(Box::new(Acceptance {
            rule: key.rule,
            subject: key.subject.clone(),
            facts: facts.clone(),
            by,
            reason,
            until,
        }))
    });
    answers.finish(change.map(Effect::propose))
}

/// Who accepted a flag until when and why.
#[must_use]
pub fn acceptance_in_words(accepted: &Acceptance) -> String {
    format!(
        "Accepted until {} by {}: \"{}\"",
        words::day(accepted.until),
        accepted.by,
        accepted.reason
    )
}

/// The form that sets a rule for this plan.
#[must_use]
pub fn rule_form(plan: &Plan, id: RuleId) -> Form {
    let rule = catalogue::rule(id);
    let now = plan.attention.rules.get(&id);
    let on = now.is_none_or(|setting| setting.on);
    let switch = ["on", "off"].map(|word| Item::new(word, word)).into();
    let mut fields = vec![Field::new(
        "on",
        "Rule",
        Input::Radio(Radio::new(switch, Some(if on { "on" } else { "off" }))),
    )];
    fields.extend(rule.thresholds.iter().map(|threshold| {
        let set = now.and_then(|setting| setting.thresholds.get(threshold.name));
        let value = set.copied().unwrap_or(threshold.default).to_string();
        Field::line(threshold.name, threshold.name, &value)
            .needed()
            .hint(format!(
                "{}; {} unless a plan says otherwise",
                threshold.about, threshold.default
            ))
    }));
    Form::new(
        Purpose::SetRule(id),
        format!("Rule {id}: {}", rule.title),
        fields,
        "Save",
    )
    .facts(vec![rule.why.to_owned()])
}

pub(super) fn set_rule(form: &Form, plan: &Plan, id: RuleId) -> Result<Effect, Problems> {
    let now = plan.attention.rules.get(&id);
    let mut thresholds = now
        .map(|setting| setting.thresholds.clone())
        .unwrap_or_default();
    let mut answers = Answers::of(form);
    for threshold in catalogue::rule(id).thresholds {
        let typed: Option<String> = answers.parsed(threshold.name);
        match typed.map(|typed| typed.parse::<u32>()) {
            Some(Ok(value))
                if now.is_some_and(|now| now.thresholds.contains_key(threshold.name))
                    || value != threshold.default =>
            {
                thresholds.insert(threshold.name.to_owned(), value);
            }
            Some(Ok(_)) | None => {}
            Some(Err(_)) => answers.problem(
                threshold.name,
                format!("Write a whole number, such as {}.", threshold.default),
            ),
        }
    }
    let on = answers
        .parsed::<String>("on")
        .is_none_or(|word| word == "on");
    let setting = RuleSetting { on, thresholds };
    answers.finish(Some(Effect::propose(Change::RuleSet(RuleChange {
        rule: id,
        setting,
    }))))
}
