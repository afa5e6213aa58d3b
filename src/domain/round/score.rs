//! Scores and what they rest on: cast unseen while a round is open, moderated after it closed.

use crate::domain::Date;
use crate::domain::id::{CandidateId, CriterionId, PersonId};
use crate::domain::text::{self, Line, Text};
use crate::domain::vocabulary::vocabulary;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// What a score rests on.
    pub enum Basis("basis of a score") {
        /// Papers that were read.
        Documents = "documents",
        /// An interview.
        Interview = "interview",
        /// What a partner says.
        Partner = "partner",
        /// What a funder says.
        Funder = "funder",
        /// What the scorer saw.
        Direct = "direct",
        /// What is publicly known.
        Public = "public",
    }
}

/// Who scores whom on what: one cell of a round.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cell {
    /// Who scores.
    pub scorer: PersonId,
    /// Whom.
    pub candidate: CandidateId,
    /// On what.
    pub criterion: CriterionId,
}

/// A score: a whole number from 1 to 5, or no evidence seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScoreValue {
    /// 1 to 5.
    Points(u8),
    /// No evidence seen: an answer, not a 1.
    NoEvidence,
}

/// A word that is not a score.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a score: scores are the whole numbers 1, 2, 3, 4, 5, or no-evidence")]
pub struct ScoreProblem(pub String);

/// A ballot cast in one cell while the round is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cast {
    /// Which cell.
    pub cell: Cell,
    /// The salted commitment, lower-case hex; absent for ballots that came with a plan file.
    pub commitment: Option<Line>,
}

/// A score with its sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// Which cell.
    pub cell: Cell,
    /// The score.
    pub value: ScoreValue,
    /// Why.
    pub note: Option<Text>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// A score changed in moderation; the first one is kept beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moderation {
    /// Which cell.
    pub cell: Cell,
    /// The new score.
    pub value: ScoreValue,
    /// Why it changed.
    pub reason: Text,
    /// The day.
    pub on: Date,
}

impl ScoreValue {
    /// Takes a score as written.
    ///
    /// # Errors
    /// [`ScoreProblem`] when it is neither 1 to 5 nor `no-evidence`.
    pub fn parse(raw: &str) -> Result<Self, ScoreProblem> {
        match raw {
            "1" | "2" | "3" | "4" | "5" => Ok(Self::Points(raw.as_bytes()[0] - b'0')),
            "no-evidence" => Ok(Self::NoEvidence),
            other => Err(ScoreProblem(text::shown(other))),
        }
    }

    /// The points, where there are any.
    #[must_use]
    pub const fn points(self) -> Option<u32> {
        match self {
            Self::Points(points) => Some(points as u32),
            Self::NoEvidence => None,
        }
    }
}

impl std::fmt::Display for ScoreValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Points(points) => write!(f, "{points}"),
            Self::NoEvidence => f.pad("no-evidence"),
        }
    }
}

impl Serialize for ScoreValue {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ScoreValue {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}
