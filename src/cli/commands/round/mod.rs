//! `baton round`: rounds in which people look for a successor.

mod abandon;
mod adopt;
mod close;
mod decide;
mod end_reveals;
pub(super) mod gates;
mod list;
pub(super) mod measure;
mod new;
mod open;
pub(super) mod progress;
pub(super) mod reveals;
pub(super) mod scores;
pub(super) mod show;

use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::Plan;
use crate::domain::id::RoundId;
use crate::domain::round::Round;

/// Look for a successor in a round: prepare, open, score blind, close, decide, adopt
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    List(list::Args),
    Show(show::Args),
    New(new::Args),
    Open(open::Args),
    Close(close::Args),
    EndReveals(end_reveals::Args),
    Decide(decide::Args),
    Adopt(adopt::Args),
    Abandon(abandon::Args),
}

impl Command {
    pub(super) fn run(self, invocation: &mut Invocation) -> Finished {
        match self {
            Self::List(args) => list::run(&args, invocation),
            Self::Show(args) => show::run(&args, invocation),
            Self::New(args) => new::run(&args, invocation),
            Self::Open(args) => open::run(&args, invocation),
            Self::Close(args) => close::run(&args, invocation),
            Self::EndReveals(args) => end_reveals::run(&args, invocation),
            Self::Decide(args) => decide::run(&args, invocation),
            Self::Adopt(args) => adopt::run(&args, invocation),
            Self::Abandon(args) => abandon::run(&args, invocation),
        }
    }
}

/// The round with this id, or an error with the nearest one.
pub(super) fn find<'a>(plan: &'a Plan, id: &RoundId) -> Result<&'a Round, CommandError> {
    nearest::known(&plan.rounds, id, "round")
}
