//! What if the weights were others: points moved from one criterion to another, with the result that follows.
//!
//! Nothing is saved here. Applying opens a form, which proposes what the command for weights does. The trial ends when
//! the round it is about is no longer closed, or has other weights than it began with.

use super::{criterion, round, tally};
use crate::app::action::{Action, Availability, Kind, Wording};
use crate::app::context::{Context, Screen};
use crate::app::effect::Effect;
use crate::app::key::{Direction, Key, Turn};
use crate::app::meaning::Meaning;
use crate::app::modals::open_form;
use crate::app::model::{Model, Said};
use crate::app::purpose::round::yardstick;
use crate::domain::analysis::{SupposedWeights, Tally};
use crate::domain::id::{CriterionId, RoundId};
use crate::domain::round::RoundState;
use crate::twin::what_if::{Trial, WhatIf as Told};

/// A trial of other weights.
#[derive(Debug, Clone, PartialEq)]
pub struct WhatIf {
    /// Of which round.
    pub round: RoundId,
    /// Its weights, and what is tried.
    pub weights: SupposedWeights,
    /// The criterion that gives and takes the points.
    pub other: CriterionId,
    /// The result under the weights that are tried.
    pub tally: Tally,
}

const HERE: &[Context] = &[Context::WhatIf];

/// The rows of the table.
pub static ACTIONS: &[Action] = &[
    Action {
        name: "what-if",
        label: "what-if",
        help: "See how totals and order would follow from other weights; nothing is saved.",
        wording: Wording::Fixed("What if the weights were others"),
        meaning: Meaning::WhatIf,
        contexts: &[Context::On(Screen::Successors)],
        hint: 9,
        available: can_begin,
        run: begin,
        ..LOOK
    },
    Action {
        name: "what-if-move",
        label: "one point",
        help: "Choose a criterion up and down; left and right move one point of weight out of it and into it.",
        meaning: Meaning::Move,
        hint: 1,
        run: |model, key| {
            if let Some(direction) = Direction::of(key) {
                super::travel(model, direction);
            }
            Vec::new()
        },
        ..LOOK
    },
    Action {
        name: "what-if-other",
        label: "from which",
        help: "Choose the criterion from which the points come, and to which they go.",
        wording: Wording::Fixed("Take the points from the next criterion"),
        meaning: Meaning::NextPane,
        hint: 2,
        run: |model, key| {
            choose_other(model, Turn::of(key));
            Vec::new()
        },
        ..LOOK
    },
    Action {
        name: "what-if-reset",
        label: "as before",
        help: "Put every weight back as it is.",
        wording: Wording::Fixed("Weights as they are"),
        available: is_changed,
        run: |model, _| reset(model),
        ..LOOK
    },
    Action {
        name: "what-if-apply",
        label: "apply",
        help: "Set these weights, with a reason that is printed on the result.",
        wording: Wording::Fixed("Set these weights ..."),
        meaning: Meaning::Open,
        kind: Kind::Change,
        hint: 3,
        available: is_changed,
        run: apply,
        ..LOOK
    },
    Action {
        name: "what-if-drop",
        label: "drop",
        help: "Leave the weights as they are; what was tried is not kept.",
        wording: Wording::Fixed("Leave the weights as they are"),
        meaning: Meaning::Back,
        hint: 4,
        run: leave,
        ..LOOK
    },
];

/// What the rows above have in common.
const LOOK: Action = Action {
    contexts: HERE,
    kind: Kind::Look,
    ..Action::PLAIN
};

fn can_begin(model: &Model) -> Availability {
    let round = round(model).ok_or("There is no round yet.")?;
    let why = match round.state {
        RoundState::Draft => "This round is being prepared: nobody has scored yet.",
        RoundState::Open => "This round is open: its scores are hidden until it closes.",
        RoundState::Decided => "This round is decided: its weights stay as they are.",
        RoundState::Abandoned => "This round was abandoned: its weights stay as they are.",
        RoundState::Closed if round.waits_for_reveals() => {
            "This round waits for ballots: its scores are hidden until all are revealed."
        }
        RoundState::Closed if round.yardstick.criteria.len() < 2 => {
            "With one criterion there is no weight to move."
        }
        RoundState::Closed => return Ok(()),
    };
    Err(why.to_owned())
}

fn is_changed(model: &Model) -> Availability {
    let trial = model.rooms.successors.what_if.as_ref();
    if trial.is_some_and(|trial| !trial.weights.changed().is_empty()) {
        return Ok(());
    }
    Err("The weights are as they are; no point was moved.".to_owned())
}

fn begin(model: &mut Model, _: Key) -> Vec<Effect> {
    let Some((round, selected)) = round(model).zip(criterion(model)) else {
        return Vec::new();
    };
    let weights = SupposedWeights::of(round);
    let (other, tally) = (
        weights.heaviest_but(&selected.id).cloned(),
        tally(model, round),
    );
    let trial = other.zip(tally).map(|(other, tally)| WhatIf {
        round: round.id.clone(),
        weights,
        other,
        tally: tally.clone(),
    });
    let room = &mut model.rooms.successors;
    room.round = trial.as_ref().map(|trial| trial.round.clone());
    room.what_if = trial;
    Vec::new()
}

/// Moves one point: to the right into the selected criterion, to the left out of it.
pub(super) fn shift(model: &mut Model, direction: Direction) {
    let Some(selected) = criterion(model).map(|it| it.id.clone()) else {
        return;
    };
    let Some(trial) = &mut model.rooms.successors.what_if else {
        return;
    };
    let other = trial.other.clone();
    let (from, to) = match direction {
        Direction::Right => (other, selected),
        _ => (selected, other),
    };
    if from == to {
        model.said = Said::Remark(chosen_twice(&to));
    } else if !trial.weights.shift(&from, &to) {
        model.said = Said::Remark(format!("No point of {from} is left to move."));
    }
}

/// The next criterion but for the selected one gives and takes the points.
fn choose_other(model: &mut Model, turn: Turn) {
    let selected = criterion(model).map(|it| it.id.clone());
    let Some(trial) = &mut model.rooms.successors.what_if else {
        return;
    };
    let all: Vec<&CriterionId> = trial.weights.all().iter().map(|it| &it.criterion).collect();
    let here = all.iter().position(|id| **id == trial.other).unwrap_or(0);
    let step = turn.step(all.len());
    let around = (1..=all.len()).map(|times| all[(here + times * step) % all.len()]);
    let next = around.into_iter().find(|id| Some(*id) != selected.as_ref());
    if let Some(next) = next.cloned() {
        trial.other = next;
    }
}

fn reset(model: &mut Model) -> Vec<Effect> {
    if let Some(trial) = &mut model.rooms.successors.what_if {
        trial.weights.reset();
    }
    Vec::new()
}

/// Backspace first puts the weights back, as it clears a filter first elsewhere.
fn leave(model: &mut Model, key: Key) -> Vec<Effect> {
    if key == Key::Backspace && is_changed(model).is_ok() {
        return reset(model);
    }
    end(model);
    Vec::new()
}

/// Asks for the reason.
fn apply(model: &mut Model, _: Key) -> Vec<Effect> {
    let trial = model.rooms.successors.what_if.as_ref();
    let form = trial.zip(round(model)).map(|(trial, round)| {
        let weights = trial.weights.changed();
        yardstick::supposed_form(round, weights)
    });
    open_form(model, form)
}

/// Ends the trial, whatever was tried.
pub fn end(model: &mut Model) {
    model.rooms.successors.what_if = None;
}

/// Works out the result of what is tried, also when scores were moderated meanwhile; ends what is no longer about the
/// round as it is.
pub(super) fn settle(model: &mut Model) {
    let Some(trial) = &model.rooms.successors.what_if else {
        return;
    };
    let plan = model.plan();
    let round = plan.and_then(|plan| plan.rounds.get(&trial.round));
    let round =
        round.filter(|round| round.state == RoundState::Closed && trial.weights.is_about(round));
    let tally = plan
        .zip(round)
        .and_then(|(plan, round)| trial.weights.tally(plan, round));
    let room = &mut model.rooms.successors;
    room.what_if = room
        .what_if
        .take()
        .zip(tally)
        .map(|(trial, tally)| WhatIf { tally, ..trial });
    if room.what_if.is_none() && model.said == Said::Nothing {
        model.said =
            Said::Remark("The round is not as it was; what was tried is dropped.".to_owned());
    }
}

/// What the trial says.
#[must_use]
pub fn told(model: &Model) -> Option<Told> {
    let (plan, round, selected) = (model.plan()?, round(model)?, criterion(model)?);
    let trial = model.rooms.successors.what_if.as_ref()?;
    let trial = Trial {
        weights: &trial.weights,
        is: tally(model, round)?,
        would_be: &trial.tally,
        selected: &selected.id,
        other: &trial.other,
    };
    Some(Told::of(plan, round, trial))
}

/// What is special about the selected criterion.
pub(super) fn remark(model: &Model) -> Option<String> {
    let (trial, selected) = (model.rooms.successors.what_if.as_ref()?, criterion(model)?);
    Some(if trial.other == selected.id {
        chosen_twice(&selected.id)
    } else if is_changed(model).is_ok() {
        format!("{} puts the weights back as they are.", Key::Backspace)
    } else {
        format!("Points move between {} and {}.", selected.id, trial.other)
    })
}

fn chosen_twice(criterion: &CriterionId) -> String {
    format!(
        "{criterion} is where points come from; {} takes another for that.",
        Meaning::NextPane
    )
}
