//! Screen 6: the sustainability questions, the flags, and behind them the views in which stock is taken.

pub mod actions;
pub mod flags;
pub mod question;
pub mod questions;
pub mod stock;

pub use actions::ACTIONS;

use crate::app::context::Screen;
use crate::app::effect::Effect;
use crate::app::key::Direction;
use crate::app::lists::{self, ListName};
use crate::app::model::Model;
use crate::domain::flags::settings::FlagKey;
use crate::twin::Lines;
use flags::FlagsRoom;
use questions::QuestionsRoom;
use stock::{Stock, StockRoom};

/// What the screen remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SustainabilityRoom {
    /// Questions, flags, or of what stock is taken.
    pub view: View,
    /// What the questions remember.
    pub questions: QuestionsRoom,
    /// What the flags remember.
    pub flags: FlagsRoom,
    /// What the views behind them remember.
    pub stock: StockRoom,
}

/// What is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// The questions.
    #[default]
    Questions,
    /// The flags.
    Flags,
    /// The temptations, the areas or the rehearsal.
    Stock(Stock),
}

/// The narrowest window in which both panes stand side by side.
const BOTH_FROM: u16 = 96;

/// Whether both panes stand side by side; else Tab shows one after the other.
#[must_use]
pub const fn side_by_side(model: &Model) -> bool {
    model.window.width >= BOTH_FROM
}

/// Selects a question, from another screen.
pub(super) fn show_question(model: &mut Model, id: &str) {
    model.screen = Screen::Sustainability;
    model.rooms.sustainability.view = View::Questions;
    model
        .rooms
        .sieves
        .of_mut(ListName::Questions)
        .filter
        .clear();
    questions::show(model, id);
}

/// Selects a flag, from another screen.
pub(in crate::app) fn show_flag(model: &mut Model, key: FlagKey) {
    model.screen = Screen::Sustainability;
    model.rooms.sustainability.view = View::Flags;
    model.rooms.sieves.of_mut(ListName::Flags).filter.clear();
    model.rooms.sustainability.flags = FlagsRoom {
        selected: Some(key),
        ..FlagsRoom::default()
    };
}

/// Goes to the first view in which stock is taken, where none is in front.
pub(super) fn take_stock(model: &mut Model) {
    if stock::taken(model).is_none() {
        stock::show(model, Stock::Temptations);
    }
}

const fn view(model: &Model) -> View {
    model.rooms.sustainability.view
}

pub(super) const fn list_in_focus(model: &Model) -> ListName {
    let room = &model.rooms.sustainability;
    match room.view {
        View::Questions => match room.questions.pane {
            questions::Pane::Themes => ListName::Themes,
            questions::Pane::Questions => ListName::Questions,
        },
        View::Flags => match room.flags.pane {
            flags::Pane::Flags => ListName::Flags,
            flags::Pane::Records => ListName::Records,
        },
        View::Stock(_) => match room.stock.pane {
            stock::Pane::Matters => ListName::Matters,
            stock::Pane::Points => ListName::Points,
        },
    }
}

/// What the screen says, in lines: first what is selected, then all that is listed.
pub(super) fn twin(model: &Model, lines: &mut Lines) {
    match view(model) {
        View::Questions => {
            if let Some(question) = questions::one(model) {
                lines.tell(&question);
            }
            if let Some(questions) = questions::told(model) {
                lines.tell(&questions);
            }
        }
        View::Flags => {
            if let Some(flag) = flags::one(model) {
                lines.tell(&flag);
            }
            if let Some(flags) = flags::told(model) {
                lines.tell(&flags);
            }
        }
        View::Stock(of) => stock::twin(model, of, lines),
    }
}

/// Left and right go to the panes of the view, everything else along the list in focus.
pub(super) fn travel(model: &mut Model, direction: Direction) {
    match direction {
        Direction::Left => to_the_left(model),
        Direction::Right => to_the_right(model),
        Direction::Up
        | Direction::Down
        | Direction::PageUp
        | Direction::PageDown
        | Direction::First
        | Direction::Last => lists::travel(model, list_in_focus(model), direction),
    }
}

const fn to_the_left(model: &mut Model) {
    let room = &mut model.rooms.sustainability;
    match room.view {
        View::Questions => room.questions.pane = questions::Pane::Themes,
        View::Flags => room.flags.pane = flags::Pane::Flags,
        View::Stock(_) => room.stock.pane = stock::Pane::Matters,
    }
}

const fn to_the_right(model: &mut Model) {
    let room = &mut model.rooms.sustainability;
    match room.view {
        View::Questions => room.questions.pane = questions::Pane::Questions,
        View::Flags => room.flags.pane = flags::Pane::Records,
        View::Stock(_) => room.stock.pane = stock::Pane::Points,
    }
}

pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    match view(model) {
        View::Questions => questions::enter(model),
        View::Flags => flags::enter(model),
        View::Stock(_) => stock::enter(model),
    }
    Vec::new()
}

pub(super) const fn next_pane(model: &mut Model) {
    match view(model) {
        View::Questions => questions::next_pane(model),
        View::Flags => flags::next_pane(model),
        View::Stock(_) => stock::next_pane(model),
    }
}

/// From every other view back to the questions.
pub(super) fn step_out(model: &mut Model) -> bool {
    let room = &mut model.rooms.sustainability;
    let was_deeper = room.view != View::Questions;
    room.view = View::Questions;
    was_deeper
}

pub(super) fn subject(model: &Model) -> Option<String> {
    match view(model) {
        View::Questions => questions::selected(model).map(question::title),
        View::Flags => flags::selected(model).map(|flag| flag.brief.clone()),
        View::Stock(_) => stock::selected(model).map(|matter| matter.title.clone()),
    }
}

pub(super) fn remark(model: &Model) -> Option<String> {
    match view(model) {
        View::Questions => questions::remark(model),
        View::Flags => flags::remark(model),
        View::Stock(_) => stock::remark(model),
    }
}
