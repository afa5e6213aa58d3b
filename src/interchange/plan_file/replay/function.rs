//! Functions: what they are, who has to do with them, and which there are.

use super::Replay;
use super::step;
use crate::domain::Change;
use crate::domain::function::{Function, FunctionEdit, FunctionOutline, FunctionPlan};
use crate::domain::patch::Patch;

pub(super) fn functions(replay: &mut Replay<'_>) {
    add(replay);
    for (index, new) in replay.file.plan.functions.iter().enumerate() {
        let path = format!("function[{}]", index + 1);
        outline(replay, &path, new);
        parties(replay, new);
        step::steps(replay, &path, new);
        step::holders(replay, &path, new);
        step::hands(replay, &path, new);
    }
}

/// Adds what is new; a function comes after those that it depends on.
fn add(replay: &mut Replay<'_>) {
    let file = &replay.file.plan.functions;
    let mut waiting: Vec<&FunctionOutline> = file
        .iter()
        .map(|function| &function.outline)
        .filter(|outline| !replay.plan.functions.has(&outline.id))
        .collect();
    while !waiting.is_empty() {
        let known = |outline: &&FunctionOutline| {
            let mut needs = outline.depends_on.iter();
            needs.all(|need| replay.plan.functions.has(need))
        };
        // Where all wait for each other, the rules say so better.
        let next = waiting.iter().position(known).unwrap_or(0);
        let outline = waiting.remove(next);
        replay.say(format!(
            "+ function {}, new, held, weight {}",
            outline.id,
            outline.weight.get()
        ));
        replay.push(Change::FunctionAdded(Box::new(outline.clone())));
    }
}

/// Removes what is not in the file, after everything that names it; a function goes before those that it depends on.
pub(super) fn remove(replay: &mut Replay<'_>) {
    loop {
        let plan = &replay.plan;
        let gone = |function: &&Function| !replay.file.plan.functions.has(&function.outline.id);
        let free = |function: &&Function| {
            let mut others = plan.functions.iter();
            !others.any(|other| other.outline.depends_on.contains(&function.outline.id))
        };
        let next = plan.functions.iter().filter(gone).find(free);
        let Some(next) = next.or_else(|| plan.functions.iter().find(gone)) else {
            return;
        };
        let function = next.outline.id.clone();
        replay.say(format!("- function {function}, {}", next.standing));
        replay.push(Change::FunctionRemoved {
            function,
            reason: None,
        });
    }
}

fn outline(replay: &mut Replay<'_>, path: &str, new: &Function) {
    let Some(old) = replay.plan.functions.get(&new.outline.id) else {
        return;
    };
    let (old, new) = (old.outline.clone(), &new.outline);
    let what = |field: &str| format!("function {} {field}", new.id);
    let edit = FunctionEdit {
        name: replay.edit(&what("name"), Some(&old.name), Some(&new.name)),
        cluster: replay.edit(&what("cluster"), old.cluster.as_ref(), new.cluster.as_ref()),
        weight: replay.edit(&what("weight"), Some(&old.weight), Some(&new.weight)),
        cycle: replay.edit(&what("cycle"), old.cycle.as_ref(), new.cycle.as_ref()),
        ends_by: replay.edit(&what("ends by"), Some(&old.ends_by), Some(&new.ends_by)),
        depends_on: replay.edit(
            &what("depends on"),
            Some(&old.depends_on),
            Some(&new.depends_on),
        ),
        note: replay.edit(&what("note"), old.note.as_ref(), new.note.as_ref()),
    };
    if edit != FunctionEdit::default() {
        replay.push(Change::FunctionEdited {
            function: new.id.clone(),
            edit: Box::new(edit),
        });
    }
    let (old, new) = (&old.guide, &new.guide);
    replay.fixed(&format!("{path}.code"), &old.code, &new.code);
    replay.fixed(&format!("{path}.about"), &old.about, &new.about);
    replay.fixed(
        &format!("{path}.handed_over"),
        &old.handed_over,
        &new.handed_over,
    );
    replay.fixed(&format!("{path}.proof"), &old.proof, &new.proof);
    replay.fixed(&format!("{path}.peak"), &old.peak, &new.peak);
    replay.fixed(&format!("{path}.order"), &old.order, &new.order);
}

/// Everything about who and when but the holders, who change with the steps.
fn parties(replay: &mut Replay<'_>, new: &Function) {
    let Some(function) = replay.plan.functions.get(&new.outline.id) else {
        return;
    };
    let (old, days) = (function.parties.clone(), function.planned);
    let what = |field: &str| format!("function {} {field}", new.outline.id);
    let (now, planned) = (&new.parties, &new.planned);
    let plan = FunctionPlan {
        holder: Patch::Keep,
        co_holders: Patch::Keep,
        receiver: replay.edit(
            &what("receiver"),
            old.receiver.as_ref(),
            now.receiver.as_ref(),
        ),
        lead: replay.edit(&what("lead"), old.lead.as_ref(), now.lead.as_ref()),
        deputy: replay.edit(&what("deputy"), old.deputy.as_ref(), now.deputy.as_ref()),
        resourced: replay.edit(
            &what("resourced"),
            old.resourced.as_ref(),
            now.resourced.as_ref(),
        ),
        start: replay.edit(&what("start"), days.start.as_ref(), planned.start.as_ref()),
        transfer: replay.edit(
            &what("transfer"),
            days.transfer.as_ref(),
            planned.transfer.as_ref(),
        ),
        confirm: replay.edit(
            &what("confirm"),
            days.confirm.as_ref(),
            planned.confirm.as_ref(),
        ),
    };
    if plan != FunctionPlan::default() {
        replay.push(Change::FunctionPlanned {
            function: new.outline.id.clone(),
            plan: Box::new(plan),
        });
    }
}
