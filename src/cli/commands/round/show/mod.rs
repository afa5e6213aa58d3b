//! `baton round show`: everything about one round. Before it closes: who has answered, never what.

mod lines;

use super::gates::{Gates, gates};
use super::measure::{Measure, measures};
use super::progress::Progress;
use super::reveals::RevealsShown;
use super::scores::{ScoreShown, scores};
use crate::cli::{Finished, Invocation};
use crate::domain::Date;
use crate::domain::id::{CandidateId, OrganisationId, PersonId, PlanId, RoundId};
use crate::domain::round::{
    BallotMode, Candidate, Casting, Decision, DeclaredConflict, Gate, LateChange, Round,
    RoundState, Scorer,
};
use crate::domain::text::{Line, Text};
use crate::session::OpenPlan;
use crate::session::ballots::{Receipt, replaced};
use crate::twin::successors::WholeRound;
use serde::Serialize;

/// Show a round: criteria, candidates with their gates, who has answered; its scores once it is closed
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let round = crate::cli::commands::round::find(&open.plan, &args.round)?;
    invocation.tell(&Whole::of(&open, round))
}

#[derive(Debug, Serialize)]
struct Whole<'a> {
    round: About<'a>,
    yardstick: YardstickShown<'a>,
    candidates: Vec<CandidateShown<'a>>,
    scorers: Vec<ScorerShown<'a>>,
    late_changes: &'a [LateChange],
    decision: Option<&'a Decision>,
    scores: Option<Vec<ScoreShown<'a>>>,
    #[serde(skip)]
    twin: WholeRound,
}

#[derive(Debug, Serialize)]
struct About<'a> {
    id: &'a RoundId,
    name: &'a Line,
    state: RoundState,
    opened: Option<Date>,
    closed: Option<Date>,
    reveals: Option<RevealsShown<'a>>,
    ballots: BallotsShown<'a>,
    abandoned: Option<Abandoned<'a>>,
}

/// How ballots are cast, and what that is worth.
#[derive(Debug, Serialize)]
struct BallotsShown<'a> {
    mode: BallotMode,
    teller: Option<&'a PersonId>,
    stops: &'static str,
    does_not_stop: &'static str,
}

#[derive(Debug, Serialize)]
struct Abandoned<'a> {
    on: Date,
    reason: &'a Text,
}

#[derive(Debug, Serialize)]
struct YardstickShown<'a> {
    floor_total: u32,
    criteria: Vec<CriterionShown<'a>>,
    gates: Vec<&'a Gate>,
}

#[derive(Debug, Serialize)]
struct CriterionShown<'a> {
    #[serde(flatten)]
    measure: Measure,
    name: &'a Line,
    ask_for: Option<&'a Text>,
    typical_error: Option<&'a Text>,
    anchors: &'a [Text],
}

#[derive(Debug, Serialize)]
struct CandidateShown<'a> {
    id: &'a CandidateId,
    name: &'a Line,
    organisation: Option<&'a OrganisationId>,
    gates: Gates,
    out: bool,
    note: Option<&'a Text>,
}

#[derive(Debug, Serialize)]
struct ScorerShown<'a> {
    person: &'a PersonId,
    organisation: Option<&'a OrganisationId>,
    voting: bool,
    conflicts: &'a [DeclaredConflict],
    answered: usize,
    of: usize,
    receipt: Option<String>,
    replaced: usize,
}

impl<'a> Whole<'a> {
    fn of(open: &OpenPlan, round: &'a Round) -> Self {
        let plan = &open.plan;
        let scorers = round.scorers.iter();
        let replaced = replaced(open, &round.id);
        Self {
            round: About::of(round),
            yardstick: YardstickShown::of(round),
            candidates: round
                .candidates
                .iter()
                .map(|candidate| CandidateShown::of(round, candidate))
                .collect(),
            scorers: scorers
                .zip(Progress::all(plan, round))
                .map(|(scorer, answered)| ScorerShown {
                    receipt: Receipt::of(round, &scorer.person).map(|code| code.to_string()),
                    replaced: replaced.get(&scorer.person).copied().unwrap_or_default(),
                    ..ScorerShown::of(scorer, &answered)
                })
                .collect(),
            late_changes: &round.late_changes,
            decision: round.days.decision.as_ref(),
            scores: scores(round),
            twin: WholeRound::of(plan, round),
        }
    }
}

impl<'a> About<'a> {
    fn of(round: &'a Round) -> Self {
        let abandoned = round.days.abandoned.as_ref();
        Self {
            id: &round.id,
            name: &round.name,
            state: round.state,
            opened: round.days.opened,
            closed: round.days.closed,
            reveals: RevealsShown::of(round),
            ballots: BallotsShown::of(&round.casting),
            abandoned: abandoned.map(|(on, reason)| Abandoned { on: *on, reason }),
        }
    }
}

impl<'a> BallotsShown<'a> {
    fn of(casting: &'a Casting) -> Self {
        Self {
            mode: casting.ballots,
            teller: casting.teller.as_ref(),
            stops: casting.ballots.stops(),
            does_not_stop: casting.ballots.does_not_stop(),
        }
    }
}

impl<'a> YardstickShown<'a> {
    fn of(round: &'a Round) -> Self {
        let criteria = round.yardstick.criteria.iter().zip(measures(round));
        Self {
            floor_total: round.yardstick.floor_total,
            criteria: criteria
                .map(|(criterion, measure)| CriterionShown {
                    measure,
                    name: &criterion.name,
                    ask_for: criterion.ask_for.as_ref(),
                    typical_error: criterion.typical_error.as_ref(),
                    anchors: &criterion.anchors,
                })
                .collect(),
            gates: round.yardstick.gates.iter().collect(),
        }
    }
}

impl<'a> CandidateShown<'a> {
    fn of(round: &Round, candidate: &'a Candidate) -> Self {
        Self {
            id: &candidate.id,
            name: &candidate.name,
            organisation: candidate.organisation.as_ref(),
            gates: gates(round, candidate),
            out: candidate.excluded().is_some(),
            note: candidate.note.as_ref(),
        }
    }
}

impl<'a> ScorerShown<'a> {
    fn of(scorer: &'a Scorer, answered: &Progress) -> Self {
        Self {
            person: &scorer.person,
            organisation: scorer.organisation.as_ref(),
            voting: scorer.voting,
            conflicts: &scorer.conflicts,
            answered: answered.answered,
            of: answered.of,
            receipt: None,
            replaced: 0,
        }
    }
}
