//! All books of a plan.

use super::trust::ON;
use super::{Book, Entry, EntryEdit, Kind, Value};
use crate::domain::id::{EntryId, FunctionId, SLUG_LIMIT, Slug};
use crate::domain::register::Register;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The books of a plan. A book without an entry is not kept, so that two plans which say the same are equal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Books(BTreeMap<Book, Register<Entry>>);

impl Books {
    /// The entries of one book, in the order in which they were added.
    #[must_use]
    pub fn of(&self, book: Book) -> impl DoubleEndedIterator<Item = &Entry> + Clone {
        self.0.get(&book).into_iter().flatten()
    }

    /// The entries of one book in the order in which people read them, everywhere: those that were so on a day, such as
    /// pulses and decisions, the newest first; others as they were added.
    #[must_use]
    pub fn listed(&self, book: Book) -> Vec<&Entry> {
        if book.column(ON.name()).is_none() {
            return self.of(book).collect();
        }
        let mut newest_first: Vec<&Entry> = self.of(book).rev().collect();
        newest_first.sort_by_key(|entry| Reverse(entry.get(ON)));
        newest_first
    }

    /// One entry.
    #[must_use]
    pub fn get(&self, book: Book, id: &EntryId) -> Option<&Entry> {
        self.0.get(&book)?.get(id)
    }

    /// Every entry, book by book.
    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.0.values().flatten()
    }

    /// Whether nothing is in any of them.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The entries that name this function.
    pub fn naming<'a>(&'a self, function: &'a FunctionId) -> impl Iterator<Item = &'a Entry> {
        let names = move |value: &Value| matches!(value, Value::Function(id) if id == function);
        self.iter()
            .filter(move |entry| entry.known().any(|(_, value)| names(value)))
    }

    /// The other entries of its book that say what only one of them may.
    pub fn saying_the_same<'a>(&'a self, entry: &'a Entry) -> impl Iterator<Item = &'a Entry> {
        let columns = entry.book.shape().unique;
        let same = |other: &Entry| {
            let mut columns = columns.iter();
            columns.all(|name| other.value(name) == entry.value(name))
        };
        self.of(entry.book)
            .filter(move |other| !columns.is_empty() && other.id != entry.id && same(other))
    }

    /// The entries that refer to this one.
    pub fn referring<'a>(&'a self, book: Book, id: &'a EntryId) -> impl Iterator<Item = &'a Entry> {
        self.iter().filter(move |entry| {
            entry.known().any(|(column, value)| {
                column.kind == Kind::Entry(book) && *value == Value::Entry(id.clone())
            })
        })
    }

    /// The entry to which this one belongs.
    #[must_use]
    pub fn owner(&self, entry: &Entry) -> Option<&Entry> {
        let column = entry.book.belongs_to()?;
        match (column.kind, entry.value(column.name)?) {
            (Kind::Entry(book), Value::Entry(id)) => self.get(book, id),
            _ => None,
        }
    }

    /// The entries that belong to this one and lie beyond its days, which they should not.
    pub fn beyond<'a>(&'a self, entry: &'a Entry) -> impl Iterator<Item = &'a Entry> {
        let book = entry.book.followed_by().into_iter();
        let others = book.flat_map(|book| self.of(book));
        others.filter(|other| {
            let owner = self.owner(other);
            owner.is_some_and(|owner| owner.id == entry.id) && other.beyond(entry).is_some()
        })
    }

    /// An id for a new entry that no other in its book has, made of what it is called by: `forum`, then `forum-2`.
    ///
    /// Things are in it by their ids: the name of a person must not be in an event.
    ///
    /// # Panics
    /// Never: a book has fewer entries than there are numbers.
    #[must_use]
    pub fn free_id(&self, entry: &Entry) -> EntryId {
        let book = entry.book;
        let words: Vec<String> = entry.called_by().map(|(_, value)| value.typed()).collect();
        let slug = Slug::from_name(&words.join(" "));
        let slug = slug.map_or_else(|| book.to_string(), |slug| slug.to_string());
        let short = slug
            .get(..SLUG_LIMIT - 6)
            .unwrap_or(&slug)
            .trim_end_matches('-');
        let numbered = (2..).map(|number| format!("{short}-{number}"));
        let mut ids = std::iter::once(slug.clone()).chain(numbered);
        ids.find_map(|id| {
            EntryId::parse(&id)
                .ok()
                .filter(|id| self.get(book, id).is_none())
        })
        .expect("numbers do not end")
    }

    /// Adds an entry, or puts it in the place of the one with the same id.
    pub fn put(&mut self, entry: Entry) {
        self.0.entry(entry.book).or_default().put(entry);
    }

    /// Carries an edit out, where its entry is there.
    pub fn edit(&mut self, edit: &EntryEdit) {
        let register = self.0.get_mut(&edit.book);
        if let Some(entry) = register.and_then(|register| register.get_mut(&edit.id)) {
            entry.edit(edit);
        }
    }

    /// Takes an entry out.
    pub fn take(&mut self, book: Book, id: &EntryId) {
        if let Some(register) = self.0.get_mut(&book) {
            register.take(id);
            if register.is_empty() {
                self.0.remove(&book);
            }
        }
    }
}
