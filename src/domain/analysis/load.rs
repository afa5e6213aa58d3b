//! Who carries which weight: the functions that a body holds today, and those it holds when every receiver has taken
//! theirs.
//!
//! Counted are the functions on the ladder. Each weighs on one body, or on nobody, both now and then, so that both
//! columns of every table made from this add up to the weight on the ladder.

use super::handover::is_to_move;
use crate::domain::Plan;
use crate::domain::function::Function;
use crate::domain::id::OrganisationId;

/// The weight on one body, or on nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Load {
    /// Of the functions held today.
    pub now: u32,
    /// Of the functions held when every receiver has taken theirs.
    pub moved: u32,
}

impl Load {
    /// What a body carries; without a body, what nobody carries or nobody knows who.
    #[must_use]
    pub fn of(plan: &Plan, body: Option<&OrganisationId>) -> Self {
        let mut load = Self::default();
        for function in on_ladder(plan) {
            let weight = function.outline.weight.get();
            if holder_now(plan, function) == body {
                load.now += weight;
            }
            if holder_then(plan, function) == body {
                load.moved += weight;
            }
        }
        load
    }

    /// What all carry together, nobody included: the weight on the ladder.
    #[must_use]
    pub fn total(plan: &Plan) -> Self {
        let weight = on_ladder(plan)
            .map(|function| function.outline.weight.get())
            .sum();
        Self {
            now: weight,
            moved: weight,
        }
    }
}

/// The functions that weigh on somebody: those on the ladder.
pub fn on_ladder(plan: &Plan) -> impl Iterator<Item = &Function> {
    let functions = plan.functions.iter();
    functions.filter(|function| function.standing.stage().is_some())
}

/// Who holds a function today, as far as that is a body of the plan.
#[must_use]
pub fn holder_now<'a>(plan: &'a Plan, function: &'a Function) -> Option<&'a OrganisationId> {
    known(plan, plan.holder(function))
}

/// Who holds a function when every receiver has taken theirs: whoever has it now, where it is not to move.
#[must_use]
pub fn holder_then<'a>(plan: &'a Plan, function: &'a Function) -> Option<&'a OrganisationId> {
    if is_to_move(function) {
        known(plan, function.parties.receiver.as_ref())
    } else {
        holder_now(plan, function)
    }
}

/// The functions that a body holds today.
pub fn held_by<'a>(
    plan: &'a Plan,
    body: &'a OrganisationId,
) -> impl Iterator<Item = &'a Function> + 'a {
    on_ladder(plan).filter(move |function| holder_now(plan, function) == Some(body))
}

/// The functions that a body is to take and does not hold yet.
pub fn received_by<'a>(
    plan: &'a Plan,
    body: &'a OrganisationId,
) -> impl Iterator<Item = &'a Function> + 'a {
    on_ladder(plan).filter(move |function| {
        holder_then(plan, function) == Some(body) && holder_now(plan, function) != Some(body)
    })
}

fn known<'a>(plan: &Plan, body: Option<&'a OrganisationId>) -> Option<&'a OrganisationId> {
    body.filter(|body| plan.members.organisations.has(body))
}
