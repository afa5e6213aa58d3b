//! What each screen remembers, what can be done on it, and how it is walked.
//!
//! One file a screen. This file sorts: each function has an arm for every screen, so that a new one is listed by the
//! compiler.

mod arrival;
mod entries;
pub mod functions;
pub mod lifecycle;
mod lists;
pub mod log;
pub mod partners;
mod pointed;
pub mod portfolio;
pub mod reviews;
pub mod successors;
pub mod sustainability;
pub mod timeline;
mod twin;
pub mod welcome;

pub use arrival::{arrive, visit};
pub use lists::{entries, list_in_focus, select, selected};
pub use pointed::{focus, scroll, select_cell};
pub use twin::twin;

use super::action::Action;
use super::context::{Context, Screen};
use super::effect::Effect;
use super::key::{Direction, Turn};
use super::model::Model;
use crate::domain::book::{Book, Concern};
use crate::domain::flags::settings::{Subject, SubjectKind};

/// The rows of the action table that belong to a screen.
pub fn actions(screen: Screen) -> impl Iterator<Item = &'static Action> {
    let (first, deeper): (&[Action], [&[Action]; 2]) = match screen {
        Screen::Lifecycle => (lifecycle::ACTIONS, [&[]; 2]),
        Screen::Functions => (functions::ACTIONS, [&[]; 2]),
        Screen::Successors => (successors::ACTIONS, [successors::what_if::ACTIONS, &[]]),
        Screen::Portfolio => (portfolio::ACTIONS, [&[]; 2]),
        Screen::Sustainability => (sustainability::ACTIONS, [&[]; 2]),
        Screen::Log => (log::ACTIONS, [&[]; 2]),
        Screen::Partners => (partners::ACTIONS, [partners::books::ACTIONS, &[]]),
        Screen::Timeline => (
            timeline::ACTIONS,
            [timeline::what_if::ACTIONS, timeline::draft::ACTIONS],
        ),
        Screen::Reviews => (reviews::ACTIONS, [&[]; 2]),
    };
    first.iter().chain(deeper.into_iter().flatten())
}

/// Moves the selection of the screen in front.
pub fn travel(model: &mut Model, direction: Direction) {
    match model.screen {
        Screen::Lifecycle => lifecycle::travel(model, direction),
        Screen::Functions => functions::travel(model, direction),
        Screen::Successors => successors::travel(model, direction),
        Screen::Portfolio => portfolio::travel(model, direction),
        Screen::Sustainability => sustainability::travel(model, direction),
        Screen::Log => log::travel(model, direction),
        Screen::Partners => partners::travel(model, direction),
        Screen::Timeline => timeline::travel(model, direction),
        Screen::Reviews => reviews::travel(model, direction),
    }
}

/// Opens what is selected.
pub fn enter(model: &mut Model) -> Vec<Effect> {
    match model.screen {
        Screen::Lifecycle => lifecycle::enter(model),
        Screen::Functions => functions::enter(model),
        Screen::Successors => successors::enter(model),
        Screen::Portfolio => portfolio::enter(model),
        Screen::Sustainability => sustainability::enter(model),
        Screen::Log => log::enter(model),
        Screen::Partners => partners::enter(model),
        Screen::Timeline => timeline::enter(model),
        Screen::Reviews => reviews::enter(model),
    }
}

/// Whether the place in front has more than one pane.
#[must_use]
pub fn has_panes(model: &Model) -> bool {
    match Context::of(model) {
        Context::On(
            Screen::Lifecycle | Screen::Partners | Screen::Sustainability | Screen::Reviews,
        )
        | Context::Books
        | Context::Flags
        | Context::Stock
        | Context::OneFunction => true,
        Context::On(Screen::Portfolio) => portfolio::alone(model).is_some(),
        Context::On(Screen::Successors) => successors::has_panes(model),
        Context::On(Screen::Functions | Screen::Timeline | Screen::Log)
        | Context::Panel
        | Context::Rounds
        | Context::Figures
        | Context::OneCell
        | Context::Ballot
        | Context::WhatIf
        | Context::DatesTried
        | Context::DatesDrafted => false,
    }
}

/// Goes to the next pane, or to the one before.
pub fn next_pane(model: &mut Model, turn: Turn) {
    match model.screen {
        Screen::Lifecycle => lifecycle::next_pane(model, turn),
        Screen::Functions => functions::next_pane(model, turn),
        Screen::Successors => successors::next_pane(model, turn),
        Screen::Portfolio => portfolio::next_pane(model),
        Screen::Sustainability => sustainability::next_pane(model),
        Screen::Partners => partners::next_pane(model, turn),
        Screen::Reviews => reviews::next_pane(model, turn),
        Screen::Timeline => timeline::next_pane(model, turn),
        Screen::Log => {}
    }
}

/// Brings up to date what the screen in front works out beside the plan.
pub fn settle(model: &mut Model) {
    match model.screen {
        Screen::Log => log::settle(model),
        Screen::Timeline => timeline::settle(model),
        Screen::Successors => successors::settle(model),
        Screen::Portfolio
        | Screen::Lifecycle
        | Screen::Functions
        | Screen::Partners
        | Screen::Sustainability
        | Screen::Reviews => {}
    }
}

/// Steps out of a room deeper in the screen. `false` when the screen's first room is in front.
pub fn step_out(model: &mut Model) -> bool {
    match model.screen {
        Screen::Functions => functions::step_out(model),
        Screen::Sustainability => sustainability::step_out(model),
        Screen::Successors => successors::step_out(model),
        Screen::Partners => partners::step_out(model),
        Screen::Timeline => timeline::step_out(model),
        Screen::Reviews => reviews::step_out(model),
        Screen::Portfolio | Screen::Lifecycle | Screen::Log => false,
    }
}

/// What the selected thing is called, for the title of the menu and the end of the path.
#[must_use]
pub fn subject(model: &Model) -> Option<String> {
    match model.screen {
        Screen::Lifecycle => lifecycle::subject(model),
        Screen::Functions => functions::subject(model),
        Screen::Successors => successors::subject(model),
        Screen::Portfolio => portfolio::subject(model),
        Screen::Sustainability => sustainability::subject(model),
        Screen::Log => log::subject(model),
        Screen::Partners => partners::subject(model),
        Screen::Timeline => timeline::subject(model),
        Screen::Reviews => reviews::subject(model),
    }
}

/// What is special about the selected row, for the event line when nothing was said.
#[must_use]
pub fn remark(model: &Model) -> Option<String> {
    match model.screen {
        Screen::Lifecycle => lifecycle::remark(model),
        Screen::Functions => functions::remark(model),
        Screen::Successors => successors::remark(model),
        Screen::Portfolio => portfolio::remark(model),
        Screen::Sustainability => sustainability::remark(model),
        Screen::Log => log::remark(model),
        Screen::Partners => partners::remark(model),
        Screen::Timeline => timeline::remark(model),
        Screen::Reviews => None,
    }
}

/// Goes to the screen that shows a subject, with the subject selected where the screen knows it.
pub fn go_to_subject(model: &mut Model, subject: &Subject) {
    match subject.kind {
        SubjectKind::Function => functions::show(model, subject.id.as_str()),
        SubjectKind::Plan | SubjectKind::Exit => model.screen = Screen::Lifecycle,
        SubjectKind::Signal => lifecycle::show_signal(model, subject.id.as_str()),
        SubjectKind::Organisation => partners::show_organisation(model, subject.id.as_str()),
        SubjectKind::Person => partners::show_person(model, subject.id.as_str()),
        SubjectKind::Question => sustainability::show_question(model, subject.id.as_str()),
        SubjectKind::Round => successors::show(model, subject.id.as_str()),
        SubjectKind::Entry(book) => show_entry(model, book, subject.id.as_str()),
    }
}

/// Goes to the screen where an entry of a book is read.
pub fn show_entry(model: &mut Model, book: Book, id: &str) {
    match book.concern() {
        Concern::Review => reviews::show(model, book, id),
        Concern::Collective | Concern::Transition => partners::books::show(model, book, id),
    }
}

/// Selects the entry that was just added to a book, which is the last.
pub fn select_last_entry(model: &mut Model, book: Book) {
    let last = model
        .plan()
        .and_then(|plan| plan.books.of(book).next_back());
    if let Some(id) = last.map(|entry| entry.id.to_string()) {
        show_entry(model, book, &id);
    }
}
