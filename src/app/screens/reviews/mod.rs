//! Screen 7: the reviews of the role; of the selected one everything that was found, recommended, answered and done, or
//! what changed since the last report.
//!
//! The books of reviews are read and written here: every row of a review leads to the entry that says it.

mod about;
mod actions;
mod listed;

pub use actions::ACTIONS;
pub use listed::{InReviews, Row, listing, review, rows, selected, selected_row};
pub(super) use listed::{list_in_focus, row_entries, select, select_row};

use super::partners;
use crate::app::context::Screen;
use crate::app::effect::Effect;
use crate::app::key::{Direction, Turn};
use crate::app::lists::{self, ListName};
use crate::app::modals::{Modal, TextBox};
use crate::app::model::Model;
use crate::app::mouse::Was;
use crate::app::screens::pointed::put;
use crate::domain::Plan;
use crate::domain::book::{Book, Entry};
use crate::domain::id::EntryId;
use crate::twin::Lines;
use crate::twin::books::EntrySeen;
use crate::twin::reviews::ReviewSeen;

/// What the screen remembers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReviewsRoom {
    /// The selected review; the first one until a key was pressed.
    pub review: Option<EntryId>,
    /// The pane that has the focus.
    pub pane: Pane,
    /// The selected row of the detail, by its place.
    pub row: usize,
    /// What the detail tells.
    pub view: View,
}

/// What keys go to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pane {
    /// The reviews.
    #[default]
    Reviews,
    /// What is told beside them.
    Detail,
}

/// What the detail tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// The selected review.
    #[default]
    Review,
    /// What all reviews come to, and what changed since the last report.
    Since,
}

/// Selects what an entry of one of the books of reviews says, from another screen.
pub(in crate::app) fn show(model: &mut Model, book: Book, id: &str) {
    let found = model.plan().zip(id.parse().ok());
    let owner = found.and_then(|(plan, id)| owner(plan, plan.books.get(book, &id)?));
    let Some(owner) = owner.map(|review| review.id.clone()) else {
        return partners::books::show(model, book, id);
    };
    model.screen = Screen::Reviews;
    model.rooms.sieves.of_mut(ListName::Reviews).filter.clear();
    model.rooms.reviews = ReviewsRoom {
        review: Some(owner),
        ..ReviewsRoom::default()
    };
    let names = |row: &Row| {
        let entry = row.entry.as_ref();
        entry.is_some_and(|(of, key)| *of == book && key == id)
    };
    let place = rows(model).iter().position(names);
    if let Some(place) = place.filter(|_| book != Book::Review) {
        (model.rooms.reviews.pane, model.rooms.reviews.row) = (Pane::Detail, place);
    }
}

/// The review to which an entry belongs.
fn owner<'a>(plan: &'a Plan, entry: &'a Entry) -> Option<&'a Entry> {
    if entry.book == Book::Review {
        Some(entry)
    } else {
        owner(plan, plan.books.owner(entry)?)
    }
}

pub(super) fn travel(model: &mut Model, direction: Direction) {
    match direction {
        Direction::Left => model.rooms.reviews.pane = Pane::Reviews,
        Direction::Right => model.rooms.reviews.pane = Pane::Detail,
        Direction::Up
        | Direction::Down
        | Direction::PageUp
        | Direction::PageDown
        | Direction::First
        | Direction::Last => {
            let list = list_in_focus(model);
            lists::travel(model, list, direction);
        }
    }
}

/// From a review into its detail; from a row of that to what it is about, or else to all of the entry that says it.
pub(super) fn enter(model: &mut Model) -> Vec<Effect> {
    match model.rooms.reviews.pane {
        Pane::Reviews => model.rooms.reviews.pane = Pane::Detail,
        Pane::Detail => match about::leads(model) {
            Some(leads) => about::go(model, leads),
            None => read(model),
        },
    }
    Vec::new()
}

/// All of the entry that is selected.
fn read(model: &mut Model) {
    let text = in_full(model).map(Modal::Text);
    model.modals.extend(text);
}

fn in_full(model: &Model) -> Option<TextBox> {
    let (open, entry) = (model.open.as_ref()?, selected(model)?);
    let seen = EntrySeen::of(open.seen(model.today()), entry);
    let title = seen.named.name.clone();
    Some(TextBox::new(title, Lines::of(&seen).into_text()))
}

pub(super) const fn next_pane(model: &mut Model, _: Turn) {
    let room = &mut model.rooms.reviews;
    room.pane = match room.pane {
        Pane::Reviews => Pane::Detail,
        Pane::Detail => Pane::Reviews,
    };
}

/// From the detail back to the reviews.
pub(super) fn step_out(model: &mut Model) -> bool {
    let room = &mut model.rooms.reviews;
    let was = put(&mut room.pane, Pane::Reviews);
    room.row = 0;
    was == Was::Elsewhere
}

pub(super) fn subject(model: &Model) -> Option<String> {
    Some(selected(model)?.name(model.plan()?))
}

/// The selected review, what all of them come to, and what changed since the last report.
pub(super) fn twin(model: &Model, lines: &mut Lines) {
    let (Some(open), Some(facts)) = (&model.open, model.facts()) else {
        return;
    };
    if let Some(review) = review(model) {
        let seen = open.seen(model.today());
        lines.tell(&ReviewSeen::of(seen, review, |day| day.to_string()));
    }
    lines.tell(&facts.reviews.seen);
    lines.tell(&facts.lifecycle.since);
}
