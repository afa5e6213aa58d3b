//! `baton doctor`: whether everything about the store is well.

use crate::cli::error::printable;
use crate::cli::files::shown;
use crate::cli::output::{Page, Shown};
use crate::cli::{CommandError, Finished, Invocation, Outcome};
use crate::domain::analysis::calendar::count;
use crate::store::{Sqlite, Store, chain};
use serde::Serialize;
use std::path::Path;

/// Look the whole store over: the file, every plan's chain of events, who can read it
#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

pub(super) fn run(_: &Args, invocation: &mut Invocation) -> Finished {
    let path = invocation.store_path()?;
    let report = examine(&path)?;
    invocation.tell(&report)?;
    Ok(if report.problems.is_empty() {
        Outcome::Done
    } else {
        Outcome::Found
    })
}

#[derive(Debug, Serialize)]
struct Report {
    version: &'static str,
    store: String,
    exists: bool,
    read_only: Option<String>,
    plans: Vec<Chain>,
    problems: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Chain {
    id: String,
    events: u64,
    intact: bool,
}

fn examine(path: &Path) -> Result<Report, CommandError> {
    let mut report = Report {
        version: env!("CARGO_PKG_VERSION"),
        store: shown(path),
        exists: path.exists(),
        read_only: None,
        plans: Vec::new(),
        problems: Vec::new(),
    };
    if report.exists {
        match Sqlite::open(path) {
            Ok(store) => {
                report.look_over(&store)?;
                report.problems.extend(open_to_others(path));
            }
            Err(error) => report.problems.push(printable(&error.to_string())),
        }
    }
    Ok(report)
}

impl Report {
    fn look_over(&mut self, store: &Sqlite) -> Result<(), CommandError> {
        self.read_only = store.read_only().map(str::to_owned);
        self.problems.extend(store.examine()?);
        for (id, head) in store.heads()? {
            let verdict = chain::verify(&store.load(&id)?);
            self.problems
                .extend(verdict.why.map(|why| format!("plan {id}: {why}")));
            self.plans.push(Chain {
                id,
                events: head.seq,
                intact: verdict.intact,
            });
        }
        Ok(())
    }
}

/// Plans hold what is told in confidence.
#[cfg(unix)]
fn open_to_others(path: &Path) -> Option<String> {
    use std::os::unix::fs::PermissionsExt;
    let mode = path.metadata().ok()?.permissions().mode();
    let others = mode & 0o077 != 0;
    others.then(|| {
        format!(
            "others on this machine may use the store (mode {:o}); close it with chmod 600",
            mode & 0o777
        )
    })
}

#[cfg(not(unix))]
fn open_to_others(_: &Path) -> Option<String> {
    None
}

impl Shown for Report {
    fn plain(&self, page: &mut Page) {
        page.fact("baton", self.version);
        page.fact("store", &self.store);
        page.fact("store exists", if self.exists { "yes" } else { "no" });
        if let Some(why) = &self.read_only {
            page.fact("read only", why);
        }
        for plan in &self.plans {
            let state = if plan.intact { "intact" } else { "not intact" };
            page.fact(
                format_args!("plan {}", plan.id),
                format_args!("{}, {state}", count(plan.events.cast_signed(), "event")),
            );
        }
        for problem in &self.problems {
            page.fact("problem", problem);
        }
        page.fact("problems", self.problems.len());
    }
}
