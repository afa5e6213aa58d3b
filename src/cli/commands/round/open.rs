//! `baton round open`: scoring begins, blind.

use crate::cli::values::Day;
use crate::cli::{Finished, Invocation};
use crate::domain::Change;
use crate::domain::id::{PlanId, RoundId};

/// Open a round for scoring; until it closes nobody sees a score, only who has answered
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// The day it opens; today when left out
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, today| {
        super::find(plan, &args.round)?;
        Ok(Change::RoundOpened {
            round: args.round.clone(),
            on: args.on.unwrap_or(Day::Today).date(today),
        }
        .into())
    })
}
