//! Rules about the sustainability questions: asked, answered, parked, looked at again.

use super::Ruling;
use super::moment::{Moment, not_before};
use super::refusal::refusals;
use super::thing::{Kind, free, never_empty};
use crate::domain::Date;
use crate::domain::id::QuestionId;
use crate::domain::question::{Answer, Parked, QuestionEdit, QuestionOutline};

refusals! {
    /// Why something may not happen to a question.
    pub enum QuestionRefusal {
        "revisit-needs-answer" at Revisit => NothingToRevisit { question: QuestionId }:
            "{question} has no answer to look at again; answer it first";
        "revisit-after-answer" at Revisit => RevisitTooEarly { question: QuestionId, revisit: Date, on: Date }:
            "the answer of {on} to {question} cannot be looked at again on {revisit}; choose a later day";
    }
}

pub(super) fn added(at: Moment<'_>, outline: &QuestionOutline) -> Ruling {
    free(&at.plan.questions, &outline.id, Kind::Question)
}

pub(super) fn edited(at: Moment<'_>, id: &QuestionId, edit: &QuestionEdit) -> Ruling {
    let question = at.question(id)?;
    never_empty(&edit.text, "text", Kind::Question, id)?;
    never_empty(&edit.theme, "theme", Kind::Question, id)?;
    never_empty(&edit.first_phase, "first phase", Kind::Question, id)?;
    at.person_if_named(edit.owner.value())?;
    match (edit.revisit_on.value(), question.answer()) {
        (None, _) => Ok(()),
        (Some(_), None) => Err(QuestionRefusal::NothingToRevisit {
            question: id.clone(),
        }
        .into()),
        (Some(revisit), Some(answer)) => revisits_later(id, Some(*revisit), answer.on),
    }
}

pub(super) fn asked(at: Moment<'_>, id: &QuestionId, on: Date) -> Ruling {
    let question = at.question(id)?;
    at.happened(on)?;
    not_before(on, question.asked.last().copied(), "it was asked last")
}

pub(super) fn answered(at: Moment<'_>, id: &QuestionId, answer: &Answer) -> Ruling {
    let last = at.question(id)?.answer();
    at.happened(answer.on)?;
    not_before(answer.on, last.map(|last| last.on), "it was answered last")?;
    revisits_later(id, answer.revisit_on, answer.on)
}

pub(super) fn parked(at: Moment<'_>, id: &QuestionId, parked: &Parked) -> Ruling {
    at.question(id)?;
    at.happened(parked.on)
}

fn revisits_later(id: &QuestionId, revisit: Option<Date>, on: Date) -> Ruling {
    match revisit.filter(|revisit| *revisit <= on) {
        Some(revisit) => Err(QuestionRefusal::RevisitTooEarly {
            question: id.clone(),
            revisit,
            on,
        }
        .into()),
        None => Ok(()),
    }
}
