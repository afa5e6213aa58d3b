//! A reviewer at work on a pack: the plan can be looked at, and only the review can be written.
//!
//! The pack's plan is begun in a store of its own, which nobody keeps. What is kept is a review file, written whole
//! before each change that it tells of, and read again when the pack is opened again.

use super::collecting::collect_as;
use super::naming::Naming;
use super::remembered::remembered;
use crate::domain::book::review::REVIEW_ID;
use crate::domain::book::reviewer::{BOOKS, columns};
use crate::domain::book::{Book, Column, Entry, Kind, Value};
use crate::domain::comparison::{Before, Whence};
use crate::domain::id::{EntryId, PlanId};
use crate::domain::{Change, Plan};
use crate::interchange::FILE_LIMIT;
use crate::interchange::pack::{Mark, Pack, Part};
use crate::interchange::parse_plan;
use crate::interchange::plan_file::differences;
use crate::interchange::review_file::{ReviewFile, parse_review, write};
use crate::session::files::{self, Present};
use crate::session::{Session, SessionError};
use std::path::PathBuf;

/// What is said of everything but the review.
const READ_ONLY: &str = "this is a pack: only findings, recommendations, remarks, answers by criterion, who was heard \
                         and what its reviewer says of the review itself are written here";

/// What is said of an answer that the pack brought.
const STAYS: &str = "the pack brought this answer, and what is not in a review file takes nothing away: give another \
                     answer instead, or write a remark";

/// What is said of what the pack brought and of what was kept at an earlier sitting.
const BEFORE: &str = "this was there when the pack was opened, and only what was written since can be taken back; \
                      your own entries can be changed or taken out one by one";

/// A pack that is read, and where its review is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    pub(super) review: EntryId,
    mark: Mark,
    file: PathBuf,
    pub(super) naming: Naming,
    /// The number of the last event before the sitting began.
    pub(super) begun: u64,
    /// The plan as the review before left it, where the pack has it.
    pub(super) before: Option<Before>,
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
        let mut naming = Naming::of(&open.plan, &about.review);
        if file.exists() {
            let name = file.display().to_string();
            let text = files::read(&file, FILE_LIMIT).map_err(unkept)?;
            let said = parse_review(&name, &text, &open.plan)?;
            if said.mark != pack.manifest.mark {
                return Err(SessionError::Exchange(format!(
                    "{name} is the review of another pack: move it away, or open the pack that it belongs to"
                )));
            }
            naming.read(&said.entries, &said.own);
            let here = |_: &EntryId, book, id: &EntryId| naming.here(book, id);
            let collected = collect_as((&open, None), &said, &text, here)?;
            session.propose(&mut open, &collected.proposal)?;
        }
        session.reading = Some(Self {
            review: about.review.clone(),
            mark: pack.manifest.mark,
            file,
            naming,
            begun: open.head.seq,
            before: left_by_the_review_before(pack)?,
        });
        Ok(parsed.plan.id)
    }

    /// Whether a change of the plan as it is here is one that a reviewer makes.
    fn allows(&self, plan: &Plan, change: &Change) -> bool {
        let fits = |book: Book, column: &Column, value: Option<&Value>| match (column.kind, value) {
            (Kind::Entry(Book::Review), value) => value == Some(&Value::Entry(self.review.clone())),
            // The file cannot name what it does not hold.
            (Kind::Entry(named), Some(Value::Entry(id))) => {
                self.naming.is_writable(plan, named, id)
            }
            (_, _) => columns(book).any(|own| own == column),
        };
        if let Change::EntryAdded(entry) = change {
            let mut known = entry.known();
            BOOKS.contains(&entry.book)
                && entry.get(REVIEW_ID) == Some(&self.review)
                && known.all(|(column, value)| fits(entry.book, column, Some(value)))
        } else if let Change::EntryEdited(edit) = change {
            let mut changes = edit.changes();
            if edit.book == Book::Review {
                return edit.id == self.review
                    && changes.all(|(column, _)| columns(Book::Review).any(|own| own == column));
            }
            BOOKS.contains(&edit.book)
                && self.may_edit(plan, edit.book, &edit.id)
                && changes.all(|(column, value)| fits(edit.book, column, value))
        } else if let Change::EntryRemoved { book, entry, .. } = change {
            BOOKS.contains(book) && self.may_remove(plan, *book, entry)
        } else {
            false
        }
    }

    /// Whether a change takes an answer away that the pack brought. The file could not say so.
    fn clears(&self, change: &Change) -> bool {
        let Change::EntryEdited(edit) = change else {
            return false;
        };
        let given = self.naming.given(edit.book, &edit.id);
        given.is_some_and(|given| {
            let mut changes = edit.changes();
            changes.any(|(column, value)| value.is_none() && given.value(column.name).is_some())
        })
    }

    /// Writes what the review says in this plan.
    fn save(&mut self, plan: &Plan) -> Result<(), SessionError> {
        self.naming.learn(plan);
        let entries = self.naming.written(plan).into_iter();
        let own = self.own(plan);
        let file = ReviewFile {
            plan: plan.id.clone(),
            review: self.review.clone(),
            mark: self.mark,
            own: own.clone(),
            entries: entries.filter_map(|entry| self.as_said(entry)).collect(),
        };
        files::write(&self.file, write(&file), Present::Replace).map_err(unkept)?;
        self.naming.hold(plan, &own);
        Ok(())
    }

    /// What they say of the review itself. What the pack brought is not theirs, unless the file said otherwise before.
    fn own(&self, plan: &Plan) -> Entry {
        let given = self.naming.given(Book::Review, &self.review);
        let given = |column: &Column| given.and_then(|review| review.value(column.name));
        let now = plan.books.get(Book::Review, &self.review);
        let said = columns(Book::Review).filter_map(|column| {
            let value = now?.value(column.name)?;
            let is_theirs = given(column) != Some(value) || self.naming.holds_own(column);
            is_theirs.then(|| (column, value.clone()))
        });
        let empty = Entry::new(Book::Review, self.review.clone());
        said.fold(empty, |own, (column, value)| own.with(column, value))
    }

    /// An entry as the file has it: without the review that all are of, and under the id that the reviewer gave.
    fn as_said(&self, entry: &Entry) -> Option<Entry> {
        let empty = Entry::new(entry.book, self.naming.told(entry.book, &entry.id)?);
        let known = columns(entry.book).filter_map(|column| {
            let value = match (column.kind, entry.value(column.name)?) {
                (Kind::Entry(book), Value::Entry(id)) => Value::Entry(self.naming.told(book, id)?),
                (_, other) => other.clone(),
            };
            Some((column, value))
        });
        Some(known.fold(empty, |entry, (column, value)| entry.with(column, value)))
    }
}

impl Session {
    /// Refuses what cannot be written while a pack is read.
    pub(in crate::session) fn may_write(
        &self,
        plan: &Plan,
        change: &Change,
    ) -> Result<(), SessionError> {
        match &self.reading {
            Some(reading) if !reading.allows(plan, change) => {
                Err(SessionError::ReadOnly(READ_ONLY.to_owned()))
            }
            Some(reading) if reading.clears(change) => {
                Err(SessionError::ReadOnly(STAYS.to_owned()))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Refuses to take back what was there before the sitting on a pack began.
    pub(in crate::session) fn may_take_back(&self, seqs: &[u64]) -> Result<(), SessionError> {
        match &self.reading {
            Some(reading) if seqs.iter().any(|seq| *seq <= reading.begun) => {
                Err(SessionError::ReadOnly(BEFORE.to_owned()))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Keeps the review of the pack that is read, where it is one, as it will be after a change. Where it cannot be
    /// kept, the change is not made.
    pub(in crate::session) fn save_review(&mut self, after: &Plan) -> Result<(), SessionError> {
        self.reading
            .as_mut()
            .map_or(Ok(()), |reading| reading.save(after))
    }
}

fn left_by_the_review_before(pack: &Pack) -> Result<Option<Before>, SessionError> {
    let (Some(text), Some(since)) = (pack.text(Part::Before), pack.manifest.about.since) else {
        return Ok(None);
    };
    let plan = parse_plan(Part::Before.as_str(), text)?.plan;
    Ok(Some(Before {
        day: since.as_of,
        plan,
        from: Whence::Pack,
    }))
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
