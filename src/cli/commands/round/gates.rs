//! The answers of a candidate to the gates of a round.

use crate::domain::id::GateId;
use crate::domain::round::{Candidate, Round};
use crate::domain::text::Text;
use serde::Serialize;
use std::collections::BTreeMap;

/// The answer of a candidate to a gate.
#[derive(Debug, Serialize)]
pub(crate) struct GateShown {
    met: Option<bool>,
    evidence: Option<Text>,
    waiver: Option<Text>,
}

/// The answers of a candidate, to every gate of a round.
pub(crate) type Gates = BTreeMap<GateId, GateShown>;

pub(crate) fn gates(round: &Round, candidate: &Candidate) -> Gates {
    let gates = round.yardstick.gates.iter().map(|gate| &gate.id);
    gates
        .map(|gate| {
            let answer = candidate.gate(gate);
            let shown = GateShown {
                met: answer.and_then(|answer| answer.met),
                evidence: answer.and_then(|answer| answer.evidence.clone()),
                waiver: answer.and_then(|answer| answer.waiver.clone()),
            };
            (gate.clone(), shown)
        })
        .collect()
}
