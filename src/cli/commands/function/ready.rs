//! `baton function ready`: one side of a handover says whether it is ready.

use crate::cli::values::{Day, Knowable, words, yes_no_unknown};
use crate::cli::{Finished, Invocation};
use crate::domain::Change;
use crate::domain::function::{HandSide, Readiness};
use crate::domain::id::{FunctionId, PlanId};
use crate::domain::text::Text;

/// Say whether the giver or the receiver of a function is ready; "not yet" needs its because
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The function
    function: FunctionId,
    /// Which side
    #[arg(value_parser = words(HandSide::ALL, HandSide::as_str))]
    side: HandSide,
    /// Whether it is ready
    #[arg(value_parser = yes_no_unknown())]
    ready: Knowable<bool>,
    /// Why not yet
    #[arg(long, value_name = "TEXT")]
    because: Option<Text>,
    /// The day it was said; today when left out
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, today| {
        super::find(plan, &args.function)?;
        Ok(Change::ReadinessGiven(Readiness {
            function: args.function.clone(),
            side: args.side,
            ready: args.ready.clone().known(),
            because: args.because.clone(),
            on: args.on.unwrap_or(Day::Today).date(today),
        })
        .into())
    })
}
