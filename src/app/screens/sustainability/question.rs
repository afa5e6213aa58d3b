//! One question: its name, its mark, and everything said of it.

use crate::app::modals::TextBox;
use crate::app::model::Model;
use crate::app::words;
use crate::domain::Plan;
use crate::domain::analysis::calendar::count;
use crate::domain::question::{Question, QuestionState};
use crate::domain::text::Text;

/// Something said of a question: what it is, and the words; `?` where nobody knows.
pub type Said = (&'static str, String);

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
    } else if question.is_stale(model.today()) {
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

/// A question with every answer ever given to it.
pub(super) fn in_full(plan: &Plan, question: &Question) -> TextBox {
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
