//! What changed of the fields that have no sentence of their own between two states of one plan: which they are.

use super::{day_or_unknown, shown};
use crate::domain::Plan;
use crate::domain::analysis::calendar::count;
use crate::domain::exit::Exit;
use crate::domain::flags::settings::Acceptance;
use crate::domain::rules::Several;

/// The names of the fields that changed; `None` when none did.
pub(super) fn fields(each: &[(&'static str, bool)]) -> Option<Several<&'static str>> {
    let changed = each.iter().filter(|(_, changed)| *changed);
    let names: Vec<&str> = changed.map(|(name, _)| *name).collect();
    (!names.is_empty()).then_some(Several(names))
}

pub(super) fn exit(before: &Plan, after: &Plan, told: &mut Vec<String>) {
    let (old, new) = (&before.exit, &after.exit);
    if old.target != new.target {
        let (from, to) = (day_or_unknown(old.target), day_or_unknown(new.target));
        told.push(format!("The exit date moved from {from} to {to}."));
    }
    if old.outcome != new.outcome {
        told.push(match new.outcome {
            Some(outcome) => format!("The outcome was recorded: {outcome}."),
            None => "The outcome is unknown again.".to_owned(),
        });
    }
    let others = of_the_exit(after, old, new);
    if !others.is_empty() {
        told.push(format!("The exit: {}.", others.join("; ")));
    }
}

/// What changed of the exit beside its day and what became of it.
fn of_the_exit(plan: &Plan, old: &Exit, new: &Exit) -> Vec<String> {
    fn or_unknown(value: Option<impl ToString>) -> String {
        value.map_or_else(|| "unknown".to_owned(), |value| value.to_string())
    }
    let mut told = Vec::new();
    if old.reason != new.reason {
        told.push(format!("its reason is {} now", or_unknown(new.reason)));
    }
    if old.kind != new.kind {
        told.push(format!("its kind is {} now", or_unknown(new.kind)));
    }
    if old.announced != new.announced {
        let day = new.announced.map(shown);
        told.push(format!(
            "the day it was announced is {} now",
            or_unknown(day)
        ));
    }
    if old.successor != new.successor {
        let body = new.successor.as_ref();
        let body = body.map(|id| plan.organisation_name(id));
        told.push(format!("who is to follow is {} now", or_unknown(body)));
    }
    if old.checks != new.checks {
        let days = Several(new.checks.iter().copied().map(shown).collect());
        told.push(format!("later checks are booked for: {days}"));
    }
    let written = fields(&[
        ("conditions", old.conditions != new.conditions),
        ("note", old.note != new.note),
    ]);
    told.extend(written.map(|names| format!("other words for its {names}")));
    told
}

pub(super) fn collective(before: &Plan, after: &Plan, told: &mut Vec<String>) {
    let (old, new) = (&before.collective, &after.collective);
    let changed = fields(&[
        ("name", old.name != new.name),
        ("place", old.place != new.place),
        ("purpose", old.purpose != new.purpose),
        ("first day", old.started != new.started),
        ("name for the backbone", old.role_name != new.role_name),
        ("currency", old.currency != new.currency),
        ("note", old.note != new.note),
        ("template", old.template != new.template),
    ]);
    told.extend(changed.map(|names| format!("Of the collective itself changed: {names}.")));
}

pub(super) fn attention(before: &Plan, after: &Plan, told: &mut Vec<String>) {
    let (old, new) = (&before.attention, &after.attention);
    let beyond = |here: &[Acceptance], there: &[Acceptance]| {
        let is_there = |one: &Acceptance| {
            let mut there = there.iter();
            there.any(|other| (other.rule, &other.subject) == (one.rule, &one.subject))
        };
        let here = here.iter().filter(|one| !is_there(one));
        here.map(|one| one.rule.to_string()).collect::<Vec<_>>()
    };
    let accepted = beyond(&new.acceptances, &old.acceptances);
    let reopened = beyond(&old.acceptances, &new.acceptances);
    for (rules, what) in [(&accepted, "accepted"), (&reopened, "no longer accepted")] {
        if !rules.is_empty() {
            let number = count(rules.len(), "flag");
            told.push(format!("{number} {what}: {}.", Several(rules.clone())));
        }
    }
    if accepted.is_empty() && reopened.is_empty() && old.acceptances != new.acceptances {
        told.push("The reasons or the last days of accepted flags changed.".to_owned());
    }
    let rules = old.rules.keys().chain(new.rules.keys());
    let mut rules: Vec<_> = rules
        .filter(|rule| old.rules.get(rule) != new.rules.get(rule))
        .collect();
    rules.sort();
    rules.dedup();
    if !rules.is_empty() {
        told.push(format!(
            "Other settings for the flag rules: {}.",
            Several(rules)
        ));
    }
}

/// Where something differs that no sentence tells of.
pub(super) fn elsewhere(before: &Plan, after: &Plan) -> Option<String> {
    let places = fields(&[
        ("phases", before.walk != after.walk),
        ("functions", before.functions != after.functions),
        ("questions", before.questions != after.questions),
        ("rounds", before.rounds != after.rounds),
        ("organisations and people", before.members != after.members),
        ("books", before.books != after.books),
        ("exit", before.exit != after.exit),
        (
            "yardstick of new rounds",
            before.yardstick != after.yardstick,
        ),
    ]);
    places.map(|places| format!("Other fields changed: {places}."))
}
