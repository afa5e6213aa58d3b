//! Who is compared in a round, with their answers to the gates.

use crate::domain::id::{CandidateId, GateId, OrganisationId};
use crate::domain::register::Identified;
use crate::domain::text::{Line, Text};
use serde::{Deserialize, Serialize};

/// The answer of one candidate to one gate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GateAnswer {
    /// Which gate.
    pub gate: GateId,
    /// Yes, no, or unknown when absent.
    pub met: Option<bool>,
    /// What the answer rests on.
    pub evidence: Option<Text>,
    /// Why a failed gate is waived, in writing.
    pub waiver: Option<Text>,
}

/// One candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// Their id in the round.
    pub id: CandidateId,
    /// What to call them.
    pub name: Line,
    /// The organisation, where it is in the plan.
    pub organisation: Option<OrganisationId>,
    /// Answers to the gates.
    #[serde(default)]
    pub gates: Vec<GateAnswer>,
    /// Anything else.
    pub note: Option<Text>,
}

impl Candidate {
    /// Why the candidate is out: the first gate answered no without a waiver.
    #[must_use]
    pub fn excluded(&self) -> Option<&GateAnswer> {
        self.gates
            .iter()
            .find(|answer| answer.met == Some(false) && answer.waiver.is_none())
    }

    /// The answer to a gate, where one was given.
    #[must_use]
    pub fn gate(&self, gate: &GateId) -> Option<&GateAnswer> {
        self.gates.iter().find(|answer| answer.gate == *gate)
    }
}

impl Identified for Candidate {
    type Id = CandidateId;

    fn id(&self) -> &CandidateId {
        &self.id
    }
}
