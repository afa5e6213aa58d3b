//! What a book is called, what it holds, and what must hold of its entries.

use super::Column;

/// The shape of a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// What it is called on a screen.
    pub title: &'static str,
    /// What one of its entries is called, with its article.
    pub one: &'static str,
    /// What it is for, in a line.
    pub about: &'static str,
    /// Its columns, the most telling first.
    pub columns: &'static [Column],
    /// The columns that say what an entry is called: those of them that are known, in this order.
    pub called_by: &'static [&'static str],
    /// Columns of which one at least must be known when an entry is written; none where no such rule holds.
    pub one_of: &'static [&'static str],
    /// The columns that together no two entries share, what is unknown of both included; none where no such rule holds.
    pub unique: &'static [&'static str],
    /// Columns that must be known where another holds certain words; none where no such rule holds.
    pub needed_with: &'static [Needed],
    /// The pairs of columns whose days must be in this order.
    pub in_order: &'static [(&'static str, &'static str)],
    /// The days within which an entry of it lies; `None` where no such rule holds.
    pub within: Option<Within>,
    /// The pairs of columns of which the first does not say no while the second says what there was.
    pub denied: &'static [(&'static str, &'static str)],
}

/// That the day of an entry lies within two days of the entry to which it belongs, as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Within {
    /// The column of the day.
    pub day: &'static str,
    /// The column of that entry which holds the first day that it may be.
    pub since: &'static str,
    /// The column of that entry which holds the last.
    pub until: &'static str,
}

impl Shape {
    /// One with nothing in it, for the parts that a book does not have.
    pub(super) const PLAIN: Self = Self {
        title: "",
        one: "",
        about: "",
        columns: &[],
        called_by: &[],
        one_of: &[],
        unique: &[],
        needed_with: &[],
        in_order: &[],
        within: None,
        denied: &[],
    };
}

/// A column that must be known where another one holds certain words: a reason where something is rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Needed {
    /// The column that must be known.
    pub column: &'static str,
    /// The column that decides it.
    pub with: &'static str,
    /// The words there that ask for it.
    pub words: &'static [&'static str],
}
