//! Rules about a plan as a whole: how it begins, the collective's own fields, the exit.

use super::moment::Moment;
use super::refusal::refusals;
use super::thing::{Kind, each_once, never_empty, unknown};
use super::{Ruling, entry, flag, function, yardstick};
use crate::domain::blueprint::Blueprint;
use crate::domain::collective::CollectiveEdit;
use crate::domain::exit::{Exit, ExitEdit};
use crate::domain::phase::PhaseId;
use crate::domain::{Change, Date, Plan};

refusals! {
    /// Why something may not happen to a plan as a whole.
    pub enum PlanRefusal {
        "begins-once" => AlreadyBegun:
            "this plan has begun already; a plan begins once";
        "begins-first" => NotBegun:
            "this plan has not begun yet; nothing can happen to it before that";
        "four-phases" => PhasesDiffer:
            "a plan begins with the phases early, middle, mature and after-exit, in that order";
        "leaving-after-starting" at Target => TargetBeforeStart { target: Date, started: Date }:
            "the backbone cannot leave on {target}, before the collective started on {started}; correct one of the days";
        "told-before-leaving" at Announced => AnnouncedAfterTarget { announced: Date, target: Date }:
            "the exit cannot be announced on {announced}, after its target {target}; correct one of the days";
    }
}

/// Holds once the plan has begun: from then on it has its phases.
pub(super) fn has_begun(at: Moment<'_>) -> Ruling {
    if at.plan.walk.phases.is_empty() {
        return Err(PlanRefusal::NotBegun.into());
    }
    Ok(())
}

pub(super) fn started(at: Moment<'_>, blueprint: &Blueprint) -> Ruling {
    if has_begun(at).is_ok() {
        return Err(PlanRefusal::AlreadyBegun.into());
    }
    if !blueprint
        .phases
        .iter()
        .map(|phase| phase.id)
        .eq(PhaseId::ALL.iter().copied())
    {
        return Err(PlanRefusal::PhasesDiffer.into());
    }
    let signals = blueprint.phases.iter().flat_map(|phase| &phase.signals);
    each_once(signals.map(|signal| &signal.id), Kind::Signal)?;
    functions(blueprint)?;
    let questions = blueprint.questions.iter();
    each_once(questions.map(|question| &question.id), Kind::Question)?;
    yardstick::in_bounds(&blueprint.yardstick)?;
    for (rule, setting) in &blueprint.rules {
        flag::setting(*rule, setting)?;
    }
    entries(at, blueprint)
}

pub(super) fn collective_edited(at: Moment<'_>, edit: &CollectiveEdit) -> Ruling {
    never_empty(&edit.name, "name", Kind::Plan, &at.plan.id)?;
    let mut after = at.plan.collective.clone();
    after.edit(edit);
    days_in_order(&at.plan.exit, after.started)
}

pub(super) fn exit_edited(at: Moment<'_>, edit: &ExitEdit) -> Ruling {
    at.organisation_if_named(edit.successor.value())?;
    let mut after = at.plan.exit.clone();
    after.edit(edit);
    days_in_order(&after, at.plan.collective.started)
}

fn functions(blueprint: &Blueprint) -> Ruling {
    let ids = || blueprint.functions.iter().map(|outline| &outline.id);
    each_once(ids(), Kind::Function)?;
    for outline in &blueprint.functions {
        let missing = outline
            .depends_on
            .iter()
            .find(|need| !ids().any(|id| id == *need));
        if let Some(need) = missing {
            return Err(unknown(Kind::Function, need));
        }
        function::waits_in_no_circle(&outline.id, &outline.depends_on, &blueprint.functions)?;
    }
    Ok(())
}

/// What stands in the books from the beginning obeys the rules of what is written later.
fn entries(at: Moment<'_>, blueprint: &Blueprint) -> Ruling {
    let mut begun = Plan::new(at.plan.id.clone());
    begun.apply(&Change::PlanStarted(Box::new(Blueprint {
        entries: Vec::new(),
        ..blueprint.clone()
    })));
    for written in &blueprint.entries {
        entry::added(Moment { plan: &begun, ..at }, written)?;
        begun.books.put(written.clone());
    }
    Ok(())
}

fn days_in_order(exit: &Exit, started: Option<Date>) -> Ruling {
    match (exit.target, started, exit.announced) {
        (Some(target), Some(started), _) if target < started => {
            Err(PlanRefusal::TargetBeforeStart { target, started }.into())
        }
        (Some(target), _, Some(announced)) if target < announced => {
            Err(PlanRefusal::AnnouncedAfterTarget { announced, target }.into())
        }
        (Some(_) | None, ..) => Ok(()),
    }
}
