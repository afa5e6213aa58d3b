//! `baton function move`: a function climbs the ladder.

use crate::cli::values::{Day, words};
use crate::cli::{Finished, Invocation};
use crate::domain::Change;
use crate::domain::function::{Function, Stage, StageMove};
use crate::domain::id::{FunctionId, PlanId};
use crate::domain::text::{Line, Text};

/// Move a function on to a stage, with evidence
///
/// From shared on, both hands must be ready. A stage is skipped, or entered without both hands, only with a reason,
/// and a flag follows.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The function
    function: FunctionId,
    /// The stage it enters
    #[arg(value_parser = words(Stage::ALL, Stage::as_str))]
    stage: Stage,
    /// The day it entered; today when left out
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
    /// What shows it, in a sentence
    #[arg(long, value_name = "TEXT")]
    evidence: Option<Text>,
    /// A link or the name of a file
    #[arg(long)]
    link: Option<Line>,
    /// Why a stage is skipped, or a hand is missing
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, today| {
        let function = super::find(plan, &args.function)?;
        Ok(Change::StageMoved(StageMove {
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

/// The stage that a move starts from. One set aside has none, and the rules refuse to move it, whatever is said here.
pub(super) fn stage_of(function: &Function) -> Stage {
    function.standing.stage().unwrap_or(Stage::Held)
}
