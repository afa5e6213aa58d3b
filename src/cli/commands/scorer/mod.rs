//! `baton scorer`: who scores in a round, and their ties to candidates.

mod add;
mod conflict;
mod remove;

use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::Plan;
use crate::domain::id::{PersonId, RoundId};
use crate::domain::round::Round;

/// Say who scores in a round, and what ties them to candidates
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Add(add::Args),
    Conflict(conflict::Args),
    Remove(remove::Args),
}

impl Command {
    pub(super) fn run(self, invocation: &mut Invocation) -> Finished {
        match self {
            Self::Add(args) => add::run(&args, invocation),
            Self::Conflict(args) => conflict::run(&args, invocation),
            Self::Remove(args) => remove::run(&args, invocation),
        }
    }
}

/// The round that has this scorer, or an error with the nearest name.
fn find<'a>(plan: &'a Plan, round: &RoundId, scorer: &PersonId) -> Result<&'a Round, CommandError> {
    let round = super::round::find(plan, round)?;
    nearest::known(&round.scorers, scorer, "scorer")?;
    Ok(round)
}
