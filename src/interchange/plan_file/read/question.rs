//! Questions with everything said about them.

use crate::domain::Date;
use crate::domain::question::{Answer, Parked, Question, QuestionState};
use crate::domain::register::Register;
use crate::interchange::pieces::{self, QUESTION_LIMIT};
use crate::interchange::reader::{Fields, Kind};

const ANSWER_LIMIT: usize = 2000;

pub(super) fn questions(file: &Fields<'_>) -> Register<Question> {
    file.register("question", QUESTION_LIMIT, question)
}

fn question(fields: &Fields<'_>) -> Option<Question> {
    let outline = pieces::question(fields);
    let owner = fields.refer("owner", Kind::Person, "");
    let mut asked: Vec<Date> = fields.list("asked");
    let answers = fields.tables("answer", ANSWER_LIMIT, answer);
    let parked = fields.table("parked", parked);
    // Whoever answers was asked; the day of the answer is the least that is known.
    if let (true, Some(first)) = (asked.is_empty(), answers.first()) {
        asked.push(first.on);
    }
    let implied = match (&parked, answers.is_empty(), asked.is_empty()) {
        (Some(_), ..) => QuestionState::Parked,
        (None, false, _) => QuestionState::Answered,
        (None, true, false) => QuestionState::Open,
        (None, true, true) => QuestionState::Unasked,
    };
    let state = fields.get("state").unwrap_or(implied);
    let question = Question {
        outline: outline?,
        owner,
        asked,
        answers,
        state,
        parked,
    };
    judge_state(fields, &question);
    Some(question)
}

/// The state must be one that what was said can lead to.
fn judge_state(fields: &Fields<'_>, question: &Question) {
    let (asked, answers) = (question.asked.len(), question.answers.len());
    let parked = question.parked.is_some();
    let (fine, remedy) = match question.state {
        QuestionState::Unasked => (
            asked == 0 && !parked,
            "a question that was asked, answered or parked is not unasked",
        ),
        // The last word was the question, so it was asked once more than by its first answer.
        QuestionState::Open => (
            !parked && asked > usize::from(answers > 0),
            "an open question has the day it was last asked in asked = […], and is not parked",
        ),
        QuestionState::Answered => (
            answers > 0 && !parked,
            "an answered question has a [[question.answer]], and is not parked",
        ),
        QuestionState::Parked => (parked, "add parked = { reason = \"…\", on = … }"),
    };
    if !fine {
        let message = format!(
            "this question cannot be {}: the file tells otherwise",
            question.state
        );
        fields.complain("state", message, remedy);
    }
}

fn answer(fields: &Fields<'_>) -> Option<Answer> {
    let text = fields.need("text");
    let evidence = fields.get("evidence");
    let on = fields.need("on");
    let revisit_on = fields.get("revisit_on");
    Some(Answer {
        text: text?,
        evidence,
        on: on?,
        revisit_on,
    })
}

fn parked(fields: &Fields<'_>) -> Option<Parked> {
    let reason = fields.need("reason");
    let on = fields.need("on");
    Some(Parked {
        reason: reason?,
        on: on?,
    })
}
