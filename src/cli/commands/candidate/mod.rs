//! `baton candidate`: who is looked at in a round, and the gates before scoring.

mod add;
mod gate;
mod remove;
mod waive;

use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::Plan;
use crate::domain::id::{CandidateId, RoundId};
use crate::domain::round::Round;

/// Say who is looked at in a round, and answer its gates
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Add(add::Args),
    Gate(gate::Args),
    Waive(waive::Args),
    Remove(remove::Args),
}

impl Command {
    pub(super) fn run(self, invocation: &mut Invocation) -> Finished {
        match self {
            Self::Add(args) => add::run(&args, invocation),
            Self::Gate(args) => gate::run(&args, invocation),
            Self::Waive(args) => waive::run(&args, invocation),
            Self::Remove(args) => remove::run(&args, invocation),
        }
    }
}

/// The round that has this candidate, or an error with the nearest name.
fn find<'a>(
    plan: &'a Plan,
    round: &RoundId,
    candidate: &CandidateId,
) -> Result<&'a Round, CommandError> {
    let round = super::round::find(plan, round)?;
    nearest::known(&round.candidates, candidate, "candidate")?;
    Ok(round)
}
