//! `baton round end-reveals`: who did not reveal by now is not counted, and the scores are shown.

use crate::cli::values::Day;
use crate::cli::{Finished, Invocation};
use crate::domain::Change;
use crate::domain::id::{PlanId, RoundId};
use crate::domain::text::Text;

/// End the reveals of a closed round, with a reason: its scores are shown, and ballots still sealed are not counted
///
/// In a round with commit-reveal nothing that follows from scores is shown until every ballot is revealed, so that
/// nobody can keep a ballot back when they see how it goes. Where somebody cannot or will not reveal, this ends the
/// wait: they are named with the result, and what they reveal later is not taken. The end cannot be taken back.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: Text,
    /// The day; today when left out
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let round = &args.round;
    invocation.confirm(&format!(
        "End the reveals of {round} and show its scores; ballots still sealed are not counted. This cannot be taken back."
    ))?;
    invocation.change(&args.plan, |plan, today| {
        super::find(plan, round)?;
        Ok(Change::RevealsEnded {
            round: round.clone(),
            on: args.on.unwrap_or(Day::Today).date(today),
            reason: args.reason.clone(),
        }
        .into())
    })
}
