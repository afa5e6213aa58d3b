//! `baton org add`: an organisation comes in.

use super::edit::Standing;
use crate::cli::values::{Day, words};
use crate::cli::{Finished, Invocation, new_id};
use crate::domain::Change;
use crate::domain::id::{OrganisationId, PlanId};
use crate::domain::organisation::{Organisation, OrganisationRole};
use crate::domain::text::Line;

/// Add an organisation
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// Its id; made from the name when left out
    organisation: Option<OrganisationId>,
    /// What it is called
    #[arg(long)]
    name: Line,
    /// What it is in the collective; repeat it for several
    #[arg(long = "role", value_name = "ROLE",
          value_parser = words(OrganisationRole::ALL, OrganisationRole::as_str))]
    roles: Vec<OrganisationRole>,
    /// The day it joined
    #[arg(long, value_name = "DATE")]
    joined: Option<Day>,
    #[command(flatten)]
    standing: Standing,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |_, today| {
        let id = new_id::given_or_from_name(args.organisation.as_ref(), &args.name)?;
        let mut body = Organisation::named(id, args.name.clone());
        body.roles.clone_from(&args.roles);
        body.membership.joined = args.joined.map(|day| day.date(today));
        body.edit(&args.standing.edit(today));
        Ok(Change::OrganisationAdded(Box::new(body)).into())
    })
}
