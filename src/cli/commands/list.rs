//! `baton list`: the portfolio.

use crate::cli::figures::{Flags, Functions};
use crate::cli::output::{Page, Shown};
use crate::cli::{CommandError, Finished, Invocation, Outcome};
use crate::domain::Date;
use crate::domain::analysis::portfolio::PortfolioRow;
use crate::domain::id::PlanId;
use crate::domain::phase::PhaseId;
use crate::twin::portfolio as twin;
use serde::Serialize;

/// List the plans in the store
#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

pub(crate) fn run(_: &Args, invocation: &mut Invocation) -> Finished {
    let session = invocation.looking()?;
    let portfolio = match invocation.as_of() {
        Some(day) => session.portfolio_as_of(day)?,
        None => session.portfolio()?,
    };
    let twin = twin::Portfolio::of(&portfolio.rows, invocation.day());
    let heading = invocation.portfolio_heading();
    let plans = portfolio.rows.into_iter().map(Row::from).collect();
    invocation.tell(&Portfolio {
        plans,
        heading,
        twin,
    })?;
    for (id, why) in &portfolio.unread {
        CommandError::failed(format!("plan {id}: {why}")).print();
    }
    Ok(if portfolio.unread.is_empty() {
        Outcome::Done
    } else {
        Outcome::Partly
    })
}

#[derive(Debug, Serialize)]
struct Portfolio {
    plans: Vec<Row>,
    #[serde(skip)]
    heading: twin::PortfolioHeading,
    #[serde(skip)]
    twin: twin::Portfolio,
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
    events: u64,
}

impl From<PortfolioRow> for Row {
    fn from(row: PortfolioRow) -> Self {
        Self {
            name: row.name.to_string(),
            phase: row.phase.declared,
            suggested_phase: row.phase.suggested,
            functions: Functions::of(row.functions),
            flags: Flags::of(row.flag_counts()),
            exit_target: row.exit_target,
            events: row.events,
            id: row.id,
        }
    }
}

impl Row {
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
        page.tell(&self.heading);
        page.tell(&self.twin);
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
