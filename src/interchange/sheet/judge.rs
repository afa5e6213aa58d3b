//! Judging what a sheet says: every value on its scale, every score with its sentence, nothing where nothing belongs.
//!
//! A value that is unclear is a problem and never a guess. What stands in a cell is repeated only where it is a word
//! that cannot be a score; sentences and scores are never repeated.

use super::filled::FilledSheet;
use super::problem::Problems;
use super::request::Standing;
use super::said::{AnswerSaid, Frame, Said, SheetSaid, TieSaid, Value};
use super::words::{SCORES, bases, ties};
use crate::domain::id::CandidateId;
use crate::domain::round::{Basis, Cell, Conflict, DeclaredConflict, Score, ScoreValue};
use crate::domain::text::{Text, TextProblem, shown};
use unicode_normalization::UnicodeNormalization;

/// The longest word that is repeated in a problem; what is longer is a sentence.
const WORD: usize = 16;

/// Judges a whole sheet; `None` where anything was wrong, and then the problems say what.
pub(super) fn judge(said: &SheetSaid, problems: &mut Problems<'_>) -> Option<FilledSheet> {
    let frame = &said.frame;
    let before = problems.len();
    let conflicts: Vec<DeclaredConflict> = frame
        .candidates
        .iter()
        .filter_map(|(candidate, standing)| {
            let tie = said.ties.get(candidate)?;
            tie_of(candidate, *standing, tie, problems)
        })
        .collect();
    let recused = |candidate: &CandidateId| {
        let is_theirs = |tie: &&DeclaredConflict| tie.candidate == *candidate;
        let tie = conflicts.iter().find(is_theirs);
        tie.is_some_and(|tie| tie.conflict == Conflict::Recused)
    };
    let (mut scores, mut empty) = (Vec::new(), Vec::new());
    for (candidate, standing) in &frame.candidates {
        let closed = match standing {
            Standing::Open if recused(candidate) => Some(STEPPED_ASIDE),
            Standing::Open => None,
            Standing::Recused | Standing::OwnEmployer => Some(LOCKED),
        };
        for criterion in &frame.criteria {
            let Some(answer) = said.answers.get(&(candidate.clone(), criterion.clone())) else {
                continue;
            };
            if let Some(why) = closed {
                nothing_there(answer, why, problems);
                continue;
            }
            let cell = Cell {
                scorer: frame.scorer.clone(),
                candidate: candidate.clone(),
                criterion: criterion.clone(),
            };
            if is_blank(answer) {
                empty.push(cell);
            } else {
                scores.extend(score_of(cell, answer, problems));
            }
        }
    }
    (problems.len() == before).then(|| filled(frame, conflicts, scores, empty))
}

const STEPPED_ASIDE: (&str, &str) = (
    "it has an answer, and the conflicts say \"recused\" for this candidate",
    "empty the cell, or say \"none\" or \"declared\" among the conflicts",
);
const LOCKED: (&str, &str) = (
    "it has an answer for a candidate whom this scorer does not score",
    "empty the cell",
);

fn filled(
    frame: &Frame,
    conflicts: Vec<DeclaredConflict>,
    scores: Vec<Score>,
    empty: Vec<Cell>,
) -> FilledSheet {
    FilledSheet {
        plan: frame.plan.clone(),
        round: frame.round.clone(),
        scorer: frame.scorer.clone(),
        token: frame.token.clone(),
        conflicts,
        scores,
        empty,
    }
}

const fn is_blank(answer: &AnswerSaid) -> bool {
    answer.score.value.is_empty() && answer.why.value.is_empty() && answer.rests_on.value.is_empty()
}

fn nothing_there(answer: &AnswerSaid, (says, allowed): (&str, &str), problems: &mut Problems<'_>) {
    for said in [&answer.score, &answer.why, &answer.rests_on] {
        if !said.value.is_empty() {
            problems.at(&said.spot, says, allowed);
        }
    }
}

/// The score of a cell in which something stands.
fn score_of(cell: Cell, answer: &AnswerSaid, problems: &mut Problems<'_>) -> Option<Score> {
    let before = problems.len();
    let value = points(&answer.score, problems);
    let note = prose(&answer.why, problems);
    let basis = basis(&answer.rests_on, problems);
    if answer.score.value.is_empty() {
        problems.at(
            &answer.score.spot,
            "it is empty, and something stands beside it",
            format!(
                "choose a score ({}), or empty the cells beside it",
                SCORES.join(", ")
            ),
        );
    } else if answer.why.value.is_empty() {
        problems.at(
            &answer.why.spot,
            "it is empty, and there is a score beside it",
            "write a sentence why: no sentence, no score",
        );
    }
    (problems.len() == before).then_some(())?;
    let (value, note) = (value?, note?);
    Some(Score {
        cell,
        value,
        note: Some(note),
        basis,
    })
}

/// A score: `3`, `3.0`, `3,0`, digits of any script, or "no evidence".
fn points(said: &Said, problems: &mut Problems<'_>) -> Option<ScoreValue> {
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
fn plain(text: &str) -> String {
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
fn prose(said: &Said, problems: &mut Problems<'_>) -> Option<Text> {
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
fn basis(said: &Said, problems: &mut Problems<'_>) -> Vec<Basis> {
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

fn tie_of(
    candidate: &CandidateId,
    standing: Standing,
    said: &TieSaid,
    problems: &mut Problems<'_>,
) -> Option<DeclaredConflict> {
    let note = prose(&said.what, problems);
    let conflict = match (standing, &said.tie.value) {
        (Standing::OwnEmployer, _) => return None,
        (Standing::Open | Standing::Recused, Value::Empty) => {
            if note.is_some() {
                let allowed = format!("choose {}, or empty the cell beside it", one_of(&ties()));
                let says = "it is empty, and something stands beside it";
                problems.at(&said.tie.spot, says, allowed);
            }
            return None;
        }
        (Standing::Open | Standing::Recused, Value::Text(text)) => plain(text).parse().ok(),
        (Standing::Open | Standing::Recused, Value::Number(_) | Value::Other(_)) => None,
    };
    let Some(conflict) = conflict else {
        let allowed = format!("choose {}", one_of(&ties()));
        problems.at(&said.tie.spot, repeated(&said.tie.value), allowed);
        return None;
    };
    Some(DeclaredConflict {
        candidate: candidate.clone(),
        conflict,
        note,
    })
}

/// What a cell says that is not an answer: a word as it stands, of a sentence only that it is one.
fn repeated(value: &Value) -> String {
    match value {
        Value::Empty => "it is empty".into(),
        Value::Other(what) => format!("it holds {what}"),
        Value::Number(number) => format!("it says {number}"),
        Value::Text(text) if text.chars().count() <= WORD => format!("it says \"{}\"", shown(text)),
        Value::Text(text) => format!("it holds a text of {} characters", text.chars().count()),
    }
}

fn one_of(words: &[&str]) -> String {
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
