//! `baton person erase`: a person's name is taken away for good.

use crate::cli::{Finished, Invocation};
use crate::domain::id::{PersonId, PlanId};
use crate::domain::person::PersonName;
use crate::domain::{Change, Proposal};

/// Erase a person's name for good; the log keeps the id, and its chain stays whole
///
/// This cannot be undone. Backups and files exported earlier may still hold the name.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The person
    person: PersonId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let question = format!("Erase the name of {} for good.", args.person);
    invocation.confirm(&question)?;
    invocation.change(&args.plan, |plan, _| {
        super::find(plan, &args.person)?;
        Ok(Proposal {
            changes: vec![Change::PersonErased {
                person: args.person.clone(),
            }],
            names: vec![(args.person.clone(), PersonName::Erased)],
            ..Proposal::default()
        })
    })
}
