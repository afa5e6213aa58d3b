//! What a reviewer answered, on its way into the plan.

use super::naming::kept_as;
use super::remembered::pack_with;
use super::told::retelling;
use crate::domain::book::review::{REPORTED, REVIEW_ID};
use crate::domain::book::reviewer::BOOKS;
use crate::domain::book::{Book, Column, Entry, EntryEdit, Kind, Value};
use crate::domain::history::taken_back;
use crate::domain::id::EntryId;
use crate::domain::retelling::Retelling;
use crate::domain::{Change, Plan, Proposal};
use crate::interchange::pack::Mark;
use crate::interchange::review_file::ReviewFile;
use crate::session::{OpenPlan, SessionError};
use crate::store::Hash;

/// What a review file would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collected {
    /// The review that it belongs to.
    pub review: EntryId,
    /// What would happen; empty when it says nothing new.
    pub proposal: Proposal,
    /// Each difference in words, marked `+` for new and `~` for changed.
    pub lines: Vec<String>,
    /// What was collected before and is no longer in the file. It stays: whoever wants it gone takes it out by hand.
    pub left_out: Vec<(Book, EntryId)>,
    /// Whether the day of the report would still be unknown: until it is known, nothing that was recommended is late.
    pub has_no_report: bool,
    /// Whether the same file was collected before, and another of the same pack since, which this one would undo.
    pub has_newer: bool,
}

/// Lays a review file beside the plan: each of its entries is found again by its id, within its review.
///
/// # Errors
/// When the file is of another plan, no pack with its mark was given out, or that was for another review.
pub fn collect(open: &OpenPlan, file: &ReviewFile, text: &str) -> Result<Collected, SessionError> {
    // What was collected from an earlier pack may have been told otherwise in this one.
    let told = retelling(open);
    let books = &open.plan.books;
    let kept = |review: &EntryId, book: Book, id: &EntryId| {
        let kept = kept_as(books, book, review, id);
        if books.get(book, &kept).is_some() {
            return kept;
        }
        let mut present = books.of(book);
        let same = present.find(|entry| {
            entry.get(REVIEW_ID) == Some(review) && told.entry(book, &entry.id) == kept
        });
        same.map_or(kept, |entry| entry.id.clone())
    };
    collect_as((open, Some(&told)), file, text, kept)
}

/// Lays a review file beside a plan in which its entries have these ids. What is in the file as the plan is told is no
/// change.
pub(super) fn collect_as(
    (open, told): (&OpenPlan, Option<&Retelling>),
    file: &ReviewFile,
    text: &str,
    kept: impl Fn(&EntryId, Book, &EntryId) -> EntryId,
) -> Result<Collected, SessionError> {
    let plan = &open.plan;
    let review = of_review(open, file).map_err(SessionError::Exchange)?;
    let mut collected = Collected {
        review: review.clone(),
        proposal: Proposal::default(),
        lines: Vec::new(),
        left_out: Vec::new(),
        has_no_report: false,
        has_newer: false,
    };
    let said = file.entries.iter();
    let said = said.map(|entry| within(entry, |book, id| kept(review, book, id)));
    let said: Vec<Entry> = said.collect();
    for entry in &said {
        collected.take((plan, told), entry);
    }
    collected.own((plan, told), &file.own);
    collected.left_out = left_out(plan, review, &said);
    collected.come_from(open, file.mark, text);
    Ok(collected)
}

/// The review for which the pack of a file was given out; says why there is none.
fn of_review<'a>(open: &'a OpenPlan, file: &ReviewFile) -> Result<&'a EntryId, String> {
    let plan = &open.plan;
    if file.plan != plan.id {
        return Err(format!(
            "this is a review of the plan {}, and not of {}",
            file.plan, plan.id
        ));
    }
    let pack = pack_with(open, &file.mark.to_string());
    let review = pack.and_then(|pack| pack.get(REVIEW_ID)).ok_or(
        "no pack with the mark in this file was given out for this plan: the review was made on an altered pack, or the \
         mark was changed; ask the reviewer which pack they read, and give them one with `baton review pack`",
    )?;
    // The pack may have called its review otherwise, but never by the name of another one.
    if file.review != *review && plan.books.get(Book::Review, &file.review).is_some() {
        return Err(format!(
            "this file says that it is of the review {}, and its pack was given out for the review {review}; one of the \
             two was changed: ask the reviewer which pack they read",
            file.review
        ));
    }
    Ok(review)
}

impl Collected {
    fn take(&mut self, (plan, told): (&Plan, Option<&Retelling>), said: &Entry) {
        let Some(present) = plan.books.get(said.book, &said.id) else {
            let of_review = said.book.column(REVIEW_ID.name());
            let review = of_review.map(|column| (column, Value::Entry(self.review.clone())));
            let known = said.known().map(|(column, value)| (column, value.clone()));
            let empty = Entry::new(said.book, said.id.clone());
            let known = review.into_iter().chain(known);
            let entry = known.fold(empty, |entry, (column, value)| entry.with(column, value));
            self.lines.push(line(plan, &entry));
            self.proposal
                .changes
                .push(Change::EntryAdded(Box::new(entry)));
            return;
        };
        self.change((plan, told), present, said);
    }

    /// What the reviewer says of the review itself.
    fn own(&mut self, (plan, told): (&Plan, Option<&Retelling>), own: &Entry) {
        if let Some(review) = plan.books.get(Book::Review, &self.review) {
            self.change((plan, told), review, own);
            let reported = own.get(REPORTED).or_else(|| review.get(REPORTED));
            self.has_no_report = reported.is_none();
        }
    }

    /// What the file does not say stays as it is: others may have filled it in since.
    fn change(&mut self, (plan, told): (&Plan, Option<&Retelling>), present: &Entry, said: &Entry) {
        let is_told_so = |column: &Column, value: &Value| {
            let told = told.zip(present.value(column.name));
            told.is_some_and(|(told, present)| told.value(column.kind, present) == *value)
        };
        let mut edit = EntryEdit::new(present.book, present.id.clone());
        for (column, value) in said.known() {
            if present.value(column.name) != Some(value) && !is_told_so(column, value) {
                edit = edit.with(column, Some(value.clone()));
            }
        }
        if edit.is_nothing() {
            return;
        }
        self.lines.push(changed(plan, present, &edit));
        self.proposal
            .changes
            .push(Change::EntryEdited(Box::new(edit)));
    }

    /// Ties what would change to the file and its pack, and looks whether another file of the pack came later.
    fn come_from(&mut self, open: &OpenPlan, mark: Mark, text: &str) {
        let of_pack = format!("-of-{}", &mark.to_string()[..16]);
        let origin = format!("review-{}{of_pack}", &Hash::of(text).to_string()[..16]);
        let gone = taken_back(&open.events);
        let events = open
            .events
            .iter()
            .filter(|event| !gone.contains(&event.seq));
        let mut before = events
            .filter_map(|event| event.origin.as_deref())
            .filter(|origin| origin.ends_with(&of_pack));
        let was_collected = before.clone().any(|before| before == origin);
        let changes = self.proposal.changes.len();
        self.has_newer = changes > 0 && was_collected && before.next_back() != Some(&origin);
        self.proposal.origins = vec![Some(origin); changes];
    }
}

/// An entry of the file under the id that it has in the plan, and so all that it names.
fn within(said: &Entry, kept: impl Fn(Book, &EntryId) -> EntryId) -> Entry {
    let empty = Entry::new(said.book, kept(said.book, &said.id));
    said.known().fold(empty, |entry, (column, value)| {
        let value = match (column.kind, value) {
            (Kind::Entry(book), Value::Entry(id)) => Value::Entry(kept(book, id)),
            (_, other) => other.clone(),
        };
        entry.with(column, value)
    })
}

fn left_out(plan: &Plan, review: &EntryId, said: &[Entry]) -> Vec<(Book, EntryId)> {
    let present = BOOKS.iter().flat_map(|book| plan.books.of(*book));
    let of_review = present.filter(|entry| entry.get(REVIEW_ID) == Some(review));
    let gone = of_review.filter(|entry| {
        let is_from_file = entry.id.as_str().starts_with(&format!("{review}-"));
        let mut said = said.iter();
        is_from_file && !said.any(|said| (said.book, &said.id) == (entry.book, &entry.id))
    });
    gone.map(|entry| (entry.book, entry.id.clone())).collect()
}

/// A new entry in words.
fn line(plan: &Plan, entry: &Entry) -> String {
    let said = entry.known();
    let said = said.filter(|(column, _)| column.name != REVIEW_ID.name());
    let said = said.map(|(column, value)| {
        let label = column.label.to_lowercase();
        format!("{label} {}", value.shown(plan, |day| day.to_string()))
    });
    let said: Vec<String> = said.collect();
    format!("+ {}: {}", called(plan, entry), said.join("; "))
}

/// What an edit changes, each from what it was to what it would be.
fn changed(plan: &Plan, present: &Entry, edit: &EntryEdit) -> String {
    let shown = |value: Option<&Value>| {
        value.map_or_else(
            || "nothing".to_owned(),
            |value| value.shown(plan, |day| day.to_string()),
        )
    };
    let said = edit.changes().map(|(column, new)| {
        let (label, old) = (column.label.to_lowercase(), present.value(column.name));
        format!("{label} {} -> {}", shown(old), shown(new))
    });
    let said: Vec<String> = said.collect();
    format!("~ {}: {}", called(plan, present), said.join("; "))
}

fn called(plan: &Plan, entry: &Entry) -> String {
    let what = entry.book.as_str().replace('-', " ");
    if entry.book == Book::Review {
        format!("{what} {}", entry.name(plan))
    } else {
        format!("{what} {}", entry.id)
    }
}
