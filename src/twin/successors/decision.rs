//! What people decided, in words.

use crate::domain::id::PersonId;
use crate::domain::round::{Candidate, Decision, DecisionKind, Round};
use crate::domain::text::Text;
use crate::domain::{Date, Plan};
use crate::twin::named::Named;
use crate::twin::{Lines, Twin};

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionSeen {
    /// What kind.
    pub kind: DecisionKind,
    /// The day.
    pub on: Date,
    /// The candidates it names.
    pub candidates: Vec<Named>,
    /// It in a sentence.
    pub sentence: String,
    /// Conditions attached.
    pub conditions: Option<String>,
    /// A minority view with its reason.
    pub dissent: Option<String>,
    /// Why it differs from the arithmetic, where it does.
    pub reason: Option<String>,
    /// Who was present.
    pub present: Vec<Named>,
    /// Who stepped out.
    pub recused: Vec<Named>,
    /// Whom the round compared, and whom a gate kept out of that.
    pub considered: Considered,
}

/// Who could be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Considered {
    /// Those who could.
    pub all: Vec<Named>,
    /// Those whom a gate put out.
    pub out: Vec<Named>,
}

impl DecisionSeen {
    pub(super) fn of(plan: &Plan, round: &Round, decision: &Decision) -> Self {
        let people = |ids: &[PersonId]| ids.iter().map(|id| Named::person(plan, id)).collect();
        let text = |text: &Option<Text>| text.as_ref().map(ToString::to_string);
        let candidates = decision.candidates.iter();
        Self {
            kind: decision.kind,
            on: decision.on,
            candidates: candidates.map(|id| Named::candidate(round, id)).collect(),
            sentence: decision.sentence.to_string(),
            conditions: text(&decision.conditions),
            dissent: text(&decision.dissent),
            reason: text(&decision.reason),
            present: people(&decision.present),
            recused: people(&decision.recused),
            considered: Considered::of(round),
        }
    }

    /// The kind as screens have it.
    #[must_use]
    pub const fn kind_in_words(&self) -> &'static str {
        match self.kind {
            DecisionKind::Chosen => "chosen",
            DecisionKind::Split => "split",
            DecisionKind::Interim => "interim",
            DecisionKind::None => "none suitable",
        }
    }
}

impl Considered {
    fn of(round: &Round) -> Self {
        let (all, out): (Vec<_>, Vec<_>) = round
            .candidates
            .iter()
            .partition(|candidate| candidate.excluded().is_none());
        let named = |candidates: Vec<&Candidate>| {
            let ids = candidates.into_iter().map(|candidate| &candidate.id);
            ids.map(|id| Named::candidate(round, id)).collect()
        };
        Self {
            all: named(all),
            out: named(out),
        }
    }
}

impl Twin for DecisionSeen {
    fn tell(&self, lines: &mut Lines) {
        let Self { on, sentence, .. } = self;
        let kind = self.kind_in_words();
        lines.fact(
            format_args!("decision, {kind}, {on}"),
            format_args!("\"{sentence}\""),
        );
        for candidate in &self.candidates {
            lines.fact("decision names", candidate);
        }
        for (name, text) in [
            ("decision differs from the scores because", &self.reason),
            ("decision conditions", &self.conditions),
            ("decision dissent", &self.dissent),
        ] {
            lines.fact_if_any(name, text.as_ref().map(|text| format!("\"{text}\"")));
        }
        for candidate in &self.considered.all {
            lines.fact("decision considered", candidate);
        }
        for candidate in &self.considered.out {
            lines.fact("decision left out by a gate", candidate);
        }
        for person in &self.present {
            lines.fact("decision present", person);
        }
        for person in &self.recused {
            lines.fact("decision stepped out", person);
        }
    }
}
