//! Whose ballots came to light after the close, and whose did not. Names and counts alone.

use crate::domain::round::{Round, SealedBallot};
use crate::domain::{Date, Plan};
use crate::twin::Lines;
use crate::twin::named::Named;
use std::fmt;

/// Whose ballots came to light in a round that closed; nobody's in one that did not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RevealsSeen {
    /// How many ballots were cast.
    pub cast: usize,
    /// Those of which something is still sealed.
    pub sealed: Vec<SealedSeen>,
    /// Whether the scores are hidden until these come to light.
    pub waits: bool,
    /// Whether it was given up before it showed its scores.
    pub never_shown: bool,
    /// When people ended the reveals, and why.
    pub ended: Option<(Date, String)>,
}

/// A ballot of which something is still sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedSeen {
    /// Who cast it.
    pub scorer: Named,
    /// How many of its cells are revealed.
    pub revealed: usize,
    /// How many cells it has.
    pub cells: usize,
}

impl SealedSeen {
    fn of(plan: &Plan, ballot: &SealedBallot<'_>) -> Self {
        Self {
            scorer: Named::person(plan, ballot.scorer),
            revealed: ballot.revealed,
            cells: ballot.cells,
        }
    }

    /// Whether nothing of it is revealed.
    #[must_use]
    pub const fn is_whole(&self) -> bool {
        self.revealed == 0
    }
}

/// `Lata P`, or `Lata P (3 of 8 cells revealed)` where something of the ballot came to light.
impl fmt::Display for SealedSeen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            scorer,
            revealed,
            cells,
        } = self;
        if self.is_whole() {
            return write!(f, "{scorer}");
        }
        write!(f, "{scorer} ({revealed} of {cells} cells revealed)")
    }
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
            sealed: sealed.map(|ballot| SealedSeen::of(plan, ballot)).collect(),
            waits: round.waits_for_reveals(),
            never_shown: round.was_never_shown(),
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
        let names: Vec<String> = self.sealed.iter().map(ToString::to_string).collect();
        Some(format!("{so_far}; waiting for {}", names.join(", ")))
    }

    /// Whose ballots stay sealed as a whole although nothing is awaited any more; they are not counted.
    #[must_use]
    pub fn left_sealed(&self) -> Option<String> {
        self.left(SealedSeen::is_whole)
    }

    /// Whose ballots stay sealed in part; of them, what is revealed is counted.
    #[must_use]
    pub fn left_in_part(&self) -> Option<String> {
        self.left(|ballot| !ballot.is_whole())
    }

    fn left(&self, wanted: impl Fn(&SealedSeen) -> bool) -> Option<String> {
        let left = self.sealed.iter().filter(|ballot| wanted(ballot));
        let names: Vec<String> = left.map(ToString::to_string).collect();
        (!self.waits && !names.is_empty()).then(|| names.join(", "))
    }

    pub(super) fn tell(&self, lines: &mut Lines) {
        lines.fact_if_any("reveals", self.waiting());
        if let Some((on, reason)) = &self.ended {
            lines.fact("reveals ended", on);
            lines.fact("reveals ended because", format_args!("\"{reason}\""));
        }
        lines.fact_if_any("sealed, not revealed", self.left_sealed());
        lines.fact_if_any("partly revealed", self.left_in_part());
        if self.never_shown {
            let why = "never shown, the round was given up before all ballots were revealed";
            lines.fact("scores", why);
        }
    }
}
