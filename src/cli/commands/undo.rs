//! `baton undo`: taking back.

use crate::cli::{CommandError, Finished, Invocation};
use crate::domain::history::last_action;
use crate::domain::id::PlanId;

/// Take back the last action, or one event by its number
///
/// Nothing is erased: that it was taken back is an event of its own, and `redo` brings it again.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The number of one event, as `log` shows it
    seq: Option<u64>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let mut session = invocation.writing()?;
    let mut open = session.open(&args.plan)?;
    if let Some(seq) = args.seq {
        must_be_there(seq, open.head.seq)?;
    }
    if invocation.global.dry_run {
        let seqs = args
            .seq
            .map_or_else(|| last_action(&open.events), |seq| vec![seq]);
        let told = session.preview_undo(&open, &seqs)?;
        return invocation.would(
            &open,
            told.iter().map(|what| format!("Undo: {what}")).collect(),
        );
    }
    let mut done = match args.seq {
        Some(seq) => session.undo_event(&mut open, seq)?,
        None => session.undo(&mut open)?,
    };
    for what in &mut done.told {
        what.insert_str(0, "Undid: ");
    }
    invocation.did(&open, done)
}

fn must_be_there(seq: u64, last: u64) -> Result<(), CommandError> {
    if (1..=last).contains(&seq) {
        return Ok(());
    }
    let what =
        format!("there is no event {seq}: this plan has events 1 to {last}; nothing was changed");
    Err(CommandError::failed(what).hint("`baton log` shows them with their numbers"))
}
