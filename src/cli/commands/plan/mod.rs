//! `baton plan`: the collective's own fields, and a proposal of days.

mod draft;
mod edit;

use crate::cli::{Finished, Invocation};

/// Edit a collective's own fields, or have days proposed for its functions
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Edit(edit::Args),
    Draft(draft::Args),
}

impl Command {
    pub(super) fn run(self, invocation: &mut Invocation) -> Finished {
        match self {
            Self::Edit(args) => edit::run(&args, invocation),
            Self::Draft(args) => draft::run(&args, invocation),
        }
    }
}
