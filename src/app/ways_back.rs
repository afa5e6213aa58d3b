//! What the keys for taking back and bringing again would do, worked out once for each change.

use super::words;
use crate::domain::history::{Recorded, last_action, last_undo, told_of, undone_in_the_end};
use crate::domain::{Change, Plan};

/// What can be taken back, and what can be brought again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WaysBack {
    /// The last action.
    pub undo: Option<WayBack>,
    /// What was last taken back.
    pub redo: Option<WayBack>,
}

/// Events that go together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayBack {
    /// Their numbers.
    pub seqs: Vec<u64>,
    /// Who made them.
    pub actor: String,
    /// What they did, or what they took back.
    pub told: String,
    /// Whether that was something weighty.
    pub weighty: bool,
}

impl WaysBack {
    /// The ways back from a plan as it stands.
    #[must_use]
    pub fn of(plan: &Plan, events: &[Recorded]) -> Self {
        let way = |seqs: Vec<u64>| {
            let first = *seqs.first()?;
            let event = events.iter().rev().find(|event| event.seq == first)?;
            Some(WayBack {
                actor: event.actor.clone(),
                told: words::in_short(&told_of(plan, events, &seqs)),
                weighty: seqs.iter().any(|seq| is_weighty_event(events, *seq)),
                seqs,
            })
        };
        Self {
            undo: way(last_action(events)),
            redo: way(last_undo(events)),
        }
    }
}

/// Whether an event is so weighty that taking it back by name, or bringing it again, is asked about first.
#[must_use]
pub const fn is_weighty(change: &Change) -> bool {
    matches!(
        change,
        Change::PhaseAdvanced(_)
            | Change::PhaseReturned(_)
            | Change::RoundOpened { .. }
            | Change::RoundClosed { .. }
            | Change::RevealsEnded { .. }
            | Change::RoundDecided { .. }
            | Change::RoundAbandoned { .. }
            | Change::FunctionRemoved { .. }
    )
}

/// The same of an event by its number; an undo is as weighty as what it took back.
#[must_use]
pub fn is_weighty_event(events: &[Recorded], seq: u64) -> bool {
    undone_in_the_end(events, seq).is_some_and(is_weighty)
}
