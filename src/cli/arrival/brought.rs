//! A whole history, for a store that has none of that plan.

use super::Arrived;
use crate::cli::files::Named;
use crate::cli::output;
use crate::cli::{CommandError, Invocation};
use crate::domain::id::PlanId;
use crate::session::exchange::{import_events, read_events};
use crate::store::{Event, chain};

/// A whole history comes into a store that has none of that plan.
pub(super) fn import(
    file: &Named,
    events: Vec<Event>,
    into: Option<&PlanId>,
    invocation: &Invocation,
) -> Result<Arrived, CommandError> {
    let mut session = invocation.writing()?;
    let brought = read_events(events.clone())?;
    let id = brought.plan.id.clone();
    if into.is_some_and(|into| *into != id) {
        let what = format!("a history keeps its plan's id, which is {id}; nothing was changed");
        return Err(CommandError::usage(what).hint("leave --plan out, or import a plan file"));
    }
    let arrived = |changes: Vec<String>, events| Arrived {
        file: file.to_string(),
        plan: id.clone(),
        began: events > 0,
        dry_run: invocation.global.dry_run,
        events,
        changes,
    };
    let present = session.open_or_blank(&id)?;
    if present.head == brought.head {
        return Ok(arrived(Vec::new(), 0));
    }
    if present.head.seq > 0 {
        return Err(other_history(&id));
    }
    must_hold(&events)?;
    if !invocation.global.dry_run {
        import_events(&mut session, events)?;
    }
    if !brought.plan.members.people.is_empty() {
        output::note(
            "names of people are no part of a history; they are shown by their ids until a plan file or `person edit` names them",
        );
    }
    let what = format!("+ plan {}: its whole history", brought.plan.collective.name);
    Ok(arrived(vec![what], brought.head.seq))
}

fn other_history(id: &PlanId) -> CommandError {
    let what = format!("the plan {id} is in this store with another history; nothing was changed");
    CommandError::clash(what)
        .hint("look at both: bring this one into a store of its own with --store PATH")
}

fn must_hold(events: &[Event]) -> Result<(), CommandError> {
    chain::verify(events).why.map_or(Ok(()), |why| {
        Err(CommandError::failed(format!(
            "this history was altered: {why}; nothing was changed"
        )))
    })
}
