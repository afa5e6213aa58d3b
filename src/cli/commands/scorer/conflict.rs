//! `baton scorer conflict`: a scorer declares a tie to a candidate.

use crate::cli::values::words;
use crate::cli::{Finished, Invocation, nearest};
use crate::domain::Change;
use crate::domain::id::{CandidateId, PersonId, PlanId, RoundId};
use crate::domain::round::{Conflict, DeclaredConflict};
use crate::domain::text::Text;

/// Declare a scorer's tie to a candidate: none, declared, or recused
///
/// Who is recused does not score the candidate, and ballots already cast for them are dropped.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// The scorer
    scorer: PersonId,
    /// The candidate
    candidate: CandidateId,
    /// What kind of tie
    #[arg(value_parser = words(Conflict::ALL, Conflict::as_str))]
    conflict: Conflict,
    /// What the tie is
    #[arg(long, value_name = "TEXT")]
    note: Option<Text>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, _| {
        let round = super::find(plan, &args.round, &args.scorer)?;
        nearest::known(&round.candidates, &args.candidate, "candidate")?;
        Ok(Change::ConflictDeclared {
            round: args.round.clone(),
            scorer: args.scorer.clone(),
            declared: DeclaredConflict {
                candidate: args.candidate.clone(),
                conflict: args.conflict,
                note: args.note.clone(),
            },
        }
        .into())
    })
}
