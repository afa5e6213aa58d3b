//! `baton log`: every event of a plan.

use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation};
use crate::domain::history::taken_back;
use crate::domain::id::PlanId;
use crate::domain::story::tell;
use crate::session::OpenPlan;
use crate::twin::log::LogLine;
use serde::Serialize;
use std::slice;

/// Show everything that happened to a plan, oldest first
///
/// What was taken back stays in the log and is marked. Scores of a round that does not show them are hidden.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// Only the last so many events
    #[arg(long, short = 'n', value_name = "N")]
    last: Option<usize>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let mut log = Log::of(&open);
    let wanted = args.last.unwrap_or(log.events.len());
    let rest = log.events.len().saturating_sub(wanted);
    log.events.drain(..rest);
    log.lines.drain(..rest);
    invocation.tell(&log)
}

#[derive(Debug, Serialize)]
struct Log {
    plan: PlanId,
    events: Vec<Entry>,
    #[serde(skip)]
    lines: Vec<LogLine>,
}

#[derive(Debug, Serialize)]
struct Entry {
    seq: u64,
    at: String,
    actor: String,
    kind: String,
    summary: String,
    undone: bool,
    hash: String,
    origin: Option<String>,
}

impl Log {
    fn of(open: &OpenPlan) -> Self {
        let gone = taken_back(&open.events);
        let entry = |(n, stored): (usize, &crate::store::Event)| Entry {
            seq: stored.seq,
            at: stored.at.clone(),
            actor: stored.actor.clone(),
            kind: stored.kind.clone(),
            summary: summary(open, n),
            undone: gone.contains(&stored.seq),
            hash: stored.hash.to_string(),
            origin: stored.origin.clone(),
        };
        Self {
            plan: open.plan.id.clone(),
            events: open.stored.iter().enumerate().map(entry).collect(),
            lines: open
                .events
                .iter()
                .zip(&open.stored)
                .filter_map(|(event, stored)| {
                    let undone = gone.contains(&event.seq);
                    LogLine::of(&open.plan, slice::from_ref(event), &stored.kind, undone)
                })
                .collect(),
        }
    }
}

fn summary(open: &OpenPlan, n: usize) -> String {
    match open.events.get(n).and_then(|event| event.change.as_ref()) {
        Some(change) => tell(&open.plan, change),
        None => "what happened is not readable here".to_owned(),
    }
}

impl Shown for Log {
    fn plain(&self, page: &mut Page) {
        for line in &self.lines {
            page.tell(line);
        }
    }

    fn people(&self, page: &mut Page) {
        let row = |entry: &Entry| {
            let minute = entry.at.get(..16).unwrap_or(&entry.at).replace('T', " ");
            let mark = if entry.undone { "(undone) " } else { "" };
            vec![
                entry.seq.to_string(),
                minute,
                format!("{mark}{}, by {}", entry.summary, entry.actor),
            ]
        };
        page.rows(&self.events.iter().map(row).collect::<Vec<_>>());
    }
}
