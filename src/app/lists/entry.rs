//! One row of a list in words, as it is searched and sorted; how it is drawn is no concern of it.

use std::cmp::Ordering;
use std::rc::Rc;

use chrono::Datelike;

use crate::app::words;
use crate::domain::Date;
use crate::domain::fold::folded;

/// One row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What tells it from every other row of its list.
    pub key: String,
    /// Its cells; every row of a list has the same columns in the same order. They are shared, so that thousands of rows
    /// that are kept can be sorted for each frame.
    pub cells: Rc<[Cell]>,
}

/// What a row says in one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The column, in small letters.
    pub column: &'static str,
    /// The words.
    pub words: String,
    folded: String,
    number: Option<i64>,
}

impl Entry {
    /// A row.
    pub fn new(key: impl Into<String>, cells: Vec<Cell>) -> Self {
        Self {
            key: key.into(),
            cells: cells.into(),
        }
    }

    /// What the row says in a column.
    #[must_use]
    pub fn cell(&self, column: &str) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.column == column)
    }
}

impl Cell {
    /// A cell of words.
    pub fn words(column: &'static str, words: impl Into<String>) -> Self {
        let words = words.into();
        Self {
            column,
            folded: folded(&words),
            words,
            number: None,
        }
    }

    /// A number, sorted as one.
    pub fn number(column: &'static str, number: impl TryInto<i64>) -> Self {
        let number = number.try_into().unwrap_or(i64::MAX);
        Self {
            number: Some(number),
            ..Self::words(column, number.to_string())
        }
    }

    /// A day, sorted as one; `?` where nobody knows it.
    #[must_use]
    pub fn day(column: &'static str, day: Option<Date>) -> Self {
        Self {
            number: day.map(|day| i64::from(day.num_days_from_ce())),
            ..Self::words(column, words::day_or_unknown(day))
        }
    }

    /// The same words, sorted by a number.
    #[must_use]
    pub fn ranked(self, number: impl TryInto<i64>) -> Self {
        Self {
            number: Some(number.try_into().unwrap_or(i64::MAX)),
            ..self
        }
    }

    /// Whether nobody knows, or there is nothing to know.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.words.is_empty() || self.words == words::UNKNOWN
    }

    /// The words as they are searched.
    #[must_use]
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// Numbers and days by their size, words by the alphabet.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Ordering {
        let key = |cell: &Self| cell.number;
        key(self)
            .cmp(&key(other))
            .then_with(|| self.folded.cmp(&other.folded))
    }
}
