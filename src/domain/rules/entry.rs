//! Rules about what is written into the books of a plan.
//!
//! Whether a value fits its column was settled when it was read; here is what needs the plan, the day or another
//! column. What was true when it was written may stand: an edit is judged by what it changes, and by what must hold of
//! a whole entry.

use super::Ruling;
use super::moment::Moment;
use super::refusal::refusals;
use crate::domain::Date;
use crate::domain::analysis::calendar::{count_of, shown};
use crate::domain::book::{
    Book, Column, Entry, EntryEdit, Kind, Need, Needed, Value, When, Within,
};
use crate::domain::id::{EntryId, FunctionId};

refusals! {
    /// Why something may not be written into a book.
    pub enum EntryRefusal {
        "known-entry" => Unknown { book: Book, entry: String }:
            "there is no {book} \"{entry}\" here; look at the list for the ids there are";
        "unique-entry" at Id => Taken { book: Book, entry: String }:
            "another {book} has the id \"{entry}\" already; choose another id, or edit that one";
        "of-its-kind" => OtherKind { column: &'static str, label: &'static str, wanted: String }:
            "what is given for \"{label}\" is not {wanted}; nothing else can stand there";
        "at-most" => TooMany { book: Book, limit: usize }:
            "the book \"{book}\" has {limit} entries, and no more can be kept; take out what is no longer needed";
        "needed" => Missing { one: &'static str, column: &'static str, label: &'static str }:
            "{one} needs its \"{label}\"; give it";
        "one-of" => NoneOf { one: &'static str, column: &'static str, labels: String }:
            "{one} needs one of these at least: {labels}; give one";
        "needed-with" => MissingWith { column: &'static str, label: &'static str, with: &'static str, word: &'static str }:
            "where \"{with}\" is {word}, \"{label}\" is needed; give it";
        "not-yet" => NotYet { column: &'static str, label: &'static str, on: Date, today: Date }:
            "\"{label}\" is {on}, which has not come yet (today is {today}); give the day on which it happened";
        "in-order" => OutOfOrder { column: &'static str, earlier: &'static str, later: &'static str }:
            "\"{later}\" lies before \"{earlier}\"; put the days in order";
        "within-its-days" => Beyond { column: &'static str, book: Book, entry: EntryId, side: &'static str, bound: &'static str, of: Book }:
            "the {book} \"{entry}\" would lie {side} \"{bound}\" of its {of}; put the days in order";
        "not-denied" => Denied { column: &'static str, denied: &'static str, said: &'static str }:
            "\"{denied}\" is no, but \"{said}\" says what there was; make it yes, or leave the other empty";
        "said-once" => SaidTwice { book: Book, column: &'static str, other: EntryId, same: String, says: String }:
            "the {book} \"{other}\" has the same {same} already{says}; edit that one";
        "function-still-named" => NamesFunction { function: FunctionId, book: Book, entry: EntryId }:
            "the {book} \"{entry}\" is about {function}; take it out first";
        "still-needed" => ReferredTo { book: Book, entry: EntryId, entries: String, by: &'static str }:
            "the {book} \"{entry}\" is still needed by {entries} of the book \"{by}\"; first change or take out what refers to it";
    }
}

impl EntryRefusal {
    /// The column that it is about, where it is about one.
    #[must_use]
    pub const fn column(&self) -> Option<&'static str> {
        match self {
            Self::Missing { column, .. }
            | Self::NoneOf { column, .. }
            | Self::MissingWith { column, .. }
            | Self::NotYet { column, .. }
            | Self::OutOfOrder { column, .. }
            | Self::Beyond { column, .. }
            | Self::Denied { column, .. }
            | Self::OtherKind { column, .. }
            | Self::SaidTwice { column, .. } => Some(column),
            Self::Unknown { .. }
            | Self::Taken { .. }
            | Self::TooMany { .. }
            | Self::NamesFunction { .. }
            | Self::ReferredTo { .. } => None,
        }
    }
}

/// The most entries of one book. A plan file holds as many in all books together, at the length that people write.
pub const ENTRY_LIMIT: usize = 5000;

pub(super) fn added(at: Moment<'_>, entry: &Entry) -> Ruling {
    let book = entry.book;
    if at.plan.books.get(book, &entry.id).is_some() {
        let entry = entry.id.to_string();
        return Err(EntryRefusal::Taken { book, entry }.into());
    }
    if at.plan.books.of(book).count() >= ENTRY_LIMIT {
        let limit = ENTRY_LIMIT;
        return Err(EntryRefusal::TooMany { book, limit }.into());
    }
    for (column, value) in entry.known() {
        fits(at, column, value)?;
    }
    whole(at, entry, |_| true)
}

pub(super) fn edited(at: Moment<'_>, edit: &EntryEdit) -> Ruling {
    let mut after = found(at, edit.book, &edit.id)?.clone();
    for (column, value) in edit.changes() {
        if let Some(value) = value {
            fits(at, column, value)?;
        }
    }
    after.edit(edit);
    whole(at, &after, |column| edit.touches(column))
}

pub(super) fn removed(at: Moment<'_>, book: Book, id: &EntryId) -> Ruling {
    found(at, book, id)?;
    let mut referring = at.plan.books.referring(book, id);
    match referring.next() {
        None => Ok(()),
        Some(first) => Err(EntryRefusal::ReferredTo {
            book,
            entry: id.clone(),
            entries: count_of(1 + referring.count(), "entry", "entries"),
            by: first.book.title(),
        }
        .into()),
    }
}

/// Holds when no entry names this function.
pub(super) fn nothing_names(at: Moment<'_>, function: &FunctionId) -> Ruling {
    match at.plan.books.naming(function).next() {
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

/// Holds when a value is of its column's kind, what it names is in the plan, and what it says happened has come.
fn fits(at: Moment<'_>, column: &Column, value: &Value) -> Ruling {
    if !column.holds(value) {
        return Err(EntryRefusal::OtherKind {
            column: column.name,
            label: column.label,
            wanted: column.wanted(),
        }
        .into());
    }
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
        (Value::Question(id), _) => at.question(id).map(|_| ()),
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

/// Holds when an entry is sound in itself and beside the others of its book, as far as the touched columns go.
fn whole(at: Moment<'_>, entry: &Entry, touched: impl Fn(&str) -> bool) -> Ruling {
    let missing = |column: &&Column| {
        column.need == Need::Always && touched(column.name) && entry.value(column.name).is_none()
    };
    if let Some(Column { name, label, .. }) = entry.book.columns().iter().find(missing) {
        let (column, label, one) = (name, label, entry.book.one());
        return Err(EntryRefusal::Missing { one, column, label }.into());
    }
    let shape = entry.book.shape();
    let any = |columns: &[&str]| columns.iter().any(|name| touched(name));
    if any(shape.one_of) {
        one_of(entry)?;
    }
    for needed in shape.needed_with {
        if any(&[needed.column, needed.with]) {
            needed_with(entry, needed)?;
        }
    }
    for pair in shape.in_order.iter().filter(|(a, b)| any(&[a, b])) {
        in_order(entry, *pair)?;
    }
    for pair in shape.denied.iter().filter(|(a, b)| any(&[a, b])) {
        not_denied(entry, *pair)?;
    }
    if any(shape.unique) {
        said_once(at, entry)?;
    }
    within(at, entry, touched)
}

/// Holds when neither the entry nor one that belongs to it lies beyond the days of that to which it belongs.
fn within(at: Moment<'_>, entry: &Entry, touched: impl Fn(&str) -> bool) -> Ruling {
    let books = &at.plan.books;
    let columns = entry.book.belongs_to().map(|column| column.name);
    let day = entry.book.shape().within.map(|rule| rule.day);
    if columns.into_iter().chain(day).any(&touched)
        && let Some(owner) = books.owner(entry)
        && let Some(bound) = entry.beyond(owner)
    {
        return Err(beyond(entry, owner, bound, day.unwrap_or(bound)));
    }
    for other in books.beyond(entry) {
        if let Some(bound) = other.beyond(entry).filter(|bound| touched(bound)) {
            return Err(beyond(other, entry, bound, bound));
        }
    }
    Ok(())
}

/// The refusal, at one of the columns of what was written, of an entry that would lie beyond this day of its owner.
fn beyond(
    entry: &Entry,
    owner: &Entry,
    bound: &'static str,
    column: &'static str,
) -> super::Refusal {
    let is_first = |rule: Within| rule.since == bound;
    let before = entry.book.shape().within.is_some_and(is_first);
    EntryRefusal::Beyond {
        column,
        book: entry.book,
        entry: entry.id.clone(),
        side: if before { "before" } else { "after" },
        bound: label(owner.book, bound),
        of: owner.book,
    }
    .into()
}

fn label(book: Book, name: &'static str) -> &'static str {
    book.column(name).map_or(name, |column| column.label)
}

fn one_of(entry: &Entry) -> Ruling {
    let columns = entry.book.shape().one_of;
    if columns.iter().any(|name| entry.value(name).is_some()) {
        return Ok(());
    }
    let (book, one) = (entry.book, entry.book.one());
    Err(match columns {
        [column] => EntryRefusal::Missing {
            one,
            column,
            label: label(book, column),
        },
        columns => {
            let labels: Vec<&str> = columns.iter().map(|name| label(book, name)).collect();
            EntryRefusal::NoneOf {
                one,
                column: columns[0],
                labels: labels.join(", "),
            }
        }
    }
    .into())
}

fn needed_with(entry: &Entry, needed: &Needed) -> Ruling {
    let Some(Value::Word(word)) = entry.value(needed.with) else {
        return Ok(());
    };
    if !needed.words.contains(word) || entry.value(needed.column).is_some() {
        return Ok(());
    }
    Err(EntryRefusal::MissingWith {
        column: needed.column,
        label: label(entry.book, needed.column),
        with: label(entry.book, needed.with),
        word,
    }
    .into())
}

fn in_order(entry: &Entry, (earlier, later): (&'static str, &'static str)) -> Ruling {
    let day = |name: &str| entry.value(name).and_then(Value::day);
    if !super::moment::reversed(day(earlier), day(later)) {
        return Ok(());
    }
    Err(EntryRefusal::OutOfOrder {
        column: later,
        earlier: label(entry.book, earlier),
        later: label(entry.book, later),
    }
    .into())
}

fn not_denied(entry: &Entry, (denied, said): (&'static str, &'static str)) -> Ruling {
    if entry.value(denied) != Some(&Value::YesNo(false)) || entry.value(said).is_none() {
        return Ok(());
    }
    Err(EntryRefusal::Denied {
        column: denied,
        denied: label(entry.book, denied),
        said: label(entry.book, said),
    }
    .into())
}

fn said_once(at: Moment<'_>, entry: &Entry) -> Ruling {
    let Some(other) = at.plan.books.saying_the_same(entry).next() else {
        return Ok(());
    };
    let unique = entry.book.shape().unique;
    let (same, more): (Vec<&Column>, Vec<&Column>) = other
        .known()
        .map(|(column, _)| column)
        .partition(|column| unique.contains(&column.name));
    let same: Vec<String> = same.iter().map(|it| format!("\"{}\"", it.label)).collect();
    let says = |column: &&Column| {
        let words = other.shown(column, at.plan, shown)?;
        Some(format!(": \"{}\" is {words}", column.label))
    };
    Err(EntryRefusal::SaidTwice {
        book: entry.book,
        column: unique[0],
        other: other.id.clone(),
        same: same.join(" and "),
        says: more.first().and_then(says).unwrap_or_default(),
    }
    .into())
}
