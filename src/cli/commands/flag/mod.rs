//! `baton flag`: what a plan should not overlook.

mod accept;
pub(super) mod entry;
pub(super) mod list;
mod reopen;
mod show;
mod subject;

use crate::cli::{Finished, Invocation};

/// See what the plan should not overlook, and accept a flag for a while
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    List(list::Args),
    Show(show::Args),
    Accept(accept::Args),
    Reopen(reopen::Args),
}

impl Command {
    pub(super) fn run(self, invocation: &mut Invocation) -> Finished {
        match self {
            Self::List(args) => list::run(&args, invocation),
            Self::Show(args) => show::run(&args, invocation),
            Self::Accept(args) => accept::run(&args, invocation),
            Self::Reopen(args) => reopen::run(&args, invocation),
        }
    }
}
