//! The text of a file: read up to a limit, and every offset in it as a line and a column.

use super::problem::{ImportError, Problem};
use std::io::Read;

/// The largest plan file or template, in bytes.
pub const FILE_LIMIT: usize = 4 * 1024 * 1024;
/// The most signs that make values: each becomes a value a hundred times its size.
const SIGN_LIMIT: usize = 600_000;
/// The most dots on one line: each may become a table in a table. No text is as long.
const DOT_LIMIT: usize = 4_500;

/// A line and a column, both from 1; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// The text of one file and its name.
#[derive(Debug)]
pub(super) struct Source<'s> {
    pub(super) name: &'s str,
    pub(super) text: &'s str,
    /// The offset at which each line begins.
    starts: Vec<usize>,
}

/// Reads text of at most `limit` bytes; reading stops there, however much follows.
///
/// # Errors
/// [`ImportError`] when it cannot be read, is larger than the limit, or is not UTF-8.
pub fn read_text(name: &str, input: impl Read, limit: usize) -> Result<String, ImportError> {
    let refuse = |problem| Err(ImportError::new(name, vec![problem]));
    let mut bytes = Vec::new();
    if let Err(error) = input.take(limit as u64 + 1).read_to_end(&mut bytes) {
        return refuse(Problem::of_file(
            format!("it cannot be read: {error}"),
            "name a text file that you may read",
        ));
    }
    if bytes.len() > limit {
        return refuse(too_large(limit));
    }
    String::from_utf8(bytes).or_else(|error| {
        let good = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(&error.as_bytes()[..good]).into_owned();
        let place = Source::new(name, &text).place(good);
        refuse(Problem {
            line: place.line,
            column: place.column,
            path: String::new(),
            message: "the text here is not UTF-8".to_owned(),
            remedy: "save the file as UTF-8 text".to_owned(),
        })
    })
}

pub(super) fn too_large(limit: usize) -> Problem {
    Problem::of_file(
        format!("it is larger than {} KiB", limit / 1024),
        "a plan with thousands of entries in its books is smaller; was another file meant?",
    )
}

impl<'s> Source<'s> {
    pub(super) fn new(name: &'s str, text: &'s str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0)
            .chain(breaks.map(|(at, _)| at + 1))
            .collect();
        Self { name, text, starts }
    }

    /// The line of an offset, from 1.
    pub(super) fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset)
    }

    pub(super) fn place(&self, offset: usize) -> Place {
        self.after(None, offset)
    }

    /// The places of offsets that come in rising order. However long a line is, it is walked through once.
    pub(super) fn places(&self, rising: impl Iterator<Item = usize>) -> Vec<Place> {
        let mut last = None;
        rising
            .map(|offset| {
                let place = self.after(last, offset);
                last = Some((offset, place));
                place
            })
            .collect()
    }

    /// The place of an offset, counted on from an earlier one where that is on the same line.
    fn after(&self, earlier: Option<(usize, Place)>, offset: usize) -> Place {
        let line = self.line(offset);
        let (from, column) = match earlier {
            Some((from, place)) if place.line == line => (from, place.column),
            Some(_) | None => (self.starts[line - 1], 1),
        };
        let between = self.text.get(from..offset).unwrap_or_default();
        Place {
            line,
            column: column + between.chars().count(),
        }
    }
}

/// What makes a text too much to read as TOML at all, so that no file can use up the memory.
pub(super) fn too_much(text: &str) -> Option<Problem> {
    if text.len() > FILE_LIMIT {
        return Some(too_large(FILE_LIMIT));
    }
    let signs = text.bytes().filter(|byte| b"[{,=".contains(byte)).count();
    let dots = |line: &str| line.bytes().filter(|byte| *byte == b'.').count();
    let is_crowded = signs > SIGN_LIMIT || text.lines().any(|line| dots(line) > DOT_LIMIT);
    is_crowded.then(|| {
        Problem::of_file(
            "it holds far more values than a file of this kind ever does",
            "was another file meant?",
        )
    })
}
