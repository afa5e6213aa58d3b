//! What taking an event back would do, in a few words.

use crate::domain::Plan;
use crate::domain::change::Change;
use crate::domain::function::StageMove;
use crate::twin::named::Named;

/// What would happen to a plan without a change: `would put Policy ties back to held; its receiver stays`.
#[must_use]
pub fn would(plan: &Plan, change: Option<&Change>) -> String {
    let what = change.and_then(|change| put_back(plan, change).or_else(|| taken_out(change)));
    let what = what.unwrap_or_else(|| "make it as it was before".to_owned());
    format!("would {what}")
}

/// What would stand as it stood before.
fn put_back(plan: &Plan, change: &Change) -> Option<String> {
    if let Change::StageMoved(shift) | Change::StageReverted(shift) = change {
        Some(function_put_back(plan, shift))
    } else if let Change::PhaseAdvanced(step) | Change::PhaseReturned(step) = change {
        Some(format!("put the plan back to {}", step.from))
    } else if let Change::QuestionAnswered { question, .. } = change {
        let code = question.as_str().to_uppercase();
        Some(format!("take this answer to {code} away"))
    } else if let Change::FlagAccepted(_) = change {
        Some("count the flag again".to_owned())
    } else if let Change::FlagReopened(_) = change {
        Some("leave the flag accepted".to_owned())
    } else if let Change::RoundClosed { round, .. } = change {
        Some(format!("open round {round} again and hide its scores"))
    } else if let Change::RoundOpened { round, .. } = change {
        Some(format!("make round {round} a draft again"))
    } else if let Change::RoundDecided { round, .. } = change {
        Some(format!("leave round {round} undecided"))
    } else {
        None
    }
}

fn function_put_back(plan: &Plan, shift: &StageMove) -> String {
    let name = Named::function(plan, &shift.function).name;
    let function = plan.functions.get(&shift.function);
    let receiver = function.and_then(|function| function.parties.receiver.as_ref());
    let stays = receiver.map_or("", |_| "; its receiver stays");
    format!("put {name} back to {}{stays}", shift.from)
}

/// What would leave the plan again.
fn taken_out(change: &Change) -> Option<String> {
    let name = if let Change::FunctionAdded(outline) = change {
        outline.name.to_string()
    } else if let Change::OrganisationAdded(body) = change {
        body.name.to_string()
    } else if let Change::PersonAdded(person) = change {
        person.id.to_string()
    } else if let Change::QuestionAdded(outline) = change {
        outline.id.as_str().to_uppercase()
    } else if let Change::RoundAdded { round, .. } = change {
        format!("round {round}")
    } else {
        return None;
    };
    Some(format!("take {name} out of the plan again"))
}
