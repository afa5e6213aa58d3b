//! What changed in the books between two states of one plan, book by book.
//!
//! A few entries and columns are named and the rest is counted, so that a day on which much was recorded can be read.
//! Prose is never repeated: that it was written says enough.

use super::shown;
use crate::domain::Plan;
use crate::domain::book::{Book, Column, Entry, EntryEdit, Kind};
use crate::domain::id::EntryId;
use crate::domain::rules::Several;
use crate::domain::text::clause;
use std::collections::BTreeMap;

/// How many entries of a book are named in one sentence.
const NAMED: usize = 3;

/// How many entries of a book whose columns changed have a sentence of their own.
const TOLD: usize = 5;

/// How many columns that changed are told with what they hold; the others are named.
const COLUMNS: usize = 3;

/// One book before and after.
struct Compared<'a> {
    book: Book,
    before: &'a Plan,
    after: &'a Plan,
}

pub(super) fn books(before: &Plan, after: &Plan, told: &mut Vec<String>) {
    for book in Book::ALL {
        let compared = Compared {
            book: *book,
            before,
            after,
        };
        compared.tell(told);
    }
}

impl Compared<'_> {
    fn tell(&self, told: &mut Vec<String>) {
        let (was, is) = (by_id(self.before, self.book), by_id(self.after, self.book));
        let entries = self.after.books.of(self.book);
        let added = entries.clone().filter(|entry| !was.contains_key(&entry.id));
        let removed = self.before.books.of(self.book);
        let removed = removed.filter(|entry| !is.contains_key(&entry.id));
        let changed = entries.filter_map(|entry| {
            let old = was.get(&entry.id)?;
            (*old != entry).then_some((*old, entry))
        });
        let title = self.book.title();
        told.extend(few(added, self.after).map(|names| format!("Added to {title}: {names}.")));
        told.extend(
            few(removed, self.before).map(|names| format!("Taken out of {title}: {names}.")),
        );
        self.tell_changed(changed, told);
    }

    fn tell_changed<'e>(
        &self,
        mut changed: impl Iterator<Item = (&'e Entry, &'e Entry)>,
        told: &mut Vec<String>,
    ) {
        for (old, new) in changed.by_ref().take(TOLD) {
            told.push(self.sentence(old, new));
        }
        let title = self.book.title();
        match changed.count() {
            0 => {}
            more => told.push(format!("In {title}, {more} more changed.")),
        }
    }

    fn sentence(&self, old: &Entry, new: &Entry) -> String {
        let edit: EntryEdit = old.edit_to(new);
        let mut columns = edit.changes().map(|(column, _)| column);
        let few = columns.by_ref().take(COLUMNS);
        let mut parts: Vec<String> = few.map(|column| self.column(column, old, new)).collect();
        let more: Vec<String> = columns
            .map(|column| format!("\"{}\"", column.label))
            .collect();
        if !more.is_empty() {
            parts.push(format!("changed too: {}", Several(more)));
        }
        let (title, name) = (self.book.title(), new.name(self.after));
        format!("In {title}, {name}: {}.", parts.join("; "))
    }

    fn column(&self, column: &Column, old: &Entry, new: &Entry) -> String {
        let label = column.label;
        let within = |shown: Option<String>| shown.map(|words| clause(&words).to_owned());
        let from = within(old.shown(column, self.before, shown));
        let to = within(new.shown(column, self.after, shown));
        match (from, to, column.kind) {
            (_, None, _) => format!("\"{label}\" is unknown now"),
            (None, Some(_), Kind::Text) => format!("\"{label}\" was written"),
            (Some(_), Some(_), Kind::Text) => format!("\"{label}\" was written anew"),
            (None, Some(to), _) => format!("\"{label}\" is {to} now"),
            (Some(from), Some(to), _) => format!("\"{label}\" went from {from} to {to}"),
        }
    }
}

fn by_id(plan: &Plan, book: Book) -> BTreeMap<&EntryId, &Entry> {
    let entries = plan.books.of(book);
    entries.map(|entry| (&entry.id, entry)).collect()
}

/// The names of the first few, and how many more there are; `None` when there is none.
fn few<'e>(mut entries: impl Iterator<Item = &'e Entry>, plan: &Plan) -> Option<String> {
    let names: Vec<String> = entries
        .by_ref()
        .take(NAMED)
        .map(|entry| entry.name(plan))
        .collect();
    let names = (!names.is_empty()).then(|| names.join("; "))?;
    Some(match entries.count() {
        0 => names,
        more => format!("{names}; and {more} more"),
    })
}
