//! `baton org`: the organisations of a collective.

mod add;
mod edit;
mod leave;
mod list;

use crate::cli::{Finished, Invocation};

/// Say which organisations take part
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    List(list::Args),
    Add(add::Args),
    Edit(edit::Args),
    Leave(leave::Args),
}

impl Command {
    pub(super) fn run(self, invocation: &mut Invocation) -> Finished {
        match self {
            Self::List(args) => list::run(&args, invocation),
            Self::Add(args) => add::run(&args, invocation),
            Self::Edit(args) => edit::run(&args, invocation),
            Self::Leave(args) => leave::run(&args, invocation),
        }
    }
}
