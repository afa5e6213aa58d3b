//! The figures of the questions, theme by theme, and those that must not wait.

use super::row::{Concern, code};
use crate::domain::analysis::QuestionFigures;
use crate::domain::question::{Question, QuestionState, Theme};
use crate::twin::{Lines, Seen};

/// The questions of one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThemeRow {
    /// The theme.
    pub theme: Theme,
    /// How its questions stand.
    pub figures: QuestionFigures,
}

/// A question that must be asked early.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlyQuestion {
    /// Its code: `Q16`.
    pub code: String,
    /// Whether it was asked.
    pub asked: bool,
    /// What is the matter with it.
    pub concern: Option<Concern>,
}

impl ThemeRow {
    pub(super) fn of(seen: Seen<'_>) -> Vec<Self> {
        let themes = Theme::ALL.iter().copied();
        themes
            .map(|theme| Self {
                theme,
                figures: QuestionFigures::of_theme(seen.plan, theme, seen.today),
            })
            .filter(|row| row.figures.total > 0)
            .collect()
    }

    pub(super) fn tell(&self, place: &str, lines: &mut Lines) {
        lines.fact(
            format_args!("{place}, {}", self.theme),
            words(&self.figures),
        );
    }
}

impl EarlyQuestion {
    pub(super) fn of(seen: Seen<'_>) -> Vec<Self> {
        let early = |question: &&Question| question.outline.must_ask;
        let questions = seen.plan.questions.iter().filter(early);
        questions
            .map(|question| Self {
                code: code(&question.outline.id),
                asked: question.state != QuestionState::Unasked,
                concern: Concern::of(seen, question),
            })
            .collect()
    }

    pub(super) fn tell(&self, place: &str, lines: &mut Lines) {
        let asked = if self.asked { "asked" } else { "not asked" };
        let concern = self.concern.map(|concern| format!(", {concern}"));
        let concern = concern.unwrap_or_default();
        lines.fact(format_args!("{place}, {asked}{concern}"), &self.code);
    }
}

/// The figures in words.
pub(super) fn words(figures: &QuestionFigures) -> String {
    let QuestionFigures {
        total,
        unasked,
        open,
        answered,
        parked,
        late,
        stale,
        hollow,
    } = figures;
    format!(
        "{total} in all: {unasked} unasked ({late} late), {open} open, \
         {answered} answered ({stale} stale, {hollow} hollow), {parked} parked"
    )
}
