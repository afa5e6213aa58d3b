//! The commands: one file each, named as they are typed.

mod exit;
pub(super) mod list;
mod log;
mod paths;
mod phase;
mod plan;
mod redo;
pub(super) mod status;
mod undo;

use super::{Finished, Invocation};

/// A command and its arguments.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Exit(exit::Args),
    List(list::Args),
    Log(log::Args),
    Paths(paths::Args),
    #[command(subcommand)]
    Phase(phase::Command),
    #[command(subcommand)]
    Plan(plan::Command),
    Redo(redo::Args),
    Status(status::Args),
    Undo(undo::Args),
}

impl Command {
    /// Carries the command out.
    ///
    /// # Errors
    /// What it says.
    pub(crate) fn run(self, invocation: &mut Invocation) -> Finished {
        match self {
            Self::Exit(args) => exit::run(&args, invocation),
            Self::List(args) => list::run(&args, invocation),
            Self::Log(args) => log::run(&args, invocation),
            Self::Paths(args) => paths::run(&args, invocation),
            Self::Phase(command) => command.run(invocation),
            Self::Plan(command) => command.run(invocation),
            Self::Redo(args) => redo::run(&args, invocation),
            Self::Status(args) => status::run(&args, invocation),
            Self::Undo(args) => undo::run(&args, invocation),
        }
    }
}
