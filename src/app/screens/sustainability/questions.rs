//! The questions: a table of themes, and the questions of one theme.

use super::question::in_full;
use crate::app::key::Direction;
use crate::app::modals::Modal;
use crate::app::model::Model;
use crate::domain::analysis::QuestionFigures;
use crate::domain::id::QuestionId;
use crate::domain::question::{Question, Theme};
use crate::domain::{Date, Plan};

/// What the questions remember.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuestionsRoom {
    /// The selected row of the table; the first one until a key was pressed.
    pub slice: Option<Slice>,
    /// The selected question; the first one of the slice until a key was pressed.
    pub question: Option<QuestionId>,
    /// The pane that has the focus.
    pub pane: Pane,
}

/// A part of the screen that keys can go to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pane {
    /// The table of themes.
    #[default]
    Themes,
    /// The questions of one theme.
    Questions,
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slice {
    /// The questions of one theme.
    Of(Theme),
    /// All of them.
    All,
}

impl Slice {
    /// How it is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Of(theme) => theme.as_str(),
            Self::All => "total",
        }
    }

    /// Whether a question belongs to it.
    #[must_use]
    pub fn holds(self, question: &Question) -> bool {
        match self {
            Self::Of(theme) => question.outline.theme == theme,
            Self::All => true,
        }
    }
}

/// Every theme that has questions with its figures, then all of them together.
#[must_use]
pub fn table(plan: &Plan, today: Date) -> Vec<(Slice, QuestionFigures)> {
    let of = |theme: &Theme| {
        (
            Slice::Of(*theme),
            QuestionFigures::of_theme(plan, *theme, today),
        )
    };
    let themes = Theme::ALL
        .iter()
        .map(of)
        .filter(|(_, figures)| figures.total > 0);
    themes
        .chain([(Slice::All, QuestionFigures::of(plan, today))])
        .collect()
}

/// The selected row of the table.
#[must_use]
pub fn slice(model: &Model) -> Slice {
    let first = || slices(model).first().copied();
    let chosen = model.rooms.sustainability.questions.slice;
    chosen.or_else(first).unwrap_or(Slice::All)
}

/// The questions of the selected slice.
pub fn listed(model: &Model) -> impl Iterator<Item = &Question> {
    let slice = slice(model);
    let questions = model.plan().into_iter().flat_map(|plan| &plan.questions);
    questions.filter(move |question| slice.holds(question))
}

/// The selected question.
#[must_use]
pub fn selected(model: &Model) -> Option<&Question> {
    let chosen = model.rooms.sustainability.questions.question.as_ref();
    listed(model)
        .find(|question| Some(&question.outline.id) == chosen)
        .or_else(|| listed(model).next())
}

pub(super) fn travel(model: &mut Model, direction: Direction) {
    let pane = match direction {
        Direction::Left => Pane::Themes,
        Direction::Right => Pane::Questions,
        Direction::Up
        | Direction::Down
        | Direction::PageUp
        | Direction::PageDown
        | Direction::First
        | Direction::Last => return walk(model, direction),
    };
    model.rooms.sustainability.questions.pane = pane;
}

pub(super) fn enter(model: &mut Model) {
    match model.rooms.sustainability.questions.pane {
        Pane::Themes => model.rooms.sustainability.questions.pane = Pane::Questions,
        Pane::Questions => {
            let text = model
                .plan()
                .zip(selected(model))
                .map(|(plan, question)| in_full(plan, question));
            model.modals.extend(text.map(Modal::Text));
        }
    }
}

pub(super) const fn next_pane(model: &mut Model) {
    let room = &mut model.rooms.sustainability.questions;
    room.pane = match room.pane {
        Pane::Themes => Pane::Questions,
        Pane::Questions => Pane::Themes,
    };
}

pub(super) fn remark(model: &Model) -> Option<String> {
    let figures = model.facts()?.questions;
    match figures.late {
        0 => Some("[ ] unasked  [o] open  [x] answered  [-] parked".to_owned()),
        1 => Some(
            "1 question is late. Asking it is enough to take it off this list; answering can wait."
                .to_owned(),
        ),
        late => Some(format!(
            "{late} questions are late. Asking one is enough to take it off this list; answering can wait."
        )),
    }
}

/// Selects a question and its theme.
pub(super) fn select(model: &mut Model, id: &str) {
    let found = model
        .plan()
        .and_then(|plan| {
            plan.questions
                .iter()
                .find(|question| question.outline.id.as_str() == id)
        })
        .map(|question| (question.outline.id.clone(), question.outline.theme));
    if let Some((id, theme)) = found {
        model.rooms.sustainability.questions = QuestionsRoom {
            slice: Some(Slice::Of(theme)),
            question: Some(id),
            pane: Pane::Questions,
        };
    }
}

fn slices(model: &Model) -> Vec<Slice> {
    let rows = model.plan().map(|plan| table(plan, model.today()));
    rows.into_iter().flatten().map(|(slice, _)| slice).collect()
}

fn walk(model: &mut Model, direction: Direction) {
    match model.rooms.sustainability.questions.pane {
        Pane::Themes => {
            let (rows, here) = (slices(model), slice(model));
            let at = rows.iter().position(|row| *row == here).unwrap_or(0);
            let room = &mut model.rooms.sustainability.questions;
            room.slice = rows.get(direction.step(at, rows.len())).copied();
            room.question = None;
        }
        Pane::Questions => {
            let ids: Vec<&QuestionId> =
                listed(model).map(|question| &question.outline.id).collect();
            let here = selected(model).map(|question| &question.outline.id);
            let at = ids.iter().position(|id| Some(*id) == here).unwrap_or(0);
            let next = ids
                .get(direction.step(at, ids.len()))
                .map(|id| (*id).clone());
            model.rooms.sustainability.questions.question = next;
        }
    }
}
