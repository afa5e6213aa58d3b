//! A plan file: every difference from what is stored, in words, and the choice whether it is meant.

use super::Arrived;
use crate::cli::files::Named;
use crate::cli::{CommandError, Invocation};
use crate::domain::analysis::calendar::count;
use crate::domain::id::PlanId;
use crate::interchange::PlanFile;
use crate::session::arrival::Arrival;

/// Makes the plan in the store what the file says, or says with `--dry-run` what that would change.
pub(super) fn import(
    file: &Named,
    mut parsed: PlanFile,
    into: Option<&PlanId>,
    invocation: &Invocation,
) -> Result<Arrived, CommandError> {
    if let Some(id) = into {
        parsed.plan.id = id.clone();
    }
    let mut session = invocation.writing()?;
    let mut arrival = session.lay_beside(&parsed)?;
    let began = arrival.begins();
    if !arrival.lines.is_empty() {
        must_be_wanted(&arrival, invocation)?;
    }
    let Arrival { open, proposal, .. } = &mut arrival;
    let events = if invocation.global.dry_run {
        session.preview(open, proposal)?.len() as u64
    } else {
        session.propose(open, proposal)?.count()
    };
    Ok(Arrived {
        file: file.to_string(),
        plan: parsed.plan.id,
        began,
        dry_run: invocation.global.dry_run,
        events,
        changes: arrival.lines,
    })
}

/// Asks before a plan that is there is changed. Where it changed after the file was exported, what the file says would
/// take that back: then somebody has to say that this is meant.
fn must_be_wanted(arrival: &Arrival, invocation: &Invocation) -> Result<(), CommandError> {
    if arrival.begins() || invocation.global.dry_run {
        return Ok(());
    }
    let (open, head) = (&arrival.open, arrival.open.head.seq);
    if let Some(seq) = arrival
        .outdated()
        .filter(|_| !invocation.global.yes && !invocation.asks())
    {
        let what = format!(
            "the plan {} went on after this file was exported: the file knows {}, and it has {head}; \
             to make it what the file says would take later changes back; nothing was changed",
            open.plan.id,
            count(seq.cast_signed(), "event")
        );
        let error = CommandError::clash(what)
            .hint("--dry-run shows what would change; --yes makes the plan what the file says");
        return Err(error.hint("or export the plan again and edit that"));
    }
    invocation.confirm(&format!(
        "{}\nMake these changes to {}.",
        arrival.lines.join("\n"),
        open.plan.id
    ))
}
