//! The books. What a file no longer has is taken out; what others refer to goes after those others.

use super::Replay;
use crate::domain::Change;
use crate::domain::book::{Book, Entry, Value};
use crate::domain::patch::Patch;

/// What the file has, after everything that it may name.
pub(super) fn books(replay: &mut Replay<'_>) {
    for entry in replay.file.plan.books.iter() {
        match replay.plan.books.get(entry.book, &entry.id).cloned() {
            None => {
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
        let wanted = &replay.file.plan.books;
        let gone = replay.plan.books.of(*book);
        let gone = gone.filter(|entry| wanted.get(*book, &entry.id).is_none());
        let gone: Vec<Entry> = gone.cloned().collect();
        for entry in gone {
            if replay
                .plan
                .books
                .referring(*book, &entry.id)
                .next()
                .is_none()
            {
                replay.say(format!(
                    "- {book} {}, {}",
                    entry.id,
                    entry.name(&replay.plan)
                ));
                replay.push(Change::EntryRemoved {
                    book: *book,
                    entry: entry.id,
                    reason: None,
                });
            }
        }
    }
}

fn edit(replay: &mut Replay<'_>, old: &Entry, new: &Entry) {
    let edit = old.edit_to(new);
    if edit.is_nothing() {
        return;
    }
    for (column, patch) in &edit.values {
        let typed = |entry: &Entry| {
            entry
                .value(column)
                .map_or_else(|| "?".to_owned(), Value::typed)
        };
        let now = match patch {
            Patch::Set(_) => typed(new),
            Patch::Keep | Patch::Clear => "?".to_owned(),
        };
        replay.say(format!(
            "~ {} {} {column} {} -> {now}",
            new.book,
            new.id,
            typed(old)
        ));
    }
    replay.push(Change::EntryEdited(Box::new(edit)));
}
