//! `baton candidate waive`: a failed gate is waived in writing.

use crate::cli::{Finished, Invocation, nearest};
use crate::domain::Change;
use crate::domain::id::{CandidateId, GateId, PlanId, RoundId};
use crate::domain::text::Text;

/// Waive a gate that a candidate fails, with a reason that is printed on the result
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// The candidate
    candidate: CandidateId,
    /// The gate, as `round show` names it
    gate: GateId,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: Text,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, _| {
        let round = super::find(plan, &args.round, &args.candidate)?;
        nearest::known(&round.yardstick.gates, &args.gate, "gate")?;
        Ok(Change::GateWaived {
            round: args.round.clone(),
            candidate: args.candidate.clone(),
            gate: args.gate.clone(),
            reason: args.reason.clone(),
        }
        .into())
    })
}
