//! One entry of a book, and an edit of it.

use super::value::Written;
use super::{Book, Column, Kind, Value};
use crate::domain::analysis::calendar::shown;
use crate::domain::id::EntryId;
use crate::domain::patch::Patch;
use crate::domain::register::Identified;
use crate::domain::{Date, Plan};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One entry of a book: a value in each column that is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored<Written>")]
pub struct Entry {
    /// In which book it stands.
    pub book: Book,
    /// Its id, unique in its book.
    pub id: EntryId,
    values: BTreeMap<&'static str, Value>,
}

/// What becomes of some columns of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored<Option<Written>>")]
pub struct EntryEdit {
    /// In which book the entry stands.
    pub book: Book,
    /// Its id.
    pub id: EntryId,
    /// The columns that change.
    pub values: BTreeMap<&'static str, Patch<Value>>,
}

/// The stored form of both, before its values are judged by their columns.
#[derive(Deserialize)]
struct Stored<T> {
    book: Book,
    id: EntryId,
    #[serde(default = "BTreeMap::new")]
    values: BTreeMap<String, T>,
}

impl Entry {
    /// An entry of which nothing is known yet.
    #[must_use]
    pub const fn new(book: Book, id: EntryId) -> Self {
        Self {
            book,
            id,
            values: BTreeMap::new(),
        }
    }

    /// The same under another id.
    #[must_use]
    pub fn called(self, id: EntryId) -> Self {
        Self { id, ..self }
    }

    /// The same with a value in a column of its book.
    #[must_use]
    pub fn with(mut self, column: &Column, value: Value) -> Self {
        debug_assert!(self.book.column(column.name).is_some());
        self.values.insert(column.name, value);
        self
    }

    /// What stands in the column with this name.
    #[must_use]
    pub fn value(&self, column: &str) -> Option<&Value> {
        self.values.get(column)
    }

    /// What is known, in the order of the columns.
    pub fn known(&self) -> impl Iterator<Item = (&'static Column, &Value)> {
        let columns = self.book.columns().iter();
        columns.filter_map(|column| Some((column, self.values.get(column.name)?)))
    }

    /// Carries an edit out.
    pub fn edit(&mut self, edit: &EntryEdit) {
        for (column, patch) in &edit.values {
            match patch {
                Patch::Keep => {}
                Patch::Set(value) => {
                    self.values.insert(column, value.clone());
                }
                Patch::Clear => {
                    self.values.remove(column);
                }
            }
        }
    }

    /// The edit that makes this entry say what another says; it may change nothing.
    #[must_use]
    pub fn edit_to(&self, other: &Self) -> EntryEdit {
        let columns = self.book.columns().iter();
        let patches = columns.filter_map(|column| {
            let patch = Patch::between(self.value(column.name), other.value(column.name));
            (!patch.is_keep()).then_some((column.name, patch))
        });
        EntryEdit {
            book: self.book,
            id: self.id.clone(),
            values: patches.collect(),
        }
    }

    /// What to call it: "A. Rao, Amla Trust".
    #[must_use]
    pub fn name(&self, plan: &Plan) -> String {
        let columns = self.book.called_by().iter();
        let parts = columns.filter_map(|name| {
            let column = self.book.column(name)?;
            Some(column.shown(self.value(name)?, plan, shown))
        });
        let parts: Vec<String> = parts.collect();
        if parts.is_empty() {
            self.id.to_string()
        } else {
            parts.join(", ")
        }
    }
}

impl Value {
    /// For people: with the names of the plan, and days as `day` writes them.
    #[must_use]
    pub fn shown(&self, plan: &Plan, day: impl FnOnce(Date) -> String) -> String {
        match self {
            Self::Day(on) => day(*on),
            Self::Organisation(id) => plan.organisation_name(id).to_owned(),
            Self::Organisations(ids) => {
                let names: Vec<&str> = ids.iter().map(|id| plan.organisation_name(id)).collect();
                names.join(", ")
            }
            Self::Person(id) => {
                let person = plan.members.people.get(id);
                person.map_or_else(|| id.to_string(), |person| person.shown().to_owned())
            }
            Self::Function(id) => {
                let function = plan.functions.get(id);
                function.map_or_else(|| id.to_string(), |one| one.outline.name.to_string())
            }
            Self::Line(_)
            | Self::Text(_)
            | Self::Number(_)
            | Self::YesNo(_)
            | Self::Word(_)
            | Self::Entry(_) => self.typed(),
        }
    }
}

impl Column {
    /// What stands in it, for people: an entry that it names by what that is called, the rest as [`Value::shown`].
    #[must_use]
    pub fn shown(&self, value: &Value, plan: &Plan, day: impl FnOnce(Date) -> String) -> String {
        match (self.kind, value) {
            (Kind::Entry(book), Value::Entry(id)) => {
                let entry = plan.books.get(book, id);
                entry.map_or_else(|| id.to_string(), |entry| entry.name(plan))
            }
            (_, value) => value.shown(plan, day),
        }
    }
}

impl EntryEdit {
    /// Whether it changes nothing.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.values.values().all(Patch::is_keep)
    }
}

impl Identified for Entry {
    type Id = EntryId;

    fn id(&self) -> &EntryId {
        &self.id
    }
}

impl TryFrom<Stored<Written>> for Entry {
    type Error = String;

    fn try_from(stored: Stored<Written>) -> Result<Self, String> {
        let values = judged(stored.book, stored.values, Column::read)?;
        Ok(Self {
            book: stored.book,
            id: stored.id,
            values,
        })
    }
}

impl TryFrom<Stored<Option<Written>>> for EntryEdit {
    type Error = String;

    fn try_from(stored: Stored<Option<Written>>) -> Result<Self, String> {
        let values = judged(stored.book, stored.values, |column, written| {
            written.map_or(Ok(Patch::Clear), |written| {
                column.read(written).map(Patch::Set)
            })
        })?;
        Ok(Self {
            book: stored.book,
            id: stored.id,
            values,
        })
    }
}

/// The values of columns that this version knows; a later one may have written more.
fn judged<W, T>(
    book: Book,
    values: BTreeMap<String, W>,
    read: impl Fn(&Column, W) -> Result<T, super::ValueProblem>,
) -> Result<BTreeMap<&'static str, T>, String> {
    let mut judged = BTreeMap::new();
    for (name, written) in values {
        if let Some(column) = book.column(&name) {
            let value = read(column, written).map_err(|problem| format!("{name}: {problem}"))?;
            judged.insert(column.name, value);
        }
    }
    Ok(judged)
}
