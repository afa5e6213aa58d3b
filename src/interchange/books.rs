//! The books of a plan in a plan file or a template: one list of tables a book, a key a column.

use super::reader::{Fields, Kind as Named, Scalar};
use super::toml_text::{Page, Written};
use crate::domain::book::{Book, Column, Entry, Kind, Need, Value, Written as Stored};
use crate::domain::flags::settings::RuleId;
use crate::domain::id::OrganisationId;
use crate::domain::rules::ENTRY_LIMIT;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Display;

/// Every entry of every book in a file.
pub(super) fn entries(file: &Fields<'_>) -> Vec<Entry> {
    let books = Book::ALL.iter();
    books
        .flat_map(|book| {
            file.tables(book.as_str(), ENTRY_LIMIT, |fields| {
                entry(fields, *book, book.columns().iter())
            })
        })
        .collect()
}

/// Writes one entry.
pub(super) fn write(page: &mut Page, entry: &Entry) {
    page.item(entry.book.as_str());
    page.put("id", &entry.id);
    for (column, value) in entry.known() {
        page.put(column.name, value);
    }
}

/// Reads one entry: its id, and what it says in these columns.
pub(super) fn entry(
    fields: &Fields<'_>,
    book: Book,
    columns: impl Iterator<Item = &'static Column>,
) -> Option<Entry> {
    let id = fields.id("id", Named::Entry(book), "");
    // What is wrong in it is told, whether it has an id or not.
    let nameless = said(fields, Entry::nameless(book), columns);
    Some(nameless.called(id?))
}

/// An entry with what a record says in these columns.
pub(super) fn said(
    fields: &Fields<'_>,
    entry: Entry,
    columns: impl Iterator<Item = &'static Column>,
) -> Entry {
    let known = columns.filter_map(|column| Some((column, value(fields, column)?)));
    known.fold(entry, |entry, (column, value)| entry.with(column, value))
}

/// What a record says in one column.
fn value(fields: &Fields<'_>, column: &'static Column) -> Option<Value> {
    match column.kind {
        Kind::Line => one(fields, column).map(Value::Line),
        Kind::Text => one(fields, column).map(Value::Text),
        Kind::Day(_) => one(fields, column).map(Value::Day),
        Kind::YesNo => one(fields, column).map(Value::YesNo),
        Kind::Organisation => named(fields, column, Named::Organisation).map(Value::Organisation),
        Kind::Person => named(fields, column, Named::Person).map(Value::Person),
        Kind::Function => named(fields, column, Named::Function).map(Value::Function),
        Kind::Question => named(fields, column, Named::Question).map(Value::Question),
        Kind::Entry(book) => named(fields, column, Named::Entry(book)).map(Value::Entry),
        Kind::Organisations => organisations(fields, column),
        Kind::Amount | Kind::Number { .. } => {
            let number: u64 = one(fields, column)?;
            judged(fields, column, &number.to_string())
        }
        Kind::Word(_) | Kind::Rule => {
            let word: crate::domain::text::Line = one(fields, column)?;
            judged(fields, column, word.as_str())
        }
    }
}

fn one<T: Scalar>(fields: &Fields<'_>, column: &'static Column) -> Option<T> {
    match column.need {
        Need::Always => fields.need(column.name),
        Need::WhenKnown => fields.get(column.name),
    }
}

fn named<T: Scalar + Display>(
    fields: &Fields<'_>,
    column: &'static Column,
    kind: Named,
) -> Option<T> {
    match column.need {
        Need::Always => fields.need_refer(column.name, kind, ""),
        Need::WhenKnown => fields.refer(column.name, kind, ""),
    }
}

fn organisations(fields: &Fields<'_>, column: &'static Column) -> Option<Value> {
    let ids: Vec<OrganisationId> = fields.refer_list(column.name, Named::Organisation, "");
    let value = Value::Organisations(ids);
    if !column.holds(&value) && fields.count(column.name) > 0 {
        fields.complain(
            column.name,
            "an organisation is named twice",
            "name each once",
        );
    }
    column.holds(&value).then_some(value)
}

fn judged(fields: &Fields<'_>, column: &'static Column, says: &str) -> Option<Value> {
    let value = column.parse(says);
    value
        .map_err(|problem| {
            let remedy = format!("write {}", column.wanted());
            fields.complain(column.name, problem.to_string(), remedy);
        })
        .ok()
}

/// Whether the body of an event says more than this version can: names a book, a column or a word, or a number beyond
/// a column's bounds, which came later.
pub(super) fn came_later(body: &str) -> bool {
    let Ok(loose) = serde_json::from_str::<Loose>(body) else {
        return false;
    };
    let Ok(book) = loose.book.parse::<Book>() else {
        return true;
    };
    loose.values.iter().any(|(name, value)| {
        let Some(column) = book.column(name) else {
            return true;
        };
        match (column.kind, serde_json::from_value(value.clone())) {
            (Kind::Word(words), Ok(Stored::Text(word))) => !words.contains(&word.as_str()),
            (Kind::Rule, Ok(Stored::Text(rule))) => rule.parse::<RuleId>().is_err(),
            (Kind::Number { low, high }, Ok(Stored::Number(number))) => {
                !(low..=high).contains(&number)
            }
            _ => false,
        }
    })
}

/// The body of an entry's event, read without judging.
#[derive(Deserialize)]
struct Loose {
    book: String,
    #[serde(default)]
    values: BTreeMap<String, serde_json::Value>,
}

impl Written for Value {
    fn inline(&self) -> String {
        match self {
            Self::Line(line) => line.inline(),
            Self::Text(text) => text.inline(),
            Self::Day(day) => day.inline(),
            Self::Number(number) => number.inline(),
            Self::YesNo(yes) => yes.inline(),
            Self::Word(word) => word.inline(),
            Self::Organisation(id) => id.inline(),
            Self::Organisations(ids) => {
                let ids: Vec<String> = ids.iter().map(Written::inline).collect();
                format!("[{}]", ids.join(", "))
            }
            Self::Person(id) => id.inline(),
            Self::Function(id) => id.inline(),
            Self::Question(id) => id.inline(),
            Self::Entry(id) => id.inline(),
        }
    }

    fn full(&self) -> String {
        match self {
            Self::Text(text) => text.full(),
            Self::Line(_)
            | Self::Day(_)
            | Self::Number(_)
            | Self::YesNo(_)
            | Self::Word(_)
            | Self::Organisation(_)
            | Self::Organisations(_)
            | Self::Person(_)
            | Self::Function(_)
            | Self::Question(_)
            | Self::Entry(_) => self.inline(),
        }
    }
}
