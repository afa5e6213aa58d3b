//! Going to a place without a walk: a screen, or a room deeper in it.

use super::{settle, step_out};
use crate::app::action::Availability;
use crate::app::context::{Context, Screen};
use crate::app::model::Model;
use crate::app::screens::{functions, partners, successors, sustainability};

/// Goes to a place, with whatever is selected there.
///
/// # Errors
/// Why the place cannot be gone to now; then nothing has moved.
pub fn arrive(model: &mut Model, place: Context) -> Availability {
    go(model, place)?;
    settle(model);
    Ok(())
}

/// Looks at the model as it would be in another place, and leaves it as it was. What a screen works out only while it is
/// in front is not worked out for a look.
///
/// # Errors
/// Why the place cannot be gone to now.
pub fn visit<T>(
    model: &mut Model,
    place: Context,
    look: impl FnOnce(&Model) -> T,
) -> Result<T, String> {
    let (screen, rooms) = (model.screen, model.rooms.clone());
    let seen = go(model, place).map(|()| look(model));
    (model.screen, model.rooms) = (screen, rooms);
    seen
}

fn go(model: &mut Model, place: Context) -> Availability {
    if place.screen() != Screen::Portfolio && model.plan().is_none() {
        return Err("Open a plan first.".to_owned());
    }
    let (screen, rooms) = (model.screen, model.rooms.clone());
    model.screen = place.screen();
    open(model, place);
    if Context::of(model) == place {
        return Ok(());
    }
    (model.screen, model.rooms) = (screen, rooms);
    Err(why_not(place).to_owned())
}

fn open(model: &mut Model, place: Context) {
    match place {
        Context::On(_) => while Context::of(model) != place && step_out(model) {},
        Context::OneFunction => {
            model.rooms.functions.opened = functions::selected(model).is_some();
        }
        Context::Books => partners::books::open(model),
        Context::Flags => model.rooms.sustainability.view = sustainability::View::Flags,
        Context::Stock => sustainability::take_stock(model),
        // It is begun with figures of its own, not gone to.
        Context::WhatIf | Context::DatesTried | Context::DatesDrafted => {}
        Context::Panel => successors::look_at(model, successors::View::People, None),
        Context::Rounds => successors::look_at(model, successors::View::Rounds, None),
        Context::Figures => successors::look_at(model, successors::View::Figures, None),
        Context::OneCell => {
            let cell = Some(successors::Opened::Cell);
            successors::look_at(model, successors::View::Result, cell);
        }
        Context::Ballot => {
            let ballot = Some(successors::Opened::Ballot);
            successors::look_at(model, successors::View::People, ballot);
        }
    }
}

const fn why_not(place: Context) -> &'static str {
    match place {
        Context::On(Screen::Successors) => {
            "The round looked at is open: it has no result until it closes."
        }
        Context::On(_) | Context::Books | Context::Flags | Context::Stock | Context::Rounds => {
            "Go there first."
        }
        Context::OneFunction => "There is no function yet.",
        Context::Panel | Context::Figures => "There is no round yet.",
        Context::WhatIf => "No other weights are being tried out.",
        Context::DatesTried => "No other days are being tried out.",
        Context::DatesDrafted => "No days are being proposed.",
        Context::OneCell => "The round looked at is not closed: it has no scores to show.",
        Context::Ballot => "The round looked at is not open: nobody scores now.",
    }
}
