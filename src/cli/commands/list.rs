//! `baton list`: the portfolio.

use crate::cli::figures::{Flags, Functions};
use crate::cli::output::{Page, Shown};
use crate::cli::{CommandError, Finished, Invocation};
use crate::domain::flags::assess;
use crate::domain::id::PlanId;
use crate::domain::phase::PhaseId;
use crate::domain::{Date, Plan, analysis};
use crate::session::Session;
use serde::Serialize;

/// List the plans in the store
#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

pub(crate) fn run(_: &Args, invocation: &mut Invocation) -> Finished {
    let session = invocation.looking()?;
    let mut plans = Vec::new();
    for id in session.plan_ids()? {
        plans.extend(row(&session, &id, invocation)?);
    }
    invocation.tell(&Portfolio { plans })
}

/// A plan's row; none for a plan that did not exist yet on the day of `--as-of`.
fn row(
    session: &Session,
    id: &PlanId,
    invocation: &Invocation,
) -> Result<Option<Row>, CommandError> {
    let mut open = session.open(id)?;
    if let Some(day) = invocation.as_of() {
        open = open.as_of(day);
    }
    let began = !open.events.is_empty();
    Ok(began.then(|| Row::of(&open.plan, open.events.len(), invocation.day())))
}

#[derive(Debug, Serialize)]
struct Portfolio {
    plans: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    id: PlanId,
    name: String,
    phase: PhaseId,
    suggested_phase: Option<PhaseId>,
    functions: Functions,
    flags: Flags,
    exit_target: Option<Date>,
    events: usize,
}

impl Row {
    fn of(plan: &Plan, events: usize, day: Date) -> Self {
        Self {
            id: plan.id.clone(),
            name: plan.collective.name.to_string(),
            phase: plan.walk.current,
            suggested_phase: analysis::suggest(plan).map(|suggestion| suggestion.phase),
            functions: Functions::of(plan),
            flags: Flags::of(&assess(plan, day)),
            exit_target: plan.exit.target,
            events,
        }
    }

    fn columns(&self) -> Vec<String> {
        let or_unknown = |known: Option<String>| known.unwrap_or_else(|| "?".to_owned());
        vec![
            self.id.to_string(),
            self.phase.to_string(),
            or_unknown(self.suggested_phase.map(|phase| phase.to_string())),
            format!("{}/{}", self.functions.handed_over, self.functions.counted),
            self.functions.percent(),
            format!(
                "{}/{}/{}",
                self.flags.stop, self.flags.warn, self.flags.note
            ),
            or_unknown(self.exit_target.map(|day| day.to_string())),
            self.events.to_string(),
            self.name.clone(),
        ]
    }
}

impl Shown for Portfolio {
    fn plain(&self, page: &mut Page) {
        page.fact("plans", self.plans.len());
        for (n, row) in self.plans.iter().enumerate() {
            page.fact(
                format_args!("plan {} of {}", n + 1, self.plans.len()),
                format_args!("{}, {}", row.id, row.name),
            );
            page.fact("phase declared", row.phase);
            page.fact_or_unknown("phase suggested", row.suggested_phase);
            row.functions.plain(page);
            row.flags.plain(page);
            page.fact_or_unknown("exit planned", row.exit_target);
            page.fact("events", row.events);
        }
    }

    fn people(&self, page: &mut Page) {
        if self.plans.is_empty() {
            page.line("There is no plan in this store yet.");
            page.line("Begin one with `baton new PLAN --name NAME`, or look at a sample with `baton demo`.");
            return;
        }
        let heads = [
            "PLAN",
            "PHASE",
            "SUGGESTED",
            "OVER",
            "SHARE",
            "FLAGS",
            "EXIT",
            "EVENTS",
            "NAME",
        ];
        let mut rows = vec![heads.map(str::to_owned).to_vec()];
        rows.extend(self.plans.iter().map(Row::columns));
        page.rows(&rows);
        page.line("OVER: functions handed over, of those counted. SHARE: by weight. FLAGS: stop/warn/note.");
    }
}
