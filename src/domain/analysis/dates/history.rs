//! What became of each day since the plan began, so that a calendar that was read before is put right.
//!
//! Worked out from the events alone: the same events give the same numbers, whoever asks and when.

use super::{Falls, Place, dates};
use crate::domain::Change;
use crate::domain::Plan;
use crate::domain::history::{Recorded, fold};
use crate::domain::id::PlanId;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// A day that stands in the plan, or stood in it once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What it is, now or when it was last there.
    pub falls: Falls,
    /// How many times its days or its words have changed, or it went or came back.
    pub sequence: u32,
    /// When that last happened, by the clock of whoever wrote it.
    pub at: DateTime<Utc>,
    /// Whether it is in the plan no more.
    pub cancelled: bool,
}

/// Every day that is or was in a plan, after these events.
#[must_use]
pub fn kept(id: &PlanId, events: &[Recorded]) -> BTreeMap<Place, Kept> {
    let mut kept = BTreeMap::new();
    let mut plan = Plan::new(id.clone());
    for (number, event) in events.iter().enumerate() {
        match &event.change {
            None => {}
            // What is taken back is left out by the fold alone.
            Some(Change::Undone { .. }) => plan = fold(id, &events[..=number]),
            Some(change) => plan.apply(change),
        }
        let next = events.get(number + 1);
        // Changes proposed together are one: what moves twice in one action has moved once.
        let goes_on = next.is_some_and(|next| next.origin.is_some() && next.origin == event.origin);
        if !goes_on {
            keep(&mut kept, dates(&plan), event.at);
        }
    }
    kept
}

fn keep(kept: &mut BTreeMap<Place, Kept>, mut now: BTreeMap<Place, Falls>, at: DateTime<Utc>) {
    for (place, old) in kept.iter_mut() {
        match now.remove(place) {
            Some(falls) if old.cancelled || old.falls != falls => {
                old.falls = falls;
                old.change(at, false);
            }
            None if !old.cancelled => old.change(at, true),
            Some(_) | None => {}
        }
    }
    let new = now.into_iter().map(|(place, falls)| {
        let kept = Kept {
            falls,
            sequence: 0,
            at,
            cancelled: false,
        };
        (place, kept)
    });
    kept.extend(new);
}

impl Kept {
    fn change(&mut self, at: DateTime<Utc>, cancelled: bool) {
        self.sequence += 1;
        self.at = at;
        self.cancelled = cancelled;
    }
}
