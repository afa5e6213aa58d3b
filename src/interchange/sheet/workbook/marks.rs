//! The hidden words by which a workbook that comes back is understood.
//!
//! The first cell of a sheet says what it is. Beside it, the first row says what each column is for and the first
//! column what each row is about: an id, or a word with a colon, which no id has.

use crate::domain::id::CandidateId;
use crate::interchange::sheet::request::Standing;

/// In the first cell of the hidden sheet that says whose the workbook is.
pub(super) const FRAME: &str = "baton:sheet";
/// In the first cell of the sheet with the scores.
pub(super) const SCORES: &str = "baton:scores";
/// In the first cell of the sheet with the ties.
pub(super) const CONFLICTS: &str = "baton:conflicts";
/// Above the names of criteria, and of candidates.
pub(super) const NAME: &str = "baton:name";
/// Above the ties.
pub(super) const TIE: &str = "baton:tie";
/// Above what the ties are.
pub(super) const WHAT: &str = "baton:what";
/// Beside rows and above columns that are there to be read.
pub(super) const TEXT: &str = "baton:text";
/// Beside the names of the candidates.
pub(super) const NAMES: &str = "baton:names";
/// Beside the count of what is filled in.
pub(super) const FILLED: &str = "baton:filled";

/// Whether a row or a column with this mark is only there to be read.
pub(super) fn is_for_reading(mark: &str) -> bool {
    matches!(mark, TEXT | NAMES | FILLED)
}

/// What one of the three columns of a candidate is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Score,
    Why,
    RestsOn,
}

impl Part {
    pub(super) const ALL: [Self; 3] = [Self::Score, Self::Why, Self::RestsOn];

    /// The heading that people read.
    pub(super) const fn heading(self) -> &'static str {
        match self {
            Self::Score => "Score",
            Self::Why => "Why",
            Self::RestsOn => "Rests on",
        }
    }

    /// The word for it in a mark.
    const fn word(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Why => "why",
            Self::RestsOn => "rests-on",
        }
    }

    /// What stands above its column. The count asks for what ends in `:score`, so that closed columns are not counted.
    pub(super) fn mark(self, candidate: &CandidateId, standing: Standing) -> String {
        match standing {
            Standing::Open => format!("{candidate}:{}", self.word()),
            Standing::Recused | Standing::OwnEmployer => format!("{candidate}:no-{}", self.word()),
        }
    }

    /// Whose column a mark makes and what it is for.
    pub(super) fn of_mark(mark: &str) -> Option<(CandidateId, Self)> {
        let (candidate, word) = mark.split_once(':')?;
        let word = word.strip_prefix("no-").unwrap_or(word);
        let part = Self::ALL.into_iter().find(|part| part.word() == word)?;
        Some((CandidateId::parse(candidate).ok()?, part))
    }
}
