//! Text from outside, cleaned at the door: what is inside is always safe to show.
//!
//! Control characters, escape sequences, bidirectional controls and invisible characters are refused with
//! their place named, never silently removed, because removal joins words. Text is kept in Unicode normal form C, and
//! judged in it: what was taken once is taken again when it is read back.

use std::fmt;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The longest prose a field holds, in characters.
pub const TEXT_LIMIT: usize = 4000;
/// The longest name or single line, in characters.
pub const LINE_LIMIT: usize = 200;
const MARKS_LIMIT: usize = 8;
/// What is cut off at both ends of a text from outside.
pub const BLANKS: [char; 4] = [' ', '\n', '\t', '\r'];

/// Why a piece of text was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextProblem {
    /// Nothing, or nothing that can be seen, where words are needed.
    #[error("it is empty; write a few words")]
    Empty,
    /// Longer than the field holds.
    #[error("it has {length} characters; the most is {limit}")]
    TooLong {
        /// Characters given.
        length: usize,
        /// Characters allowed.
        limit: usize,
    },
    /// A character that could hide or move text on a screen.
    #[error("character {place} is {what} (U+{code:04X}); type the text again without it")]
    Forbidden {
        /// Place of the character, counted from 1.
        place: usize,
        /// What kind of character it is.
        what: &'static str,
        /// Its code point.
        code: u32,
    },
}

impl TextProblem {
    /// The same problem, with its character at another place: that of a longer text of which this one is a part.
    #[must_use]
    pub fn at(self, elsewhere: usize) -> Self {
        match self {
            Self::Forbidden { what, code, .. } => Self::Forbidden {
                place: elsewhere,
                what,
                code,
            },
            Self::Empty | Self::TooLong { .. } => self,
        }
    }
}

/// What somebody wrote as a part of a sentence: without the stop at its end, also that of Hindi. What is nothing but
/// stops stays.
#[must_use]
pub fn clause(written: &str) -> &str {
    let clause = written.trim_end_matches(['.', '।']);
    if clause.is_empty() { written } else { clause }
}

/// How many characters of a text are kept, as its limit counts them.
#[must_use]
pub fn length(raw: &str) -> usize {
    raw.trim_matches(BLANKS).nfc().count()
}

/// One line of clean text: a name, a link, a file name. Never empty, at most [`LINE_LIMIT`] characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct Line(String);

/// Clean prose, possibly of several lines. Never empty, at most [`TEXT_LIMIT`] characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct Text(String);

impl Line {
    /// Takes one line, trimmed and normalised.
    ///
    /// # Errors
    /// [`TextProblem`] when it is empty, too long, or holds a forbidden character or a line break.
    pub fn parse(raw: &str) -> Result<Self, TextProblem> {
        clean(raw, LINE_LIMIT, false).map(Self)
    }

    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Text {
    /// Takes prose, trimmed and normalised; line breaks are kept.
    ///
    /// # Errors
    /// [`TextProblem`] when it is empty, too long, or holds a forbidden character.
    pub fn parse(raw: &str) -> Result<Self, TextProblem> {
        clean(raw, TEXT_LIMIT, true).map(Self)
    }

    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Outside text made safe to show inside a message: forbidden characters become `\u{…}`, and it is cut at 60 characters.
#[must_use]
pub fn shown(raw: &str) -> String {
    let mut out = String::new();
    for (n, c) in raw.chars().enumerate() {
        if n == 60 {
            out.push('…');
            break;
        }
        if forbidden(c).is_some() || c == '\n' {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    out
}

fn clean(raw: &str, limit: usize, many_lines: bool) -> Result<String, TextProblem> {
    let raw = raw.trim_matches(BLANKS);
    let text = if is_printed_ascii(raw) {
        raw.to_owned()
    } else {
        composed(raw, many_lines)?
    };
    let length = text.chars().count();
    if !text.chars().any(is_seen) {
        return Err(TextProblem::Empty);
    }
    if length > limit {
        return Err(TextProblem::TooLong { length, limit });
    }
    Ok(text)
}

/// Whether a text is in normal form and hides nothing, as can be told of most at a glance.
fn is_printed_ascii(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// A text in normal form, when nothing in it could hide or move text.
fn composed(raw: &str, many_lines: bool) -> Result<String, TextProblem> {
    let raw = raw.replace("\r\n", "\n");
    let text: String = raw.nfc().collect();
    // As it was typed, so that the place is where the writer sees it; and as it is kept, because composing can add marks.
    allowed(&raw, many_lines)?;
    allowed(&text, many_lines)?;
    Ok(text)
}

/// Holds when no character could hide or move text.
fn allowed(text: &str, many_lines: bool) -> Result<(), TextProblem> {
    let mut marks = 0;
    for (index, c) in text.chars().enumerate() {
        let place = index + 1;
        let allowed_break = many_lines && matches!(c, '\n' | '\t');
        if let Some(what) = forbidden(c).filter(|_| !allowed_break) {
            return Err(TextProblem::Forbidden {
                place,
                what,
                code: c.into(),
            });
        }
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        if marks > MARKS_LIMIT {
            let what = "one of too many marks on one letter";
            return Err(TextProblem::Forbidden {
                place,
                what,
                code: c.into(),
            });
        }
    }
    Ok(())
}

/// Whether a character leaves something to see by itself: not a blank, a joiner, an empty Braille cell or a mark.
fn is_seen(c: char) -> bool {
    !c.is_whitespace()
        && !matches!(c, '\u{200c}' | '\u{200d}' | '\u{2800}')
        && !is_combining_mark(c)
}

/// What kind of forbidden character this is. The zero-width joiner and non-joiner are kept: Indic scripts need them.
fn forbidden(c: char) -> Option<&'static str> {
    match c {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some("a line break"),
        '\u{00}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => Some("a control character"),
        '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{061c}' => Some("a control character that turns the direction of text"),
        '\u{200b}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}'
        | '\u{feff}'
        | '\u{ad}'
        | '\u{34f}'
        | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{3164}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}' => Some("an invisible character"),
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => Some("a private-use character"),
        _ => None,
    }
}

macro_rules! text_type {
    ($name:ident) => {
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = TextProblem;

            fn from_str(raw: &str) -> Result<Self, Self::Err> {
                Self::parse(raw)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let raw = String::deserialize(deserializer)?;
                Self::parse(&raw).map_err(serde::de::Error::custom)
            }
        }
    };
}
text_type!(Line);
text_type!(Text);
