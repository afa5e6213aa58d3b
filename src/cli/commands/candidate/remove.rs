//! `baton candidate remove`: a candidate is taken out of a round.

use crate::cli::{Finished, Invocation};
use crate::domain::Change;
use crate::domain::id::{CandidateId, PlanId, RoundId};
use crate::domain::text::Text;

/// Take a candidate out of a round, with the ballots cast for them
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// The candidate
    candidate: CandidateId,
    /// Why; needed once the round is open
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.confirm(&format!("Take {} out of {}.", args.candidate, args.round))?;
    invocation.change(&args.plan, |plan, _| {
        super::find(plan, &args.round, &args.candidate)?;
        Ok(Change::CandidateRemoved {
            round: args.round.clone(),
            candidate: args.candidate.clone(),
            reason: args.reason.clone(),
        }
        .into())
    })
}
