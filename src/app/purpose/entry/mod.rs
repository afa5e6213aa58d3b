//! Forms of the entries of every book: adding, editing, taking out. One form for all of them, made from the columns.

mod field;

use super::{Purpose, gone};
use crate::app::effect::Effect;
use crate::app::form::{Answers, Field, Focus, Form, Problems};
use crate::app::words;
use crate::domain::analysis::calendar::count;
use crate::domain::book::{Book, Column, Entry, Kind, Need, Value, When};
use crate::domain::change::Change;
use crate::domain::id::EntryId;
use crate::domain::{Date, Plan};

/// What a form about an entry is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryPurpose {
    /// To add one to a book; where it begins, it belongs to this entry of another.
    Add(Book, Option<EntryId>),
    /// To edit one.
    Edit(Book, EntryId),
    /// To take one out.
    Remove(Book, EntryId),
}

/// The form that adds an entry to a book. Where `to` is given, it is filled with the entry that the new one belongs to.
#[must_use]
pub fn add_form(plan: &Plan, book: Book, to: Option<&EntryId>, today: Date) -> Form {
    let begun = happened(belonging_to(book, to), today);
    let purpose = Purpose::Entry(EntryPurpose::Add(book, to.cloned()));
    let title = format!("Add {}", book.one());
    let mut form = Form::new(purpose, title, fields(plan, &begun, today), "Add it");
    let filled = |field: &Field| !field.recorded().is_empty() && field.is_needed();
    if let Some(first) = form.fields.iter().position(|field| !filled(field)) {
        form.focus = Focus::Field(first);
    }
    about(form, book)
}

/// The form that edits an entry.
#[must_use]
pub fn edit_form(plan: &Plan, entry: &Entry, today: Date) -> Form {
    let purpose = Purpose::Entry(EntryPurpose::Edit(entry.book, entry.id.clone()));
    let title = format!("Edit: {}", entry.name(plan));
    let form = Form::new(purpose, title, fields(plan, entry, today), "Save");
    about(form, entry.book)
}

/// The form that takes an entry out of its book.
#[must_use]
pub fn remove_form(plan: &Plan, entry: &Entry) -> Form {
    let purpose = Purpose::Entry(EntryPurpose::Remove(entry.book, entry.id.clone()));
    let fields = vec![Field::sentence("reason", "Reason", "")];
    let title = format!("Take out {}?", entry.name(plan));
    let facts = vec![
        format!(
            "It leaves \"{}\" and every count. What it said stays in the log.",
            entry.book.title()
        ),
        belonging(plan, entry),
    ];
    let facts = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    Form::new(purpose, title, fields, "Take it out")
        .facts(facts)
        .weighty()
}

pub(super) fn effect(form: &Form, purpose: &EntryPurpose, plan: &Plan) -> Result<Effect, Problems> {
    let found = |book: Book, id| {
        let entry = plan.books.get(book, id);
        entry.ok_or_else(|| gone(book.as_str()))
    };
    match purpose {
        EntryPurpose::Add(book, to) => add(form, plan, *book, to.as_ref()),
        EntryPurpose::Edit(book, id) => edit(form, plan, found(*book, id)?),
        EntryPurpose::Remove(book, id) => remove(form, found(*book, id)?),
    }
}

fn add(form: &Form, plan: &Plan, book: Book, to: Option<&EntryId>) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let entry = answered(&mut answers, plan, &belonging_to(book, to));
    let id = plan.books.free_id(&entry);
    let change = Change::EntryAdded(Box::new(entry.called(id)));
    answers.finish(Some(Effect::propose(change)))
}

fn edit(form: &Form, plan: &Plan, now: &Entry) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let entry = answered(&mut answers, plan, now);
    let change = Change::EntryEdited(Box::new(now.edit_to(&entry)));
    answers.finish(Some(Effect::propose(change)))
}

fn remove(form: &Form, now: &Entry) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let change = Change::EntryRemoved {
        book: now.book,
        entry: now.id.clone(),
        reason: answers.text("reason"),
    };
    answers.finish(Some(Effect::propose(change)))
}

/// An entry that is to be added: to an entry of another book, where it belongs to one.
fn belonging_to(book: Book, to: Option<&EntryId>) -> Entry {
    let entry = Entry::nameless(book);
    match book.belongs_to().zip(to) {
        Some((column, to)) => entry.with(column, Value::Entry(to.clone())),
        None => entry,
    }
}

/// The entry with today on the days that it needs because something happened on them.
fn happened(entry: Entry, today: Date) -> Entry {
    let columns = entry.book.columns().iter();
    let happened =
        |column: &&Column| column.need == Need::Always && column.kind == Kind::Day(When::Happened);
    columns
        .filter(happened)
        .fold(entry, |entry, column| entry.with(column, Value::Day(today)))
}

fn about(form: Form, book: Book) -> Form {
    form.facts(vec![format!("{}.", book.about())])
}

fn fields(plan: &Plan, entry: &Entry, today: Date) -> Vec<Field> {
    let columns = entry.book.columns().iter();
    columns
        .map(|column| field::of(plan, column, entry.value(column.name), today))
        .collect()
}

/// The entry with what the form says in each column that it asks for, and as it was in the others.
fn answered(answers: &mut Answers<'_>, plan: &Plan, was: &Entry) -> Entry {
    let columns = was.book.columns();
    let blank = Entry::new(was.book, was.id.clone());
    let entry = columns.iter().fold(blank, |entry, column| {
        let value = if answers.asks(column.name) {
            field::read(answers, column)
        } else {
            was.value(column.name).cloned()
        };
        match value {
            Some(value) => entry.with(column, value),
            None => entry,
        }
    });
    for column in columns {
        if answers.asks(column.name) {
            field::counts(answers, plan, &entry, column);
        }
    }
    entry
}

/// What belongs to an entry: while there is any, it cannot be taken out.
fn belonging(plan: &Plan, entry: &Entry) -> String {
    let mut books: Vec<(Book, usize)> = Vec::new();
    for other in plan.books.referring(entry.book, &entry.id) {
        match books.iter_mut().find(|(book, _)| *book == other.book) {
            Some((_, number)) => *number += 1,
            None => books.push((other.book, 1)),
        }
    }
    let told = books
        .iter()
        .map(|(book, number)| count(*number, book.as_str()));
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        return String::new();
    }
    words::capital(&format!(
        "{} belonging to it have to be taken out first.",
        told.join(", ")
    ))
}
