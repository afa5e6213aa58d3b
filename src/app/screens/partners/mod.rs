//! Screen 3: the organisations and the people of the collective, and everything known of the selected one; behind them
//! the books of the plan and their entries.
//!
//! Scores are nobody's business here: of a round only who scores in it is shown.

pub mod actions;
pub mod books;
pub mod fact;
mod listed;
pub mod organisation;
pub mod person;

pub use actions::ACTIONS;
pub(super) use listed::{
    fact_entries, focus, list_in_focus, select_fact, select_organisation, select_person,
};
pub use listed::{organisation, organisations, people, person};

use crate::app::context::Screen;
use crate::app::effect::Effect;
use crate::app::key::{Direction, Turn};
use crate::app::lists::{self, ListName};
use crate::app::model::Model;
use crate::app::screens::{go_to_subject, sustainability};
use crate::domain::id::{OrganisationId, PersonId};
use crate::twin::Lines;
use books::BooksRoom;
use fact::{Fact, Leads};

/// What the screen remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PartnersRoom {
    /// The selected organisation; the first one until a key was pressed.
    pub organisation: Option<OrganisationId>,
    /// The selected person; the first one until a key was pressed.
    pub person: Option<PersonId>,
    /// The list whose selected row is told in the detail.
    pub list: List,
    /// What the books remember.
    pub books: BooksRoom,
    /// The pane that has the focus.
    pub pane: Pane,
    /// The selected fact of the detail, by its place.
    pub fact: usize,
}

/// One of the lists: two of the first view, two of the books.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum List {
    /// The organisations.
    #[default]
    Organisations,
    /// The people.
    People,
    /// The books.
    Books,
    /// The entries of one book.
    Entries,
}

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The organisations and the people.
    Members,
    /// The books.
    Books,
}

impl List {
    /// The view in which it stands.
    #[must_use]
    pub const fn view(self) -> View {
        match self {
            Self::Organisations | Self::People => View::Members,
            Self::Books | Self::Entries => View::Books,
        }
    }
}

/// What keys go to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pane {
    /// The list that is told in the detail.
    #[default]
    Rows,
    /// The detail of its selected row.
    Detail,
}

/// The narrowest window in which lists and detail stand side by side.
const BESIDE_FROM: u16 = 96;

/// Whether lists and detail stand side by side; else Tab shows one after the other.
#[must_use]
pub const fn side_by_side(model: &Model) -> bool {
    model.window.width >= BESIDE_FROM
}

/// Everything known of the selected row of the list in front.
#[must_use]
pub fn facts(model: &Model) -> Vec<Fact> {
    let facts = match model.rooms.partners.list {
        List::Organisations => organisation(model).map(organisation::facts),
        List::People => person(model).map(person::facts),
        List::Books | List::Entries => books::one(model).map(|entry| books::facts(model, &entry)),
    };
    facts.unwrap_or_default()
}

/// The fact that has the focus, where one has.
#[must_use]
pub fn fact(model: &Model) -> Option<Fact> {
    let room = &model.rooms.partners;
    match room.pane {
        Pane::Rows => None,
        Pane::Detail => {
            let mut facts = facts(model);
            let last = facts.len().checked_sub(1)?;
            Some(facts.swap_remove(room.fact.min(last)))
        }
    }
}

/// Selects an organisation, from another screen.
pub(super) fn show_organisation(model: &mut Model, id: &str) {
    model.screen = Screen::Partners;
    model
        .rooms
        .sieves
        .of_mut(ListName::Organisations)
        .filter
        .clear();
    model.rooms.partners = PartnersRoom {
        organisation: id.parse().ok(),
        list: List::Organisations,
        person: model.rooms.partners.person.take(),
        books: std::mem::take(&mut model.rooms.partners.books),
        ..PartnersRoom::default()
    };
}

/// Selects a person, from another screen.
pub(super) fn show_person(model: &mut Model, id: &str) {
    model.screen = Screen::Partners;
    model.rooms.sieves.of_mut(ListName::People).filter.clear();
    model.rooms.partners = PartnersRoom {
        person: id.parse().ok(),
        list: List::People,
        organisation: model.rooms.partners.organisation.take(),
        books: std::mem::take(&mut model.rooms.partners.books),
        ..PartnersRoom::default()
    };
}

pub(super) fn travel(model: &mut Model, direction: Direction) {
    match direction {
        Direction::Left => step_left(&mut model.rooms.partners),
        Direction::Right => step_right(&mut model.rooms.partners),
        Direction::Up
        | Direction::Down
        | Direction::PageUp
        | Direction::PageDown
        | Direction::First
        | Direction::Last => {
            let list = list_in_focus(model).unwrap_or(ListName::Facts);
            lists::travel(model, list, direction);
        }
    }
}

/// From the detail to its rows, and from the entries to their book.
const fn step_left(room: &mut PartnersRoom) {
    match (room.list, room.pane) {
        (List::Entries, Pane::Rows) => room.list = List::Books,
        (_, Pane::Rows | Pane::Detail) => room.pane = Pane::Rows,
    }
}

/// From a book to its entries, and from a row into its detail.
const fn step_right(room: &mut PartnersRoom) {
    match (room.list, room.pane) {
        (List::Books, Pane::Rows) => room.list = List::Entries,
        (_, Pane::Rows | Pane::Detail) => room.pane = Pane::Detail,
    }
}

/// From a row into its detail, and from a fact to what it is about.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    match model.rooms.partners.pane {
        Pane::Rows => step_right(&mut model.rooms.partners),
        Pane::Detail => match fact(model).and_then(|fact| fact.leads) {
            Some(Leads::To(subject)) => go_to_subject(model, &subject),
            Some(Leads::ToFlag(key)) => sustainability::show_flag(model, key),
            None => {}
        },
    }
    Vec::new()
}

/// Organisations, people, the detail, and round again; or books, entries, the detail.
pub(super) const fn next_pane(model: &mut Model, turn: Turn) {
    let room = &mut model.rooms.partners;
    let [first, second] = match room.list.view() {
        View::Members => [List::Organisations, List::People],
        View::Books => [List::Books, List::Entries],
    };
    let (list, pane) = match (room.list, room.pane, turn) {
        (List::Organisations | List::Books, Pane::Rows, Turn::On)
        | (_, Pane::Detail, Turn::Back) => (second, Pane::Rows),
        (List::People | List::Entries, Pane::Rows, Turn::On)
        | (List::Books, Pane::Rows, Turn::Back) => (second, Pane::Detail),
        (List::Organisations, Pane::Rows, Turn::Back) => (first, Pane::Detail),
        (_, Pane::Detail, Turn::On) | (List::People | List::Entries, Pane::Rows, Turn::Back) => {
            (first, Pane::Rows)
        }
    };
    (room.list, room.pane, room.fact) = (list, pane, 0);
}

/// From the detail back to its list, from the entries to the books, and from those to the organisations.
pub(super) fn step_out(model: &mut Model) -> bool {
    let room = &mut model.rooms.partners;
    let (list, is_deeper) = match (room.pane, room.list) {
        (Pane::Detail, list) => (list, true),
        (Pane::Rows, List::Entries) => (List::Books, true),
        (Pane::Rows, List::Books) => (List::Organisations, true),
        (Pane::Rows, list @ (List::Organisations | List::People)) => (list, false),
    };
    (room.list, room.pane, room.fact) = (list, Pane::Rows, 0);
    is_deeper
}

pub(super) fn subject(model: &Model) -> Option<String> {
    match model.rooms.partners.list {
        List::Organisations => organisation(model).map(|body| body.named.name.clone()),
        List::People => person(model).map(|person| person.named.name.clone()),
        List::Books | List::Entries => books::subject(model),
    }
}

pub(super) fn twin(model: &Model, lines: &mut Lines) {
    match (model.rooms.partners.list.view(), model.facts()) {
        (View::Members, Some(facts)) => lines.tell(&facts.partners),
        (View::Books, _) => books::twin(model, lines),
        (View::Members, None) => {}
    }
}

pub(super) fn remark(model: &Model) -> Option<String> {
    match model.rooms.partners.list.view() {
        View::Members => None,
        View::Books => books::remark(model),
    }
}

/// Selects the one that was just added, which is the last.
pub(in crate::app) fn select_last(model: &mut Model, list: List) {
    let Some(open) = &model.open else { return };
    let members = &open.plan.members;
    let room = &mut model.rooms.partners;
    (room.list, room.pane, room.fact) = (list, Pane::Rows, 0);
    match list {
        List::Organisations => {
            room.organisation = members.organisations.iter().last().map(|b| b.id.clone());
        }
        List::People => room.person = members.people.iter().last().map(|p| p.id.clone()),
        List::Books | List::Entries => {}
    }
}
