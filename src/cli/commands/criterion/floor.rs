//! `baton criterion floor`: below what a candidate should not be chosen.

use super::settings;
use crate::cli::commands::round;
use crate::cli::{CommandError, Finished, Invocation};
use crate::domain::Change;
use crate::domain::id::{PlanId, RoundId};
use crate::domain::round::Hundredths;
use crate::domain::text::{Text, shown};

/// Set the lowest acceptable mean of criteria, or of the total; once the round is open this needs a reason
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// Criteria with their floors, 1 to 5: depth=2.5 hiring=3, or depth 2.5
    #[arg(required_unless_present = "total", value_name = "CRITERION=FLOOR")]
    floors: Vec<String>,
    /// The lowest acceptable total, 0 to 100
    #[arg(long, value_name = "0-100")]
    total: Option<u32>,
    /// Why; needed once the round is open, and printed on the result
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, _| {
        let found = round::find(plan, &args.round)?;
        Ok(Change::FloorsSet {
            round: args.round.clone(),
            floors: settings(found, &args.floors, floor)?,
            total: args.total,
            reason: args.reason.clone(),
        }
        .into())
    })
}

/// A number of at most two decimals.
fn floor(raw: &str) -> Result<Hundredths, CommandError> {
    hundredths(raw).map(Hundredths).ok_or_else(|| {
        let what = format!(
            "\"{}\" is not a floor: floors are numbers from 1 to 5 with at most two decimals; nothing was changed",
            shown(raw)
        );
        CommandError::usage(what)
    })
}

fn hundredths(raw: &str) -> Option<u32> {
    let (whole, part) = raw.split_once('.').unwrap_or((raw, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || part.len() > 2 {
        return None;
    }
    let whole: u32 = whole.parse().ok()?;
    let part: u32 = format!("{part:0<2}").parse().ok()?;
    whole.checked_mul(100)?.checked_add(part)
}
