//! One question in a line.

use std::fmt;

use crate::domain::id::QuestionId;
use crate::domain::phase::PhaseId;
use crate::domain::question::{Question, QuestionState, Theme};
use crate::twin::{Lines, Seen};

/// One question in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionRow {
    /// Its id: `q16`.
    pub id: QuestionId,
    /// Its code, as people write it: `Q16`.
    pub code: String,
    /// What is asked.
    pub text: String,
    /// Its theme.
    pub theme: Theme,
    /// The phase in which it is due.
    pub first_phase: PhaseId,
    /// Whether it must be asked early.
    pub must_ask: bool,
    /// Where it stands.
    pub state: QuestionState,
    /// What is the matter with it.
    pub concern: Option<Concern>,
}

/// What is the matter with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concern {
    /// Its first phase has passed, and it is still unasked.
    Late,
    /// Its date to look again has passed.
    Stale,
    /// It was answered without evidence.
    Hollow,
    /// Both of these.
    StaleAndHollow,
}

impl Concern {
    pub(super) fn of(seen: Seen<'_>, question: &Question) -> Option<Self> {
        let stale = question.is_stale(seen.today);
        if question.is_late(seen.plan.walk.current) {
            return Some(Self::Late);
        }
        match (stale, question.is_hollow()) {
            (true, true) => Some(Self::StaleAndHollow),
            (true, false) => Some(Self::Stale),
            (false, true) => Some(Self::Hollow),
            (false, false) => None,
        }
    }
}

impl fmt::Display for Concern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Late => "late",
            Self::Stale => "stale",
            Self::Hollow => "hollow",
            Self::StaleAndHollow => "stale, hollow",
        })
    }
}

impl QuestionRow {
    /// A question of a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>, question: &Question) -> Self {
        let outline = &question.outline;
        Self {
            id: outline.id.clone(),
            code: code(&outline.id),
            text: outline.text.to_string(),
            theme: outline.theme,
            first_phase: outline.first_phase,
            must_ask: outline.must_ask,
            state: question.state,
            concern: Concern::of(seen, question),
        }
    }

    /// Where it stands, and what is the matter with it: `answered, hollow`.
    #[must_use]
    pub fn standing(&self) -> String {
        let concern = self.concern.map(|concern| format!(", {concern}"));
        format!("{}{}", self.state, concern.unwrap_or_default())
    }

    /// Tells it after its position, such as `question 1 of 48`.
    pub(super) fn tell(&self, place: &str, lines: &mut Lines) {
        let Self {
            code,
            theme,
            first_phase,
            text,
            ..
        } = self;
        lines.fact(
            format_args!("{place}, {}", self.standing()),
            format_args!("{code}, {theme}, first asked in {first_phase}: {text}"),
        );
    }
}

/// The id as people write it: `Q16`.
pub(super) fn code(id: &QuestionId) -> String {
    id.as_str().to_uppercase()
}
