//! A file on its way into the store: which kind of file it is, and what came of it.
//!
//! What a plan file would change and whether a person has to choose first is in [`edited`]; a whole history is in
//! [`brought`].

mod brought;
mod edited;

use super::files::{self, Named};
use super::output::Page;
use super::{CommandError, Invocation, histories};
use crate::domain::analysis::calendar::count;
use crate::domain::id::PlanId;
use crate::interchange::parse_plan;
use crate::interchange::records::HISTORY_LIMIT;
use crate::session::exchange::{is_history, read_events};
use serde::Serialize;
use std::path::Path;

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

    /// Everything in a plan that begins is new; that it begins says it all, but for what is left to do.
    pub(super) fn people(&self, page: &mut Page) {
        let told = self.changes.iter().enumerate().filter(|(at, change)| {
            let is_left_to_do = change.starts_with('!');
            !self.began || *at == 0 || is_left_to_do
        });
        self.tell(told.map(|(_, change)| change), page);
    }

    fn tell<'c>(&self, changes: impl IntoIterator<Item = &'c String>, page: &mut Page) {
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
    if is_history(Path::new(&file.to_string()), &text) {
        return brought::import(file, histories::parse(file, &text)?, into, invocation);
    }
    let parsed = parse_plan(&file.to_string(), &text)?;
    edited::import(file, parsed, into, invocation)
}

/// The plan that a file is of.
///
/// # Errors
/// Everything that is wrong in the file.
pub(super) fn plan_in(file: &Named) -> Result<PlanId, CommandError> {
    let text = files::read(file, HISTORY_LIMIT)?;
    if is_history(Path::new(&file.to_string()), &text) {
        return Ok(read_events(histories::parse(file, &text)?)?.plan.id);
    }
    Ok(parse_plan(&file.to_string(), &text)?.plan.id)
}
