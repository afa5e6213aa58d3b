//! `baton phase advance`: walking on.

use crate::cli::values::Day;
use crate::cli::{CommandError, Finished, Invocation};
use crate::domain::Change;
use crate::domain::id::PlanId;
use crate::domain::phase::PhaseStep;
use crate::domain::text::Text;

/// Walk on to the next phase
///
/// A decision by people. Signals that are not met are listed in the event, and are passed only with a reason.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The day of the decision
    #[arg(long, value_name = "DATE")]
    on: Day,
    /// Why, where signals are not met
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let step = {
        let open = invocation.writing()?.open(&args.plan)?;
        let walk = &open.plan.walk;
        let from = walk.current;
        let to = from.next().ok_or_else(|| {
            CommandError::failed("the plan is in its last phase, after-exit; nothing was changed")
                .hint("`baton phase back` walks back, with a reason")
        })?;
        let unmet = walk.unmet(from).map(|signal| signal.id.clone()).collect();
        let on = args.on.date(invocation.today());
        PhaseStep {
            from,
            to,
            on,
            unmet,
            reason: args.reason.clone(),
        }
    };
    invocation.confirm(&question(&step))?;
    invocation.change(&args.plan, |_, _| Ok(Change::PhaseAdvanced(step).into()))
}

fn question(step: &PhaseStep) -> String {
    let unmet = match step.unmet.len() {
        0 => "every signal is met".to_owned(),
        1 => "1 signal is not met".to_owned(),
        n => format!("{n} signals are not met"),
    };
    format!("Advance from {} to {}: {unmet}.", step.from, step.to)
}
