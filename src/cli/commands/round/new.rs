//! `baton round new`: a round is prepared.

use crate::cli::{Finished, Invocation, new_id};
use crate::domain::Change;
use crate::domain::id::{PlanId, RoundId};
use crate::domain::text::Line;

/// Prepare a successor round, judged by the plan's criteria and gates
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// Its id; made from the name when left out
    round: Option<RoundId>,
    /// What it is about
    #[arg(long)]
    name: Line,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, _| {
        Ok(Change::RoundAdded {
            round: new_id::given_or_from_name(args.round.as_ref(), &args.name)?,
            name: args.name.clone(),
            yardstick: Box::new(plan.yardstick.clone()),
        }
        .into())
    })
}
