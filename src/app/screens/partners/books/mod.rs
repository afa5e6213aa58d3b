//! The books behind the organisations and people: which there are, the entries of one and what they come to, and what is
//! known of one entry.

mod actions;
mod facts;
mod figures;
mod rows;

pub use actions::ACTIONS;
pub(super) use facts::facts;
pub use figures::{DOES_NOT_FIT, Figures, InFigures, figures, findings, follows};
pub use rows::{InWords, columns};

use std::collections::BTreeMap;

use super::{List, Pane, PartnersRoom};
use crate::app::context::Screen;
use crate::app::lists::{self, Cell, Entry as Row, ListName, Listing, Sieve};
use crate::app::model::Model;
use crate::domain::book::{Book, Concern, Entry};
use crate::domain::id::EntryId;
use crate::twin::books::{BookSeen, EntrySeen, Shelf};
use crate::twin::{Lines, Seen};

/// What the books remember.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BooksRoom {
    /// The selected book; the first one until a key was pressed.
    pub book: Option<Book>,
    /// The selected entry of each book; the first one until a key was pressed.
    pub entries: BTreeMap<Book, EntryId>,
}

/// The screen on which a book stands: those of the transition stand behind the timeline.
const fn home(book: Book) -> Screen {
    match book.concern() {
        Concern::Transition => Screen::Timeline,
        Concern::Collective | Concern::Review => Screen::Partners,
    }
}

/// The books of the screen in front, each with the number of its entries. Those of reviews are read on the screen of
/// reviews, and stand here only while somebody asked for one by its name.
#[must_use]
pub fn shelf(model: &Model) -> Listing<'_, (Book, usize)> {
    let here = match model.screen {
        Screen::Timeline => Screen::Timeline,
        Screen::Portfolio
        | Screen::Lifecycle
        | Screen::Functions
        | Screen::Partners
        | Screen::Successors
        | Screen::Sustainability
        | Screen::Reviews
        | Screen::Log => Screen::Partners,
    };
    let all = model.plan().map(Shelf::of).unwrap_or_default().books;
    let chosen = model.rooms.partners.books.book;
    let stands_here = |(book, _): &(Book, usize)| {
        let is_here = book.concern() != Concern::Review || Some(*book) == chosen;
        is_here && home(*book) == here
    };
    Listing {
        all: all.into_iter().filter(stands_here).collect(),
        entry: Box::new(|(book, entries)| {
            let cells = vec![
                Cell::words("book", book.title()),
                Cell::number("entries", entries),
            ];
            Row::new(book.as_str(), cells)
        }),
        sieve: model.rooms.sieves.of(ListName::Books),
    }
}

/// The selected book.
#[must_use]
pub fn book(model: &Model) -> Option<Book> {
    let chosen = model.rooms.partners.books.book;
    let selected = shelf(model).selected(|(book, _)| Some(book) == chosen);
    selected.map(|(book, _)| book)
}

/// The entries of the selected book as rows in words.
#[must_use]
pub fn in_words(model: &Model) -> &[Row] {
    match (&model.open, book(model)) {
        (Some(open), Some(book)) => open.facts.books.of(&open.plan, book),
        (None, _) | (_, None) => &[],
    }
}

/// The entries of the selected book.
#[must_use]
pub fn listing(model: &Model) -> Listing<'_, &Row> {
    Listing {
        all: in_words(model).iter().collect(),
        entry: Box::new(Row::clone),
        sieve: model.rooms.sieves.of(ListName::Entries),
    }
}

/// The selected entry as a row in words.
#[must_use]
pub fn selected_row(model: &Model) -> Option<&Row> {
    let chosen = model.rooms.partners.books.entries.get(&book(model)?);
    listing(model).selected(|row| chosen.is_some_and(|id| id.as_str() == row.key))
}

/// The selected entry, as the plan has it.
#[must_use]
pub fn selected(model: &Model) -> Option<&Entry> {
    let id = selected_row(model)?.key.parse().ok()?;
    model.plan()?.books.get(book(model)?, &id)
}

/// The selected entry as it is told.
#[must_use]
pub fn one(model: &Model) -> Option<EntrySeen> {
    Some(EntrySeen::of(seen(model)?, selected(model)?))
}

/// Goes from the organisations, or from the timeline, to the books that stand behind them.
pub(in crate::app::screens) fn open(model: &mut Model) {
    model.rooms.timeline.books = model.screen == Screen::Timeline;
    look_at(&mut model.rooms.partners, List::Books);
}

/// Selects an entry of a book, from another screen.
pub(in crate::app::screens) fn show(model: &mut Model, book: Book, id: &str) {
    show_book(model, book);
    select(model, id);
    look_at(&mut model.rooms.partners, List::Entries);
}

/// Selects a book, from another screen.
pub(in crate::app) fn show_book(model: &mut Model, book: Book) {
    model.screen = home(book);
    model.rooms.sieves.of_mut(ListName::Books).filter.clear();
    model.rooms.partners.books.book = Some(book);
    *model.rooms.sieves.of_mut(ListName::Entries) = Sieve::default();
    open(model);
}

/// Selects a book; what its entries were asked to show was asked of another.
pub(in crate::app::screens) fn select_book(model: &mut Model, key: &str) {
    let before = book(model);
    let room = &mut model.rooms.partners;
    (room.books.book, room.fact) = (key.parse().ok(), 0);
    if book(model) != before {
        *model.rooms.sieves.of_mut(ListName::Entries) = Sieve::default();
    }
}

/// Selects an entry of the selected book.
pub(in crate::app::screens) fn select(model: &mut Model, key: &str) {
    let book = book(model);
    let room = &mut model.rooms.partners;
    if let Some((book, id)) = book.zip(key.parse().ok()) {
        room.books.entries.insert(book, id);
        room.fact = 0;
    }
}

pub(super) fn subject(model: &Model) -> Option<String> {
    match model.rooms.partners.list {
        List::Books => book(model).map(|book| book.title().to_owned()),
        List::Organisations | List::People | List::Entries => {
            Some(selected(model)?.name(model.plan()?))
        }
    }
}

/// The entry that is selected, what its book comes to or what follows from all of them, all of that book, and how much is in each.
pub(super) fn twin(model: &Model, lines: &mut Lines) {
    let (Some(seen), Some(book)) = (seen(model), book(model)) else {
        return;
    };
    if let Some(entry) = one(model) {
        lines.tell(&entry);
    }
    if let Some(figures) = figures(model) {
        lines.tell(&figures.all);
    }
    lines.tell(&BookSeen::of(seen, book));
    lists::tell(model, ListName::Entries, lines);
    lines.tell(&Shelf::of(seen.plan));
}

fn seen(model: &Model) -> Option<Seen<'_>> {
    Some(model.open.as_ref()?.seen(model.today()))
}

/// What the selected book is for.
pub(super) fn remark(model: &Model) -> Option<String> {
    match model.rooms.partners.list {
        List::Books => book(model).map(|book| format!("{}.", book.about())),
        List::Organisations | List::People | List::Entries => None,
    }
}

const fn look_at(room: &mut PartnersRoom, list: List) {
    (room.list, room.pane, room.fact) = (list, Pane::Rows, 0);
}
