//! Rules about what is written into the books of a plan.
//!
//! Whether a value fits its column was settled when it was read; here is what needs the plan, the day or another
//! column. What was true when it was written may stand: an edit is judged by what it changes, and by what must hold of
//! a whole entry.

use super::Ruling;
use super::moment::Moment;
use super::refusal::refusals;
use crate::domain::Date;
use crate::domain::book::{Book, Column, Entry, EntryEdit, Kind, Need, Value, When};
use crate::domain::id::{EntryId, FunctionId};
use crate::domain::patch::Patch;

refusals! {
    /// Why something may not be written into a book.
    pub enum EntryRefusal {
        "known-entry" => Unknown { book: Book, entry: String }:
            "there is no {book} \"{entry}\" here; look at the list for the ids there are";
        "unique-entry" at Id => Taken { book: Book, entry: String }:
            "another {book} has the id \"{entry}\" already; choose another id, or edit that one";
        "needed" => Missing { book: Book, column: &'static str, label: &'static str }:
            "a {book} needs its \"{label}\"; give it";
        "one-of" => NoneOf { book: Book, column: &'static str, labels: String }:
            "a {book} needs one of these at least: {labels}; give one";
        "not-yet" => NotYet { column: &'static str, label: &'static str, on: Date, today: Date }:
            "\"{label}\" is {on}, which has not come yet (today is {today}); give the day on which it happened";
        "in-order" => OutOfOrder { column: &'static str, earlier: &'static str, later: &'static str }:
            "\"{later}\" lies before \"{earlier}\"; put the days in order";
        "said-once" => SaidTwice { book: Book, column: &'static str, other: EntryId }:
            "the {book} \"{other}\" says this already; edit that one";
        "function-still-named" => NamesFunction { function: FunctionId, book: Book, entry: EntryId }:
            "the {book} \"{entry}\" is about {function}; take it out first";
        "still-needed" => ReferredTo { book: Book, entry: EntryId, number: usize, by: Book }:
            "{number} of the book \"{by}\" belong to the {book} \"{entry}\"; take them out first";
    }
}

impl EntryRefusal {
    /// The column that it is about, where it is about one.
    #[must_use]
    pub const fn column(&self) -> Option<&'static str> {
        match self {
            Self::Missing { column, .. }
            | Self::NoneOf { column, .. }
            | Self::NotYet { column, .. }
            | Self::OutOfOrder { column, .. }
            | Self::SaidTwice { column, .. } => Some(column),
            Self::Unknown { .. }
            | Self::Taken { .. }
            | Self::NamesFunction { .. }
            | Self::ReferredTo { .. } => None,
        }
    }
}

pub(super) fn added(at: Moment<'_>, entry: &Entry) -> Ruling {
    if at.plan.books.get(entry.book, &entry.id).is_some() {
        let (book, entry) = (entry.book, entry.id.to_string());
        return Err(EntryRefusal::Taken { book, entry }.into());
    }
    for (column, value) in entry.known() {
        fits(at, column, value)?;
    }
    whole(at, entry)
}

pub(super) fn edited(at: Moment<'_>, edit: &EntryEdit) -> Ruling {
    let mut after = found(at, edit.book, &edit.id)?.clone();
    for (name, patch) in &edit.values {
        if let (Some(column), Patch::Set(value)) = (edit.book.column(name), patch) {
            fits(at, column, value)?;
        }
    }
    after.edit(edit);
    whole(at, &after)
}

pub(super) fn removed(at: Moment<'_>, book: Book, id: &EntryId) -> Ruling {
    found(at, book, id)?;
    let mut referring = at.plan.books.referring(book, id);
    match referring.next() {
        None => Ok(()),
        Some(first) => Err(EntryRefusal::ReferredTo {
            book,
            entry: id.clone(),
            number: 1 + referring.count(),
            by: first.book,
        }
        .into()),
    }
}

/// Holds when no entry names this function.
pub(super) fn nothing_names(at: Moment<'_>, function: &FunctionId) -> Ruling {
    let named = Value::Function(function.clone());
    let mut entries = at.plan.books.iter();
    match entries.find(|entry| entry.known().any(|(_, value)| *value == named)) {
        None => Ok(()),
        Some(entry) => Err(EntryRefusal::NamesFunction {
            function: function.clone(),
            book: entry.book,
            entry: entry.id.clone(),
        }
        .into()),
    }
}

fn found<'a>(at: Moment<'a>, book: Book, id: &EntryId) -> Result<&'a Entry, super::Refusal> {
    at.plan.books.get(book, id).ok_or_else(|| {
        let entry = id.to_string();
        EntryRefusal::Unknown { book, entry }.into()
    })
}

/// Holds when what a value names is in the plan, and what it says happened has come.
fn fits(at: Moment<'_>, column: &Column, value: &Value) -> Ruling {
    match (value, column.kind) {
        (Value::Day(on), Kind::Day(When::Happened)) if *on > at.today => {
            Err(EntryRefusal::NotYet {
                column: column.name,
                label: column.label,
                on: *on,
                today: at.today,
            }
            .into())
        }
        (Value::Organisation(id), _) => at.organisation(id).map(|_| ()),
        (Value::Organisations(ids), _) => ids
            .iter()
            .try_for_each(|id| at.organisation(id).map(|_| ())),
        (Value::Person(id), _) => at.person(id).map(|_| ()),
        (Value::Function(id), _) => at.function(id).map(|_| ()),
        (Value::Entry(id), Kind::Entry(book)) => found(at, book, id).map(|_| ()),
        (
            Value::Line(_)
            | Value::Text(_)
            | Value::Day(_)
            | Value::Number(_)
            | Value::YesNo(_)
            | Value::Word(_)
            | Value::Entry(_),
            _,
        ) => Ok(()),
    }
}

/// Holds when an entry is sound in itself and beside the others of its book.
fn whole(at: Moment<'_>, entry: &Entry) -> Ruling {
    let book = entry.book;
    let missing =
        |column: &&Column| column.need == Need::Always && entry.value(column.name).is_none();
    if let Some(Column { name, label, .. }) = book.columns().iter().find(missing) {
        let (column, label) = (name, label);
        return Err(EntryRefusal::Missing {
            book,
            column,
            label,
        }
        .into());
    }
    one_of(entry)?;
    in_order(entry)?;
    said_once(at, entry)
}

fn one_of(entry: &Entry) -> Ruling {
    let (book, columns) = (entry.book, entry.book.one_of());
    let Some(first) = columns.first() else {
        return Ok(());
    };
    if columns.iter().any(|name| entry.value(name).is_some()) {
        return Ok(());
    }
    let labels = columns.iter().filter_map(|name| book.column(name));
    let labels: Vec<&str> = labels.map(|column| column.label).collect();
    Err(EntryRefusal::NoneOf {
        book,
        column: first,
        labels: labels.join(", "),
    }
    .into())
}

fn in_order(entry: &Entry) -> Ruling {
    let day = |name: &str| match entry.value(name) {
        Some(Value::Day(day)) => Some(*day),
        Some(_) | None => None,
    };
    let label = |name| entry.book.column(name).map_or(name, |column| column.label);
    let pairs = entry.book.in_order().iter();
    let mut reversed =
        pairs.filter(|(earlier, later)| super::moment::reversed(day(earlier), day(later)));
    match reversed.next() {
        None => Ok(()),
        Some((earlier, later)) => Err(EntryRefusal::OutOfOrder {
            column: later,
            earlier: label(earlier),
            later: label(later),
        }
        .into()),
    }
}

fn said_once(at: Moment<'_>, entry: &Entry) -> Ruling {
    let columns = entry.book.unique();
    let Some(first) = columns.first() else {
        return Ok(());
    };
    let same = |other: &&Entry| {
        other.id != entry.id
            && columns
                .iter()
                .all(|name| other.value(name) == entry.value(name))
    };
    match at.plan.books.of(entry.book).find(same) {
        None => Ok(()),
        Some(other) => Err(EntryRefusal::SaidTwice {
            book: entry.book,
            column: first,
            other: other.id.clone(),
        }
        .into()),
    }
}
