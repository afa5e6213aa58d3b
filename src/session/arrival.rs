//! A plan file on its way into the store: laid beside the plan it is of, before anything is changed.

use super::{OpenPlan, Session, SessionError};
use crate::domain::Proposal;
use crate::domain::id::PlanId;
use crate::interchange::PlanFile;
use crate::interchange::plan_file::{Differences, differences};

/// What a plan file would change.
#[derive(Debug)]
pub struct Arrival {
    /// The plan as it stands; a blank one where the store has none of that id.
    pub open: OpenPlan,
    /// What would make it what the file says; empty when the file says nothing new.
    pub proposal: Proposal,
    /// Each difference in words, marked `+` for new, `~` for changed, `-` for gone.
    pub lines: Vec<String>,
    exported_at: Option<u64>,
}

impl Arrival {
    /// Whether the plan begins with the file.
    #[must_use]
    pub const fn begins(&self) -> bool {
        self.open.head.seq == 0
    }

    /// How many events the file knows of, where the plan went on after it was exported: to make the plan what the file
    /// says would take later changes back.
    #[must_use]
    pub fn outdated(&self) -> Option<u64> {
        let head = self.open.head.seq;
        self.exported_at.filter(|seq| *seq < head && head > 0)
    }
}

impl Session {
    /// Lays a plan file beside the plan that it names; nothing is changed.
    ///
    /// # Errors
    /// Every difference that no change can express, with its place in the file; or the store's.
    pub fn lay_beside(&self, file: &PlanFile) -> Result<Arrival, SessionError> {
        let open = self.open_or_blank(&file.plan.id)?;
        let current = (open.head.seq > 0).then_some(&open.plan);
        let Differences { proposal, lines } = differences(current, file, self.today())?;
        Ok(Arrival {
            open,
            proposal,
            lines,
            exported_at: file.exported_at,
        })
    }

    /// The plan in the store, or a blank one of that id.
    ///
    /// # Errors
    /// When the store, or what it holds of the plan, cannot be read.
    pub fn open_or_blank(&self, id: &PlanId) -> Result<OpenPlan, SessionError> {
        match self.open(id) {
            Err(SessionError::NoSuchPlan { .. }) => self.blank(id),
            opened => opened,
        }
    }
}
