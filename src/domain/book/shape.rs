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
    /// Columns of which one at least must be known; none where no such rule holds.
    pub one_of: &'static [&'static str],
    /// The columns that together no two entries share; none where no such rule holds.
    pub unique: &'static [&'static str],
    /// Columns that must be known where another holds certain words; none where no such rule holds.
    pub needed_with: &'static [Needed],
    /// The pairs of columns whose days must be in this order.
    pub in_order: &'static [(&'static str, &'static str)],
    /// What an entry of it does not lie before; `None` where no such rule holds.
    pub not_before: Option<NotBefore>,
    /// The pairs of columns of which the first does not say no while the second says what there was.
    pub denied: &'static [(&'static str, &'static str)],
}

/// That the day of an entry is not before a day of the entry to which it belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotBefore {
    /// The column of the day.
    pub day: &'static str,
    /// The column of that entry which holds the other day.
    pub since: &'static str,
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
        not_before: None,
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
