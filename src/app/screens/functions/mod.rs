//! Screen 2: the functions and how far each is handed over; and one function, opened.

pub mod actions;
pub mod board;
pub mod card;

pub use actions::ACTIONS;

use crate::app::context::Screen;
use crate::app::effect::Effect;
use crate::app::key::Direction;
use crate::app::model::{Model, Window};
use crate::domain::Plan;
use crate::domain::function::{Function, HandSide};
use crate::domain::id::FunctionId;
use board::Columns;

/// What the screen remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FunctionsRoom {
    /// The selected function; the first one until a key was pressed.
    pub selected: Option<FunctionId>,
    /// Board or list.
    pub view: View,
    /// Whether the selected function is opened.
    pub opened: bool,
}

/// How the functions are laid out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// A column for each stage.
    #[default]
    Board,
    /// A row for each function.
    List,
}

/// The narrowest window with room for the board.
const BOARD_FROM: u16 = 90;

/// The view that is shown: a narrow window has no room for the board.
#[must_use]
pub const fn view(room: &FunctionsRoom, window: Window) -> View {
    match room.view {
        View::Board if window.width >= BOARD_FROM => View::Board,
        View::Board | View::List => View::List,
    }
}

/// The selected function.
#[must_use]
pub fn selected<'a>(room: &FunctionsRoom, plan: &'a Plan) -> Option<&'a Function> {
    let chosen = room.selected.as_ref().and_then(|id| plan.functions.get(id));
    chosen.or_else(|| Columns::of(plan).in_order().next())
}

/// The selected function of the plan that is open.
#[must_use]
pub fn selected_in(model: &Model) -> Option<&Function> {
    selected(&model.rooms.functions, model.plan()?)
}

/// Opens one function, from another screen.
pub(super) fn show(model: &mut Model, id: &str) {
    if let Ok(id) = id.parse() {
        model.screen = Screen::Functions;
        model.rooms.functions.selected = Some(id);
        model.rooms.functions.opened = true;
    }
}

pub(super) fn travel(model: &mut Model, direction: Direction) {
    let Some(open) = &model.open else { return };
    let room = &mut model.rooms.functions;
    let Some(here) = selected(room, &open.plan).map(|function| &function.outline.id) else {
        return;
    };
    let columns = Columns::of(&open.plan);
    let next = match view(room, model.window) {
        View::Board if !room.opened => columns.step(here, direction),
        View::Board | View::List => columns.step_in_order(here, direction),
    };
    room.selected = next.cloned();
}

pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    if let Some(id) = selected_in(model).map(|function| function.outline.id.clone()) {
        model.rooms.functions.selected = Some(id);
        model.rooms.functions.opened = true;
    }
    Vec::new()
}

pub(super) const fn next_pane(_model: &mut Model, _forward: bool) {}

pub(super) const fn step_out(model: &mut Model) -> bool {
    let opened = model.rooms.functions.opened;
    model.rooms.functions.opened = false;
    opened
}

pub(super) fn subject(model: &Model) -> Option<String> {
    selected_in(model).map(|function| function.outline.name.to_string())
}

pub(super) fn remark(model: &Model) -> Option<String> {
    let function = selected_in(model)?;
    let next = function.standing.stage()?.next()?;
    let said_no = HandSide::ALL
        .iter()
        .find(|side| function.hands.ready(**side) == Some(false));
    match said_no {
        Some(side) if next.needs_both_hands() => Some(format!(
            "Moving on now would need a reason: the {side} has said \"not yet\"."
        )),
        Some(_) | None => None,
    }
}
