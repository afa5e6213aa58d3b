//! What clicks and the wheel do: what a key would do, and never more.
//!
//! A click selects, a click on what is selected opens it. Whatever would be done at once by a key is done at once by a
//! click, but for the button that does something weighty: the first click goes to it and the second presses it, so that
//! a double click never answers the question that it brought up.

use super::action;
use super::context::Context;
use super::effect::Effect;
use super::key::{Direction, Key};
use super::lists::{self, ListName};
use super::meaning::Meaning;
use super::model::{Model, Said};
use super::target::{Pane, Target};
use super::update::press;
use super::{modals, screens};

/// Where the focus or the selection was before a click.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Was {
    /// Where the click went.
    Here,
    /// Somewhere else.
    Elsewhere,
}

/// Does what a click on something does.
pub(super) fn click(model: &mut Model, target: Target) -> Vec<Effect> {
    if model.modals.is_empty() {
        on_screen(model, target)
    } else {
        said_anew(model);
        modals::click(model, target)
    }
}

/// Does what a turn of the wheel does.
pub(super) fn scroll(model: &mut Model, direction: Direction) -> Vec<Effect> {
    if model.modals.is_empty() {
        said_anew(model);
        screens::scroll(model, direction);
        return Vec::new();
    }
    modals::scroll(model, direction)
}

fn on_screen(model: &mut Model, target: Target) -> Vec<Effect> {
    said_anew(model);
    match target {
        Target::Action(name) => {
            let action = action::named(name);
            return action.map_or_else(Vec::new, |action| action.perform_by_name(model));
        }
        Target::Screen(screen) => return press_first(model, Meaning::Go(screen).keys()),
        Target::Row { list, at } => return on_row(model, list, at),
        Target::Cell { row, column } => return on_cell(model, row, column),
        Target::Pane(pane) => {
            screens::focus(model, pane);
        }
        Target::Phase(phase) => screens::lifecycle::look_at(model, phase),
        Target::FirstRoom => {
            while Context::of(model) != Context::On(model.screen) && screens::step_out(model) {}
        }
        // These stand in popups only.
        Target::Line(_)
        | Target::Field(_)
        | Target::Caret { .. }
        | Target::Theirs(_)
        | Target::Item { .. }
        | Target::Button(_) => {}
    }
    Vec::new()
}

fn press_first(model: &mut Model, keys: &[Key]) -> Vec<Effect> {
    keys.first().map_or_else(Vec::new, |key| press(model, *key))
}

fn on_row(model: &mut Model, list: ListName, at: usize) -> Vec<Effect> {
    let focus = Pane::of(list).map_or(Was::Here, |pane| screens::focus(model, pane));
    let Some(key) = lists::keys(model, list).into_iter().nth(at) else {
        return Vec::new();
    };
    let selected = screens::selected(model, list);
    if focus == Was::Here && selected.as_ref() == Some(&key) {
        return press(model, Key::Enter);
    }
    screens::select(model, list, &key);
    Vec::new()
}

fn on_cell(model: &mut Model, row: usize, column: usize) -> Vec<Effect> {
    match screens::select_cell(model, row, column) {
        Was::Here => press(model, Key::Enter),
        Was::Elsewhere => Vec::new(),
    }
}

/// What was said before the click is over, as it is after a key.
fn said_anew(model: &mut Model) {
    model.program.leaving = false;
    model.said = Said::Nothing;
}
