//! Questions: how many stand how in each theme, those that must not wait, and the questions listed.

mod row;
mod themes;

pub use row::{Concern, QuestionRow};
pub use themes::{EarlyQuestion, ThemeRow};

use super::{Lines, Seen, Twin};
use crate::domain::analysis::QuestionFigures;
use crate::domain::id::QuestionId;

/// Everything that the screen says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questions {
    /// How all of them stand.
    pub figures: QuestionFigures,
    /// How those of each theme stand, for every theme that has any.
    pub themes: Vec<ThemeRow>,
    /// Those that must be asked early.
    pub early: Vec<EarlyQuestion>,
    /// The questions that are listed.
    pub listed: Vec<QuestionRow>,
}

impl Questions {
    /// What the screen says of a plan, with every question listed.
    #[must_use]
    pub fn of(seen: Seen<'_>) -> Self {
        let questions = seen.plan.questions.iter();
        Self {
            figures: QuestionFigures::of(seen.plan, seen.today),
            themes: ThemeRow::of(seen),
            early: EarlyQuestion::of(seen),
            listed: questions
                .map(|question| QuestionRow::of(seen, question))
                .collect(),
        }
    }

    /// One of those that are listed.
    #[must_use]
    pub fn row(&self, id: &QuestionId) -> Option<&QuestionRow> {
        self.listed.iter().find(|row| row.id == *id)
    }

    /// How all of them stand, in words.
    #[must_use]
    pub fn in_words(&self) -> String {
        themes::words(&self.figures)
    }

    /// The same, with only these questions listed, in this order.
    #[must_use]
    pub fn listing<'a>(self, ids: impl IntoIterator<Item = &'a QuestionId>) -> Self {
        let row = |id: &QuestionId| self.row(id).cloned();
        Self {
            listed: ids.into_iter().filter_map(row).collect(),
            ..self
        }
    }
}

impl Twin for Questions {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("questions", self.in_words());
        lines.each(
            "to be asked early",
            &self.early,
            |lines, place, question| {
                question.tell(place, lines);
            },
        );
        lines.fact("questions listed", self.listed.len());
        lines.each("question", &self.listed, |lines, place, question| {
            question.tell(place, lines);
        });
        lines.each("theme", &self.themes, |lines, place, theme| {
            theme.tell(place, lines);
        });
    }
}
