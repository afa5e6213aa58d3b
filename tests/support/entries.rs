//! Entries of books, and plans that have some.

use super::words::id;
use baton::domain::Plan;
use baton::domain::book::{Book, Entry};

/// An entry with what its columns were typed.
#[track_caller]
pub fn entry(book: Book, slug: &str, typed: &[(&str, &str)]) -> Entry {
    typed
        .iter()
        .fold(Entry::new(book, id(slug)), |entry, (name, words)| {
            let column = book.column(name).unwrap();
            entry.with(column, column.parse(words).unwrap())
        })
}

/// A plan with one entry more, written `column=words; column=words`.
#[track_caller]
pub fn with(mut plan: Plan, book: Book, slug: &str, typed: &str) -> Plan {
    let typed = typed.split(';').map(str::trim).filter(|it| !it.is_empty());
    let typed: Vec<(&str, &str)> = typed.map(|it| it.split_once('=').unwrap()).collect();
    plan.books.put(entry(book, slug, &typed));
    plan
}
