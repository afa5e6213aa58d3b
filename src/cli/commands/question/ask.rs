//! `baton question ask`: a question is put on the table.

use crate::cli::values::{Day, question};
use crate::cli::{Finished, Invocation};
use crate::domain::Change;
use crate::domain::id::{PlanId, QuestionId};

/// Say that a question was asked
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The question, such as Q16
    #[arg(value_parser = question)]
    question: QuestionId,
    /// The day it was asked; today when left out
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, today| {
        super::find(plan, &args.question)?;
        Ok(Change::QuestionAsked {
            question: args.question.clone(),
            on: args.on.unwrap_or(Day::Today).date(today),
        }
        .into())
    })
}
