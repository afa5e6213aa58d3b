//! A reviewer at work on a pack: the plan can be looked at, and only the review can be written.
//!
//! The pack's plan is begun in a store of its own, which nobody keeps. What is kept is a review file, written whole
//! before each change that it tells of, and read again when the pack is opened again.

use super::collecting::collect;
use super::remembered::remembered;
use crate::domain::book::review::{
    POSITION, REASON, RESPONDED, REVIEW_ID, VERDICT, VERDICT_BECAUSE,
};
use crate::domain::book::{Book, Column, Entry, Value};
use crate::domain::id::{EntryId, PlanId};
use crate::domain::{Change, Plan};
use crate::interchange::FILE_LIMIT;
use crate::interchange::pack::{Mark, Pack, Part};
use crate::interchange::parse_plan;
use crate::interchange::plan_file::differences;
use crate::interchange::review_file::{BOOKS, ReviewFile, columns, parse_review, write};
use crate::session::files::{self, Present};
use crate::session::{Session, SessionError};
use std::path::PathBuf;

/// What is said of everything but the review.
const READ_ONLY: &str = "this is a pack: only findings, recommendations, remarks, answers by criterion, who was heard \
                         and the verdict of its review are written here";

/// A pack that is read, and where its review is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    review: EntryId,
    mark: Mark,
    file: PathBuf,
}

impl Reading {
    /// Begins the plan of a pack in the store of a session, with what was written of its review before. From then on
    /// only the review can be written, and is kept in `file`.
    ///
    /// # Errors
    /// When the plan in the pack or the review file cannot be read, or is of another pack.
    pub fn begin(
        session: &mut Session,
        pack: &Pack,
        file: PathBuf,
    ) -> Result<PlanId, SessionError> {
        let text = pack.text(Part::Plan).unwrap_or_default();
        let parsed = parse_plan(Part::Plan.as_str(), text)?;
        let mut told = differences(None, &parsed, session.today())?;
        let about = &pack.manifest.about;
        let entry = remembered(&parsed.plan, &about.review, about.as_of, &pack.manifest);
        // The pack was written before the plan could remember it.
        told.proposal
            .changes
            .push(Change::EntryAdded(Box::new(entry)));
        let mut open = session.blank(&parsed.plan.id)?;
        session.propose(&mut open, &told.proposal)?;
        if file.exists() {
            let name = file.display().to_string();
            let text = files::read(&file, FILE_LIMIT).map_err(unkept)?;
            let said = parse_review(&name, &text, &open.plan)?;
            if said.mark != pack.manifest.mark {
                return Err(SessionError::Exchange(format!(
                    "{name} is the review of another pack: move it away, or open the pack that it belongs to"
                )));
            }
            let collected = collect(&open.plan, &said, &text)?;
            session.propose(&mut open, &collected.proposal)?;
        }
        session.reading = Some(Self {
            review: about.review.clone(),
            mark: pack.manifest.mark,
            file,
        });
        Ok(parsed.plan.id)
    }

    /// Whether a change is one that a reviewer makes.
    fn allows(&self, change: &Change) -> bool {
        let response = [POSITION.name(), REASON.name(), RESPONDED.name()];
        let verdict = [VERDICT.name(), VERDICT_BECAUSE.name()];
        if let Change::EntryAdded(entry) = change {
            BOOKS.contains(&entry.book)
                && entry.get(REVIEW_ID) == Some(&self.review)
                && entry
                    .known()
                    .all(|(column, _)| !response.contains(&column.name))
        } else if let Change::EntryEdited(edit) = change {
            let mut changes = edit.changes();
            if edit.book == Book::Review {
                return edit.id == self.review
                    && changes.all(|(column, _)| verdict.contains(&column.name));
            }
            let fits = |(column, value): (&Column, Option<&Value>)| match value {
                Some(Value::Entry(id)) if column.name == REVIEW_ID.name() => *id == self.review,
                Some(_) | None => !response.contains(&column.name),
            };
            BOOKS.contains(&edit.book) && changes.all(fits)
        } else if let Change::EntryRemoved { book, .. } = change {
            BOOKS.contains(book)
        } else {
            matches!(change, Change::Undone { .. })
        }
    }

    /// Writes what the review says in this plan.
    fn save(&self, plan: &Plan) -> Result<(), SessionError> {
        let review = plan.books.get(Book::Review, &self.review);
        let because = review.and_then(|review| review.get(VERDICT_BECAUSE));
        let entries = BOOKS.iter().flat_map(|book| plan.books.of(*book));
        let entries = entries.filter(|entry| entry.get(REVIEW_ID) == Some(&self.review));
        let file = ReviewFile {
            plan: plan.id.clone(),
            review: self.review.clone(),
            mark: self.mark,
            verdict: (
                review.and_then(|review| review.get(VERDICT)),
                because.cloned(),
            ),
            entries: entries.map(|entry| self.as_said(entry)).collect(),
        };
        files::write(&self.file, write(&file), Present::Replace).map_err(unkept)
    }

    /// An entry as the file has it: without the review that all are of, and under the id that the reviewer gave.
    fn as_said(&self, entry: &Entry) -> Entry {
        let known = columns(entry.book)
            .filter_map(|column| Some((column, entry.value(column.name)?.clone())));
        let said = known.map(|(column, value)| match value {
            Value::Entry(id) => (column, Value::Entry(self.own(&id))),
            other => (column, other),
        });
        let empty = Entry::new(entry.book, self.own(&entry.id));
        said.fold(empty, |entry, (column, value)| entry.with(column, value))
    }

    fn own(&self, id: &EntryId) -> EntryId {
        let own = id.as_str().strip_prefix(self.review.as_str());
        let own = own.and_then(|own| own.strip_prefix('-'));
        own.and_then(|own| EntryId::parse(own).ok())
            .unwrap_or_else(|| id.clone())
    }
}

impl Session {
    /// Refuses what cannot be written while a pack is read.
    pub(in crate::session) fn may_write(&self, change: &Change) -> Result<(), SessionError> {
        match &self.reading {
            Some(reading) if !reading.allows(change) => {
                Err(SessionError::ReadOnly(READ_ONLY.to_owned()))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Keeps the review of the pack that is read, where it is one, as it will be after a change. Where it cannot be
    /// kept, the change is not made.
    pub(in crate::session) fn save_review(&self, after: &Plan) -> Result<(), SessionError> {
        self.reading
            .as_ref()
            .map_or(Ok(()), |reading| reading.save(after))
    }
}

fn unkept(error: files::FileError) -> SessionError {
    match error {
        files::FileError::Text(error) => SessionError::File(error),
        other => {
            let why = other.to_string();
            let why = why.trim_end_matches("; nothing was changed");
            SessionError::Exchange(format!("the review could not be kept: {why}"))
        }
    }
}
