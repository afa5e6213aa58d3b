//! The sustainability questions: asked, answered, parked, looked at again.

use super::{refused, ruling};
use crate::support::changes::question;
use crate::support::plan::in_the_middle;
use crate::support::words::{day, id, text};
use baton::domain::Change;
use baton::domain::patch::Patch;
use baton::domain::phase::PhaseId;
use baton::domain::question::{Answer, Parked, QuestionEdit};
use baton::domain::rules::Field;

fn check(change: &Change) -> &'static str {
    ruling(&in_the_middle(), change)
}

fn answered(slug: &str, on: &str, revisit: Option<&str>) -> Change {
    Change::QuestionAnswered {
        question: id(slug),
        answer: Answer {
            text: text("the network does"),
            evidence: None,
            on: day(on),
            revisit_on: revisit.map(day),
        },
    }
}

fn asked(slug: &str, on: &str) -> Change {
    Change::QuestionAsked {
        question: id(slug),
        on: day(on),
    }
}

fn edited(slug: &str, edit: QuestionEdit) -> Change {
    Change::QuestionEdited {
        question: id(slug),
        edit: Box::new(edit),
    }
}

fn revisit(slug: &str, on: &str) -> Change {
    edited(
        slug,
        QuestionEdit {
            revisit_on: Patch::Set(day(on)),
            ..QuestionEdit::default()
        },
    )
}

#[test]
fn an_id_names_one_question() {
    let added = |slug| Change::QuestionAdded(Box::new(question(slug, PhaseId::Early)));
    assert_eq!(check(&added("q04")), "allowed");
    assert_eq!(check(&added("q01")), "unique-id");
    assert_eq!(check(&asked("q04", "2026-11-01")), "known-id");
}

#[test]
fn a_question_keeps_its_words_its_theme_and_its_phase() {
    let text = QuestionEdit {
        text: Patch::Clear,
        ..QuestionEdit::default()
    };
    let theme = QuestionEdit {
        theme: Patch::Clear,
        ..QuestionEdit::default()
    };
    let phase = QuestionEdit {
        first_phase: Patch::Clear,
        ..QuestionEdit::default()
    };
    for edit in [text, theme, phase] {
        assert_eq!(check(&edited("q01", edit)), "never-empty");
    }
}

#[test]
fn the_owner_of_a_question_is_in_the_plan() {
    let owner = |slug| {
        check(&edited(
            "q01",
            QuestionEdit {
                owner: Patch::Set(id(slug)),
                ..QuestionEdit::default()
            },
        ))
    };
    assert_eq!(owner("p-bela"), "allowed");
    assert_eq!(owner("p-nobody"), "known-id");
}

#[test]
fn a_question_is_asked_in_the_order_of_time() {
    assert_eq!(check(&asked("q01", "2026-11-01")), "allowed");
    assert_eq!(check(&asked("q01", "2026-12-31")), "day-not-in-future");
    let again = in_the_middle().then(asked("q01", "2026-11-01"));
    assert_eq!(ruling(&again, &asked("q01", "2026-11-02")), "allowed");
    assert_eq!(ruling(&again, &asked("q01", "2026-10-31")), "days-in-order");
}

#[test]
fn answers_follow_each_other() {
    assert_eq!(check(&answered("q01", "2026-11-01", None)), "allowed");
    assert_eq!(check(&answered("q02", "2026-06-15", None)), "allowed");
    assert_eq!(check(&answered("q02", "2026-06-14", None)), "days-in-order");
    assert_eq!(
        check(&answered("q02", "2026-12-31", None)),
        "day-not-in-future"
    );
}

#[test]
fn an_answer_is_looked_at_again_on_a_later_day() {
    assert_eq!(
        check(&answered("q01", "2026-11-01", Some("2026-11-02"))),
        "allowed"
    );
    let refusal = refused(
        &in_the_middle(),
        &answered("q01", "2026-11-01", Some("2026-11-01")),
    );
    assert_eq!(refusal.rule(), "revisit-after-answer");
    assert_eq!(refusal.field(), Some(Field::Revisit));
    assert_eq!(check(&revisit("q02", "2027-01-01")), "allowed");
    assert_eq!(check(&revisit("q02", "2026-06-15")), "revisit-after-answer");
    assert_eq!(check(&revisit("q01", "2027-01-01")), "revisit-needs-answer");
}

#[test]
fn a_question_is_parked_on_a_day_that_has_come() {
    let parked = |on| {
        check(&Change::QuestionParked {
            question: id("q01"),
            parked: Parked {
                reason: text("the review comes first"),
                on: day(on),
            },
        })
    };
    assert_eq!(parked("2026-12-09"), "allowed");
    assert_eq!(parked("2026-12-10"), "day-not-in-future");
}
