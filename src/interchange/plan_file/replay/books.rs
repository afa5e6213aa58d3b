//! The books. What a file no longer has is taken out; what others refer to goes after those others.

use super::Replay;
use crate::domain::book::{Book, Entry, Value};
use crate::domain::{Change, Context, Refusal, check};

/// What the file has, after everything that it may name.
pub(super) fn books(replay: &mut Replay<'_>) {
    for entry in replay.file.plan.books.iter() {
        match replay.plan.books.get(entry.book, &entry.id).cloned() {
            None => {
                make_room(replay, entry);
                let name = entry.name(&replay.plan);
                replay.say(format!("+ {} {}, {name}", entry.book, entry.id));
                push(replay, entry, Change::EntryAdded(Box::new(entry.clone())));
            }
            Some(old) => edit(replay, &old, entry),
        }
    }
    remove_gone(replay);
}

/// What the file no longer has, before what it named goes as well.
pub(super) fn remove_gone(replay: &mut Replay<'_>) {
    for book in Book::ALL.iter().rev() {
        if !replay.file.covers.contains(book) {
            continue;
        }
        let wanted = &replay.file.plan.books;
        let gone = replay.plan.books.of(*book);
        let gone = gone.filter(|entry| wanted.get(*book, &entry.id).is_none());
        let gone: Vec<Entry> = gone.cloned().collect();
        for entry in gone {
            remove(replay, &entry);
        }
    }
}

/// Takes out what says already what only this entry may, and what belongs to it and would lie beyond its days; where the
/// file has it as well, it comes in again after it.
fn make_room(replay: &mut Replay<'_>, entry: &Entry) {
    let books = &replay.plan.books;
    let in_the_way = books.saying_the_same(entry).chain(books.beyond(entry));
    let in_the_way: Vec<Entry> = in_the_way.cloned().collect();
    for other in in_the_way {
        remove(replay, &other);
    }
}

fn remove(replay: &mut Replay<'_>, entry: &Entry) {
    let (book, id) = (entry.book, &entry.id);
    if replay.plan.books.referring(book, id).next().is_none() {
        replay.say(format!("- {book} {id}, {}", entry.name(&replay.plan)));
        replay.push(Change::EntryRemoved {
            book,
            entry: id.clone(),
            reason: None,
        });
    }
}

fn edit(replay: &mut Replay<'_>, old: &Entry, new: &Entry) {
    let edit = old.edit_to(new);
    if edit.is_nothing() {
        return;
    }
    make_room(replay, new);
    for (column, now) in edit.changes() {
        let typed = |value: Option<&Value>| value.map_or_else(|| "?".to_owned(), Value::typed);
        let (was, now) = (typed(old.value(column.name)), typed(now));
        replay.say(format!(
            "~ {} {} {} {was} -> {now}",
            new.book, new.id, column.name
        ));
    }
    push(replay, new, Change::EntryEdited(Box::new(edit)));
}

/// Writes an entry as the file has it, or says at its place in the file why it may not be.
fn push(replay: &mut Replay<'_>, entry: &Entry, change: Change) {
    let today = replay.today;
    if let Err(refusal) = check(&replay.plan, &change, &Context { today }) {
        refuse(replay, entry, &refusal);
    }
    replay.push(change);
}

fn refuse(replay: &mut Replay<'_>, entry: &Entry, refusal: &Refusal) {
    let mut of_book = replay.file.plan.books.of(entry.book);
    let place = of_book.position(|other| other.id == entry.id);
    let path = place.map_or_else(String::new, |at| format!("{}[{}]", entry.book, at + 1));
    let path = match refusal {
        Refusal::Entry(refusal) => refusal
            .column()
            .map_or_else(|| path.clone(), |column| format!("{path}.{column}")),
        _ => path,
    };
    let words = refusal.to_string();
    let (message, remedy) = words
        .rsplit_once("; ")
        .unwrap_or((&words, "change it, or take it out of the file"));
    let message = format!("the {} \"{}\": {message}", entry.book, entry.id);
    replay.refuse(&path, message, remedy);
}
