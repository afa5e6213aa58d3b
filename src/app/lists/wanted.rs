//! What was typed to find or to filter rows: words, or `column: words`; `none` means unknown.

use super::entry::{Cell, Entry};
use crate::domain::fold::folded;

/// The word for what nobody knows.
const NONE: &str = "none";

/// What a row has to say. Parts that a comma parts must all be there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    /// All that was typed, for a text with a colon that names no column.
    whole: Vec<String>,
    /// What stands before the colon, and the words behind it.
    column: Option<(String, Vec<String>)>,
}

impl Wanted {
    /// Reads what was typed. There is no wrong way to type it.
    #[must_use]
    pub fn read(typed: &str) -> Self {
        let parts = typed.split(',').filter(|part| !part.trim().is_empty());
        Self {
            parts: parts.map(Part::read).collect(),
        }
    }

    /// Whether nothing was typed.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Whether a row says it.
    #[must_use]
    pub fn matches(&self, entry: &Entry) -> bool {
        self.parts.iter().all(|part| part.matches(entry))
    }
}

impl Part {
    fn read(typed: &str) -> Self {
        let typed = folded(typed);
        let column = typed
            .split_once(':')
            .map(|(column, words)| (column.trim().to_owned(), pieces(words)));
        Self {
            whole: pieces(&typed),
            column: column.filter(|(column, _)| !column.is_empty()),
        }
    }

    fn matches(&self, entry: &Entry) -> bool {
        let named = self.column.as_ref().and_then(|(column, words)| {
            let mut cells = entry.cells.iter();
            let cell = cells.find(|cell| begins(cell.column, column))?;
            Some(words.iter().all(|word| says(cell, word)))
        });
        let anywhere = |word: &String| entry.cells.iter().any(|cell| says(cell, word));
        named.unwrap_or_else(|| self.whole.iter().all(anywhere))
    }
}

fn pieces(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// Whether the name of a column begins so; that of a book's may have capitals.
fn begins(name: &str, typed: &str) -> bool {
    let beginning = name.get(..typed.len());
    beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(typed))
}

fn says(cell: &Cell, word: &str) -> bool {
    (word == NONE && cell.is_unknown()) || cell.folded().contains(word)
}
