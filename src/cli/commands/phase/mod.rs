//! `baton phase`: the walk from early to after-exit.

mod advance;
mod back;
mod show;
mod signal;

use crate::cli::{Finished, Invocation};

/// Walk a plan through its phases
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Show(show::Args),
    Signal(signal::Args),
    Advance(advance::Args),
    Back(back::Args),
}

impl Command {
    pub(super) fn run(self, invocation: &mut Invocation) -> Finished {
        match self {
            Self::Show(args) => show::run(&args, invocation),
            Self::Signal(args) => signal::run(&args, invocation),
            Self::Advance(args) => advance::run(&args, invocation),
            Self::Back(args) => back::run(&args, invocation),
        }
    }
}
