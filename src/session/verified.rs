//! What checking a history found, in the words of the command and the screens.

use super::{Session, SessionError};
use crate::domain::analysis::calendar::count;
use crate::domain::id::PlanId;
use crate::store::chain::{self, Verdict};
use crate::store::{Event, Hash};

/// A history that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many events it has.
    pub events: usize,
    /// What was found.
    pub verdict: Verdict,
}

impl Verified {
    /// Checks a history; one whose head was noted earlier against that, too.
    #[must_use]
    pub fn of(events: &[Event], noted: Option<Hash>) -> Self {
        Self {
            events: events.len(),
            verdict: match noted {
                Some(noted) => chain::verify_from_head(events, noted),
                None => chain::verify(events),
            },
        }
    }

    /// What was found, a sentence a line.
    #[must_use]
    pub fn sentences(&self) -> [String; 2] {
        let Verdict { why, head, .. } = &self.verdict;
        let found = why.as_ref().map_or_else(
            || format!("Nothing was altered in {}.", count(self.events, "event")),
            |why| format!("This history was altered: {why}."),
        );
        [found, format!("Head {}", head.hash)]
    }
}

impl Session {
    /// Checks the history of a plan as the store has it now.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn verify(&self, id: &PlanId) -> Result<Verified, SessionError> {
        Ok(Verified::of(&self.store.load(id.as_str())?, None))
    }
}
