//! `baton redo`: bringing again.

use crate::cli::{Finished, Invocation};
use crate::domain::history::last_undo;
use crate::domain::id::PlanId;

/// Bring again what the last undo took back
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let mut session = invocation.writing()?;
    let mut open = session.open(&args.plan)?;
    if invocation.global.dry_run {
        let told = session.preview_undo(&open, &last_undo(&open.events))?;
        return invocation.would(
            &open,
            told.iter().map(|what| format!("Redo: {what}")).collect(),
        );
    }
    let mut done = session.redo(&mut open)?;
    for what in &mut done.told {
        what.insert_str(0, "Redid: ");
    }
    invocation.did(&open, done)
}
