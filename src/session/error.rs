//! Why a session could not do what was asked.

use crate::domain::Refusal;
use crate::domain::id::PlanId;
use crate::interchange::ImportError;
use crate::store::StoreError;

/// A refusal by a rule, or a failure on the way.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// A rule says no.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// Somebody else changed the plan meanwhile, and now a rule says no.
    #[error(
        "somebody else changed the plan meanwhile, and now this is refused: {0}; nothing was changed"
    )]
    Overtaken(Refusal),
    /// There is no plan of that id.
    #[error("there is no plan \"{id}\" in this store; nothing was changed")]
    NoSuchPlan {
        /// The id that was asked for.
        id: PlanId,
        /// The nearest id that there is.
        nearest: Option<String>,
    },
    /// There is a plan of that id already.
    #[error(
        "there is a plan \"{0}\" in this store already; nothing was changed; choose another id"
    )]
    PlanExists(PlanId),
    /// The plan can only be looked at.
    #[error("the plan can only be looked at: {0}; nothing was changed")]
    ReadOnly(String),
    /// Nothing is left to take back, or to bring again.
    #[error("{0}; nothing was changed")]
    NothingToUndo(&'static str),
    /// Something kept in the store cannot be read as what it should be.
    #[error(
        "event {seq} cannot be read: {why}; nothing was changed; `baton verify` says whether it was altered"
    )]
    Unreadable {
        /// The event.
        seq: u64,
        /// What is wrong.
        why: String,
    },
    /// A ballot that was cast cannot be counted.
    #[error(
        "the ballot of {who} cannot be counted: {why}; nothing was changed and the round stays open"
    )]
    Ballot {
        /// Whose ballot, and in which cell.
        who: String,
        /// What is wrong.
        why: &'static str,
    },
    /// An events file that does not fit.
    #[error("{0}; nothing was changed")]
    Exchange(String),
    /// A plan file says what cannot come about.
    #[error(transparent)]
    File(#[from] ImportError),
    /// The store says no.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl SessionError {
    pub(super) fn no_such_plan(id: &PlanId, known: &[PlanId]) -> Self {
        let close = |other: &&PlanId| strsim::jaro_winkler(id.as_str(), other.as_str());
        let nearest = known.iter().max_by(|a, b| close(a).total_cmp(&close(b)));
        let nearest = nearest
            .filter(|other| close(other) > 0.7)
            .map(ToString::to_string);
        Self::NoSuchPlan {
            id: id.clone(),
            nearest,
        }
    }
}
