//! The sustainability questions that nobody asks until it is too late.

use super::Date;
use super::id::{PersonId, QuestionId};
use super::patch::Patch;
use super::phase::PhaseId;
use super::register::{Identified, Register};
use super::text::Text;
use super::vocabulary::vocabulary;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// What a question is about.
    pub enum Theme("theme") {
        /// Handing over and leaving.
        Transition = "transition",
        /// Who leads.
        Leadership = "leadership",
        /// Who pays.
        Funding = "funding",
        /// Those concerned.
        Community = "community",
        /// Who decides.
        Governance = "governance",
        /// What is measured and learned.
        Measurement = "measurement",
        /// Those who take part.
        Partners = "partners",
        /// The team and its host.
        Organisation = "organisation",
        /// What the law asks.
        Legal = "legal",
        /// What is written down.
        Knowledge = "knowledge",
        /// Trust and habits.
        Culture = "culture",
        /// The setting.
        Context = "context",
        /// How the plan changes.
        Adaptation = "adaptation",
    }
}

vocabulary! {
    /// Where a question stands.
    pub enum QuestionState("state of a question") {
        /// Never asked.
        Unasked = "unasked",
        /// Asked, not answered.
        Open = "open",
        /// Answered.
        Answered = "answered",
        /// Set aside, with a reason.
        Parked = "parked",
    }
}

/// What a question is, apart from its answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionOutline {
    /// Its id.
    pub id: QuestionId,
    /// What it is about.
    pub theme: Theme,
    /// The question.
    pub text: Text,
    /// The first phase in which it must be asked.
    pub first_phase: PhaseId,
    /// Why it matters.
    pub why: Option<Text>,
    /// What in a plan shows that it should be asked.
    pub flagged_when: Option<Text>,
    /// Where it comes from.
    pub source: Option<Text>,
    /// Whether it is one of those that must be asked in the first session.
    #[serde(default)]
    pub must_ask: bool,
    /// After how many months an answer is looked at again.
    pub revisit_months: Option<u32>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The answer.
    pub text: Text,
    /// What it rests on; without it the answer is hollow.
    pub evidence: Option<Text>,
    /// The day it was given.
    pub on: Date,
    /// The day to look again.
    pub revisit_on: Option<Date>,
}

/// Set aside, with a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parked {
    /// Why.
    pub reason: Text,
    /// The day.
    pub on: Date,
}

/// One question with everything said about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What it is.
    pub outline: QuestionOutline,
    /// Who sees to it.
    pub owner: Option<PersonId>,
    /// The days on which it was asked, oldest first.
    pub asked: Vec<Date>,
    /// The answers, oldest first.
    pub answers: Vec<Answer>,
    /// Where it stands.
    pub state: QuestionState,
    /// Why it is set aside, where it is.
    pub parked: Option<Parked>,
}

/// A change to some fields of a question.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct QuestionEdit {
    /// See [`QuestionOutline::text`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub text: Patch<Text>,
    /// See [`QuestionOutline::theme`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub theme: Patch<Theme>,
    /// See [`QuestionOutline::first_phase`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub first_phase: Patch<PhaseId>,
    /// See [`QuestionOutline::why`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub why: Patch<Text>,
    /// See [`QuestionOutline::source`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub source: Patch<Text>,
    /// See [`Question::owner`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub owner: Patch<PersonId>,
    /// The day to look again at the latest answer.
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub revisit_on: Patch<Date>,
}

impl Question {
    /// A question nobody has asked yet.
    #[must_use]
    pub const fn new(outline: QuestionOutline) -> Self {
        Self {
            outline,
            owner: None,
            asked: Vec::new(),
            answers: Vec::new(),
            state: QuestionState::Unasked,
            parked: None,
        }
    }

    /// The latest answer.
    #[must_use]
    pub fn answer(&self) -> Option<&Answer> {
        self.answers.last()
    }

    /// Late: the plan has passed the first phase it belongs to, and it is unasked.
    #[must_use]
    pub fn is_late(&self, current: PhaseId) -> bool {
        self.state == QuestionState::Unasked && current > self.outline.first_phase
    }

    /// Stale: answered, and the day to look again has passed.
    #[must_use]
    pub fn is_stale(&self, today: Date) -> bool {
        self.state == QuestionState::Answered
            && self
                .answer()
                .and_then(|answer| answer.revisit_on)
                .is_some_and(|day| day < today)
    }

    /// Hollow: answered without evidence.
    #[must_use]
    pub fn is_hollow(&self) -> bool {
        self.state == QuestionState::Answered
            && self
                .answer()
                .is_some_and(|answer| answer.evidence.is_none())
    }

    pub(crate) fn ask(&mut self, on: Date) {
        self.asked.push(on);
        self.state = QuestionState::Open;
        self.parked = None;
    }

    pub(crate) fn give(&mut self, answer: &Answer) {
        if self.asked.is_empty() {
            self.asked.push(answer.on);
        }
        self.answers.push(answer.clone());
        self.state = QuestionState::Answered;
        self.parked = None;
    }

    pub(crate) fn park(&mut self, parked: &Parked) {
        self.parked = Some(parked.clone());
        self.state = QuestionState::Parked;
    }

    pub(crate) fn edit(&mut self, edit: &QuestionEdit) {
        edit.text.apply_known(&mut self.outline.text);
        edit.theme.apply_known(&mut self.outline.theme);
        edit.first_phase.apply_known(&mut self.outline.first_phase);
        edit.why.apply(&mut self.outline.why);
        edit.source.apply(&mut self.outline.source);
        edit.owner.apply(&mut self.owner);
        if let Some(answer) = self.answers.last_mut() {
            edit.revisit_on.apply(&mut answer.revisit_on);
        }
    }
}

impl Identified for Question {
    type Id = QuestionId;

    fn id(&self) -> &QuestionId {
        &self.outline.id
    }
}

/// The id of a question that is added: the first of `q01`, `q02` … after every number in use.
///
/// # Panics
/// Never: a letter and a number are an id.
#[must_use]
pub fn next_id(questions: &Register<Question>) -> QuestionId {
    let number = |id: &QuestionId| id.as_str().strip_prefix('q')?.parse::<u32>().ok();
    let ids = questions.iter().map(|question| &question.outline.id);
    let last = ids.filter_map(number).max().unwrap_or(0);
    QuestionId::parse(&format!("q{:02}", last.saturating_add(1)))
        .expect("a letter and a number are an id")
}
