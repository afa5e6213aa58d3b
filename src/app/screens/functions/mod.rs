//! Screen 2: the functions and how far each is handed over; and one function, opened.

pub mod actions;
pub mod board;
mod entry;
pub mod matrix;
mod wording;

pub use actions::ACTIONS;

use crate::app::context::Screen;
use crate::app::effect::Effect;
use crate::app::key::{Direction, Turn};
use crate::app::lists::{self, ListName, Listing};
use crate::app::modals::{Modal, TextBox};
use crate::app::model::{Model, Window};
use crate::app::words;
use crate::domain::function::{Function, HandSide};
use crate::domain::id::FunctionId;
use crate::twin::Lines;
use crate::twin::functions::Selected;
use crate::twin::one_function::OneFunction;
use crate::twin::one_function::{Happened, history};
use board::Columns;
use entry::entry;

/// What the screen remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FunctionsRoom {
    /// The selected function; the first one until a key was pressed.
    pub selected: Option<FunctionId>,
    /// Board, list or matrix.
    pub view: View,
    /// The column of the matrix that is selected, by its place.
    pub body: usize,
    /// Whether the selected function is opened.
    pub opened: bool,
    /// The part of the opened function that is looked at, where they do not all fit.
    pub part: usize,
}

/// How the functions are laid out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// A column for each stage.
    #[default]
    Board,
    /// A row for each function.
    List,
    /// A row for each function and a column for each organisation.
    Matrix,
}

impl View {
    /// The view after it.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Board => Self::List,
            Self::List => Self::Matrix,
            Self::Matrix => Self::Board,
        }
    }

    /// Its name in running text.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Board => "board",
            Self::List => "list",
            Self::Matrix => "matrix",
        }
    }
}

/// The narrowest window with room for the board.
const BOARD_FROM: u16 = 90;

/// The view that is shown: a narrow window has no room for the board.
#[must_use]
pub const fn view(room: &FunctionsRoom, window: Window) -> View {
    match room.view {
        View::Matrix => View::Matrix,
        View::Board if window.width >= BOARD_FROM => View::Board,
        View::Board | View::List => View::List,
    }
}

/// Whether the functions stand by organisation, none of them opened.
fn is_matrix(room: &FunctionsRoom) -> bool {
    room.view == View::Matrix && !room.opened
}

/// The functions, stage by stage, the heaviest of each first.
#[must_use]
pub fn listing(model: &Model) -> Listing<'_, &Function> {
    let all = model.plan().into_iter().flat_map(|plan| &plan.functions);
    // The matrix has no row for what was set aside.
    let by_body = is_matrix(&model.rooms.functions);
    let has_row = |function: &&Function| !by_body || function.standing.stage().is_some();
    Listing {
        all: Columns::by_weight(all).in_order().filter(has_row).collect(),
        entry: Box::new(|function| entry(model, function)),
        sieve: model.rooms.sieves.of(ListName::Functions),
    }
}

/// The functions that are shown, in columns.
#[must_use]
pub fn columns(model: &Model) -> Columns<'_> {
    Columns::of(listing(model).shown())
}

/// The selected function; one that is opened stays so when a filter hides its row.
#[must_use]
pub fn selected(model: &Model) -> Option<&Function> {
    let room = &model.rooms.functions;
    let chosen = room.selected.as_ref();
    let opened = || model.plan()?.functions.get(chosen.filter(|_| room.opened)?);
    opened().or_else(|| at_hand(model))
}

fn at_hand(model: &Model) -> Option<&Function> {
    let chosen = model.rooms.functions.selected.as_ref();
    listing(model).selected(|function| Some(&function.outline.id) == chosen)
}

/// Opens one function, from another screen.
pub(super) fn show(model: &mut Model, id: &str) {
    if let Ok(id) = id.parse() {
        model.screen = Screen::Functions;
        let room = &mut model.rooms.functions;
        (room.selected, room.opened, room.part) = (Some(id), true, 0);
    }
}

pub(super) const fn list_in_focus(model: &Model) -> Option<ListName> {
    if model.rooms.functions.opened {
        None
    } else {
        Some(ListName::Functions)
    }
}

pub(super) fn select(model: &mut Model, key: &str) {
    let room = &mut model.rooms.functions;
    (room.selected, room.part) = (key.parse().ok(), 0);
}

pub(super) fn travel(model: &mut Model, direction: Direction) {
    let room = &model.rooms.functions;
    // The page keys go through an opened function; the arrows go to the next one.
    if room.opened
        && matches!(
            direction,
            Direction::PageUp | Direction::PageDown | Direction::First
        )
    {
        return scroll_parts(model, direction);
    }
    if is_matrix(room) && matrix::travel(model, direction) {
        return;
    }
    match view(&model.rooms.functions, model.window) {
        View::Board if !model.rooms.functions.opened => travel_on_board(model, direction),
        View::Board | View::List | View::Matrix => {
            lists::travel(model, ListName::Functions, direction)
        }
    }
}

fn travel_on_board(model: &mut Model, direction: Direction) {
    let here = selected(model).map(|function| &function.outline.id);
    let next = here.and_then(|here| columns(model).step(here, direction));
    if let Some(next) = next.map(ToString::to_string) {
        select(model, &next);
    }
}

/// The parts of an opened function, in the order in which they are looked at: how far it is handed over, then what it is.
const PARTS: usize = 10;

/// Looks at the next part of an opened function, or the one before.
pub(super) const fn scroll_parts(model: &mut Model, direction: Direction) {
    let room = &mut model.rooms.functions;
    room.part = match direction {
        Direction::Up | Direction::PageUp => room.part.saturating_sub(1),
        Direction::Down | Direction::PageDown if room.part + 1 < PARTS => room.part + 1,
        Direction::First => 0,
        Direction::Last => PARTS - 1,
        Direction::Down | Direction::PageDown | Direction::Left | Direction::Right => room.part,
    };
}

pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    let Some(function) = selected(model) else {
        return Vec::new();
    };
    let (id, name) = (
        function.outline.id.clone(),
        function.outline.name.to_string(),
    );
    if model.rooms.functions.opened {
        let history = model
            .open
            .as_ref()
            .map(|open| history(&open.plan, &open.events, &id))
            .unwrap_or_default();
        let lines = history
            .into_iter()
            .map(|Happened { on, who, what }| format!("{:>11}  {who}: {what}", words::day(on)));
        let text = TextBox::new(format!("Everything that happened: {name}"), lines.collect());
        model.modals.push(Modal::Text(text));
    } else {
        let room = &mut model.rooms.functions;
        (room.selected, room.opened, room.part) = (Some(id), true, 0);
    }
    Vec::new()
}

/// What is said of the selected function where it is opened.
#[must_use]
pub fn one_function(model: &Model) -> Option<OneFunction> {
    let open = model.open.as_ref()?;
    let seen = open.seen(model.today());
    Some(OneFunction::of(seen, selected(model)?, &open.events))
}

/// What the screen says, in lines.
pub(super) fn twin(model: &Model, lines: &mut Lines) {
    let Some(open) = &model.open else { return };
    let chosen = selected(model);
    if model.rooms.functions.opened {
        return one_function(model).iter().for_each(|one| lines.tell(one));
    }
    let shown = listing(model).shown().into_iter();
    let functions = &open.facts.functions;
    let ids = shown.map(|function| &function.outline.id);
    lines.tell(&functions.clone().listing(ids));
    let id = chosen.map(|function| function.outline.id.as_str());
    if let Some(row) = id.and_then(|id| functions.find(id)) {
        lines.tell(&Selected { row });
    }
}

pub(super) const fn next_pane(model: &mut Model, turn: Turn) {
    let room = &mut model.rooms.functions;
    if room.opened {
        room.part = (room.part + turn.step(PARTS)) % PARTS;
    }
}

pub(super) const fn step_out(model: &mut Model) -> bool {
    let opened = model.rooms.functions.opened;
    model.rooms.functions.opened = false;
    opened
}

pub(super) fn subject(model: &Model) -> Option<String> {
    selected(model).map(|function| function.outline.name.to_string())
}

pub(super) fn remark(model: &Model) -> Option<String> {
    if is_matrix(&model.rooms.functions) {
        return matrix::remark(model);
    }
    let function = selected(model)?;
    let next = function.standing.stage()?.next()?;
    let mut sides = HandSide::ALL.iter();
    let side = sides.find(|side| function.hands.ready(**side) == Some(false))?;
    if model.rooms.functions.opened {
        return Some(format!(
            "The {side}'s \"not yet\" is kept, shown here, and printed in every report."
        ));
    }
    next.needs_both_hands()
        .then(|| format!("Moving on now would need a reason: the {side} has said \"not yet\"."))
}
