//! `baton function remove`: taking a function out of the plan.

use crate::cli::{Finished, Invocation};
use crate::domain::Proposal;
use crate::domain::id::{FunctionId, PlanId};
use crate::domain::text::Text;

/// Take a function out of the plan; what was said of it stays in the log
///
/// A function that ended, stopped or was never the backbone's is set aside with `retire` instead.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The function
    function: FunctionId,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.confirm(&format!("Take {} out of {}.", args.function, args.plan))?;
    invocation.change(&args.plan, |plan, _| {
        super::find(plan, &args.function)?;
        let reason = args.reason.as_ref();
        Ok(Proposal::removing(plan, &args.function, reason))
    })
}
