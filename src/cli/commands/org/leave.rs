//! `baton org leave`: an organisation leaves.

use crate::cli::values::Day;
use crate::cli::{Finished, Invocation, nearest};
use crate::domain::Change;
use crate::domain::id::{OrganisationId, PlanId};
use crate::domain::text::Text;

/// Say that an organisation left; it stays in the list with the day
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The organisation
    organisation: OrganisationId,
    /// The day it left, or is to leave; today when left out
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, today| {
        let bodies = &plan.members.organisations;
        nearest::known(bodies, &args.organisation, "organisation")?;
        Ok(Change::OrganisationLeft {
            organisation: args.organisation.clone(),
            on: args.on.unwrap_or(Day::Today).date(today),
            reason: args.reason.clone(),
        }
        .into())
    })
}
