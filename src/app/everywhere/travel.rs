//! Moving within a screen, opening, and going back.

use crate::app::action::{Action, Availability, Kind, Told, Wording};
use crate::app::context::Screen;
use crate::app::effect::Effect;
use crate::app::key::{Direction, Key, Turn};
use crate::app::leaving;
use crate::app::lists::asking;
use crate::app::meaning::Meaning;
use crate::app::model::Model;
use crate::app::program::Plans;
use crate::app::screens;
use crate::app::tour;

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
        label: "pane",
        help: "Go to the next part of the screen; the second key goes to the one before.",
        wording: Wording::Fixed("Next part of the screen"),
        meaning: Meaning::NextPane,
        hint: 17,
        available: has_panes,
        run: |model, key| {
            screens::next_pane(model, Turn::of(key));
            Vec::new()
        },
        ..TRAVEL
    },
    Action {
        name: "back",
        label: "back",
        help: "Go one step back along the path; from the top it stays. The second key first clears a filter.",
        meaning: Meaning::Back,
        run: |model, key| {
            if key == Key::Backspace && asking::clear_filter(model) {
                return Vec::new();
            }
            // From the top, where nothing else is left to leave, it leaves the tour.
            go_back(model).unwrap_or_else(|| tour::leave(model, key))
        },
        ..TRAVEL
    },
    Action {
        name: "leave",
        label: "back",
        help: "Go one step back; from the top, leave. All is saved.",
        wording: Wording::Told("Back, and from the top leave", tell_leaving),
        meaning: Meaning::Leave,
        hint: 90,
        run: |model, _| go_back(model).unwrap_or_else(|| leaving::leave(model)),
        ..TRAVEL
    },
];

/// What the rows above have in common.
const TRAVEL: Action = Action {
    kind: Kind::Travel,
    ..Action::PLAIN
};

fn has_panes(model: &Model) -> Availability {
    if screens::has_panes(model) {
        return Ok(());
    }
    Err("There is no other part of the screen to go to.".to_owned())
}

fn travel(model: &mut Model, key: Key) -> Vec<Effect> {
    if let Some(direction) = Direction::of(key) {
        screens::travel(model, direction);
    }
    Vec::new()
}

/// From the top there is nothing but leaving; from that of an earlier day, today.
fn tell_leaving(model: &Model, told: &mut Told) {
    if !is_at_the_top(model) {
        return;
    }
    let (words, label) = match (model.here.as_of, model.program.plans) {
        (Some(_), _) => ("Back to today", "to today"),
        (None, Plans::Own | Plans::Pack) => ("Leave baton", "quit"),
        (None, Plans::Sample) => ("Leave the sample", "leave the sample"),
    };
    told.words = words.into();
    told.label = label.into();
}

/// One step back along the path, and what that asks of the world: from the top of an earlier day to today.
/// `None` from the top.
fn go_back(model: &mut Model) -> Option<Vec<Effect>> {
    if screens::step_out(model) {
        return Some(Vec::new());
    }
    if is_at_the_top(model) {
        return model.here.as_of.map(|_| vec![Effect::LookBack(None)]);
    }
    if has_one_plan(model) {
        model.screen = Screen::Lifecycle;
        return Some(Vec::new());
    }
    model.screen = Screen::Portfolio;
    Some(vec![Effect::ReadPortfolio])
}

/// Whether no step leads back from the screen in front: with one plan the path begins at Lifecycle.
fn is_at_the_top(model: &Model) -> bool {
    match model.screen {
        Screen::Portfolio => true,
        Screen::Lifecycle => has_one_plan(model),
        Screen::Functions
        | Screen::Partners
        | Screen::Timeline
        | Screen::Successors
        | Screen::Sustainability
        | Screen::Reviews
        | Screen::Log => false,
    }
}

fn has_one_plan(model: &Model) -> bool {
    model.portfolio.len() <= 1
}
