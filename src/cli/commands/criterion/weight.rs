//! `baton criterion weight`: how much each criterion counts.

use super::settings;
use crate::cli::commands::round;
use crate::cli::{CommandError, Finished, Invocation};
use crate::domain::Change;
use crate::domain::id::{PlanId, RoundId};
use crate::domain::text::{Text, shown};

/// Set weights in points; a round opens with 100 in all, and later changes keep 100 and need a reason
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// Criteria with their points: depth=30 hiring=20, or depth 30
    #[arg(required = true, value_name = "CRITERION=POINTS")]
    weights: Vec<String>,
    /// Why; needed once the round is open, and printed on the result
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, _| {
        let found = round::find(plan, &args.round)?;
        Ok(Change::WeightsSet {
            round: args.round.clone(),
            weights: settings(found, &args.weights, points)?,
            reason: args.reason.clone(),
        }
        .into())
    })
}

fn points(raw: &str) -> Result<u32, CommandError> {
    raw.parse().map_err(|_| {
        let what = format!(
            "\"{}\" is not a weight: weights are whole numbers from 0 to 100; nothing was changed",
            shown(raw)
        );
        CommandError::usage(what)
    })
}
