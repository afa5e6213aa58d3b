//! `baton open`: the screens on one plan.

use crate::cli::files::Named;
use crate::cli::{CommandError, Finished, Invocation, arrival, output, screens};
use crate::domain::id::PlanId;
use std::path::Path;

/// Open one plan; a plan file that is not in the store is imported first
///
/// Without a terminal the plan's status is printed instead.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan, or a plan file
    #[arg(value_name = "PLAN|FILE")]
    plan: String,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let plan = find(&args.plan, invocation)?;
    screens::open(plan, invocation)
}

/// The plan of this id, else the one in the file of this name.
fn find(name: &str, invocation: &Invocation) -> Result<PlanId, CommandError> {
    let id = PlanId::parse(name).ok();
    let known = invocation.looking()?.plan_ids()?;
    match id {
        Some(id) if known.contains(&id) || !Path::new(name).exists() => Ok(id),
        Some(_) | None => imported(&Named::from(name), &known, invocation),
    }
}

fn imported(
    file: &Named,
    known: &[PlanId],
    invocation: &Invocation,
) -> Result<PlanId, CommandError> {
    let plan = arrival::plan_in(file)?;
    if known.contains(&plan) {
        output::note(format_args!(
            "{file} is a file of {plan}, which is in the store; `baton import` reads the file into it"
        ));
        return Ok(plan);
    }
    Ok(arrival::import(file, None, invocation)?.plan)
}
