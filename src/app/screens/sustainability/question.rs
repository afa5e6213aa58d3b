//! One question: its name, its mark, and everything said of it.

use crate::app::modals::TextBox;
use crate::app::words;
use crate::domain::analysis::calendar::count;
use crate::domain::question::{Question, QuestionState};
use crate::twin::one_question::{AnswerSeen, OneQuestion, ParkedSince};

/// Something said of a question: what it is, and the words; `?` where nobody knows.
pub type Said = (&'static str, String);

/// `Q16 Who holds decision rights`.
#[must_use]
pub fn title(question: &Question) -> String {
    let outline = &question.outline;
    format!("{} {}", outline.id.as_str().to_uppercase(), outline.text)
}

/// `[ ]` unasked, `[o]` open, `[x]` answered, `[-]` parked.
#[must_use]
pub const fn mark(state: QuestionState) -> &'static str {
    match state {
        QuestionState::Unasked => "[ ]",
        QuestionState::Open => "[o]",
        QuestionState::Answered => "[x]",
        QuestionState::Parked => "[-]",
    }
}

/// Why it is asked, and when it raises a flag.
#[must_use]
pub fn lore(question: &OneQuestion) -> Vec<Said> {
    let lore = &question.lore;
    let flagged = lore.flagged_when.as_ref().map(|when| flagged_when(when));
    vec![
        ("Why", known(lore.why.clone())),
        ("Flagged", known(flagged)),
    ]
}

/// Where it stands, in the order in which it is read.
#[must_use]
pub fn standing(question: &OneQuestion) -> Vec<Said> {
    let answer = question.answer();
    let evidence = answer.and_then(|answer| answer.evidence.clone());
    let parked = question.parked.as_ref().map(parked);
    let mut said: Vec<Said> = parked.into_iter().collect();
    said.extend([
        ("Answer", known(answer.map(|answer| answer.text.clone()))),
        ("Evidence", known(evidence)),
        (
            "Owner",
            known(question.owner.as_ref().map(|owner| owner.name.clone())),
        ),
    ]);
    said
}

/// The day it was asked last, and the day to look at its answer again.
#[must_use]
pub fn days(question: &OneQuestion) -> [Said; 2] {
    let again = question.answer().and_then(|answer| answer.revisit_on);
    [
        (
            "Asked on",
            words::day_or_unknown(question.asked.last().copied()),
        ),
        ("Look again", words::day_or_unknown(again)),
    ]
}

/// A question with every answer ever given to it.
pub(super) fn in_full(question: &OneQuestion) -> TextBox {
    let mut lines = vec![question.row.text.clone(), String::new()];
    let said = lore(question).into_iter().chain(standing(question));
    let said = said.chain(days(question));
    lines.extend(said.map(|(what, words)| format!("{what}: {words}")));
    let source = question.lore.source.as_ref();
    lines.extend(source.map(|source| format!("Source: {source}")));
    for answer in question.answers.iter().rev().skip(1) {
        lines.extend(before(answer));
    }
    let answers = count(question.answers.len(), "answer");
    lines.extend(question.written.in_words());
    let (code, standing) = (&question.row.code, question.row.standing());
    TextBox::new(format!("{code}, {standing}, {answers}"), lines)
}

/// Goes on after "when" where the text does, and begins anew where it is a sentence of its own.
fn flagged_when(text: &str) -> String {
    let sentence = text.starts_with(char::is_uppercase);
    let colon = if sentence { ":" } else { "" };
    format!("when{colon} {text}")
}

fn known(text: Option<String>) -> String {
    text.unwrap_or_else(|| words::UNKNOWN.to_owned())
}

fn parked(parked: &ParkedSince) -> Said {
    let ParkedSince { on, reason } = parked;
    ("Parked", format!("\"{reason}\" ({})", words::day(*on)))
}

/// An earlier answer.
fn before(answer: &AnswerSeen) -> Vec<String> {
    let mut lines = vec![
        String::new(),
        format!("Answered {}: {}", words::day(answer.on), answer.text),
    ];
    let evidence = answer.evidence.as_ref();
    lines.extend(evidence.map(|evidence| format!("Evidence then: {evidence}")));
    lines
}
