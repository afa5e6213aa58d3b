//! `baton round decide`: people decide.

use super::adopt;
use crate::cli::output::note;
use crate::cli::values::{Day, words};
use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::analysis::Tally;
use crate::domain::id::{CandidateId, PersonId, PlanId, RoundId};
use crate::domain::round::{Decision, DecisionKind};
use crate::domain::text::Text;
use crate::domain::{Change, Date, Plan};
use crate::twin::successors::floors_missed;

/// Record what people decided on a closed round; where it differs from the scores, say why
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// What kind of decision
    #[arg(value_parser = words(DecisionKind::ALL, DecisionKind::as_str))]
    kind: DecisionKind,
    /// A candidate that it names; repeat it for several
    #[arg(long = "candidate", value_name = "CANDIDATE")]
    candidates: Vec<CandidateId>,
    /// The decision in a sentence
    #[arg(long, value_name = "TEXT")]
    sentence: Text,
    /// The day; today when left out
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
    #[command(flatten)]
    minutes: Minutes,
}

/// What else the minutes say.
#[derive(Debug, clap::Args)]
struct Minutes {
    /// Conditions attached
    #[arg(long, value_name = "TEXT")]
    conditions: Option<Text>,
    /// A minority view with its reason
    #[arg(long, value_name = "TEXT")]
    dissent: Option<Text>,
    /// Somebody who was present; repeat it for several
    #[arg(long, value_name = "PERSON")]
    present: Vec<PersonId>,
    /// Somebody who stepped out; repeat it for several
    #[arg(long, value_name = "PERSON")]
    recused: Vec<PersonId>,
    /// Why it differs from the scores
    #[arg(long, value_name = "TEXT")]
    reason: Option<Text>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let mut session = invocation.writing()?;
    let mut open = session.open(&args.plan)?;
    args.must_name_known(&open.plan)?;
    args.warn_of_floors(&open.plan);
    invocation.confirm(&format!(
        "Record the decision on {}: {}.",
        args.round, args.kind
    ))?;
    let decided = Change::RoundDecided {
        round: args.round.clone(),
        decision: Box::new(args.decision(invocation.today())),
    };
    let finished = invocation.carry_out(&mut session, &mut open, &decided.into())?;
    adopt::offer(&open.plan, &args.round);
    Ok(finished)
}

impl Args {
    fn must_name_known(&self, plan: &Plan) -> Result<(), CommandError> {
        let round = super::find(plan, &self.round)?;
        for candidate in &self.candidates {
            nearest::known(&round.candidates, candidate, "candidate")?;
        }
        for person in self.minutes.present.iter().chain(&self.minutes.recused) {
            nearest::known(&plan.members.people, person, "person")?;
        }
        Ok(())
    }

    /// Says which floors are missed by whoever is named, before anything is recorded.
    fn warn_of_floors(&self, plan: &Plan) {
        let named = Some(&self.candidates).filter(|named| !named.is_empty());
        let tally = plan
            .rounds
            .get(&self.round)
            .and_then(|round| Some((round, Tally::of(plan, round)?)));
        if let Some((named, (round, tally))) = named.zip(tally) {
            floors_missed(round, &tally, named).iter().for_each(note);
        }
    }

    fn decision(&self, today: Date) -> Decision {
        let minutes = &self.minutes;
        Decision {
            kind: self.kind,
            candidates: self.candidates.clone(),
            sentence: self.sentence.clone(),
            conditions: minutes.conditions.clone(),
            dissent: minutes.dissent.clone(),
            present: minutes.present.clone(),
            recused: minutes.recused.clone(),
            reason: minutes.reason.clone(),
            on: self.on.unwrap_or(Day::Today).date(today),
        }
    }
}
