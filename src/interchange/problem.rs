//! What is wrong with a file: every problem at once, each with its place and what to do about it.

use crate::domain::text::shown;
use std::fmt;

/// The most problems that are listed for one file.
pub(super) const PROBLEM_LIMIT: usize = 200;

/// One thing that is wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Its line, from 1; 0 when it is about the file as a whole.
    pub line: usize,
    /// Its column in characters, from 1; 0 when it is about the file as a whole.
    pub column: usize,
    /// The field it is about, such as `function[3].weight`, counted from 1; empty where there is none.
    pub path: String,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub remedy: String,
}

/// A file that was not taken over, with everything that is wrong in it. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportError {
    /// The file as the caller named it.
    pub file: String,
    /// What is wrong, in the order of the file; never empty.
    pub problems: Vec<Problem>,
    /// How many more problems there are than are listed.
    pub unlisted: usize,
}

impl Problem {
    /// A problem of the file as a whole.
    pub(super) fn of_file(message: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            line: 0,
            column: 0,
            path: String::new(),
            message: message.into(),
            remedy: remedy.into(),
        }
    }

    /// Whatever of the file stands in the words, nothing that a screen must not show does.
    fn make_safe(&mut self) {
        self.path = shown_whole(&self.path);
        self.message = shown_whole(&self.message);
        let lines: Vec<String> = self.remedy.split('\n').map(shown_whole).collect();
        self.remedy = lines.join("\n");
    }
}

impl ImportError {
    /// Problems of one file, put in the order of the file and cut to a number that a person can read.
    pub(super) fn new(file: &str, problems: Vec<Problem>) -> Self {
        Self::of_many(file, problems, 0)
    }

    /// The same, where `more` problems were counted and not kept.
    pub(super) fn of_many(file: &str, mut problems: Vec<Problem>, more: usize) -> Self {
        problems.sort();
        problems.dedup();
        let unlisted = more + problems.len().saturating_sub(PROBLEM_LIMIT);
        problems.truncate(PROBLEM_LIMIT);
        problems.iter_mut().for_each(Problem::make_safe);
        Self {
            file: file.to_owned(),
            problems,
            unlisted,
        }
    }
}

impl std::error::Error for ImportError {}

impl fmt::Display for ImportError {
    /// Each problem as compilers write them, `file:line:column: path: what is wrong`, and its remedy below.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = shown_whole(&self.file);
        for (index, problem) in self.problems.iter().enumerate() {
            if index > 0 {
                writeln!(f)?;
            }
            write!(f, "{file}:")?;
            if problem.line > 0 {
                write!(f, "{}:{}:", problem.line, problem.column)?;
            }
            if !problem.path.is_empty() {
                write!(f, " {}:", problem.path)?;
            }
            write!(f, " {}", problem.message)?;
            if !problem.remedy.is_empty() {
                write!(f, "\n  help: {}", problem.remedy)?;
            }
        }
        if self.unlisted > 0 {
            write!(f, "\n{file}: and {} more problems", self.unlisted)?;
        }
        Ok(())
    }
}

/// Outside text made safe to show, uncut.
fn shown_whole(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let pieces = characters.chunks(32);
    pieces
        .map(|piece| shown(&piece.iter().collect::<String>()))
        .collect()
}
