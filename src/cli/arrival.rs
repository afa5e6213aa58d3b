//! A file on its way into the store: what it is, what it would change, and whether a person has to choose first.

use super::files::{self, Named};
use super::output::{self, Page};
use super::{CommandError, Invocation, histories};
use crate::domain::analysis::calendar::count;
use crate::domain::id::PlanId;
use crate::interchange::parse_plan;
use crate::interchange::plan_file::{Differences, PlanFile, differences};
use crate::interchange::records::HISTORY_LIMIT;
use crate::session::exchange::{import_events, read_events};
use crate::session::{OpenPlan, Session, SessionError};
use crate::store::{Event, chain};
use serde::Serialize;

/// What came of one file.
#[derive(Debug, Serialize)]
pub(super) struct Arrived {
    file: String,
    pub(super) plan: PlanId,
    began: bool,
    dry_run: bool,
    events: u64,
    changes: Vec<String>,
}

impl Arrived {
    pub(super) fn plain(&self, page: &mut Page) {
        self.tell(&self.changes, page);
    }

    /// Everything in a plan that begins is new; that it begins says it all.
    pub(super) fn people(&self, page: &mut Page) {
        let told = if self.began { 1 } else { self.changes.len() };
        self.tell(&self.changes[..told.min(self.changes.len())], page);
    }

    fn tell(&self, changes: &[String], page: &mut Page) {
        let would = if self.dry_run { "would: " } else { "" };
        for change in changes {
            page.line(format_args!("{would}{change}"));
        }
        let Self { file, plan, .. } = self;
        let events = count(self.events.cast_signed(), "event");
        match (self.changes.is_empty(), self.dry_run) {
            (true, _) => page.line(format_args!("{file}: says nothing new of {plan}")),
            (false, true) => page.line(format_args!("{file}: would make {events} in {plan}")),
            (false, false) => page.line(format_args!("{file}: {events} made in {plan}")),
        }
    }
}

/// Reads one file into the store, or says with `--dry-run` what that would do.
///
/// # Errors
/// Everything that is wrong in the file; the refusal of a rule; a clash with what happened since it was exported.
pub(super) fn import(
    file: &Named,
    into: Option<&PlanId>,
    invocation: &Invocation,
) -> Result<Arrived, CommandError> {
    // Only its contents say which kind of file it is; a plan file has a lower limit, which its reader knows.
    let text = files::read(file, HISTORY_LIMIT)?;
    if is_history(file, &text) {
        return history(file, histories::parse(file, &text)?, into, invocation);
    }
    let parsed = parse_plan(&file.to_string(), &text)?;
    plan_file(file, parsed, into, invocation)
}

fn plan_file(
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

fn opened(session: &Session, id: &PlanId) -> Result<OpenPlan, CommandError> {
    match session.open(id) {
        Err(SessionError::NoSuchPlan { .. }) => Ok(session.blank(id)?),
        opened => Ok(opened?),
    }
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

/// A whole history comes into a store that has none of that plan.
fn history(
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
    let present = opened(&session, &id)?;
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

/// The plan that a file is of.
///
/// # Errors
/// Everything that is wrong in the file.
pub(super) fn plan_in(file: &Named) -> Result<PlanId, CommandError> {
    let text = files::read(file, HISTORY_LIMIT)?;
    if is_history(file, &text) {
        return Ok(read_events(histories::parse(file, &text)?)?.plan.id);
    }
    Ok(parse_plan(&file.to_string(), &text)?.plan.id)
}

fn is_history(file: &Named, text: &str) -> bool {
    file.ends_with("jsonl") || text.trim_start().starts_with('{')
}

/// Begins a plan from the text of a plan file that comes with the program.
///
/// # Errors
/// When the store cannot be written.
pub(super) fn begin(
    name: &str,
    text: &str,
    invocation: &Invocation,
) -> Result<PlanId, CommandError> {
    let file = Named::from(name);
    Ok(plan_file(&file, parse_plan(name, text)?, None, invocation)?.plan)
}
