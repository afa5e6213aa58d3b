//! One entry of a book, and an edit of it.

use super::money::CURRENCY;
use super::value::Written;
use super::{Book, Column, Kind, Value, ValueProblem, Within};
use crate::domain::analysis::amount::Currency;
use crate::domain::analysis::calendar::shown;
use crate::domain::id::EntryId;
use crate::domain::register::Identified;
use crate::domain::text::clause;
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
    /// The columns that change; nothing where one becomes unknown.
    values: BTreeMap<&'static str, Option<Value>>,
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

    /// An entry that has no id of its own yet: it is called like its book.
    ///
    /// # Panics
    /// Never: the name of a book is a slug.
    #[must_use]
    pub fn nameless(book: Book) -> Self {
        let id = EntryId::parse(book.as_str()).expect("the name of a book is a slug");
        Self::new(book, id)
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
        for (column, value) in &edit.values {
            match value {
                Some(value) => self.values.insert(column, value.clone()),
                None => self.values.remove(column),
            };
        }
    }

    /// The edit that makes this entry say what another says; it may change nothing.
    #[must_use]
    pub fn edit_to(&self, other: &Self) -> EntryEdit {
        let columns = self.book.columns().iter();
        let changed = columns.filter_map(|column| {
            let (old, new) = (self.value(column.name), other.value(column.name));
            (old != new).then(|| (column.name, new.cloned()))
        });
        EntryEdit {
            book: self.book,
            id: self.id.clone(),
            values: changed.collect(),
        }
    }

    /// What stands in a column, for people: an entry that it names by what that is called, money in its currency, the
    /// rest as [`Value::shown`]. `None` when it is unknown.
    #[must_use]
    pub fn shown(
        &self,
        column: &Column,
        plan: &Plan,
        day: impl FnOnce(Date) -> String,
    ) -> Option<String> {
        let value = self.value(column.name)?;
        Some(match (column.kind, value) {
            (Kind::Entry(book), Value::Entry(id)) => {
                let entry = plan.books.get(book, id);
                entry.map_or_else(|| id.to_string(), |entry| entry.name(plan))
            }
            (Kind::Amount, Value::Number(amount)) => self.currency(plan).shown(*amount),
            (_, value) => value.shown(plan, day),
        })
    }

    /// In which currency its amounts are: its own, else the plan's.
    #[must_use]
    pub fn currency(&self, plan: &Plan) -> Currency {
        let own = self.book.column(CURRENCY.name());
        let own = own.and_then(|_| self.get(CURRENCY));
        Currency::of(&plan.collective, own)
    }

    /// Holds when amounts that were typed in this currency may stand in it.
    ///
    /// # Errors
    /// [`ValueProblem::Currency`] where it is counted in another, or nobody said in which.
    pub fn counts_in(&self, plan: &Plan, typed: &Currency) -> Result<(), ValueProblem> {
        let counted = self.currency(plan);
        if typed.fits(&counted) {
            return Ok(());
        }
        let code = |currency: &Currency| currency.code().map(str::to_owned);
        Err(ValueProblem::Currency {
            says: code(typed).unwrap_or_default(),
            counted: code(&counted).unwrap_or_else(|| "a currency that nobody named".to_owned()),
        })
    }

    /// The column of the entry to which it belongs whose day it should not lie beyond, and does.
    #[must_use]
    pub fn beyond(&self, owner: &Self) -> Option<&'static str> {
        let Within { day, since, until } = self.book.shape().within?;
        let on = self.value(day)?.day()?;
        let bound = |name: &str| owner.value(name).and_then(Value::day);
        if bound(since).is_some_and(|first| on < first) {
            return Some(since);
        }
        bound(until).is_some_and(|last| last < on).then_some(until)
    }

    /// What to call it, within a sentence or alone: "A. Rao, Amla Trust". Whole sentences lose their last stop.
    #[must_use]
    pub fn name(&self, plan: &Plan) -> String {
        let columns = self.called_by();
        let parts: Vec<String> = columns
            .filter_map(|(column, _)| self.shown(column, plan, shown))
            .map(|part| clause(&part).to_owned())
            .collect();
        if parts.is_empty() {
            self.id.to_string()
        } else {
            parts.join(", ")
        }
    }
}

impl Entry {
    /// The values that say what it is called.
    pub(super) fn called_by(&self) -> impl Iterator<Item = (&'static Column, &Value)> {
        let columns = self.book.shape().called_by.iter();
        let columns = columns.filter_map(|name| self.book.column(name));
        columns.filter_map(|column| Some((column, self.value(column.name)?)))
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
            Self::Question(id) => id.as_str().to_uppercase(),
            Self::Line(_)
            | Self::Text(_)
            | Self::Number(_)
            | Self::YesNo(_)
            | Self::Word(_)
            | Self::Entry(_) => self.typed(),
        }
    }
}

impl EntryEdit {
    /// An edit that changes nothing yet.
    #[must_use]
    pub const fn new(book: Book, id: EntryId) -> Self {
        Self {
            book,
            id,
            values: BTreeMap::new(),
        }
    }

    /// The same, with what becomes of a column of its book; nothing where it becomes unknown.
    #[must_use]
    pub fn with(mut self, column: &Column, value: Option<Value>) -> Self {
        debug_assert!(self.book.column(column.name).is_some());
        self.values.insert(column.name, value);
        self
    }

    /// What becomes of each column that changes, in the order of the columns.
    pub fn changes(&self) -> impl Iterator<Item = (&'static Column, Option<&Value>)> {
        let columns = self.book.columns().iter();
        columns.filter_map(|column| Some((column, self.values.get(column.name)?.as_ref())))
    }

    /// Whether the column with this name changes.
    #[must_use]
    pub fn touches(&self, column: &str) -> bool {
        self.values.contains_key(column)
    }

    /// Whether it changes nothing.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.values.is_empty()
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
        let values = judged(stored.book, stored.values, |column, written| {
            column.read(&written)
        })?;
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
            written
                .as_ref()
                .map(|written| column.read(written))
                .transpose()
        })?;
        Ok(Self {
            book: stored.book,
            id: stored.id,
            values,
        })
    }
}

/// The values by their columns.
fn judged<W, T>(
    book: Book,
    values: BTreeMap<String, W>,
    read: impl Fn(&Column, W) -> Result<T, super::ValueProblem>,
) -> Result<BTreeMap<&'static str, T>, String> {
    let mut judged = BTreeMap::new();
    for (name, written) in values {
        let column = book.column(&name);
        let column = column.ok_or_else(|| format!("{name}: {} has no such column", book.one()))?;
        let value = read(column, written).map_err(|problem| format!("{name}: {problem}"))?;
        judged.insert(column.name, value);
    }
    Ok(judged)
}
