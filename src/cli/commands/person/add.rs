//! `baton person add`: a person comes in.

use crate::cli::{Finished, Invocation, nearest};
use crate::domain::id::{OrganisationId, PersonId, PlanId};
use crate::domain::person::{Person, PersonName, free_id};
use crate::domain::text::{Line, Text};
use crate::domain::{Change, Proposal};

/// Add a person
///
/// The name is kept beside the log, where it can be erased; the id stands in events for ever, so that it should not
/// be a name.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// Their id; person-1, person-2 … when left out
    person: Option<PersonId>,
    /// What they are called
    #[arg(long)]
    name: Line,
    /// Where they work
    #[arg(long, visible_alias = "org", value_name = "ORG")]
    organisation: Option<OrganisationId>,
    /// What they do there
    #[arg(long)]
    role: Option<Line>,
    /// Anything else; no names here
    #[arg(long, value_name = "TEXT")]
    note: Option<Text>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, _| {
        if let Some(organisation) = &args.organisation {
            nearest::known(&plan.members.organisations, organisation, "organisation")?;
        }
        let id = args
            .person
            .clone()
            .unwrap_or_else(|| free_id(&plan.members.people));
        let name = PersonName::Known(args.name.clone());
        let person = Person {
            id: id.clone(),
            name: name.clone(),
            organisation: args.organisation.clone(),
            role: args.role.clone(),
            note: args.note.clone(),
        };
        Ok(Proposal {
            changes: vec![Change::PersonAdded(person)],
            names: vec![(id, name)],
            ..Proposal::default()
        })
    })
}
