//! Single values as people type them: scores, sentences, and what a score rests on.
//!
//! A value that is unclear is a problem and never a guess. What stands in a cell is repeated only where it is a word
//! that cannot be a score; sentences and scores are never repeated.

use super::problem::Problems;
use super::said::{Said, Value};
use super::words::{SCORES, bases};
use crate::domain::round::{Basis, ScoreValue};
use crate::domain::text::{Text, TextProblem, shown};
use unicode_normalization::UnicodeNormalization;

/// The longest word that is repeated in a problem; what is longer is a sentence.
const WORD: usize = 16;

/// A score: `3`, `3.0`, `3,0`, digits of any script, or "no evidence".
pub(super) fn points(said: &Said, problems: &mut Problems<'_>) -> Option<ScoreValue> {
    let value = match &said.value {
        Value::Empty => return None,
        Value::Number(number) => whole(*number).and_then(on_scale),
        Value::Text(text) => score_word(text),
        Value::Other(_) => None,
    };
    if value.is_none() {
        let allowed = format!("write {}", one_of(&SCORES));
        problems.at(&said.spot, repeated(&said.value), allowed);
    }
    value
}

#[expect(
    clippy::float_cmp,
    reason = "a number is whole exactly when rounding leaves it as it is"
)]
fn whole(number: f64) -> Option<u32> {
    let known = (0_u32..10).find(|whole| f64::from(*whole) == number);
    known.filter(|_| number.is_finite())
}

fn on_scale(points: u32) -> Option<ScoreValue> {
    let points = u8::try_from(points).ok()?;
    (1..=5)
        .contains(&points)
        .then_some(ScoreValue::Points(points))
}

fn score_word(text: &str) -> Option<ScoreValue> {
    let word = plain(text);
    if word.replace(['-', '_', ' '], "") == "noevidence" {
        return Some(ScoreValue::NoEvidence);
    }
    let digits = word.trim_end_matches('0');
    let (digits, is_whole) = match digits.strip_suffix(['.', ',']) {
        Some(before) => (before, true),
        None => (word.as_str(), !word.contains(['.', ','])),
    };
    let mut digits = digits.chars();
    let (digit, rest) = (digits.next()?, digits.as_str());
    (is_whole && rest.is_empty()).then(|| on_scale(digit.to_digit(10)?))?
}

/// A word in one form: compatibility forms made plain, lower case, the digits of every script as 0 to 9, one blank
/// between words.
pub(super) fn plain(text: &str) -> String {
    let plain: String = text
        .nfkc()
        .flat_map(char::to_lowercase)
        .map(digit)
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    words.join(" ")
}

/// The decimal digit that a character stands for, as `0` to `9`; other characters as they are.
fn digit(c: char) -> char {
    let code = u32::from(c);
    let zero = ZEROS.iter().rev().find(|zero| **zero <= code);
    match zero.map(|zero| code - zero) {
        Some(value @ 0..=9) => char::from_digit(value, 10).unwrap_or(c),
        Some(_) | None if c == '\u{66b}' => '.',
        Some(_) | None => c,
    }
}

/// The zeros of the scripts whose digits follow their zero in order: the general category Nd of Unicode 16.
const ZEROS: &[u32] = &[
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66,
    0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90,
    0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
    0x104a0, 0x10d30, 0x10d40, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0,
    0x11650, 0x116c0, 0x116d0, 0x116da, 0x11730, 0x118e0, 0x11950, 0x11bf0, 0x11c50, 0x11d50,
    0x11da0, 0x11f50, 0x16130, 0x16a60, 0x16ac0, 0x16b50, 0x16d70, 0x1ccf0, 0x1d7ce, 0x1d7d8,
    0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e5f1, 0x1e950, 0x1fbf0,
];

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
            problems.at(&said.spot, repeated(&said.value), several_of(&bases()));
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
                let says = repeated(&Value::Text(word));
                problems.at(&said.spot, says, several_of(&bases()));
            }
        }
    }
    found
}

/// What a cell says that is not an answer: a word as it stands, of a sentence only that it is one.
pub(super) fn repeated(value: &Value) -> String {
    match value {
        Value::Empty => "it is empty".into(),
        Value::Other(what) => format!("it holds {what}"),
        Value::Number(number) => format!("it says {number}"),
        Value::Text(text) if text.chars().count() <= WORD => format!("it says \"{}\"", shown(text)),
        Value::Text(text) => format!("it holds a text of {} characters", text.chars().count()),
    }
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
