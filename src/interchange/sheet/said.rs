//! What a sheet says, before it is judged: the same for a workbook and for a text.

use super::CELLS;
use super::problem::Spot;
use super::request::Standing;
use crate::domain::id::{CandidateId, CriterionId, PersonId, PlanId, RoundId};
use std::collections::{BTreeMap, BTreeSet};

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Said {
    pub(super) spot: Spot,
    pub(super) value: Value,
}

/// A value as a file holds it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) enum Value {
    /// Nothing, or blanks.
    #[default]
    Empty,
    /// Text, with what stands around it.
    Text(String),
    /// A number.
    Number(f64),
    /// Anything that no answer is: "a date", "yes or no".
    Other(&'static str),
}

/// Whose sheet it is and what it asked for, read from where nobody is meant to write.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Frame {
    pub(super) plan: PlanId,
    pub(super) round: RoundId,
    pub(super) scorer: PersonId,
    pub(super) token: super::Token,
    pub(super) candidates: Vec<(CandidateId, Standing)>,
    pub(super) criteria: Vec<CriterionId>,
}

/// What is said of one candidate on one criterion.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct AnswerSaid {
    pub(super) score: Said,
    pub(super) why: Said,
    pub(super) rests_on: Said,
}

/// What is said of a scorer's tie to one candidate.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct TieSaid {
    pub(super) tie: Said,
    pub(super) what: Said,
}

/// A whole sheet as it stands, each thing at most once.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SheetSaid {
    pub(super) frame: Frame,
    pub(super) answers: BTreeMap<(CandidateId, CriterionId), AnswerSaid>,
    pub(super) ties: BTreeMap<CandidateId, TieSaid>,
}

impl Frame {
    /// Whether every candidate and every criterion is there once, and they are not far too many.
    pub(super) fn is_sound(&self) -> bool {
        let candidates: BTreeSet<&CandidateId> = self.candidates.iter().map(|one| &one.0).collect();
        let criteria: BTreeSet<&CriterionId> = self.criteria.iter().collect();
        candidates.len() == self.candidates.len()
            && criteria.len() == self.criteria.len()
            && candidates.len() * criteria.len() <= CELLS
    }
}

impl Value {
    /// Text without what stands around it; empty where only blanks are left.
    pub(super) fn of_text(raw: &str) -> Self {
        let text = raw.replace("\r\n", "\n").replace('\r', "\n");
        let text = text.trim();
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text.to_owned())
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }
}
