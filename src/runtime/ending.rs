//! How the screens ended, for whoever started them to say once the terminal is given back.

use std::any::Any;
use std::io;

use super::signals::StopSignal;
use crate::domain::id::PlanId;

/// Why the screens are no longer there, and what is safe.
#[derive(Debug)]
pub struct Farewell {
    /// Why they ended.
    pub ending: Ending,
    /// Up to where the plan that was open is saved; none where none was open.
    pub saved: Option<Saved>,
}

/// Why the screens ended.
#[derive(Debug)]
pub enum Ending {
    /// The user left.
    Left,
    /// The system asked for it.
    Stopped(StopSignal),
    /// The terminal went away.
    TerminalGone,
    /// The terminal could not be drawn on or read from.
    Failed(io::Error),
    /// The program is at fault. It was said already; this is to be passed on with `resume_unwind`.
    Fault(Box<dyn Any + Send>),
}

/// The last event of a plan that is safe on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// The plan.
    pub plan: PlanId,
    /// The event's number.
    pub seq: u64,
}
