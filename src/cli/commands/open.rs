//! `baton open`: the screens on one plan, or on the plan of a pack for a reviewer.

use super::{review, verify};
use crate::cli::files::Named;
use crate::cli::{CommandError, Finished, Invocation, arrival, output, screens};
use crate::domain::id::PlanId;
use std::path::Path;

/// Open one plan; a plan file that is not in the store is imported first
///
/// A pack for a reviewer is checked, and opened as of its day in a store of its own. Nothing of the plan can be changed
/// there; what the review finds, recommends, remarks and says of the role is saved in a small file beside the pack, which
/// is what goes back. Open the pack again to go on with it.
///
/// Without a terminal the plan's status is printed instead.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan, a plan file, or a pack
    #[arg(value_name = "PLAN|FILE")]
    plan: String,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    if let Some(bytes) = verify::pack_in_file(&args.plan, invocation)? {
        return review::read(Path::new(&args.plan), &bytes, invocation);
    }
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
