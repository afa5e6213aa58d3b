//! What changed of the functions between two states of one plan: one sentence for each function that moved, one for
//! who has to do with it, one for its days. What befell many alike is told of all of them at once.

use super::days::planned_days;
use super::fields;
use crate::domain::Plan;
use crate::domain::analysis::calendar::count;
use crate::domain::function::{Function, HandSide, Standing};
use crate::domain::id::{OrganisationId, PersonId};
use crate::domain::person::Person;
use crate::domain::rules::Several;
use crate::domain::story::yes_no;

pub(super) fn functions(before: &Plan, after: &Plan, told: &mut Vec<String>) {
    let known: Vec<(&Function, &Function)> = after
        .functions
        .iter()
        .filter_map(|new| Some((before.functions.get(&new.outline.id)?, new)))
        .collect();
    for (old, new) in &known {
        told.extend(standing(old, new));
    }
    told.extend(came_and_went(before, after));
    for (old, new) in &known {
        told.extend(outline(old, new));
        told.extend(parties(after, old, new));
        told.extend(hands(old, new));
    }
    told.extend(planned_days(&known));
}

fn standing(old: &Function, new: &Function) -> Option<String> {
    let name = &new.outline.name;
    if old.standing == new.standing {
        return None;
    }
    Some(match (old.standing, new.standing) {
        (Standing::On(from), Standing::On(to)) if to > from => {
            format!("{name} moved on from {from} to {to}.")
        }
        (Standing::On(from), Standing::On(to)) => format!("{name} came back from {from} to {to}."),
        (Standing::On(_), Standing::Aside(aside)) => format!("{name} was set aside: {aside}."),
        (Standing::Aside(_), to) => format!("{name} stands at {to} now."),
    })
}

fn came_and_went(before: &Plan, after: &Plan) -> Vec<String> {
    let beyond = |here: &Plan, there: &Plan| -> Vec<String> {
        let here = here.functions.iter();
        here.filter(|function| !there.functions.has(&function.outline.id))
            .map(|function| function.outline.name.to_string())
            .collect()
    };
    let each = [
        (beyond(after, before), "added"),
        (beyond(before, after), "removed"),
    ];
    let told = each.into_iter().filter_map(|(names, what)| {
        Some(match names.as_slice() {
            [] => return None,
            [only] => format!("The function {only} was {what}."),
            all => {
                let number = count(all.len(), "function");
                format!("{number} were {what}: {}.", all.join(", "))
            }
        })
    });
    told.collect()
}

fn outline(old: &Function, new: &Function) -> Vec<String> {
    let (old, new) = (&old.outline, &new.outline);
    let mut told = Vec::new();
    if old.name != new.name {
        told.push(format!("{} is called {} now.", old.name, new.name));
    }
    if old.weight != new.weight {
        let (was, is) = (old.weight.get(), new.weight.get());
        told.push(format!("{} weighs {is} now, not {was}.", new.name));
    }
    let others = fields(&[
        ("cluster", old.cluster != new.cluster),
        ("cycle", old.cycle != new.cycle),
        ("way to end", old.ends_by != new.ends_by),
        ("what it depends on", old.depends_on != new.depends_on),
        ("guide", old.guide != new.guide),
        ("note", old.note != new.note),
    ]);
    told.extend(others.map(|fields| format!("Fields of {} changed: {fields}.", new.name)));
    told
}

/// Who has to do with a function now, as far as it changed, in one sentence.
fn parties(plan: &Plan, old: &Function, new: &Function) -> Option<String> {
    let (was, is) = (&old.parties, &new.parties);
    let body = |id: &Option<OrganisationId>| {
        let known = id.as_ref().map(|id| plan.organisation_name(id).to_owned());
        known.unwrap_or_else(|| "?".to_owned())
    };
    let person = |id: &Option<PersonId>| {
        let known = id.as_ref().and_then(|id| plan.members.people.get(id));
        known.map_or("?", Person::shown).to_owned()
    };
    let mut parts = Vec::new();
    if was.holder != is.holder {
        parts.push(format!("is held by {} now", body(&is.holder)));
    }
    if was.co_holders != is.co_holders {
        let others = is.co_holders.iter();
        let others = Several(others.map(|id| plan.organisation_name(id)).collect());
        parts.push(format!("is held beside that by: {others}"));
    }
    if was.receiver != is.receiver {
        parts.push(format!("is to go to {}", body(&is.receiver)));
    }
    if was.lead != is.lead {
        parts.push(format!("is led by {} now", person(&is.lead)));
    }
    if was.deputy != is.deputy {
        parts.push(format!("has {} as deputy now", person(&is.deputy)));
    }
    if was.resourced != is.resourced {
        let known = yes_no(is.resourced);
        parts.push(format!(
            "has budget or time committed by its receiver: {known}"
        ));
    }
    (!parts.is_empty()).then(|| format!("{} {}.", new.outline.name, parts.join("; ")))
}

fn hands(old: &Function, new: &Function) -> Vec<String> {
    let sides = HandSide::ALL.iter().filter_map(|side| {
        let (was, is) = (old.hands.ready(*side), new.hands.ready(*side));
        let not_yet = was != is && is == Some(false);
        not_yet.then(|| format!("{}: the {side} says not yet.", new.outline.name))
    });
    sides.collect()
}
