//! A plan file: every difference from what is stored, in words, and the choice whether it is meant.

use super::{Arrived, opened};
use crate::cli::files::Named;
use crate::cli::{CommandError, Invocation};
use crate::domain::analysis::calendar::count;
use crate::domain::id::PlanId;
use crate::interchange::PlanFile;
use crate::interchange::plan_file::{Differences, differences};
use crate::session::OpenPlan;

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
    let mut open = opened(&session, &parsed.plan.id)?;
    let began = open.head.seq == 0;
    let current = (!began).then_some(&open.plan);
    let Differences { proposal, lines } = differences(current, &parsed, invocation.today())?;
    if !lines.is_empty() {
        must_be_wanted(&parsed, &open, &lines, invocation)?;
    }
    let events = if invocation.global.dry_run {
        session.preview(&open, &proposal)?.len() as u64
    } else {
        let done = session.propose(&mut open, &proposal)?;
        if done.last == 0 {
            0
        } else {
            done.last - done.first + 1
        }
    };
    Ok(Arrived {
        file: file.to_string(),
        plan: parsed.plan.id,
        began,
        dry_run: invocation.global.dry_run,
        events,
        changes: lines,
    })
}

/// Asks before a plan that is there is changed. Where it changed after the file was exported, what the file says would
/// take that back: then somebody has to say that this is meant.
fn must_be_wanted(
    file: &PlanFile,
    open: &OpenPlan,
    lines: &[String],
    invocation: &Invocation,
) -> Result<(), CommandError> {
    let head = open.head.seq;
    let outdated = file.exported_at.filter(|seq| *seq < head && head > 0);
    if head == 0 || invocation.global.dry_run {
        return Ok(());
    }
    if let Some(seq) = outdated.filter(|_| !invocation.global.yes && !invocation.asks()) {
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
        lines.join("\n"),
        open.plan.id
    ))
}
