//! The text of a file: read up to a limit, and every offset in it as a line and a column.

use super::problem::{ImportError, Problem};
use std::io::Read;

/// The largest plan file or template, in bytes.
pub const FILE_LIMIT: usize = 1024 * 1024;

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
        "a file of this kind is never that large; was another file meant?",
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

    pub(super) fn place(&self, offset: usize) -> Place {
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts[line - 1];
        let before = self.text.get(start..offset).unwrap_or_default();
        Place {
            line,
            column: before.chars().count() + 1,
        }
    }
}
