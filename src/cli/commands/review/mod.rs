//! `baton review pack` and `baton review collect`: what reviews have beside what every book has. And the other side:
//! a pack opened by the reviewer who got it.
//!
//! The plan is named before anything else, as everywhere; the commands of all books read it and hand it over.

mod collect;
mod pack;
mod parts;
mod read;

pub(super) use read::read;

use crate::cli::{Finished, Invocation};
use crate::domain::id::PlanId;

/// What only reviews can do.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    Pack(pack::Args),
    Collect(collect::Args),
}

impl Command {
    /// Carries the command out.
    ///
    /// # Errors
    /// What it says.
    pub(super) fn run(self, plan: &PlanId, invocation: &mut Invocation) -> Finished {
        match self {
            Self::Pack(args) => pack::run(&args, plan, invocation),
            Self::Collect(args) => collect::run(&args, plan, invocation),
        }
    }
}
