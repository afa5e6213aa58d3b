//! `baton scorer remove`: a scorer is taken out of a round.

use crate::cli::{Finished, Invocation};
use crate::domain::Change;
use crate::domain::id::{PersonId, PlanId, RoundId};
use crate::domain::text::Text;

/// Take a scorer out of a round, with the ballots they cast
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// The scorer
    scorer: PersonId,
    /// Why; needed once the round is open
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.confirm(&format!("Take {} out of {}.", args.scorer, args.round))?;
    invocation.change(&args.plan, |plan, _| {
        super::find(plan, &args.round, &args.scorer)?;
        Ok(Change::ScorerRemoved {
            round: args.round.clone(),
            scorer: args.scorer.clone(),
            reason: args.reason.clone(),
        }
        .into())
    })
}
