//! What can be done with the entries of the books.

use super::{book, figures, open, selected};
use crate::app::action::{Action, Availability, Kind, Told, Wording, always};
use crate::app::context::{Context, Screen};
use crate::app::effect::Effect;
use crate::app::meaning::Meaning;
use crate::app::modals::Modal;
use crate::app::model::Model;
use crate::app::screens::entries;
use crate::app::screens::partners::{List, Pane};
use crate::app::screens::timeline;
use crate::domain::book::{Book, Entry};

/// The rows of the table.
pub static ACTIONS: &[Action] = &[
    Action {
        name: "books",
        label: "books",
        help: "Show the books: trust, money, forums, decisions, hard conversations, assets, the team.",
        wording: Wording::Fixed("Show the books of trust, money, forums and more"),
        contexts: &[Context::On(Screen::Partners)],
        run: |model, _| {
            open(model);
            Vec::new()
        },
        ..VIEW
    },
    Action {
        name: "partners",
        label: "partners",
        help: "Show the organisations and the people again, or the timeline behind which these books stand.",
        wording: Wording::Told("Show the organisations and people", |model, told| {
            if timeline::shows_books(model) {
                told.words = "Show the timeline".into();
                told.label = "timeline".into();
            }
        }),
        run: |model, _| {
            model.rooms.partners.list = List::default();
            Vec::new()
        },
        ..VIEW
    },
    Action {
        name: "book-figures",
        label: "read all of it",
        help: "Read what the book comes to: introductions and trust, how long the money for coordination lasts, or what follows from the books of the transition: notice, gaps and overlaps, who decides, the budget, then and now.",
        wording: Wording::Told("Read what it comes to", |model, told| {
            if let Some(figures) = figures(model) {
                told.words = format!("Read all of it: {}", figures.title.to_lowercase()).into();
            }
        }),
        contexts: &[Context::Books],
        kind: Kind::Look,
        available: |model| {
            let why = "Only the trust register, the funding and the books of the transition come to something.";
            figures(model).map(|_| ()).ok_or_else(|| why.to_owned())
        },
        run: |model, _| {
            let text = figures::in_full(model).map(Modal::Text);
            model.modals.extend(text);
            Vec::new()
        },
        ..Action::PLAIN
    },
    Action {
        name: "entry-add",
        label: "add",
        help: "Add to the selected book; or to the entry that is read, such as a trust pulse.",
        wording: Wording::Told("Add to this book ...", |model, told| {
            let (adds, _) = to_add(model);
            told.words = format!("Add {} ...", adds.map_or("an entry", Book::one)).into();
        }),
        meaning: Meaning::Add,
        hint: 10,
        available: always,
        run: |model, _| {
            let (book, to) = to_add(model);
            add(model, book, to.as_ref())
        },
        ..CHANGE
    },
    Action {
        name: "entry-add-to",
        label: "add to it",
        help: "Add what belongs to the selected entry: a trust pulse to a relationship, a sitting to a hard conversation.",
        wording: Wording::Told("Add what belongs to it ...", tell_addition),
        available: can_be_followed,
        run: |model, _| {
            let to = selected(model).cloned();
            let book = to.as_ref().and_then(|entry| entry.book.followed_by());
            add(model, book, to.as_ref())
        },
        ..CHANGE
    },
    Action {
        name: "entry-edit",
        label: "edit",
        help: "Edit what is known of the selected entry.",
        wording: Wording::Fixed("Edit what is known ..."),
        meaning: Meaning::Edit,
        hint: 11,
        run: |model, _| entries::edit(model, selected),
        ..CHANGE
    },
    Action {
        name: "entry-remove",
        label: "take out",
        help: "Take the selected entry out of its book; asks first. What it said stays in the log.",
        wording: Wording::Fixed("Take it out ..."),
        meaning: Meaning::Remove,
        run: |model, _| entries::remove(model, selected),
        ..CHANGE
    },
];

/// What the rows that change something have in common.
const CHANGE: Action = Action {
    contexts: &[Context::Books],
    kind: Kind::Change,
    available: is_selected,
    ..Action::PLAIN
};

/// What the rows that show another view have in common.
const VIEW: Action = Action {
    contexts: &[Context::Books],
    meaning: Meaning::View,
    kind: Kind::Look,
    hint: 18,
    ..Action::PLAIN
};

/// To which book something is added now, and to which entry it belongs: what is known of an entry ends in what belongs
/// to it.
fn to_add(model: &Model) -> (Option<Book>, Option<Entry>) {
    let entry = selected(model).filter(|_| model.rooms.partners.pane == Pane::Detail);
    match entry.and_then(|entry| Some((entry.book.followed_by()?, entry))) {
        Some((follower, entry)) => (Some(follower), Some(entry.clone())),
        None => (book(model), None),
    }
}

fn add(model: &mut Model, book: Option<Book>, to: Option<&Entry>) -> Vec<Effect> {
    let to = to.map(|entry| &entry.id);
    book.map_or_else(Vec::new, |book| entries::add(model, book, to))
}

fn tell_addition(model: &Model, told: &mut Told) {
    let follower = selected(model).and_then(|entry| entry.book.followed_by());
    if let Some(book) = follower {
        told.words = format!("Add {} to it ...", book.one()).into();
    }
}

/// On the list of the books it is one of them that is selected.
fn is_selected(model: &Model) -> Availability {
    let room = &model.rooms.partners;
    if room.list == List::Books && room.pane == Pane::Rows {
        return Err("Go to one of its entries first.".to_owned());
    }
    let nothing = || Err("No entry is selected.".to_owned());
    selected(model).map_or_else(nothing, |_| Ok(()))
}

fn can_be_followed(model: &Model) -> Availability {
    is_selected(model)?;
    let follower = selected(model).and_then(|entry| entry.book.followed_by());
    let nothing = "Only a relationship has pulses, and only a hard conversation sittings.";
    follower.map(|_| ()).ok_or_else(|| nothing.to_owned())
}
