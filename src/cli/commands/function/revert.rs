//! `baton function revert`: a function comes back down.

use super::r#move::stage_of;
use crate::cli::values::{Day, words};
use crate::cli::{Finished, Invocation};
use crate::domain::Change;
use crate::domain::function::{Stage, StageMove};
use crate::domain::id::{FunctionId, PlanId};
use crate::domain::text::{Line, Text};

/// Take a function back to an earlier stage, with a reason; both hands are asked anew
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The function
    function: FunctionId,
    /// The stage it goes back to
    #[arg(value_parser = words(Stage::ALL, Stage::as_str))]
    stage: Stage,
    /// What happened
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
    /// The day it went back; today when left out
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
    /// What shows it, in a sentence
    #[arg(long, value_name = "TEXT")]
    evidence: Option<Text>,
    /// A link or the name of a file
    #[arg(long)]
    link: Option<Line>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, today| {
        let function = super::find(plan, &args.function)?;
        Ok(Change::StageReverted(StageMove {
            function: args.function.clone(),
            from: stage_of(function),
            to: args.stage,
            on: args.on.unwrap_or(Day::Today).date(today),
            evidence: args.evidence.clone(),
            link: args.link.clone(),
            reason: args.reason.clone(),
        })
        .into())
    })
}
