//! Which round, and how it stands.

use super::decision::DecisionSeen;
use super::reveals::RevealsSeen;
use crate::domain::round::{Round, RoundState};
use crate::domain::{Date, Plan};
use crate::twin::named::Named;
use crate::twin::{Lines, Twin};

/// Which round, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundHead {
    /// Its name and id.
    pub named: Named,
    /// Its state.
    pub state: RoundState,
    /// The day it opened.
    pub opened: Option<Date>,
    /// The day it closed.
    pub closed: Option<Date>,
    /// Whose ballots came to light, and whose did not.
    pub reveals: RevealsSeen,
    /// What people decided.
    pub decision: Option<DecisionSeen>,
    /// The day it was given up, and why.
    pub abandoned: Option<(Date, String)>,
}

impl RoundHead {
    /// A round of a plan.
    #[must_use]
    pub fn of(plan: &Plan, round: &Round) -> Self {
        let days = &round.days;
        let decision = days.decision.as_ref();
        let abandoned = days.abandoned.as_ref();
        Self {
            named: Named {
                name: round.name.to_string(),
                id: round.id.to_string(),
            },
            state: round.state,
            opened: days.opened,
            closed: days.closed,
            reveals: RevealsSeen::of(plan, round),
            decision: decision.map(|decision| DecisionSeen::of(plan, round, decision)),
            abandoned: abandoned.map(|(on, reason)| (*on, reason.to_string())),
        }
    }
}

impl Twin for RoundHead {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("round", &self.named);
        lines.fact("state", self.state);
        lines.fact_or_unknown("opened", self.opened);
        lines.fact_or_unknown("closed", self.closed);
        self.reveals.tell(lines);
        if let Some((on, reason)) = &self.abandoned {
            lines.fact("abandoned", on);
            lines.fact("abandoned because", format_args!("\"{reason}\""));
        }
        match &self.decision {
            Some(decision) => lines.tell(decision),
            None => lines.fact("decision", "none yet"),
        }
    }
}
