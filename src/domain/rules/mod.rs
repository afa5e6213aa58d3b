//! Every rule about what may happen. A rule that is broken answers with a [`Refusal`].

mod refusal;

pub use refusal::Refusal;

use super::{Change, Date, Plan};

/// What a rule may know beside the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context {
    /// The day that counts as today.
    pub today: Date,
}

/// Whether a change may happen to a plan.
///
/// # Errors
/// The [`Refusal`] of the first rule that it breaks.
pub fn check(_plan: &Plan, _change: &Change, _context: &Context) -> Result<(), Refusal> {
    Ok(())
}
