//! One of the books of a plan: its entries, and what is known of each.

use super::named::Named;
use super::{Lines, Seen, Twin};
use crate::domain::book::{Book, Entry};

/// One book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookSeen {
    /// Which.
    pub book: Book,
    /// Its entries, in the order of the plan.
    pub all: Vec<EntrySeen>,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntrySeen {
    /// In which book it stands.
    pub book: Book,
    /// What it is called, and its id.
    pub named: Named,
    /// Each column: what it is called, and what stands in it where it is known.
    pub facts: Vec<(&'static str, Option<String>)>,
}

impl BookSeen {
    /// One book of a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>, book: Book) -> Self {
        let entries = seen.plan.books.of(book);
        Self {
            book,
            all: entries.map(|entry| EntrySeen::of(seen, entry)).collect(),
        }
    }

    /// One of its entries.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&EntrySeen> {
        self.all.iter().find(|entry| entry.named.id == id)
    }
}

impl EntrySeen {
    /// One entry of a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>, entry: &Entry) -> Self {
        let columns = entry.book.columns().iter();
        let shown = |name| Some(entry.value(name)?.shown(seen.plan, |day| day.to_string()));
        Self {
            book: entry.book,
            named: Named {
                name: entry.name(seen.plan),
                id: entry.id.to_string(),
            },
            facts: columns
                .map(|column| (column.label, shown(column.name)))
                .collect(),
        }
    }

    /// Tells it after its position, such as `forum 2 of 8`.
    fn tell_at(&self, place: &str, lines: &mut Lines) {
        lines.fact(place, &self.named);
        for (label, words) in &self.facts {
            let words = words.as_deref().unwrap_or("?");
            lines.fact(
                format_args!("{} {}", self.named.id, label.to_lowercase()),
                words,
            );
        }
    }
}

impl Twin for BookSeen {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("book", self.book.title());
        lines.fact("entries", self.all.len());
        lines.each(self.book.as_str(), &self.all, |lines, place, entry| {
            entry.tell_at(place, lines);
        });
    }
}

impl Twin for EntrySeen {
    fn tell(&self, lines: &mut Lines) {
        self.tell_at(self.book.as_str(), lines);
    }
}
