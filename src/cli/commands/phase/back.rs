//! `baton phase back`: walking back.

use crate::cli::values::{Day, words};
use crate::cli::{Finished, Invocation};
use crate::domain::Change;
use crate::domain::id::PlanId;
use crate::domain::phase::{PhaseId, PhaseStep};
use crate::domain::text::Text;

/// Walk back to an earlier phase, with a reason
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The phase to go back to
    #[arg(long, value_name = "PHASE", value_parser = words(PhaseId::ALL, PhaseId::as_str))]
    to: PhaseId,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: Text,
    /// The day of the decision; today when left out
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.confirm(&format!("Go back to {}.", args.to))?;
    invocation.change(&args.plan, |plan, today| {
        let step = PhaseStep {
            from: plan.walk.current,
            to: args.to,
            on: args.on.unwrap_or(Day::Today).date(today),
            unmet: Vec::new(),
            reason: Some(args.reason.clone()),
        };
        Ok(Change::PhaseReturned(step).into())
    })
}
