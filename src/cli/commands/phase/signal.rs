//! `baton phase signal`: answering a signal.

use crate::cli::nearest;
use crate::cli::values::{Day, Knowable, yes_no_unknown};
use crate::cli::{CommandError, Finished, Invocation};
use crate::domain::id::{PlanId, SignalId};
use crate::domain::text::Text;
use crate::domain::{Change, Plan};

/// Answer a signal for leaving a phase: yes, no, or unknown again
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The signal, as `phase show` names it
    signal: SignalId,
    /// Whether it is seen
    #[arg(value_parser = yes_no_unknown())]
    met: Knowable<bool>,
    /// What the answer rests on
    #[arg(long, value_name = "TEXT")]
    evidence: Option<Text>,
    /// The day of the answer; today when left out
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, today| {
        must_be_known(plan, &args.signal)?;
        let met = args.met.clone().known();
        let on = args.on.unwrap_or(Day::Today).date(today);
        Ok(Change::SignalMarked {
            signal: args.signal.clone(),
            met,
            evidence: args.evidence.clone(),
            on: met.map(|_| on),
        }
        .into())
    })
}

fn must_be_known(plan: &Plan, signal: &SignalId) -> Result<(), CommandError> {
    if plan.walk.signal(signal).is_some() {
        return Ok(());
    }
    let signals = || plan.walk.phases.iter().flat_map(|phase| &phase.signals);
    let ids = signals().map(|signal| signal.id.as_str());
    Err(nearest::unknown("signal", signal.as_str(), ids))
}
