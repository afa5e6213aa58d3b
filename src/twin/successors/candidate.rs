//! One candidate with the answers to the gates, before any score.

use crate::domain::Plan;
use crate::domain::round::{Candidate, Round};
use crate::domain::story::yes_no;
use crate::twin::Lines;
use crate::twin::named::Named;

/// One candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CandidateSeen {
    /// The name and id.
    pub named: Named,
    /// The organisation, where it is in the plan.
    pub organisation: Option<Named>,
    /// The answers to the gates.
    pub gates: Gates,
    /// Anything else.
    pub note: Option<String>,
}

/// A candidate's answers to the gates of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gates {
    /// Every gate, in the order of the round.
    pub all: Vec<GateSeen>,
    /// The gate that puts the candidate out, if one does.
    pub failed: Option<String>,
}

/// The answer to one gate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GateSeen {
    /// The gate's id.
    pub gate: String,
    /// Whether the candidate meets it.
    pub met: Option<bool>,
    /// What the answer rests on.
    pub evidence: Option<String>,
    /// Why a failed gate is waived.
    pub waiver: Option<String>,
}

impl CandidateSeen {
    pub(super) fn of(plan: &Plan, round: &Round, candidate: &Candidate) -> Self {
        let organisation = candidate.organisation.as_ref();
        Self {
            named: Named {
                name: candidate.name.to_string(),
                id: candidate.id.to_string(),
            },
            organisation: organisation.map(|id| Named::organisation(plan, id)),
            gates: Gates::of(round, candidate),
            note: candidate.note.as_ref().map(ToString::to_string),
        }
    }

    pub(super) fn tell(&self, place: &str, lines: &mut Lines) {
        let out = if self.gates.failed.is_some() {
            ", out by a gate"
        } else {
            ""
        };
        lines.fact(format_args!("{place}{out}"), &self.named);
        let organisation = self.organisation.as_ref();
        lines.fact_or_unknown(format_args!("{place} organisation"), organisation);
        self.gates.tell(place, lines);
        lines.fact_if_any(format_args!("{place} note"), self.note.as_ref());
    }
}

impl Gates {
    /// No answers.
    pub(super) const fn none() -> Self {
        Self {
            all: Vec::new(),
            failed: None,
        }
    }

    pub(super) fn of(round: &Round, candidate: &Candidate) -> Self {
        let gates = round.yardstick.gates.iter();
        let failed = candidate.excluded();
        Self {
            all: gates
                .map(|gate| {
                    let answer = candidate.gate(&gate.id);
                    let evidence = answer.and_then(|answer| answer.evidence.as_ref());
                    let waiver = answer.and_then(|answer| answer.waiver.as_ref());
                    GateSeen {
                        gate: gate.id.to_string(),
                        met: answer.and_then(|answer| answer.met),
                        evidence: evidence.map(ToString::to_string),
                        waiver: waiver.map(ToString::to_string),
                    }
                })
                .collect(),
            failed: failed.map(|answer| answer.gate.to_string()),
        }
    }

    /// In few words: `4 yes, 1 ?`, `no: willing`; a waived gate reads `waived`. Nothing where there are no gates.
    #[must_use]
    pub fn in_short(&self) -> String {
        if let Some(gate) = &self.failed {
            return format!("no: {gate}");
        }
        let count = |met: Option<bool>| self.all.iter().filter(|gate| gate.met == met).count();
        let parts = [
            (count(Some(true)), "yes", true),
            (count(Some(false)), "waived", false),
            (count(None), "?", false),
        ];
        let told = parts
            .into_iter()
            .filter(|(number, _, always)| *number > 0 || *always && !self.all.is_empty());
        let words: Vec<String> = told
            .map(|(number, word, _)| format!("{number} {word}"))
            .collect();
        words.join(", ")
    }

    /// How many have no answer yet.
    #[must_use]
    pub fn unknown(&self) -> usize {
        self.all.iter().filter(|gate| gate.met.is_none()).count()
    }

    pub(super) fn tell(&self, place: &str, lines: &mut Lines) {
        if !self.all.is_empty() {
            let number = self.all.len();
            let short = self.in_short().replace('?', "unknown");
            lines.fact(format_args!("{place} gates of {number}"), short);
        }
        for gate in &self.all {
            lines.fact(format_args!("{place} gate {}", gate.gate), gate.sentence());
        }
    }
}

impl GateSeen {
    fn sentence(&self) -> String {
        let said = |name: &str, text: &Option<String>| {
            text.as_ref()
                .map_or_else(String::new, |text| format!(", {name} \"{text}\""))
        };
        format!(
            "{}{}{}",
            yes_no(self.met),
            said("evidence", &self.evidence),
            said("waived because", &self.waiver)
        )
    }
}
