//! Taking back, bringing again, and that all is saved.

use super::plan_is_open;
use crate::app::action::{Action, Availability, Kind, always};
use crate::app::context::Screen;
use crate::app::effect::Effect;
use crate::app::key::Key;
use crate::app::meaning::Meaning;
use crate::app::modals::{Confirm, Modal};
use crate::app::model::{Model, OpenPlan, Said};
use crate::domain::history::last_action;
use crate::domain::story::tell;

/// The rows of the table.
pub(super) static ACTIONS: &[Action] = &[
    Action {
        name: "undo",
        label: "undo",
        help: "Take the last action back, however many events it made; nothing is erased.",
        meaning: Meaning::Undo,
        hint: 30,
        available: can_take_back,
        run: undo,
        ..Action::PLAIN
    },
    Action {
        name: "redo",
        label: "redo",
        help: "Bring back what was last taken back.",
        meaning: Meaning::Redo,
        available: can_take_back,
        run: |_, _| vec![Effect::Redo],
        ..Action::PLAIN
    },
    Action {
        name: "saved",
        label: "saved already",
        help: "Say when the last change was saved; every change is saved as it is made.",
        meaning: Meaning::Saved,
        kind: Kind::Program,
        available: always,
        run: say_saved,
        ..Action::PLAIN
    },
];

/// Takes back at once what the same person did; asks first when it was somebody else.
fn undo(model: &mut Model, _: Key) -> Vec<Effect> {
    let last = model.open.as_ref().and_then(|open| {
        let seq = *last_action(&open.events).first()?;
        let event = open.events.iter().find(|event| event.seq == seq)?;
        let what = event.change.as_ref().map(|change| tell(&open.plan, change));
        (event.actor != open.actor).then(|| (event.actor.clone(), what.unwrap_or_default()))
    });
    let Some((actor, what)) = last else {
        return vec![Effect::Undo];
    };
    let lines = vec![what, format!("{actor} did this, not you.")];
    let confirm = Confirm::before(
        Effect::Undo,
        format!("Take back what {actor} did?"),
        lines,
        "Take it back",
    );
    model.modals.push(Modal::Confirm(confirm));
    Vec::new()
}

/// Whether there is a plan whose last action can be taken back here: the portfolio shows many.
fn can_take_back(model: &Model) -> Availability {
    if model.screen == Screen::Portfolio {
        return Err("Open a plan first: taking back belongs to one plan.".to_owned());
    }
    plan_is_open(model)
}

fn say_saved(model: &mut Model, _: Key) -> Vec<Effect> {
    let at = model.open.as_ref().and_then(OpenPlan::saved_at);
    model.said = Said::Remark(match at {
        Some(at) => format!("Already saved {}.", model.here.clock(at)),
        None => "Every change is saved as it is made.".to_owned(),
    });
    Vec::new()
}
