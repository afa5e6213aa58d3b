//! `baton question park`: a question is set aside for now.

use crate::cli::values::{Day, question};
use crate::cli::{Finished, Invocation};
use crate::domain::Change;
use crate::domain::id::{PlanId, QuestionId};
use crate::domain::question::Parked;
use crate::domain::text::Text;

/// Set a question aside, with a reason; `ask` takes it up again
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The question, such as Q16
    #[arg(value_parser = question)]
    question: QuestionId,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: Text,
    /// The day it was parked; today when left out
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, today| {
        super::find(plan, &args.question)?;
        let parked = Parked {
            reason: args.reason.clone(),
            on: args.on.unwrap_or(Day::Today).date(today),
        };
        Ok(Change::QuestionParked {
            question: args.question.clone(),
            parked,
        }
        .into())
    })
}
