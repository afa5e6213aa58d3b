//! `baton function reopen`: a function that was set aside comes back to the ladder.

use crate::cli::values::{Day, words};
use crate::cli::{Finished, Invocation};
use crate::domain::Change;
use crate::domain::function::{BroughtBack, Function, Stage};
use crate::domain::id::{FunctionId, PlanId};
use crate::domain::text::Text;

/// Bring a function that was set aside back to the ladder
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The function
    function: FunctionId,
    /// The stage it stands at again; where it stood before when left out
    #[arg(value_parser = words(Stage::ALL, Stage::as_str))]
    stage: Option<Stage>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: Text,
    /// The day it came back; today when left out
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, today| {
        let function = super::find(plan, &args.function)?;
        Ok(Change::FunctionBroughtBack(BroughtBack {
            function: args.function.clone(),
            to: args.stage.unwrap_or_else(|| stood_at(function)),
            on: args.on.unwrap_or(Day::Today).date(today),
            reason: args.reason.clone(),
        })
        .into())
    })
}

/// The stage at which it stood when it was set aside.
fn stood_at(function: &Function) -> Stage {
    let mut before = function.steps.iter().rev();
    let stage = before.find_map(|step| step.from.stage());
    stage.unwrap_or(Stage::Held)
}
