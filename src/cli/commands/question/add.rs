//! `baton question add`: a question of the plan's own.

use crate::cli::values::{question, words};
use crate::cli::{Finished, Invocation};
use crate::domain::Change;
use crate::domain::id::{PlanId, QuestionId};
use crate::domain::phase::PhaseId;
use crate::domain::question::{QuestionOutline, Theme, next_id};
use crate::domain::text::Text;

/// Add a question
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// Its id; the next number, such as q49, when left out
    #[arg(value_parser = question)]
    question: Option<QuestionId>,
    /// The question
    #[arg(long)]
    text: Text,
    /// What it is about
    #[arg(long, value_parser = words(Theme::ALL, Theme::as_str))]
    theme: Theme,
    /// The first phase in which it must be asked
    #[arg(long, value_name = "PHASE", value_parser = words(PhaseId::ALL, PhaseId::as_str))]
    first_phase: PhaseId,
    /// Why it matters
    #[arg(long, value_name = "TEXT")]
    why: Option<Text>,
    /// Where it comes from
    #[arg(long, value_name = "TEXT")]
    source: Option<Text>,
    /// After how many months an answer is looked at again
    #[arg(long, value_name = "MONTHS")]
    revisit_months: Option<u32>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, _| {
        let id = args
            .question
            .clone()
            .unwrap_or_else(|| next_id(&plan.questions));
        Ok(Change::QuestionAdded(Box::new(QuestionOutline {
            id,
            theme: args.theme,
            text: args.text.clone(),
            first_phase: args.first_phase,
            why: args.why.clone(),
            flagged_when: None,
            source: args.source.clone(),
            must_ask: false,
            revisit_months: args.revisit_months,
        }))
        .into())
    })
}
