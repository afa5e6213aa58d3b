//! The collective's own fields, and the exit.

use super::Replay;
use crate::domain::collective::CollectiveEdit;
use crate::domain::exit::{Exit, ExitEdit};
use crate::domain::patch::Patch;
use crate::domain::{Change, Date};

pub(super) fn collective(replay: &mut Replay<'_>) {
    let (old, new) = (replay.plan.collective.clone(), &replay.file.plan.collective);
    let edit = CollectiveEdit {
        name: replay.edit("name", Some(&old.name), Some(&new.name)),
        place: replay.edit("place", old.place.as_ref(), new.place.as_ref()),
        purpose: replay.edit("purpose", old.purpose.as_ref(), new.purpose.as_ref()),
        started: replay.edit("started", old.started.as_ref(), new.started.as_ref()),
        role_name: replay.edit("role name", old.role_name.as_ref(), new.role_name.as_ref()),
        currency: replay.edit("currency", old.currency.as_ref(), new.currency.as_ref()),
        note: replay.edit("note", old.note.as_ref(), new.note.as_ref()),
    };
    if edit != CollectiveEdit::default() {
        replay.push(Change::CollectiveEdited(edit));
    }
    replay.fixed("collective.template", &old.template, &new.template);
    if !replay.is_birth && replay.plan.yardstick != replay.file.plan.yardstick {
        replay.refuse(
            "yardstick",
            "what new rounds are judged by cannot change once the plan has begun",
            "write it as `baton export` gives it, and set weights and floors in the round itself",
        );
    }
}

pub(super) fn exit(replay: &mut Replay<'_>) {
    let (old, new) = (replay.plan.exit.clone(), &replay.file.plan.exit);
    let Some(mut targets) = targets(&old, new) else {
        replay.refuse(
            "exit.earlier_targets",
            "target dates that were given up are in the log and stay",
            "write target = the new date; the old one is remembered by itself",
        );
        return;
    };
    if old.target != new.target {
        replay.edit("exit target", old.target.as_ref(), new.target.as_ref());
    }
    let last = targets.pop().unwrap_or_default();
    for target in targets {
        replay.push(Change::ExitEdited(ExitEdit {
            target,
            ..ExitEdit::default()
        }));
    }
    let edit = ExitEdit {
        reason: replay.edit("exit reason", old.reason.as_ref(), new.reason.as_ref()),
        kind: replay.edit("exit kind", old.kind.as_ref(), new.kind.as_ref()),
        conditions: replay.edit(
            "exit conditions",
            old.conditions.as_ref(),
            new.conditions.as_ref(),
        ),
        announced: replay.edit(
            "exit announced",
            old.announced.as_ref(),
            new.announced.as_ref(),
        ),
        target: last,
        outcome: replay.edit("exit outcome", old.outcome.as_ref(), new.outcome.as_ref()),
        successor: replay.edit(
            "exit successor",
            old.successor.as_ref(),
            new.successor.as_ref(),
        ),
        checks: replay.edit("exit checks", Some(&old.checks), Some(&new.checks)),
        note: replay.edit("exit note", old.note.as_ref(), new.note.as_ref()),
    };
    if edit != ExitEdit::default() {
        replay.push(Change::ExitEdited(edit));
    }
}

/// The edits of the target that lead from one exit to the other, through every target given up on the way.
/// `None` where the file tells another past.
fn targets(old: &Exit, new: &Exit) -> Option<Vec<Patch<Date>>> {
    if old.earlier_targets.starts_with(&new.earlier_targets) {
        return Some(vec![Patch::between(
            old.target.as_ref(),
            new.target.as_ref(),
        )]);
    }
    let mut given_up = new.earlier_targets.strip_prefix(&old.earlier_targets[..])?;
    let mut stands = old.target;
    if let Some(target) = old.target {
        given_up = given_up.strip_prefix(&[target][..])?;
    }
    let mut edits = Vec::new();
    for next in given_up.iter().copied().map(Some).chain([new.target]) {
        // Giving a date up for itself is only seen by way of no date at all.
        if stands.is_some() && (stands == next || next.is_none()) {
            edits.push(Patch::Clear);
        }
        edits.extend(next.map(Patch::Set));
        stands = next;
    }
    Some(edits)
}
