//! Any change to one of the books: of any of them, in any of their columns.

use super::{Dice, FUNCTIONS, ORGANISATIONS, PEOPLE, QUESTIONS};
use crate::support::words::id;
use baton::domain::Change;
use baton::domain::book::{Book, Column, Entry, EntryEdit, Kind, Need, Value};
use baton::domain::id::EntryId;

const ENTRIES: &[&str] = &["one", "two", "three"];

impl Dice<'_> {
    pub(super) fn about_books(&mut self) -> Change {
        let book = self.one(Book::ALL);
        let entry = self.id(ENTRIES);
        match self.number(8) {
            0..5 => Change::EntryAdded(Box::new(self.entry(book, entry))),
            5 => Change::EntryRemoved {
                book,
                entry,
                reason: self.maybe_words(),
            },
            _ => {
                let column = self.one_column(book);
                let value = self.value(column);
                let value = self.often(value);
                let edit = EntryEdit::new(book, entry).with(column, value);
                Change::EntryEdited(Box::new(edit))
            }
        }
    }

    /// With what it needs, and something of the rest.
    fn entry(&mut self, book: Book, entry: EntryId) -> Entry {
        let mut new = Entry::new(book, entry);
        for column in book.columns() {
            if column.need == Need::Always || self.number(3) > 0 {
                let value = self.value(column);
                new = new.with(column, value);
            }
        }
        new
    }

    fn one_column(&mut self, book: Book) -> &'static Column {
        let columns = book.columns();
        &columns[self.number(columns.len())]
    }

    fn value(&mut self, column: &Column) -> Value {
        match column.kind {
            Kind::Line => column.parse("as agreed").unwrap(),
            Kind::Text => Value::Text(self.words()),
            Kind::Day(_) => Value::Day(self.day()),
            Kind::Amount => Value::Number(self.one(&[0, 1, 4_500_000])),
            Kind::Number { low, high } => Value::Number(self.one(&[low, high])),
            Kind::YesNo => Value::YesNo(self.number(2) > 0),
            Kind::Rule => column.parse(self.one(&["EV2", "Q01"])).unwrap(),
            Kind::Word(words) => Value::Word(self.one(words)),
            Kind::Organisation => Value::Organisation(self.id(ORGANISATIONS)),
            Kind::Organisations => {
                let mut bodies = ORGANISATIONS.to_vec();
                bodies.truncate(1 + self.number(ORGANISATIONS.len()));
                Value::Organisations(bodies.into_iter().map(id).collect())
            }
            Kind::Person => Value::Person(self.id(PEOPLE)),
            Kind::Function => Value::Function(self.id(FUNCTIONS)),
            Kind::Question => Value::Question(self.id(QUESTIONS)),
            Kind::Entry(_) => Value::Entry(self.id(ENTRIES)),
        }
    }
}
