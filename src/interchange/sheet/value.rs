//! Single values as people type them: scores, sentences, and what a score rests on.
//!
//! A value that is unclear is a problem and never a guess. How it is told without giving it away is left to
//! [`unclear`](super::unclear).

use super::problem::Problems;
use super::said::{Said, Value};
use super::unclear::{no_score, not_listed};
use super::words::{SCORES, bases};
use crate::domain::digits::western;
use crate::domain::round::{Basis, ScoreValue};
use crate::domain::text::{Text, TextProblem};
use crate::interchange::whole::whole_number;
use unicode_normalization::UnicodeNormalization;

/// A score: `3`, `3.0`, `3,0`, digits of any script, or "no evidence".
pub(super) fn points(said: &Said, problems: &mut Problems<'_>) -> Option<ScoreValue> {
    let value = match &said.value {
        Value::Empty => return None,
        Value::Number(number) => score_word(&number.to_string()),
        Value::Text(text) => score_word(text),
        Value::Other(_) => None,
    };
    if value.is_none() {
        let allowed = format!("write {}", one_of(&SCORES));
        problems.at(&said.spot, no_score(&said.value), allowed);
    }
    value
}

fn score_word(text: &str) -> Option<ScoreValue> {
    let word = plain(text);
    if word.replace(['-', '_', ' '], "") == "noevidence" {
        return Some(ScoreValue::NoEvidence);
    }
    let points = u8::try_from(whole_number(&word)?).ok()?;
    (1..=5)
        .contains(&points)
        .then_some(ScoreValue::Points(points))
}

/// A word in one form: compatibility forms made plain, lower case, the digits of every script as 0 to 9, one blank
/// between words.
pub(super) fn plain(text: &str) -> String {
    let plain: String = text
        .nfkc()
        .flat_map(char::to_lowercase)
        .map(western)
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    words.join(" ")
}

/// A sentence; `None` where there is none or it cannot be taken.
pub(super) fn prose(said: &Said, problems: &mut Problems<'_>) -> Option<Text> {
    let text = match &said.value {
        Value::Empty => return None,
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Other(what) => {
            problems.at(&said.spot, format!("it holds {what}"), "write a sentence");
            return None;
        }
    };
    match Text::parse(&text) {
        Ok(text) => Some(text),
        Err(problem) => {
            let (says, allowed) = parted(&problem);
            problems.at(&said.spot, says, allowed);
            None
        }
    }
}

fn parted(problem: &TextProblem) -> (String, String) {
    match problem {
        TextProblem::Empty => (
            "nothing in it can be seen".into(),
            "write a sentence".into(),
        ),
        TextProblem::TooLong { length, limit } => (
            format!("it has {length} characters"),
            format!("the most is {limit}; say it more shortly"),
        ),
        TextProblem::Forbidden { place, what, code } => (
            format!("its character {place} is {what} (U+{code:04X})"),
            "type the text again without it".into(),
        ),
    }
}

/// What a score rests on: words of the list, with commas between them, each kept once.
pub(super) fn basis(said: &Said, problems: &mut Problems<'_>) -> Vec<Basis> {
    let text = match &said.value {
        Value::Empty => return Vec::new(),
        Value::Text(text) => text.as_str(),
        Value::Number(_) | Value::Other(_) => {
            let says = not_listed(&said.value, &bases());
            problems.at(&said.spot, says, several_of(&bases()));
            return Vec::new();
        }
    };
    let mut found = Vec::new();
    for word in text.split([',', ';', '\n', '،', '、']).map(plain) {
        match word.parse::<Basis>() {
            Ok(basis) if found.contains(&basis) => {}
            Ok(basis) => found.push(basis),
            Err(_) if word.is_empty() => {}
            Err(_) => {
                let says = not_listed(&Value::Text(word), &bases());
                problems.at(&said.spot, says, several_of(&bases()));
            }
        }
    }
    found
}

pub(super) fn one_of(words: &[&str]) -> String {
    match words {
        [before @ .., last] if !before.is_empty() => format!("{} or {last}", before.join(", ")),
        words => words.join(""),
    }
}

fn several_of(words: &[&str]) -> String {
    format!(
        "write one or more of {}, with commas between them",
        words.join(", ")
    )
}
