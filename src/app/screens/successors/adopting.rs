//! What a decision means for the plan: shown after deciding and whenever it is asked for, and taken or left.

use super::round;
use crate::app::action::Availability;
use crate::app::effect::Effect;
use crate::app::files::Taking;
use crate::app::key::Key;
use crate::app::modals::{Modal, Preview};
use crate::app::model::Model;
use crate::app::words;
use crate::domain::Plan;
use crate::domain::analysis::adoption::adoption;
use crate::domain::id::RoundId;
use crate::domain::round::Round;

/// Whether the round looked at has something that the plan does not say yet.
pub(super) fn can_adopt(model: &Model) -> Availability {
    let found = round(model).zip(model.plan());
    let (round, plan) = found.ok_or_else(|| super::actions::NO_ROUND.to_owned())?;
    match adoption(plan, round) {
        Err(why) => Err(words::sentences(&why.to_string())),
        Ok(all) if all.steps.is_empty() => {
            Err("The plan says already what this decision means for it.".to_owned())
        }
        Ok(_) => Ok(()),
    }
}

/// Shows what the decision of the round looked at would change.
pub(super) fn adopt(model: &mut Model, _: Key) -> Vec<Effect> {
    let id = round(model).map(|round| round.id.clone());
    if let Some(id) = id {
        show(model, &id);
        model.rooms.successors.round = Some(id);
    }
    Vec::new()
}

/// Shows what a decision would change, where it changes anything.
pub fn show(model: &mut Model, round: &RoundId) {
    let preview = model
        .plan()
        .and_then(|plan| preview(model, plan, plan.rounds.get(round)?));
    model.modals.extend(preview.map(Modal::Preview));
}

fn preview(model: &Model, plan: &Plan, round: &Round) -> Option<Preview> {
    let all = adoption(plan, round)
        .ok()
        .filter(|all| !all.steps.is_empty())?;
    let events = &model.open.as_ref()?.events;
    let taking = Taking {
        plan: plan.id.clone(),
        head: events.last().map_or(0, |event| event.seq),
        proposal: all.changes().into(),
    };
    let title = format!("What round {} means for the plan", round.id);
    let mut preview = Preview::new(title, all.lines(), taking);
    preview.remark = all.left_alone(plan);
    Some(preview)
}
