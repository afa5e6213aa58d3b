//! Taking stock: where the backbone stands on its temptations, how lasting each area is thought to be, and what would
//! happen without the backbone. Three views of one shape: a list of matters, and what is said of the selected one.
//!
//! What a view says is worked out by the twin; here it is put into rows.

mod areas;
mod matter;
mod rehearsal;
mod temptations;

pub use matter::{InStock, Matter, Point, Told, Tone};
pub use rehearsal::Ahead;
pub(super) use rehearsal::ask as ask_when;
pub(in crate::app) use rehearsal::rehearse;

use crate::app::lists::{Cell, Entry, ListName, Listing, Sieve};
use crate::app::modals::TextBox;
use crate::app::model::Model;
use crate::app::screens::go_to_subject;
use crate::app::screens::partners::fact::Leads;
use crate::twin::areas::AreasSeen;
use crate::twin::rehearsal::RehearsalSeen;
use crate::twin::temptations::TemptationsSeen;
use crate::twin::{Lines, Seen};

use super::View;

/// What the views remember.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StockRoom {
    /// The key of the selected matter; the first one until a key was pressed.
    pub matter: Option<String>,
    /// The selected point of it, by its place.
    pub point: usize,
    /// The pane that has the focus.
    pub pane: Pane,
    /// When the backbone is gone, in the rehearsal; this outlasts going to another view.
    pub ahead: Ahead,
}

/// A part of the screen that keys can go to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pane {
    /// The list of matters.
    #[default]
    Matters,
    /// What the selected one rests on.
    Points,
}

/// Of what stock is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stock {
    /// What backbones are tempted to do.
    Temptations,
    /// How lasting each area is thought to be.
    Areas,
    /// The backbone gone.
    Rehearsal,
}

impl Stock {
    /// Its name in the path and over its list.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Temptations => "Temptations",
            Self::Areas => "Areas",
            Self::Rehearsal => "Rehearsal",
        }
    }

    /// The view that comes after it; none after the last.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Temptations => Some(Self::Areas),
            Self::Areas => Some(Self::Rehearsal),
            Self::Rehearsal => None,
        }
    }
}

/// Of what stock is taken now; none where questions or flags are in front.
#[must_use]
pub const fn taken(model: &Model) -> Option<Stock> {
    match model.rooms.sustainability.view {
        View::Stock(stock) => Some(stock),
        View::Questions | View::Flags => None,
    }
}

/// The matters of the view in front.
#[must_use]
pub fn listing(model: &Model) -> Listing<'_, &Matter> {
    Listing {
        all: matters(model).iter().collect(),
        entry: Box::new(|matter| {
            let cells = vec![
                Cell::words("matter", matter.title.as_str()),
                Cell::words("stands", matter.stands.as_str()),
            ];
            Entry::new(matter.key.as_str(), cells)
        }),
        sieve: model.rooms.sieves.of(ListName::Matters),
    }
}

/// The selected matter.
#[must_use]
pub fn selected(model: &Model) -> Option<&Matter> {
    let chosen = model.rooms.sustainability.stock.matter.as_ref();
    listing(model).selected(|matter| Some(&matter.key) == chosen)
}

/// What the selected matter rests on, each with its place.
#[must_use]
pub fn points(model: &Model) -> Listing<'_, (usize, &Point)> {
    let points = selected(model).map_or(&[][..], |matter| &matter.points);
    Listing {
        all: points.iter().enumerate().collect(),
        entry: Box::new(|(at, point): (usize, &Point)| {
            let cells = vec![
                Cell::words("about", point.about.as_str()),
                Cell::words("says", point.says.as_str()),
            ];
            Entry::new(at.to_string(), cells)
        }),
        sieve: model.rooms.sieves.of(ListName::Points),
    }
}

/// The selected point, with its place.
#[must_use]
pub fn selected_point(model: &Model) -> Option<(usize, &Point)> {
    let chosen = model.rooms.sustainability.stock.point;
    points(model).selected(|(at, _)| at == chosen)
}

/// Everything said of the selected matter, to be read.
#[must_use]
pub fn in_full(model: &Model) -> Option<TextBox> {
    let matter = selected(model)?;
    let facts = matter.facts.iter();
    let mut lines: Vec<String> = facts
        .map(|(label, words)| format!("{label}: {words}"))
        .collect();
    lines.push(String::new());
    if matter.points.is_empty() {
        lines.push(matter.nothing.to_owned());
    }
    lines.extend(matter.points.iter().map(Point::in_words));
    Some(TextBox::new(matter.title.as_str(), lines))
}

/// Shows a view from its first matter; what its lists were asked to show was asked of another.
pub(in crate::app::screens) fn show(model: &mut Model, stock: Stock) {
    for list in [ListName::Matters, ListName::Points] {
        *model.rooms.sieves.of_mut(list) = Sieve::default();
    }
    let room = &mut model.rooms.sustainability;
    let StockRoom { ahead, .. } = room.stock;
    room.view = View::Stock(stock);
    room.stock = StockRoom {
        ahead,
        ..StockRoom::default()
    };
}

pub(super) fn twin(model: &Model, stock: Stock, lines: &mut Lines) {
    let Some(seen) = seen(model) else { return };
    match stock {
        Stock::Temptations => lines.tell(&TemptationsSeen::of(seen)),
        Stock::Areas => lines.tell(&AreasSeen::of(seen)),
        Stock::Rehearsal => lines.tell(&rehearsed(model, seen)),
    }
}

/// Into the points; from there to what a point is about.
pub(super) fn enter(model: &mut Model) {
    match model.rooms.sustainability.stock.pane {
        Pane::Matters => model.rooms.sustainability.stock.pane = Pane::Points,
        Pane::Points => match selected_point(model).map(|(_, point)| point.leads.clone()) {
            Some(Leads::To(subject)) => go_to_subject(model, &subject),
            Some(Leads::ToFlag(key)) => super::show_flag(model, key),
            None => {}
        },
    }
}

pub(super) const fn next_pane(model: &mut Model) {
    let room = &mut model.rooms.sustainability.stock;
    room.pane = match room.pane {
        Pane::Matters => Pane::Points,
        Pane::Points => Pane::Matters,
    };
}

pub(super) fn remark(model: &Model) -> Option<String> {
    Some(told(model)?.remark.clone())
}

pub(in crate::app::screens) fn select(model: &mut Model, key: &str) {
    let room = &mut model.rooms.sustainability.stock;
    (room.matter, room.point) = (Some(key.to_owned()), 0);
}

pub(in crate::app::screens) fn select_point(model: &mut Model, key: &str) {
    model.rooms.sustainability.stock.point = key.parse().unwrap_or(0);
}

fn matters(model: &Model) -> &[Matter] {
    told(model).map_or(&[], |told| &told.matters)
}

fn told(model: &Model) -> Option<&Told> {
    let (stock, facts, seen) = (taken(model)?, model.facts()?, seen(model)?);
    let ahead = model.rooms.sustainability.stock.ahead;
    Some(facts.stock.of(stock, ahead, || match stock {
        Stock::Temptations => temptations::told(seen),
        Stock::Areas => areas::told(seen),
        Stock::Rehearsal => rehearsal::told(&rehearsed(model, seen)),
    }))
}

fn rehearsed(model: &Model, seen: Seen<'_>) -> RehearsalSeen {
    RehearsalSeen::of(seen, model.rooms.sustainability.stock.ahead.days())
}

fn seen(model: &Model) -> Option<Seen<'_>> {
    Some(model.open.as_ref()?.seen(model.today()))
}
