//! Everything the program can ask of the world. The performer carries it out and answers with messages.

use crate::domain::Proposal;
use crate::domain::id::PlanId;

/// Something to be done outside the program's own state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Propose changes, all or none, as one action.
    Propose(Proposal),
    /// Take the last action back.
    Undo,
    /// Take these events back together, by their numbers.
    UndoEvents(Vec<u64>),
    /// Take these undos back together, by their numbers, which brings again what they took back.
    RedoEvents(Vec<u64>),
    /// Bring back what was last taken back.
    Redo,
    /// Read the store's plans.
    ReadPortfolio,
    /// Open a plan.
    OpenPlan(PlanId),
    /// Draw the whole window anew.
    Redraw,
    /// Say so when five seconds have passed.
    AwaitSecondPress,
    /// Leave.
    Quit,
}

impl Effect {
    /// Proposes a change, or several as one action.
    pub fn propose(proposal: impl Into<Proposal>) -> Self {
        Self::Propose(proposal.into())
    }
}
