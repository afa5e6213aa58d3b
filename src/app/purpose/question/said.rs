//! What is said of a question: that it was asked, its answer, why it is set aside, who sees to it, when to look again.

use super::{About, edited, of};
use crate::app::effect::Effect;
use crate::app::form::options::{Choice, NewThing};
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::app::purpose::parties::people;
use crate::domain::analysis::calendar::months_after;
use crate::domain::change::Change;
use crate::domain::id::QuestionId;
use crate::domain::question::{Answer, Parked, Question, QuestionEdit};
use crate::domain::{Date, Plan, Proposal};

/// The form that says a question was asked.
#[must_use]
pub fn ask_form(question: &Question, today: Date) -> Form {
    let fields = vec![Field::date("on", "On", Some(today), today).needed()];
    of(question, About::Asking, "Ask", fields, "It was asked")
}

pub(super) fn ask(form: &Form, id: &QuestionId) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let change = answers.date("on").map(|on| Change::QuestionAsked {
        question: id.clone(),
        on,
    });
    answers.finish(change.map(Effect::propose))
}

/// The form that answers a question; a new answer stands beside those before it.
#[must_use]
pub fn answer_form(plan: &Plan, question: &Question, today: Date) -> Form {
    let again = question
        .outline
        .revisit_months
        .map(|months| months_after(today, months));
    let fields = vec![
        Field::long("text", "Answer", "")
            .needed()
            .such_as("The council of partners decides, from May on"),
        Field::long("evidence", "Evidence", "").hint(
            "What it rests on: minutes, a letter, a figure. Without it the answer is hollow.",
        ),
        Field::date("on", "On", Some(today), today).needed(),
        owner_field(plan, question),
        Field::date("revisit", "Look again", again, today),
    ];
    of(
        question,
        About::Answering,
        "Answer",
        fields,
        "Save the answer",
    )
}

pub(super) fn answer(form: &Form, question: &Question) -> Result<Effect, Problems> {
    let id = &question.outline.id;
    let mut answers = Answers::of(form);
    let (text, evidence) = (answers.text("text"), answers.text("evidence"));
    let (on, revisit_on) = (answers.date("on"), answers.date("revisit"));
    let owner = answers.edited("owner", question.owner.as_ref());
    let answer = text.zip(on).map(|(text, on)| Answer {
        text,
        evidence,
        on,
        revisit_on,
    });
    let proposal = answer.map(|answer| {
        // The answer comes last: the event line tells the last of several changes.
        let mut changes = Vec::new();
        if !owner.is_keep() {
            changes.push(edited(
                id,
                QuestionEdit {
                    owner,
                    ..QuestionEdit::default()
                },
            ));
        }
        changes.push(Change::QuestionAnswered {
            question: id.clone(),
            answer,
        });
        Proposal::from(changes)
    });
    answers.finish(proposal.map(Effect::propose))
}

/// The form that sets a question aside.
#[must_use]
pub fn park_form(question: &Question, today: Date) -> Form {
    let fields = vec![
        Field::long("reason", "Reason", "")
            .needed()
            .such_as("nobody can say before the grant is decided"),
        Field::date("on", "On", Some(today), today).needed(),
    ];
    of(question, About::Parking, "Park", fields, "Park it")
}

pub(super) fn park(form: &Form, id: &QuestionId) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let (reason, on) = (answers.text("reason"), answers.date("on"));
    let change = reason.zip(on).map(|(reason, on)| Change::QuestionParked {
        question: id.clone(),
        parked: Parked { reason, on },
    });
    answers.finish(change.map(Effect::propose))
}

/// The form for who sees to a question.
#[must_use]
pub fn owner_form(plan: &Plan, question: &Question) -> Form {
    let fields = vec![owner_field(plan, question)];
    of(question, About::Owner, "Owner", fields, "Save")
}

pub(super) fn owner(form: &Form, question: &Question) -> Result<Effect, Problems> {
    let id = &question.outline.id;
    let mut answers = Answers::of(form);
    let edit = QuestionEdit {
        owner: answers.edited("owner", question.owner.as_ref()),
        ..QuestionEdit::default()
    };
    answers.finish(Some(Effect::propose(edited(id, edit))))
}

/// The form for the day to look again at the latest answer.
#[must_use]
pub fn revisit_form(question: &Question, today: Date) -> Form {
    let now = question.answer().and_then(|answer| answer.revisit_on);
    let fields = vec![Field::date("revisit", "Look again", now, today)];
    of(question, About::LookingAgain, "Look again", fields, "Save")
}

pub(super) fn revisit(form: &Form, question: &Question) -> Result<Effect, Problems> {
    let id = &question.outline.id;
    let now = question.answer().and_then(|answer| answer.revisit_on);
    let mut answers = Answers::of(form);
    let edit = QuestionEdit {
        revisit_on: answers.edited_date("revisit", now),
        ..QuestionEdit::default()
    };
    answers.finish(Some(Effect::propose(edited(id, edit))))
}

fn owner_field(plan: &Plan, question: &Question) -> Field {
    let now = question
        .owner
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    Field::new(
        "owner",
        "Owner",
        Input::Choice(Choice::new(people(plan), &now).or_new(NewThing::Person)),
    )
}
