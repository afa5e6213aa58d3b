//! The questions: a table of themes, and the questions of one theme.

use super::question::{in_full, title};
use crate::app::lists::{Cell, Entry, ListName, Listing};
use crate::app::modals::Modal;
use crate::app::model::Model;
use crate::app::words;
use crate::domain::analysis::QuestionFigures;
use crate::domain::id::QuestionId;
use crate::domain::question::{Question, Theme};
use crate::domain::text::Text;
use crate::twin::one_question::OneQuestion;
use crate::twin::questions::Questions;

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

/// A row of the table with its figures.
type Counted = (Slice, QuestionFigures);

/// The rows of the table: every theme that has questions, then all of them together.
#[must_use]
pub fn themes(model: &Model) -> Listing<'_, Counted> {
    let told = model.facts().map(|facts| &facts.questions);
    let rows = told.into_iter().flat_map(|told| {
        let themes = told.themes.iter();
        let themes = themes.map(|row| (Slice::Of(row.theme), row.figures));
        themes.chain([(Slice::All, told.figures)])
    });
    Listing {
        all: rows.collect(),
        entry: Box::new(theme_entry),
        sieve: model.rooms.sieves.of(ListName::Themes),
    }
}

/// The selected row of the table, where there is one.
#[must_use]
pub fn selected_theme(model: &Model) -> Option<Slice> {
    let chosen = model.rooms.sustainability.questions.slice;
    let found = themes(model).selected(|(slice, _)| Some(slice) == chosen);
    found.map(|(slice, _)| slice)
}

/// The questions that are looked at: of the selected theme, or all of them.
#[must_use]
pub fn slice(model: &Model) -> Slice {
    selected_theme(model).unwrap_or(Slice::All)
}

/// The questions of the selected slice.
#[must_use]
pub fn listing(model: &Model) -> Listing<'_, &Question> {
    let slice = slice(model);
    let questions = model.plan().into_iter().flat_map(|plan| &plan.questions);
    Listing {
        all: questions.filter(|question| slice.holds(question)).collect(),
        entry: Box::new(|question| entry(model, question)),
        sieve: model.rooms.sieves.of(ListName::Questions),
    }
}

/// What the screen says of all questions, with those listed that are shown.
#[must_use]
pub fn told(model: &Model) -> Option<Questions> {
    let shown = listing(model).shown().into_iter();
    let told = model.facts()?.questions.clone();
    Some(told.listing(shown.map(|question| &question.outline.id)))
}

/// What the screen says of the selected question.
#[must_use]
pub fn one(model: &Model) -> Option<OneQuestion> {
    let seen = model.open.as_ref()?.seen(model.today());
    Some(OneQuestion::of(seen, selected(model)?))
}

/// The selected question.
#[must_use]
pub fn selected(model: &Model) -> Option<&Question> {
    let chosen = model.rooms.sustainability.questions.question.as_ref();
    listing(model).selected(|question| Some(&question.outline.id) == chosen)
}

fn theme_entry((slice, figures): (Slice, QuestionFigures)) -> Entry {
    Entry::new(
        slice.name(),
        vec![
            Cell::words("theme", slice.name()),
            Cell::number("all", figures.total),
            Cell::number("unasked", figures.unasked),
            Cell::number("open", figures.open),
            Cell::number("answered", figures.answered),
            Cell::number("parked", figures.parked),
            Cell::number("late", figures.late),
            Cell::number("stale", figures.stale),
            Cell::number("hollow", figures.hollow),
        ],
    )
}

fn entry(model: &Model, question: &Question) -> Entry {
    let outline = &question.outline;
    let owner = model
        .plan()
        .map(|plan| words::person(plan, question.owner.as_ref()));
    let text = |text: Option<&Text>| text.map_or(words::UNKNOWN, Text::as_str).to_owned();
    let answer = question.answer();
    let told = model.facts().map(|facts| &facts.questions);
    let row = told.and_then(|told| told.row(&outline.id));
    let concern = row.and_then(|row| row.concern).map(|it| it.to_string());
    Entry::new(
        outline.id.as_str(),
        vec![
            Cell::words("question", title(question)),
            Cell::words("theme", outline.theme.as_str()),
            Cell::words("state", question.state.as_str()).ranked(question.state as i64),
            Cell::words("concern", concern.unwrap_or_default()),
            Cell::words("due", outline.first_phase.as_str()).ranked(outline.first_phase as i64),
            Cell::words("answer", text(answer.map(|answer| &answer.text))),
            Cell::words(
                "evidence",
                text(answer.and_then(|answer| answer.evidence.as_ref())),
            ),
            Cell::words("owner", owner.unwrap_or_default()),
            Cell::day("asked", question.asked.last().copied()),
            Cell::day("look again", answer.and_then(|answer| answer.revisit_on)),
        ],
    )
}

pub(super) fn enter(model: &mut Model) {
    match model.rooms.sustainability.questions.pane {
        Pane::Themes => model.rooms.sustainability.questions.pane = Pane::Questions,
        Pane::Questions => {
            let text = one(model).map(|question| in_full(&question));
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
    match model.facts()?.questions.figures.late {
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

pub(in crate::app::screens) fn select_theme(model: &mut Model, key: &str) {
    let found = themes(model)
        .all
        .into_iter()
        .find(|(slice, _)| slice.name() == key);
    let room = &mut model.rooms.sustainability.questions;
    (room.slice, room.question) = (found.map(|(slice, _)| slice), None);
}

pub(in crate::app::screens) fn select(model: &mut Model, key: &str) {
    model.rooms.sustainability.questions.question = key.parse().ok();
}

/// Selects a question and its theme.
pub(super) fn show(model: &mut Model, id: &str) {
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
