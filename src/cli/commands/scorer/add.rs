//! `baton scorer add`: a person comes in to score.

use crate::cli::commands::round;
use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::id::{OrganisationId, PersonId, PlanId, RoundId};
use crate::domain::round::Scorer;
use crate::domain::{Change, Plan};

/// Add a scorer to a round that is not open yet; nobody scores their own employer
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// The person
    person: PersonId,
    /// Whom they work for; what the plan says of them when left out
    #[arg(long, visible_alias = "org", value_name = "ORG")]
    organisation: Option<OrganisationId>,
    /// Their scores are shown and not counted
    #[arg(long)]
    no_vote: bool,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, _| {
        round::find(plan, &args.round)?;
        Ok(Change::ScorerAdded {
            round: args.round.clone(),
            scorer: args.scorer(plan)?,
        }
        .into())
    })
}

impl Args {
    fn scorer(&self, plan: &Plan) -> Result<Scorer, CommandError> {
        let person = nearest::known(&plan.members.people, &self.person, "person")?;
        if let Some(organisation) = &self.organisation {
            nearest::known(&plan.members.organisations, organisation, "organisation")?;
        }
        let said = self.organisation.as_ref();
        Ok(Scorer {
            person: self.person.clone(),
            organisation: said.or(person.organisation.as_ref()).cloned(),
            voting: !self.no_vote,
            conflicts: Vec::new(),
            invitations: Vec::new(),
        })
    }
}
