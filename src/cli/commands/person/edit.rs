//! `baton person edit`: what is known of a person.

use crate::cli::values::{Knowable, patch};
use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::id::{OrganisationId, PersonId, PlanId};
use crate::domain::person::{PersonEdit, PersonName};
use crate::domain::text::{Line, Text};
use crate::domain::{Change, Plan, Proposal};

/// Change what is known of a person; `?` makes a field unknown again
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The person
    person: PersonId,
    #[command(flatten)]
    fields: Fields,
}

#[derive(Debug, clap::Args)]
#[group(required = true, multiple = true)]
struct Fields {
    /// What they are called; the log says only that it changed
    #[arg(long)]
    name: Option<Line>,
    /// Where they work
    #[arg(long, visible_alias = "org", value_name = "ORG")]
    organisation: Option<Knowable<OrganisationId>>,
    /// What they do there
    #[arg(long)]
    role: Option<Knowable<Line>>,
    /// Anything else; no names here
    #[arg(long, value_name = "TEXT")]
    note: Option<Knowable<Text>>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, _| {
        super::find(plan, &args.person)?;
        args.fields.must_name_known(plan)?;
        Ok(args.proposal())
    })
}

impl Args {
    fn proposal(&self) -> Proposal {
        let mut proposal = Proposal::default();
        if let Some(name) = &self.fields.name {
            let person = self.person.clone();
            proposal.changes.push(Change::PersonRenamed {
                person: person.clone(),
            });
            proposal
                .names
                .push((person, PersonName::Known(name.clone())));
        }
        let edit = self.fields.edit();
        if edit != PersonEdit::default() {
            proposal.changes.push(Change::PersonEdited {
                person: self.person.clone(),
                edit,
            });
        }
        proposal
    }
}

impl Fields {
    fn must_name_known(&self, plan: &Plan) -> Result<(), CommandError> {
        if let Some(Knowable::Known(organisation)) = &self.organisation {
            nearest::known(&plan.members.organisations, organisation, "organisation")?;
        }
        Ok(())
    }

    fn edit(&self) -> PersonEdit {
        PersonEdit {
            organisation: patch(self.organisation.as_ref()),
            role: patch(self.role.as_ref()),
            note: patch(self.note.as_ref()),
        }
    }
}
