//! The books. What a file no longer has is taken out; what others refer to goes after those others.

use super::Replay;
use crate::domain::Change;
use crate::domain::book::{Book, Entry, Value};

/// What the file has, after everything that it may name.
pub(super) fn books(replay: &mut Replay<'_>) {
    for entry in replay.file.plan.books.iter() {
        match replay.plan.books.get(entry.book, &entry.id).cloned() {
            None => {
                make_room(replay, entry);
                let name = entry.name(&replay.plan);
                replay.say(format!("+ {} {}, {name}", entry.book, entry.id));
                replay.push(Change::EntryAdded(Box::new(entry.clone())));
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

/// Takes out what says already what only this entry may, and what belongs to it and would lie before it; where the
/// file has it as well, it comes in again after it.
fn make_room(replay: &mut Replay<'_>, entry: &Entry) {
    let books = &replay.plan.books;
    let in_the_way = books.saying_the_same(entry).chain(books.before(entry));
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
    replay.push(Change::EntryEdited(Box::new(edit)));
}
