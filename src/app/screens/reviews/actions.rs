//! What can be done with reviews, and with what stands in them.

use super::{Pane, View, about, read, review, selected, selected_row};
use crate::app::action::{Action, Availability, Kind, Told, Wording, always};
use crate::app::context::{Context, Screen};
use crate::app::effect::Effect;
use crate::app::meaning::Meaning;
use crate::app::modals::{Confirm, Modal};
use crate::app::model::Model;
use crate::app::screens::entries;
use crate::domain::analysis::calendar::count;
use crate::domain::analysis::reviews::{ReviewState, recommended_in, state};
use crate::domain::book::review::{CLOSED, RECOMMENDATION_ID};
use crate::domain::book::{Book, EntryEdit, Value};
use crate::domain::change::Change;
use crate::domain::id::EntryId;

const HERE: &[Context] = &[Context::On(Screen::Reviews)];

/// The rows of the table.
pub static ACTIONS: &[Action] = &[
    Action {
        name: "review-add",
        label: "add",
        help: "Add a review; in what is told of one, add to it what stands where you are: a recommendation, an action.",
        wording: Wording::Told("Add a review ...", |model, told| {
            let (book, _) = to_add(model);
            told.words = format!("Add {} ...", book.one()).into();
        }),
        meaning: Meaning::Add,
        hint: 10,
        available: |model| {
            let (book, to) = to_add(model);
            may_add(model, book, to.as_ref())
        },
        run: |model, _| {
            let (book, to) = to_add(model);
            entries::add(model, book, to.as_ref())
        },
        ..CHANGE
    },
    Action {
        name: "review-edit",
        label: "edit",
        help: "Edit what is selected: the review, an answer to a recommendation, how far an action has come.",
        wording: Wording::Told("Edit it ...", tell_edit),
        meaning: Meaning::Edit,
        hint: 11,
        available: can_edit,
        run: |model, _| entries::edit(model, selected),
        ..CHANGE
    },
    Action {
        name: "review-close",
        label: "close",
        help: "Close the review: nothing more is expected of it. Asks first.",
        wording: Wording::Fixed("Close the review ..."),
        meaning: Meaning::Close,
        kind: Kind::Change,
        hint: 12,
        available: can_close,
        run: |model, _| {
            let confirm = closing(model).map(Modal::Confirm);
            model.modals.extend(confirm);
            Vec::new()
        },
        ..CHANGE
    },
    Action {
        name: "review-recommend",
        label: "recommend",
        help: "Add a recommendation to the review.",
        wording: Wording::Fixed("Add a recommendation ..."),
        available: |model| can_add_to_review(model, Book::Recommendation),
        run: |model, _| add_to_review(model, Book::Recommendation),
        ..CHANGE
    },
    Action {
        name: "review-find",
        label: "add a finding",
        help: "Add a finding to the review: what was found, on which evidence, about what.",
        wording: Wording::Fixed("Add a finding ..."),
        available: |model| can_add_to_review(model, Book::Finding),
        run: |model, _| add_to_review(model, Book::Finding),
        ..CHANGE
    },
    Action {
        name: "review-answer",
        label: "answer a criterion",
        help: "Add what the review answers to the question of a criterion.",
        wording: Wording::Fixed("Add an answer to a criterion ..."),
        available: |model| can_add_to_review(model, Book::Judgement),
        run: |model, _| add_to_review(model, Book::Judgement),
        ..CHANGE
    },
    Action {
        name: "review-heard",
        label: "who was heard",
        help: "Add a group that the review heard, and how many of it.",
        wording: Wording::Fixed("Add who was heard ..."),
        available: |model| can_add_to_review(model, Book::Hearing),
        run: |model, _| add_to_review(model, Book::Hearing),
        ..CHANGE
    },
    Action {
        name: "review-remark",
        label: "add a remark",
        help: "Add a remark of the reviewer on a function, a phase, a question or a flag.",
        wording: Wording::Fixed("Add a remark ..."),
        available: |model| can_add_to_review(model, Book::Remark),
        run: |model, _| add_to_review(model, Book::Remark),
        ..CHANGE
    },
    Action {
        name: "review-about",
        label: "what it is about",
        help: "Go to what the selected row is about: a function, a question, a flag, a phase; opening it does the same.",
        wording: Wording::Told("Go to what it is about", |model, told| {
            if let Some(leads) = about::leads(model) {
                told.words = format!("Go to {}", leads.name).into();
            }
        }),
        kind: Kind::Look,
        available: |model| {
            let nothing = || "Select a row that is about something first.".to_owned();
            about::leads(model).map(|_| ()).ok_or_else(nothing)
        },
        run: |model, _| {
            if let Some(leads) = about::leads(model) {
                about::go(model, leads);
            }
            Vec::new()
        },
        ..CHANGE
    },
    Action {
        name: "review-read",
        label: "read it",
        help: "Read all of what is selected.",
        wording: Wording::Fixed("Read all of it"),
        kind: Kind::Look,
        run: |model, _| {
            read(model);
            Vec::new()
        },
        ..CHANGE
    },
    Action {
        name: "review-remove",
        label: "take out",
        help: "Take what is selected out of its book; asks first. What it said stays in the log.",
        wording: Wording::Fixed("Take it out ..."),
        meaning: Meaning::Remove,
        available: can_remove,
        run: |model, _| entries::remove(model, selected),
        ..CHANGE
    },
    Action {
        name: "reviews-view",
        label: "since",
        help: "Show what all reviews come to and what changed since the last report, or the selected review.",
        wording: Wording::Told("Show what changed since the last review", tell_view),
        meaning: Meaning::View,
        kind: Kind::Look,
        hint: 18,
        available: always,
        run: |model, _| {
            let room = &mut model.rooms.reviews;
            (room.view, room.row) = (other(room.view), 0);
            Vec::new()
        },
        ..CHANGE
    },
];

/// What the rows have in common.
const CHANGE: Action = Action {
    contexts: HERE,
    kind: Kind::Review,
    available: is_selected,
    ..Action::PLAIN
};

const fn other(view: View) -> View {
    match view {
        View::Review => View::Since,
        View::Since => View::Review,
    }
}

fn tell_view(model: &Model, told: &mut Told) {
    let (words, label) = match model.rooms.reviews.view {
        View::Review => ("Show what changed since the last review", "since"),
        View::Since => ("Show the selected review", "one review"),
    };
    told.words = words.into();
    told.label = label.into();
}

/// An answer is given where its recommendation is edited; whoever reads a pack says there what they think of the role.
fn tell_edit(model: &Model, told: &mut Told) {
    let book = selected(model).map(|entry| entry.book);
    let (words, label) = match (book, model.reviewer()) {
        (Some(Book::Recommendation), None) => ("Answer it, or edit it ...", "answer"),
        (Some(Book::Review), Some(_)) => (
            "Say the verdict, the day of the report, how independent you are ...",
            "verdict",
        ),
        (_, _) => return,
    };
    (told.words, told.label) = (words.into(), label.into());
}

/// What is added now, and to which entry: one more of what stands where the keys are; an action to a recommendation.
fn to_add(model: &Model) -> (Book, Option<EntryId>) {
    let of_review = |book| (book, review(model).map(|review| review.id.clone()));
    let entry = match model.rooms.reviews.pane {
        // Whoever reads a pack adds no review, but what they found.
        Pane::Reviews if model.reviewer().is_some() => return of_review(Book::Finding),
        Pane::Reviews => return (Book::Review, None),
        Pane::Detail => selected_row(model).and_then(|_| selected(model)),
    };
    match entry.map(|entry| (entry.book, entry)) {
        // What is done about it is for others to say.
        Some((Book::Recommendation, _)) if model.reviewer().is_some() => {
            of_review(Book::Recommendation)
        }
        Some((Book::Recommendation, entry)) => (Book::Action, Some(entry.id.clone())),
        Some((Book::Action, entry)) => (Book::Action, entry.get(RECOMMENDATION_ID).cloned()),
        Some((book @ (Book::Finding | Book::Hearing | Book::Judgement | Book::Remark), _)) => {
            of_review(book)
        }
        Some((Book::ReviewQuestion, _)) => of_review(Book::Judgement),
        _ if review(model).is_none() => (Book::Review, None),
        _ => of_review(Book::Recommendation),
    }
}

fn add_to_review(model: &mut Model, book: Book) -> Vec<Effect> {
    let to = review(model).map(|review| review.id.clone());
    entries::add(model, book, to.as_ref())
}

fn is_selected(model: &Model) -> Availability {
    let nothing = || "Select a review, or a row of one, first.".to_owned();
    selected(model).map(|_| ()).ok_or_else(nothing)
}

fn can_edit(model: &Model) -> Availability {
    is_selected(model)?;
    let both = model.reviewer().zip(selected(model));
    both.map_or(Ok(()), |(one, entry)| one.may_edit(entry.book, &entry.id))
}

fn can_remove(model: &Model) -> Availability {
    is_selected(model)?;
    let both = model.reviewer().zip(selected(model));
    both.map_or(Ok(()), |(one, entry)| one.may_remove(entry.book, &entry.id))
}

fn may_add(model: &Model, book: Book, to: Option<&EntryId>) -> Availability {
    let reviewer = model.reviewer();
    reviewer.map_or(Ok(()), |one| one.may_add(book, to))
}

fn can_add_to_review(model: &Model, book: Book) -> Availability {
    has_review(model)?;
    may_add(model, book, review(model).map(|review| &review.id))
}

fn has_review(model: &Model) -> Availability {
    let nothing = || "Add a review first.".to_owned();
    review(model).map(|_| ()).ok_or_else(nothing)
}

fn can_close(model: &Model) -> Availability {
    has_review(model)?;
    let now = model.plan().zip(review(model));
    let now = now.map(|(plan, review)| state(plan, review, model.today()));
    match now {
        Some(ReviewState::Closed) => Err("This review is closed already.".to_owned()),
        Some(ReviewState::Planned | ReviewState::Due) => {
            Err("This review has not begun; take it out, or give it another day.".to_owned())
        }
        Some(ReviewState::UnderWay | ReviewState::Reported | ReviewState::Answered) | None => {
            Ok(())
        }
    }
}

/// The question before a review is closed, with what is still open of it.
fn closing(model: &Model) -> Option<Confirm> {
    let (plan, review) = (model.plan()?, review(model)?);
    let recommended = recommended_in(plan, review, model.today());
    let open = recommended.iter().filter(|one| one.is_open()).count();
    let left = match open {
        0 => "None of its recommendations is open.".to_owned(),
        open => format!(
            "{} of it open: no answer is asked for any more; what was accepted is still to be done.",
            count(open, "recommendation")
        ),
    };
    let edit = EntryEdit::new(Book::Review, review.id.clone());
    let column = Book::Review.column(CLOSED.name())?;
    let edit = edit.with(column, Some(Value::Day(model.today())));
    let effect = Effect::propose(Change::EntryEdited(Box::new(edit)));
    let title = format!("Close {}?", review.name(plan));
    let lines = vec![
        "Nothing more is expected of it from today.".to_owned(),
        left,
    ];
    Some(Confirm::before(effect, title, lines, "Close it"))
}
