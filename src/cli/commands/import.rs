//! `baton import`: plan files and files of events into the store.

use crate::cli::arrival::{self, Arrived};
use crate::cli::files::Named;
use crate::cli::output::{Page, Shown};
use crate::cli::{CommandError, Finished, Invocation, Outcome};
use crate::domain::id::PlanId;
use serde::Serialize;

/// Read plan files, or files of events, into the store
///
/// A plan that is not there begins as the file says. For one that is, every difference is shown in words and becomes
/// a change, all together or none. A file of events brings its whole history to a store that has none of that plan.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The files; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<Named>,
    /// The plan to read the file into, where it is not the one that the file names
    #[arg(long, value_name = "PLAN")]
    plan: Option<PlanId>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    if args.plan.is_some() && args.files.len() > 1 {
        let what = "--plan goes with one file, and several were named; nothing was changed";
        return Err(CommandError::usage(what).hint("import them one by one"));
    }
    let mut imported = Vec::new();
    let mut failed = Vec::new();
    for file in &args.files {
        match arrival::import(file, args.plan.as_ref(), invocation) {
            Ok(arrived) => imported.push(arrived),
            Err(error) => failed.push(error),
        }
    }
    finish(imported, failed, invocation)
}

/// One failure alone is the command's own; beside something that went well it makes the work partly done.
fn finish(
    imported: Vec<Arrived>,
    mut failed: Vec<CommandError>,
    invocation: &mut Invocation,
) -> Finished {
    if imported.is_empty()
        && let Some(last) = failed.pop()
    {
        failed.iter().for_each(CommandError::print);
        return Err(last);
    }
    invocation.tell(&Imported { imported })?;
    failed.iter().for_each(CommandError::print);
    Ok(if failed.is_empty() {
        Outcome::Done
    } else {
        Outcome::Partly
    })
}

#[derive(Debug, Serialize)]
struct Imported {
    imported: Vec<Arrived>,
}

impl Shown for Imported {
    fn plain(&self, page: &mut Page) {
        self.imported.iter().for_each(|arrived| arrived.plain(page));
    }

    fn people(&self, page: &mut Page) {
        self.imported
            .iter()
            .for_each(|arrived| arrived.people(page));
    }
}
