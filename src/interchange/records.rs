//! A plan's history as text: one JSON object a line, with every event exactly as it is stored.
//!
//! This is what `export --format events` writes and what a stranger checks without baton, so the fields and their
//! spelling are published in `docs/file-format.md` and only ever grow. Whether the hashes hold is left to the store,
//! and what a body means to [`super::event`].

use super::problem::{ImportError, PROBLEM_LIMIT, Problem};
use super::source::{FILE_LIMIT, too_large};
use crate::domain::id::{PlanId, Slug};
use crate::domain::text::Line;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// The largest history in one file, in bytes.
pub const HISTORY_LIMIT: usize = 64 * 1024 * 1024;
/// The longest line of a history, in bytes: a plan may begin with all of a file in one event, in which a sign takes up
/// to four bytes.
pub const LINE_LIMIT: usize = 4 * FILE_LIMIT;

/// One event as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventRecord {
    /// The plan that it belongs to.
    pub plan: String,
    /// Its number in the plan, from 1.
    pub seq: u64,
    /// When, in UTC: `2026-12-09T10:42:00.123Z`.
    pub at: String,
    /// Who did it.
    pub actor: String,
    /// What kind of change it is.
    pub kind: String,
    /// Which form of the kind's body.
    pub v: u32,
    /// What ties events together that belong to one action.
    pub origin: Option<String>,
    /// The body, byte for byte as it was hashed; absent where it was redacted.
    pub body: Option<String>,
    /// The salt of the body's hash; absent with the body.
    pub salt: Option<Hex<16>>,
    /// SHA-256 of salt and body.
    pub body_hash: Hex<32>,
    /// The hash of the event before.
    pub prev: Hex<32>,
    /// The hash of this event.
    pub hash: Hex<32>,
}

/// Bytes that stand in text as lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hex<const N: usize>(pub [u8; N]);

/// A history as text, one event a line.
///
/// # Panics
/// Never: a record is text and whole numbers.
#[must_use]
pub fn write_events(records: &[EventRecord]) -> String {
    let mut text = String::new();
    for record in records {
        let line = serde_json::to_string(record).expect("a record is text and whole numbers");
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// Reads a history; `name` is what to call the file in messages. Empty lines are passed over, and so are keys that a
/// newer version added.
///
/// # Errors
/// [`ImportError`] with every line that is not an event.
pub fn parse_events(name: &str, text: &str) -> Result<Vec<EventRecord>, ImportError> {
    if text.len() > HISTORY_LIMIT {
        return Err(ImportError::new(name, vec![too_large(HISTORY_LIMIT)]));
    }
    let mut records = Vec::new();
    let mut problems = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        match read_line(index + 1, line) {
            Ok(record) => records.push(record),
            Err(problem) => problems.push(problem),
        }
        if problems.len() > PROBLEM_LIMIT {
            break;
        }
    }
    if records.is_empty() && problems.is_empty() {
        problems.push(Problem::of_file(
            "there is no event in it",
            "name a file that `baton export --format events` wrote",
        ));
    }
    if problems.is_empty() {
        Ok(records)
    } else {
        Err(ImportError::new(name, problems))
    }
}

fn read_line(number: usize, line: &str) -> Result<EventRecord, Problem> {
    let problem = |column: usize, path: &str, message: String| Problem {
        line: number,
        column,
        path: path.to_owned(),
        message,
        remedy: "write the line as `baton export --format events` gave it".to_owned(),
    };
    if line.len() > LINE_LIMIT {
        let message = format!("the line is longer than {} KiB", LINE_LIMIT / 1024);
        return Err(problem(LINE_LIMIT + 1, "", message));
    }
    let record: EventRecord = serde_json::from_str(line).map_err(|error| {
        let words = error.to_string();
        let words = words.split(" at line ").next().unwrap_or_default();
        let message = format!("this is not an event: {words}");
        problem(error.column().max(1), "", message)
    })?;
    match flaw(&record) {
        Some((path, message)) => Err(problem(1, path, message.to_owned())),
        None => Ok(record),
    }
}

/// What no event that baton stored could have.
fn flaw(record: &EventRecord) -> Option<(&'static str, &'static str)> {
    let clean = |text: &str| Line::parse(text).is_ok_and(|line| line.as_str() == text);
    let is_timestamp = record.at.len() == 24
        && record.at.ends_with('Z')
        && chrono::DateTime::parse_from_rfc3339(&record.at).is_ok();
    if PlanId::parse(&record.plan).is_err() {
        Some(("plan", "this is not the id of a plan"))
    } else if record.seq == 0 {
        Some(("seq", "events are numbered from 1"))
    } else if !is_timestamp {
        Some(("at", "this is not a time such as 2026-12-09T10:42:00.123Z"))
    } else if !clean(&record.actor) {
        Some(("actor", "this is not the name of an actor"))
    } else if Slug::parse(&record.kind).is_err() {
        Some(("kind", "this is not a kind of change"))
    } else if record.v == 0 {
        Some(("v", "versions count from 1"))
    } else if record
        .origin
        .as_deref()
        .is_some_and(|origin| !clean(origin))
    {
        Some(("origin", "this is not an origin"))
    } else if record.body.is_some() != record.salt.is_some() {
        Some(("salt", "body and salt are there together, or neither is"))
    } else {
        None
    }
}

impl<const N: usize> Hex<N> {
    /// Takes exactly `N` bytes as lower-case digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digit = |byte: u8| match byte {
            b'0'..=b'9' => Some(byte - b'0'),
            b'a'..=b'f' => Some(byte - b'a' + 10),
            _ => None,
        };
        let mut bytes = [0; N];
        if text.len() != N * 2 {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
            *byte = digit(pair[0])? * 16 + digit(pair[1])?;
        }
        Some(Self(bytes))
    }
}

impl<const N: usize> fmt::Display for Hex<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl<const N: usize> Serialize for Hex<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, const N: usize> Deserialize<'de> for Hex<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            D::Error::custom(format!(
                "{} lower-case hexadecimal digits are wanted",
                N * 2
            ))
        })
    }
}
