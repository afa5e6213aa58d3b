//! Who scores in a round, and their ties to candidates.

use crate::domain::id::{CandidateId, OrganisationId, PersonId};
use crate::domain::register::Identified;
use crate::domain::text::{Line, Text};
use crate::domain::vocabulary::vocabulary;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// A scorer's tie to a candidate.
    pub enum Conflict("conflict") {
        /// None.
        None = "none",
        /// Declared, and may score.
        Declared = "declared",
        /// Recused: does not score this candidate.
        Recused = "recused",
    }
}

/// One scorer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scorer {
    /// The person.
    pub person: PersonId,
    /// Whom they work for.
    pub organisation: Option<OrganisationId>,
    /// Whether their scores count.
    pub voting: bool,
    /// Their declared ties, per candidate.
    #[serde(default)]
    pub conflicts: Vec<DeclaredConflict>,
    /// The invitations sent to them: of each the SHA-256 of its token, in lower-case hex. The tokens are with them alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invitations: Vec<Line>,
}

/// A tie declared by a scorer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclaredConflict {
    /// To which candidate.
    pub candidate: CandidateId,
    /// What kind.
    pub conflict: Conflict,
    /// What it is.
    pub note: Option<Text>,
}

impl Identified for Scorer {
    type Id = PersonId;

    fn id(&self) -> &PersonId {
        &self.person
    }
}
