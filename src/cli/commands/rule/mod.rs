//! `baton rule`: which flag rules are judged, and where they begin to speak.

mod list;
mod set;

use crate::cli::{Finished, Invocation};

/// List and set a plan's flag rules
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    List(list::Args),
    Set(set::Args),
}

impl Command {
    pub(super) fn run(self, invocation: &mut Invocation) -> Finished {
        match self {
            Self::List(args) => list::run(&args, invocation),
            Self::Set(args) => set::run(&args, invocation),
        }
    }
}
