//! What is wrong with a sheet that came back, worded for the person who sends it back to its scorer.

use crate::domain::text::shown;
use crate::interchange::problem::PROBLEM_LIMIT;
use std::fmt;

/// One thing that is wrong in a sheet. Its words are safe to show, and tell no score and no sentence that was given.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SheetProblem {
    /// The file as the caller named it.
    pub file: String,
    /// The name of the sheet in a workbook, or the table in a text; empty when it is about the file as a whole.
    pub sheet: String,
    /// The cell, such as `C7`, or the line of a text; empty when it is about the sheet or the file as a whole.
    pub cell: String,
    /// What stands there, as the end of "it says" or as a sentence of its own.
    pub says: String,
    /// What is allowed there, or what to do.
    pub allowed: String,
}

/// Where in a file something stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Spot {
    pub(super) sheet: String,
    pub(super) cell: String,
}

/// The problems of one file while they are gathered.
#[derive(Debug)]
pub(super) struct Problems<'f> {
    file: &'f str,
    found: Vec<SheetProblem>,
}

impl<'f> Problems<'f> {
    pub(super) const fn of(file: &'f str) -> Self {
        let found = Vec::new();
        Self { file, found }
    }

    /// Notes what stands somewhere and what is allowed there.
    pub(super) fn at(&mut self, spot: &Spot, says: impl Into<String>, allowed: impl Into<String>) {
        self.found.push(SheetProblem {
            file: shown(self.file),
            sheet: shown(&spot.sheet),
            cell: spot.cell.clone(),
            says: says.into(),
            allowed: allowed.into(),
        });
    }

    /// Notes what is wrong with the file as a whole and what to do.
    pub(super) fn whole(&mut self, says: impl Into<String>, allowed: impl Into<String>) {
        self.at(&Spot::default(), says, allowed);
    }

    /// How many there are so far.
    pub(super) const fn len(&self) -> usize {
        self.found.len()
    }

    /// All problems, in the order in which they were found.
    pub(super) fn into_found(mut self) -> Vec<SheetProblem> {
        let more = self.found.len().saturating_sub(PROBLEM_LIMIT);
        if more > 0 {
            self.found.truncate(PROBLEM_LIMIT);
            self.whole(
                format!("there are {more} more problems"),
                "mend these first",
            );
        }
        self.found
    }
}

impl fmt::Display for SheetProblem {
    /// `file, sheet, cell: what it says; what is allowed`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        for part in [&self.sheet, &self.cell] {
            if !part.is_empty() {
                write!(f, ", {part}")?;
            }
        }
        write!(f, ": {}; {}", self.says, self.allowed)
    }
}
