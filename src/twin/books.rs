//! The books of a plan: how much is in each, the entries of one, and what is known of an entry.

use super::flag_in_short::FlagInShort;
use super::named::Named;
use super::{Lines, Seen, Twin};
use crate::domain::book::{Book, Column, Entry, Kind, Value};
use crate::domain::flags::settings::{Subject, SubjectKind};
use crate::domain::{Date, Plan};

/// Every book, with how many entries it has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shelf {
    /// Each book, in their own order.
    pub books: Vec<(Book, usize)>,
}

/// One book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookSeen {
    /// Which.
    pub book: Book,
    /// Its entries, in the order in which they are listed.
    pub all: Vec<EntrySeen>,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntrySeen {
    /// In which book it stands.
    pub book: Book,
    /// What it is called, and its id.
    pub named: Named,
    /// What stands in each column.
    pub facts: Vec<ColumnSeen>,
    /// The entries of another book that belong to it, such as the pulses of a relationship; they are
    /// told where it is shown alone.
    pub belonging: Vec<EntrySeen>,
    /// The flags about it; told where it is shown alone.
    pub flags: Vec<FlagInShort>,
}

/// What stands in one column of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnSeen {
    /// The column.
    pub column: &'static Column,
    /// What it says; several where it names several organisations, nothing where it is unknown.
    pub says: Vec<Said>,
}

/// Something that a column says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Words, a number, yes or no.
    Words(String),
    /// A day.
    Day(Date),
    /// A thing of the plan.
    Named(SubjectKind, Named),
}

impl Shelf {
    /// The books of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let books = Book::ALL.iter();
        Self {
            books: books
                .map(|book| (*book, plan.books.of(*book).count()))
                .collect(),
        }
    }
}

impl BookSeen {
    /// One book of a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>, book: Book) -> Self {
        let entries = seen.plan.books.listed(book).into_iter();
        let row = |entry| EntrySeen::row(seen.plan, entry);
        Self {
            book,
            all: entries.map(row).collect(),
        }
    }

    /// One of its entries.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&EntrySeen> {
        self.all.iter().find(|entry| entry.named.id == id)
    }
}

impl EntrySeen {
    /// One entry of a plan, with what belongs to it.
    #[must_use]
    pub fn of(seen: Seen<'_>, entry: &Entry) -> Self {
        let plan = seen.plan;
        let subject = Subject::named(SubjectKind::Entry(entry.book), entry.id.as_str());
        let followed_by = entry.book.followed_by().into_iter();
        let others = followed_by.flat_map(|book| plan.books.listed(book));
        let belongs = |other: &&Entry| {
            let owner = plan.books.owner(other);
            owner.is_some_and(|owner| owner.id == entry.id)
        };
        Self {
            belonging: others
                .filter(belongs)
                .map(|other| Self::row(plan, other))
                .collect(),
            flags: seen
                .assessment
                .about(&subject)
                .map(FlagInShort::of)
                .collect(),
            ..Self::row(plan, entry)
        }
    }

    /// One of the entries of a book.
    fn row(plan: &Plan, entry: &Entry) -> Self {
        let columns = entry.book.columns().iter();
        Self {
            book: entry.book,
            named: Named::entry(plan, entry),
            facts: columns
                .map(|column| ColumnSeen {
                    column,
                    says: said(plan, column, entry),
                })
                .collect(),
            belonging: Vec::new(),
            flags: Vec::new(),
        }
    }

    /// Tells it after its position, such as `forum 2 of 8`.
    fn tell_at(&self, place: &str, lines: &mut Lines) {
        lines.fact(place, &self.named);
        for fact in &self.facts {
            let label = fact.column.label.to_lowercase();
            let words = fact.words(|day| day.to_string());
            lines.fact_or_unknown(format_args!("{} {label}", self.named.id), words);
        }
    }
}

impl ColumnSeen {
    /// In one text, days as `day` writes them; none where it is unknown.
    #[must_use]
    pub fn words(&self, day: impl Fn(Date) -> String) -> Option<String> {
        let says: Vec<String> = self.says.iter().map(|said| said.words(&day)).collect();
        (!says.is_empty()).then(|| says.join(", "))
    }
}

impl Said {
    /// As a text.
    #[must_use]
    pub fn words(&self, day: impl Fn(Date) -> String) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::Day(on) => day(*on),
            Self::Named(_, named) => named.name.clone(),
        }
    }
}

fn said(plan: &Plan, column: &Column, entry: &Entry) -> Vec<Said> {
    let organisation = |id| Said::Named(SubjectKind::Organisation, Named::organisation(plan, id));
    let shown = || {
        entry
            .shown(column, plan, |day| day.to_string())
            .unwrap_or_default()
    };
    let said = match (entry.value(column.name), column.kind) {
        (None, _) => return Vec::new(),
        (Some(Value::Organisations(ids)), _) => return ids.iter().map(organisation).collect(),
        (Some(Value::Organisation(id)), _) => organisation(id),
        (Some(Value::Day(day)), _) => Said::Day(*day),
        (Some(Value::Person(id)), _) => Said::Named(SubjectKind::Person, Named::person(plan, id)),
        (Some(Value::Function(id)), _) => {
            Said::Named(SubjectKind::Function, Named::function(plan, id))
        }
        (Some(Value::Question(id)), _) => {
            let (name, id) = (shown(), id.to_string());
            Said::Named(SubjectKind::Question, Named { name, id })
        }
        (Some(Value::Entry(id)), Kind::Entry(book)) => {
            let (name, id) = (shown(), id.to_string());
            Said::Named(SubjectKind::Entry(book), Named { name, id })
        }
        (
            Some(
                Value::Line(_)
                | Value::Text(_)
                | Value::Number(_)
                | Value::YesNo(_)
                | Value::Word(_)
                | Value::Entry(_),
            ),
            _,
        ) => Said::Words(shown()),
    };
    vec![said]
}

impl Twin for Shelf {
    fn tell(&self, lines: &mut Lines) {
        for (book, entries) in &self.books {
            lines.fact(format_args!("book {book}, {}", book.title()), entries);
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
        if let Some(book) = self.book.followed_by() {
            lines.each(book.as_str(), &self.belonging, |lines, place, entry| {
                entry.tell_at(place, lines);
            });
        }
        let name = format!("{} flag", self.named.id);
        lines.each(&name, &self.flags, |lines, place, flag| {
            flag.tell_brief(place, lines);
        });
    }
}
