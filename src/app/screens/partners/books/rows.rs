//! The entries of a book as rows in words. There may be thousands, so they are made once for each change of the plan,
//! and only for a book that somebody looks at.

use std::cell::OnceCell;

use crate::app::lists::{Cell, Entry as Row};
use crate::app::words::{UNKNOWN, day};
use crate::domain::Plan;
use crate::domain::book::{Book, Column, Entry, Kind, Value};

/// The rows of each book, as far as they were looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InWords(Vec<OnceCell<Vec<Row>>>);

impl Default for InWords {
    fn default() -> Self {
        Self(vec![OnceCell::new(); Book::ALL.len()])
    }
}

impl InWords {
    /// The rows of a book; `plan` is the one of which these are the facts.
    pub(super) fn of(&self, plan: &Plan, book: Book) -> &[Row] {
        let place = Book::ALL.iter().position(|other| *other == book);
        let kept = place.and_then(|place| self.0.get(place));
        kept.map_or(&[], |kept| kept.get_or_init(|| rows(plan, book)))
    }
}

/// The columns that a row has behind what its entry is called, lines of text after the others.
pub fn columns(book: Book) -> impl Iterator<Item = &'static Column> {
    let says_already = move |column: &&Column| book.shape().called_by.contains(&column.name);
    let own = book
        .columns()
        .iter()
        .filter(move |column| !says_already(column));
    let is_line = |column: &&Column| column.kind == Kind::Line;
    let others = own.clone().filter(move |column| !is_line(column));
    others.chain(own.filter(is_line))
}

fn rows(plan: &Plan, book: Book) -> Vec<Row> {
    let row = |entry: &Entry| {
        let name = Cell::words(book.as_str(), entry.name(plan));
        let cells = columns(book).map(|column| cell(plan, column, entry));
        Row::new(
            entry.id.as_str(),
            std::iter::once(name).chain(cells).collect(),
        )
    };
    plan.books.listed(book).into_iter().map(row).collect()
}

fn cell(plan: &Plan, column: &'static Column, entry: &Entry) -> Cell {
    let (label, shown) = (column.label, entry.shown(column, plan, day));
    let words = Cell::words(label, shown.unwrap_or_else(|| UNKNOWN.to_owned()));
    let value = entry.value(column.name);
    if let Some(day) = value.and_then(Value::day) {
        return Cell::day(label, Some(day));
    }
    if let Some(Value::Number(number)) = value {
        return words.ranked(*number);
    }
    words
}
