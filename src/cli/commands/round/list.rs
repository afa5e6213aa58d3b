//! `baton round list`: the successor rounds of a plan.

use super::progress::Progress;
use super::reveals::RevealsShown;
use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation};
use crate::domain::id::{PlanId, RoundId};
use crate::domain::round::{DecisionKind, Round, RoundState};
use crate::domain::text::Line;
use crate::domain::{Date, Plan};
use crate::twin::Heading;
use crate::twin::successors::Rounds;
use serde::Serialize;

/// List the successor rounds
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let list = List {
        rounds: open
            .plan
            .rounds
            .iter()
            .map(|round| Row::of(&open.plan, round))
            .collect(),
        heading: invocation.heading(&open.plan),
        twin: Rounds::of(&open.plan),
    };
    invocation.tell(&list)
}

#[derive(Debug, Serialize)]
struct List<'a> {
    rounds: Vec<Row<'a>>,
    #[serde(skip)]
    heading: Heading,
    #[serde(skip)]
    twin: Rounds,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    id: &'a RoundId,
    name: &'a Line,
    state: RoundState,
    opened: Option<Date>,
    closed: Option<Date>,
    reveals: Option<RevealsShown<'a>>,
    decision: Option<DecisionKind>,
    candidates: usize,
    scorers: usize,
    answered: usize,
    of: usize,
}

impl<'a> Row<'a> {
    fn of(plan: &Plan, round: &'a Round) -> Self {
        let progress = Progress::all(plan, round);
        Self {
            id: &round.id,
            name: &round.name,
            state: round.state,
            opened: round.days.opened,
            closed: round.days.closed,
            reveals: RevealsShown::of(round),
            decision: round.days.decision.as_ref().map(|decision| decision.kind),
            candidates: round.candidates.len(),
            scorers: round.scorers.len(),
            answered: progress.iter().map(|scorer| scorer.answered).sum(),
            of: progress.iter().map(|scorer| scorer.of).sum(),
        }
    }

    fn state(&self) -> String {
        let decision = self.decision;
        let decision = decision.map_or_else(String::new, |kind| format!(", {kind}"));
        let waits = self.reveals.as_ref().and_then(RevealsShown::so_far);
        let waits = waits.map_or_else(String::new, |so_far| format!(", {so_far}"));
        format!("{}{waits}{decision}", self.state)
    }
}

impl Shown for List<'_> {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.heading);
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        if self.rounds.is_empty() {
            page.line("No successor round is in the plan yet.");
            page.line("Prepare one with `baton round new PLAN --name NAME`.");
            return;
        }
        let heads = [
            "ROUND",
            "STATE",
            "CANDIDATES",
            "SCORERS",
            "ANSWERED",
            "NAME",
        ];
        let mut rows = vec![heads.map(str::to_owned).to_vec()];
        rows.extend(self.rounds.iter().map(|row| {
            vec![
                row.id.to_string(),
                row.state(),
                row.candidates.to_string(),
                row.scorers.to_string(),
                format!("{} of {}", row.answered, row.of),
                row.name.to_string(),
            ]
        }));
        page.rows(&rows);
    }
}
