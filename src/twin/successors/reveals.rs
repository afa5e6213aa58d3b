//! Whose ballots came to light after the close, and whose did not. Names and counts alone.

use crate::domain::round::Round;
use crate::domain::{Date, Plan};
use crate::twin::Lines;
use crate::twin::named::Named;

/// Whose ballots came to light in a round that closed; nobody's in one that did not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RevealsSeen {
    /// How many ballots were cast.
    pub cast: usize,
    /// Whose are still sealed.
    pub sealed: Vec<Named>,
    /// Whether the scores are hidden until these come to light.
    pub waits: bool,
    /// When people ended the reveals, and why.
    pub ended: Option<(Date, String)>,
}

impl RevealsSeen {
    /// The ballots of a round of a plan.
    #[must_use]
    pub fn of(plan: &Plan, round: &Round) -> Self {
        if round.days.closed.is_none() {
            return Self::default();
        }
        let reveals = round.reveals();
        let sealed = reveals.sealed.iter();
        let ended = round.days.reveals_ended.as_ref();
        Self {
            cast: reveals.cast.len(),
            sealed: sealed.map(|scorer| Named::person(plan, scorer)).collect(),
            waits: round.waits_for_reveals(),
            ended: ended.map(|(on, reason)| (*on, reason.to_string())),
        }
    }

    /// `7 of 9 ballots revealed`, while scores are hidden until the rest is.
    #[must_use]
    pub fn so_far(&self) -> Option<String> {
        let (cast, revealed) = (self.cast, self.cast - self.sealed.len());
        self.waits
            .then(|| format!("{revealed} of {cast} ballots revealed"))
    }

    /// The same with whom it waits for.
    #[must_use]
    pub fn waiting(&self) -> Option<String> {
        let so_far = self.so_far()?;
        Some(format!("{so_far}; waiting for {}", self.names()))
    }

    /// Whose ballots stay sealed although the scores are shown; they are not counted.
    #[must_use]
    pub fn left_sealed(&self) -> Option<String> {
        (!self.waits && !self.sealed.is_empty()).then(|| self.names())
    }

    fn names(&self) -> String {
        let names: Vec<String> = self.sealed.iter().map(ToString::to_string).collect();
        names.join(", ")
    }

    pub(super) fn tell(&self, lines: &mut Lines) {
        lines.fact_if_any("reveals", self.waiting());
        if let Some((on, reason)) = &self.ended {
            lines.fact("reveals ended", on);
            lines.fact("reveals ended because", format_args!("\"{reason}\""));
        }
        lines.fact_if_any("sealed, not revealed", self.left_sealed());
    }
}
