//! `baton candidate gate`: a gate is answered.

use crate::cli::values::{Knowable, yes_no_unknown};
use crate::cli::{Finished, Invocation, nearest};
use crate::domain::Change;
use crate::domain::id::{CandidateId, GateId, PlanId, RoundId};
use crate::domain::round::{GateAnswer, Round};
use crate::domain::text::Text;

/// Answer a gate for a candidate; a no takes the candidate out unless it is waived
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// The candidate
    candidate: CandidateId,
    /// The gate, as `round show` names it
    gate: GateId,
    /// Whether it is met
    #[arg(value_parser = yes_no_unknown())]
    met: Knowable<bool>,
    /// What the answer rests on
    #[arg(long, value_name = "TEXT")]
    evidence: Option<Text>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, _| {
        let round = super::find(plan, &args.round, &args.candidate)?;
        nearest::known(&round.yardstick.gates, &args.gate, "gate")?;
        Ok(Change::GateMarked {
            round: args.round.clone(),
            candidate: args.candidate.clone(),
            answer: args.answer(round),
        }
        .into())
    })
}

impl Args {
    /// The new answer. A gate that is still failed keeps its waiver.
    fn answer(&self, round: &Round) -> GateAnswer {
        let met = self.met.clone().known();
        let candidate = round.candidates.get(&self.candidate);
        let before = candidate.and_then(|candidate| candidate.gate(&self.gate));
        let waiver = before.and_then(|before| before.waiver.clone());
        GateAnswer {
            gate: self.gate.clone(),
            met,
            evidence: self.evidence.clone(),
            waiver: waiver.filter(|_| met == Some(false)),
        }
    }
}
