//! What the mouse does on a screen: brings the focus to a pane, moves the selection.

use super::{functions, partners, successors, travel};
use crate::app::context::{Context, Screen};
use crate::app::key::Direction;
use crate::app::model::Model;
use crate::app::mouse::Was;
use crate::app::target::Pane;

/// Brings the focus to a pane, and says where it was before.
pub fn focus(model: &mut Model, pane: Pane) -> Was {
    let rooms = &mut model.rooms;
    match pane {
        Pane::Portfolio(pane) => put(&mut rooms.portfolio.pane, pane),
        Pane::Lifecycle(pane) => put(&mut rooms.lifecycle.pane, pane),
        Pane::Partners(list) => partners::focus(model, list),
        Pane::Partner => put(&mut rooms.partners.pane, partners::Pane::Detail),
        Pane::Successors(pane) => put(&mut rooms.successors.pane, pane),
        Pane::Questions(pane) => put(&mut rooms.sustainability.questions.pane, pane),
        Pane::Flags(pane) => put(&mut rooms.sustainability.flags.pane, pane),
        Pane::Reviews(pane) => put(&mut rooms.reviews.pane, pane),
        Pane::Stock(pane) => put(&mut rooms.sustainability.stock.pane, pane),
    }
}

/// Moves the selection as the wheel turns; where there is only text to read, it scrolls.
pub fn scroll(model: &mut Model, direction: Direction) {
    if Context::of(model) == Context::OneFunction {
        functions::scroll_parts(model, direction);
    } else {
        travel(model, direction);
    }
}

/// Selects a cell of a matrix, and says whether it was selected before.
pub fn select_cell(model: &mut Model, row: usize, column: usize) -> Was {
    if model.screen == Screen::Functions {
        functions::matrix::select_cell(model, row, column)
    } else {
        successors::select_cell(model, row, column)
    }
}

/// Puts a value in its place, and says whether it was there before.
pub(super) fn put<T: PartialEq>(place: &mut T, value: T) -> Was {
    if *place == value {
        Was::Here
    } else {
        *place = value;
        Was::Elsewhere
    }
}
