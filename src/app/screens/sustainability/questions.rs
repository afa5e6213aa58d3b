//! The questions: a table of themes, the questions of one theme, and everything said of one question.

use crate::app::key::Direction;
use crate::app::modals::{Modal, TextBox};
use crate::app::model::Model;
use crate::app::words;
use crate::domain::Plan;
use crate::domain::analysis::QuestionFigures;
use crate::domain::analysis::calendar::count;
use crate::domain::id::QuestionId;
use crate::domain::question::{Question, QuestionState, Theme};
use crate::domain::text::Text;

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

/// Something said of a question: what it is, and the words; `?` where nobody knows.
pub type Said = (&'static str, String);

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
pub fn table(plan: &Plan, today: crate::domain::Date) -> Vec<(Slice, QuestionFigures)> {
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

/// `Q16`.
#[must_use]
pub fn code(question: &Question) -> String {
    question.outline.id.as_str().to_uppercase()
}

/// `Q16 Who holds decision rights`.
#[must_use]
pub fn title(question: &Question) -> String {
    format!("{} {}", code(question), question.outline.text)
}

/// `[ ]` unasked, `[o]` open, `[x]` answered, `[-]` parked.
#[must_use]
pub const fn mark(question: &Question) -> &'static str {
    match question.state {
        QuestionState::Unasked => "[ ]",
        QuestionState::Open => "[o]",
        QuestionState::Answered => "[x]",
        QuestionState::Parked => "[-]",
    }
}

/// What needs a look: late, stale, hollow; in words.
#[must_use]
pub fn concern(model: &Model, question: &Question) -> Option<&'static str> {
    let current = model.plan()?.walk.current;
    if question.is_late(current) {
        Some("LATE")
    } else if question.is_stale(model.here.today) {
        Some("STALE")
    } else if question.is_hollow() {
        Some("HOLLOW")
    } else {
        None
    }
}

/// Everything said of a question, in the order in which it is read.
#[must_use]
pub fn said_of(plan: &Plan, question: &Question) -> Vec<Said> {
    let known =
        |text: Option<&Text>| text.map_or_else(|| words::UNKNOWN.to_owned(), ToString::to_string);
    let outline = &question.outline;
    let answer = question.answer();
    let mut said = vec![
        ("Why", known(outline.why.as_ref())),
        ("Flagged", known(outline.flagged_when.as_ref())),
    ];
    if let Some(parked) = &question.parked {
        said.push((
            "Parked",
            format!("\"{}\" ({})", parked.reason, words::day(parked.on)),
        ));
    }
    said.extend([
        ("Answer", known(answer.map(|answer| &answer.text))),
        (
            "Evidence",
            known(answer.and_then(|answer| answer.evidence.as_ref())),
        ),
        ("Owner", words::person(plan, question.owner.as_ref())),
        (
            "Asked on",
            words::day_or_unknown(question.asked.last().copied()),
        ),
        (
            "Look again",
            words::day_or_unknown(answer.and_then(|answer| answer.revisit_on)),
        ),
    ]);
    said
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
    let rows = model.plan().map(|plan| table(plan, model.here.today));
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

/// A question with every answer ever given to it.
fn in_full(plan: &Plan, question: &Question) -> TextBox {
    let mut lines = vec![question.outline.text.to_string(), String::new()];
    let said = said_of(plan, question);
    lines.extend(
        said.into_iter()
            .map(|(what, words)| format!("{what}: {words}")),
    );
    lines.extend(
        question
            .outline
            .source
            .as_ref()
            .map(|source| format!("Source: {source}")),
    );
    let before = question.answers.iter().rev().skip(1);
    for answer in before {
        lines.push(String::new());
        lines.push(format!(
            "Answered {}: {}",
            words::day(answer.on),
            answer.text
        ));
        lines.extend(
            answer
                .evidence
                .as_ref()
                .map(|evidence| format!("Evidence then: {evidence}")),
        );
    }
    let answers = i64::try_from(question.answers.len()).unwrap_or(i64::MAX);
    let title = format!(
        "{}, {}, {}",
        code(question),
        question.state,
        count(answers, "answer")
    );
    TextBox::new(title, lines)
}
