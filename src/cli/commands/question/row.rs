//! A question as lists show it, and as its own page begins.

use crate::domain::id::{PersonId, QuestionId};
use crate::domain::phase::PhaseId;
use crate::domain::question::{Answer, Parked, Question, QuestionState, Theme};
use crate::domain::text::Text;
use crate::domain::{Date, Plan};
use serde::Serialize;

/// One question: what is asked, and where it stands.
#[derive(Debug, Serialize)]
pub(super) struct Row<'a> {
    #[serde(flatten)]
    pub(super) asked: Asked<'a>,
    pub(super) state: QuestionState,
    #[serde(flatten)]
    pub(super) due: Due,
    #[serde(flatten)]
    pub(super) latest: Latest<'a>,
    pub(super) owner: Option<&'a PersonId>,
    pub(super) asked_on: Option<Date>,
    pub(super) parked: Option<&'a Parked>,
}

/// What is asked, and why.
#[derive(Debug, Serialize)]
pub(super) struct Asked<'a> {
    pub(super) id: &'a QuestionId,
    pub(super) theme: Theme,
    pub(super) text: &'a Text,
    pub(super) first_phase: PhaseId,
    pub(super) why: Option<&'a Text>,
    pub(super) flagged_when: Option<&'a Text>,
    pub(super) source: Option<&'a Text>,
    pub(super) must_ask: bool,
    pub(super) revisit_months: Option<u32>,
}

/// What is the matter with it.
#[derive(Debug, Serialize)]
pub(super) struct Due {
    pub(super) late: bool,
    pub(super) stale: bool,
    pub(super) hollow: bool,
}

/// Its latest answer.
#[derive(Debug, Serialize)]
pub(super) struct Latest<'a> {
    pub(super) answer: Option<&'a Text>,
    pub(super) evidence: Option<&'a Text>,
    pub(super) answered_on: Option<Date>,
    pub(super) revisit_on: Option<Date>,
}

impl<'a> Row<'a> {
    pub(super) fn of(question: &'a Question, plan: &Plan, day: Date) -> Self {
        Self {
            asked: Asked::of(question),
            state: question.state,
            due: Due {
                late: question.is_late(plan.walk.current),
                stale: question.is_stale(day),
                hollow: question.is_hollow(),
            },
            latest: Latest::of(question.answer()),
            owner: question.owner.as_ref(),
            asked_on: question.asked.last().copied(),
            parked: question.parked.as_ref(),
        }
    }

    /// The id as people write it: `Q16`.
    pub(super) fn code(&self) -> String {
        self.asked.id.as_str().to_uppercase()
    }

    /// Where it stands, and what is the matter with it: `answered, hollow`.
    pub(super) fn state(&self) -> String {
        let mut words = vec![self.state.as_str()];
        let due = [
            ("late", self.due.late),
            ("stale", self.due.stale),
            ("hollow", self.due.hollow),
        ];
        words.extend(due.iter().filter(|(_, is)| *is).map(|(word, _)| *word));
        words.join(", ")
    }
}

impl<'a> Asked<'a> {
    fn of(question: &'a Question) -> Self {
        let outline = &question.outline;
        Self {
            id: &outline.id,
            theme: outline.theme,
            text: &outline.text,
            first_phase: outline.first_phase,
            why: outline.why.as_ref(),
            flagged_when: outline.flagged_when.as_ref(),
            source: outline.source.as_ref(),
            must_ask: outline.must_ask,
            revisit_months: outline.revisit_months,
        }
    }
}

impl<'a> Latest<'a> {
    fn of(answer: Option<&'a Answer>) -> Self {
        Self {
            answer: answer.map(|answer| &answer.text),
            evidence: answer.and_then(|answer| answer.evidence.as_ref()),
            answered_on: answer.map(|answer| answer.on),
            revisit_on: answer.and_then(|answer| answer.revisit_on),
        }
    }
}
