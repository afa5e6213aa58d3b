//! `baton candidate add`: a candidate comes into a round.

use crate::cli::commands::round;
use crate::cli::{Finished, Invocation, nearest, new_id};
use crate::domain::Change;
use crate::domain::id::{CandidateId, OrganisationId, PlanId, RoundId};
use crate::domain::round::Candidate;
use crate::domain::text::{Line, Text};

/// Add a candidate to a round that is not open yet
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// Its id; made from the name when left out
    candidate: Option<CandidateId>,
    /// What it is called in the round
    #[arg(long)]
    name: Line,
    /// The organisation, where it is in the plan
    #[arg(long, visible_alias = "org", value_name = "ORG")]
    organisation: Option<OrganisationId>,
    /// Anything else
    #[arg(long, value_name = "TEXT")]
    note: Option<Text>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, _| {
        round::find(plan, &args.round)?;
        if let Some(organisation) = &args.organisation {
            nearest::known(&plan.members.organisations, organisation, "organisation")?;
        }
        Ok(Change::CandidateAdded {
            round: args.round.clone(),
            candidate: Candidate {
                id: new_id::given_or_from_name(args.candidate.as_ref(), &args.name)?,
                name: args.name.clone(),
                organisation: args.organisation.clone(),
                gates: Vec::new(),
                note: args.note.clone(),
            },
        }
        .into())
    })
}
