//! `baton round abandon`: a round is given up.

use crate::cli::values::Day;
use crate::cli::{Finished, Invocation};
use crate::domain::Change;
use crate::domain::id::{PlanId, RoundId};
use crate::domain::text::Text;

/// Give a round up, with a reason; what was done in it stays in the log
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: Text,
    /// The day; today when left out
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.confirm(&format!("Give {} up.", args.round))?;
    invocation.change(&args.plan, |plan, today| {
        super::find(plan, &args.round)?;
        Ok(Change::RoundAbandoned {
            round: args.round.clone(),
            on: args.on.unwrap_or(Day::Today).date(today),
            reason: args.reason.clone(),
        }
        .into())
    })
}
