//! Moving within a screen, opening, and going back.

use crate::app::action::{Action, Kind};
use crate::app::context::Screen;
use crate::app::effect::Effect;
use crate::app::key::{Direction, Key};
use crate::app::meaning::Meaning;
use crate::app::model::Model;
use crate::app::screens;

/// The rows of the table.
pub(super) static ACTIONS: &[Action] = &[
    Action {
        name: "move",
        label: "move",
        help: "Move the selection; PgUp and PgDn move by a page, Home and End to the ends.",
        meaning: Meaning::Move,
        hint: 1,
        run: travel,
        ..TRAVEL
    },
    Action {
        name: "open",
        label: "open",
        help: "Open what is selected; changes nothing.",
        meaning: Meaning::Open,
        hint: 2,
        run: |model, _| screens::enter(model),
        ..TRAVEL
    },
    Action {
        name: "next-pane",
        label: "next pane",
        help: "Go to the next part of the screen; with Shift to the one before.",
        meaning: Meaning::NextPane,
        run: |model, key| {
            screens::next_pane(model, key != Key::BackTab);
            Vec::new()
        },
        ..TRAVEL
    },
    Action {
        name: "back",
        label: "back",
        help: "Go one step back along the path; from the top it stays.",
        meaning: Meaning::Back,
        run: |model, _| go_back(model).unwrap_or_default(),
        ..TRAVEL
    },
    Action {
        name: "leave",
        label: "back",
        help: "Go one step back; from the top, leave. All is saved.",
        meaning: Meaning::Leave,
        hint: 90,
        run: |model, _| go_back(model).unwrap_or_else(|| vec![model.program.way_out()]),
        ..TRAVEL
    },
];

/// What the rows above have in common.
const TRAVEL: Action = Action {
    kind: Kind::Travel,
    ..Action::PLAIN
};

fn travel(model: &mut Model, key: Key) -> Vec<Effect> {
    if let Some(direction) = Direction::of(key) {
        screens::travel(model, direction);
    }
    Vec::new()
}

/// One step back along the path, and what that asks of the world. `None` from the top.
fn go_back(model: &mut Model) -> Option<Vec<Effect>> {
    if screens::step_out(model) {
        return Some(Vec::new());
    }
    let several_plans = model.portfolio.len() > 1;
    match model.screen {
        Screen::Portfolio => return None,
        Screen::Lifecycle if !several_plans => return None,
        Screen::Lifecycle
        | Screen::Functions
        | Screen::Partners
        | Screen::Timeline
        | Screen::Successors
        | Screen::Sustainability
        | Screen::Reviews
        | Screen::Log => {}
    }
    if !several_plans {
        model.screen = Screen::Lifecycle;
        return Some(Vec::new());
    }
    model.screen = Screen::Portfolio;
    Some(vec![Effect::ReadPortfolio])
}
