//! A function as a row in words.

use crate::app::lists::{Cell, Entry};
use crate::app::model::Model;
use crate::app::words;
use crate::domain::function::{Function, HandSide, Stage};

/// How a function reads as a row.
pub(super) fn entry(model: &Model, function: &Function) -> Entry {
    let outline = &function.outline;
    let parties = &function.parties;
    let organisation = |id| {
        model
            .plan()
            .map_or_else(String::new, |plan| words::organisation(plan, id))
    };
    let person = |id| {
        model
            .plan()
            .map_or_else(String::new, |plan| words::person(plan, id))
    };
    let holder = model.plan().and_then(|plan| plan.holder(function));
    let past_the_ladder = Stage::ALL.len();
    let stage = function
        .standing
        .stage()
        .map_or(past_the_ladder, |stage| stage as usize);
    Entry::new(
        outline.id.as_str(),
        vec![
            Cell::words("function", outline.name.as_str()),
            Cell::words("stage", function.standing.to_string()).ranked(stage),
            Cell::number("weight", outline.weight.get()),
            Cell::words("receiver", organisation(parties.receiver.as_ref())),
            Cell::words("hands", hands(function)),
            Cell::day("transfer", function.planned.transfer),
            Cell::day("confirm", function.planned.confirm),
            Cell::words("holder", organisation(holder)),
            Cell::words("lead", person(parties.lead.as_ref())),
            Cell::words("deputy", person(parties.deputy.as_ref())),
            Cell::day("since", function.since()),
        ],
    )
}

/// What both sides have said: `giver ready, receiver not yet`.
fn hands(function: &Function) -> String {
    let said = |side: &HandSide| match function.hands.ready(*side) {
        None => format!("{side} {}", words::UNKNOWN),
        Some(true) => format!("{side} ready"),
        Some(false) => format!("{side} not yet"),
    };
    let both: Vec<String> = HandSide::ALL.iter().map(said).collect();
    both.join(", ")
}
