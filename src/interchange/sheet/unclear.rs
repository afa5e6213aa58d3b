//! How a value that is no answer is told: by its kind, and never so that somebody could guess the score that was meant.
//!
//! A problem is read by people who must not know a score before the close. So a word is repeated only where it is
//! clearly no answer, or a slip of the pen beside a word of the list; numbers and sentences never are.

use super::said::Value;
use super::value::plain;
use crate::domain::text::shown;
use crate::interchange::reader::nearest;
use crate::interchange::whole::{POINTS, is_number, whole_number};

/// The longest word that is repeated; what is longer is a sentence.
const WORD: usize = 16;
/// Scores in words, as far as they are easily told from others.
const SPELLED: [&str; 15] = [
    "one", "two", "three", "four", "five", "i", "ii", "iii", "iv", "v", "一", "二", "三", "四",
    "五",
];

/// What stands where a score is asked. A word without a digit in it, such as `high` or `?`, is repeated.
pub(super) fn no_score(value: &Value) -> String {
    match value {
        Value::Text(text) if is_harmless(text) => format!("it says \"{}\"", shown(text)),
        other => kind(other),
    }
}

/// What stands where a word of a list is asked. A word is repeated that is nearly one of the list.
pub(super) fn not_listed(value: &Value, list: &[&str]) -> String {
    let nearly = |text: &str| nearest(text, list.iter().copied()).is_some();
    match value {
        Value::Text(text) if is_harmless(text) && nearly(text) => {
            format!("it says \"{}\"", shown(text))
        }
        other => kind(other),
    }
}

/// Whether something is one short word that says no number.
fn is_harmless(text: &str) -> bool {
    let word = plain(text);
    word.chars().count() <= WORD
        && !word.contains(char::is_whitespace)
        && !word.contains(char::is_numeric)
        && !SPELLED.contains(&word.as_str())
}

fn kind(value: &Value) -> String {
    match value {
        Value::Empty => "it is empty".into(),
        Value::Other(what) => format!("it holds {what}"),
        Value::Number(number) => format!("it holds {}", kind_of_text(&number.to_string())),
        Value::Text(text) => format!("it holds {}", kind_of_text(text)),
    }
}

fn kind_of_text(text: &str) -> String {
    let word = plain(text);
    let length = text.chars().count();
    let has_part = word.contains(POINTS) && whole_number(&word).is_none();
    if is_number(&word) && has_part {
        "a number with a part after the point".into()
    } else if is_number(&word) {
        "a number that is not on the list".into()
    } else if length > WORD {
        format!("a text of {length} characters")
    } else if word.contains(char::is_numeric) {
        "a number and something beside it".into()
    } else if word.contains(char::is_whitespace) {
        "words that are not on the list".into()
    } else {
        "a word that is not on the list".into()
    }
}
