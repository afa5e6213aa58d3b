//! `baton template`: what plans begin from.

mod check;
mod list;
mod show;

use crate::cli::{Finished, Invocation};

/// List, show and check templates
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    List(list::Args),
    Show(show::Args),
    Check(check::Args),
}

impl Command {
    pub(super) fn run(self, invocation: &mut Invocation) -> Finished {
        match self {
            Self::List(args) => list::run(&args, invocation),
            Self::Show(args) => show::run(&args, invocation),
            Self::Check(args) => check::run(&args, invocation),
        }
    }
}
