//! What changed of organisations and people between two states of one plan.

use super::{fields, yes_no};
use crate::domain::Plan;
use crate::domain::organisation::Organisation;

pub(super) fn members(before: &Plan, after: &Plan, told: &mut Vec<String>) {
    for body in &after.members.organisations {
        match before.members.organisations.get(&body.id) {
            None => told.push(format!("{} came into the collective.", body.name)),
            Some(old) => told.extend(organisation(old, body)),
        }
    }
    let people = |plan: &Plan| plan.members.people.len();
    if people(before) != people(after) {
        told.push(format!(
            "People known: {} before, {} after.",
            people(before),
            people(after)
        ));
    }
}

fn organisation(old: &Organisation, new: &Organisation) -> Vec<String> {
    let name = &new.name;
    let mut told = Vec::new();
    let left = old.membership.left.is_none() && new.membership.left.is_some();
    if left {
        told.push(format!("{name} left the collective."));
    }
    told.extend(prospects(old, new));
    let others = fields(&[
        ("name", old.name != new.name),
        ("roles", old.roles != new.roles),
        (
            "days of joining and leaving",
            !left && old.membership != new.membership,
        ),
        ("roots in the community", old.rooted != new.rooted),
        ("legal standing", old.legal != new.legal),
        ("commitment", old.promise != new.promise),
        ("note", old.note != new.note),
    ]);
    told.extend(others.map(|fields| format!("Fields of {name} changed: {fields}.")));
    told
}

/// What may befall it.
fn prospects(old: &Organisation, new: &Organisation) -> Vec<String> {
    let (name, was, is) = (&new.name, old.prospects, new.prospects);
    let each = [
        (
            format!("{name} would leave with the backbone"),
            was.would_leave,
            is.would_leave,
        ),
        (
            format!("The legal standing of {name} is at risk"),
            was.legal_at_risk,
            is.legal_at_risk,
        ),
        (
            format!("{name} is in dispute or under notice"),
            was.in_dispute,
            is.in_dispute,
        ),
    ];
    let changed = each.into_iter().filter(|(_, was, is)| was != is);
    changed
        .map(|(what, was, is)| format!("{what}: {} now, {} before.", yes_no(is), yes_no(was)))
        .collect()
}
