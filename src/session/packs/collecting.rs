//! What a reviewer answered, on its way into the plan.

use super::naming::kept_as;
use super::remembered::pack_with;
use crate::domain::book::review::{REPORTED, REVIEW_ID};
use crate::domain::book::{Book, Entry, EntryEdit, Kind, Value};
use crate::domain::id::EntryId;
use crate::domain::{Change, Plan, Proposal};
use crate::interchange::review_file::{BOOKS, ReviewFile};
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
    /// Whether the same file was collected before, and another of the same pack since.
    pub has_newer: bool,
}

/// Lays a review file beside the plan: each of its entries is found again by its id, within its review.
///
/// # Errors
/// When the file is of another plan, no pack with its mark was given out, or that was for another review.
pub fn collect(open: &OpenPlan, file: &ReviewFile, text: &str) -> Result<Collected, SessionError> {
    collect_as(open, file, text, |review, book, id| {
        kept_as(&open.plan.books, book, review, id)
    })
}

/// Lays a review file beside a plan in which its entries have these ids.
pub(super) fn collect_as(
    open: &OpenPlan,
    file: &ReviewFile,
    text: &str,
    kept: impl Fn(&EntryId, Book, &EntryId) -> EntryId,
) -> Result<Collected, SessionError> {
    let refuse = |why: String| Err(SessionError::Exchange(why));
    let plan = &open.plan;
    if file.plan != plan.id {
        return refuse(format!(
            "this is a review of the plan {}, and not of {}",
            file.plan, plan.id
        ));
    }
    let mark = file.mark.to_string();
    let Some(review) = pack_with(open, &mark).and_then(|pack| pack.get(REVIEW_ID)) else {
        return refuse(
            "no pack with the mark in this file was given out for this plan: the review was made on an altered pack, \
             or the mark was changed; ask the reviewer which pack they read, and give them one with `baton review pack`"
                .to_owned(),
        );
    };
    // The pack may have called its review otherwise, but never by the name of another one.
    if file.review != *review && plan.books.get(Book::Review, &file.review).is_some() {
        return refuse(format!(
            "this file says that it is of the review {}, and its pack was given out for the review {review}; one of the \
             two was changed: ask the reviewer which pack they read",
            file.review
        ));
    }
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
        collected.take(plan, entry);
    }
    collected.own(plan, &file.own);
    collected.left_out = left_out(plan, review, &said);
    let of_pack = format!("-of-{}", &mark[..16]);
    let origin = format!("review-{}{of_pack}", &Hash::of(text).to_string()[..16]);
    let origins = open
        .events
        .iter()
        .filter_map(|event| event.origin.as_deref());
    let mut collected_before = origins.filter(|origin| origin.ends_with(&of_pack));
    collected.has_newer = collected_before.clone().any(|before| before == origin)
        && collected_before.next_back() != Some(&origin);
    collected.proposal.origins = vec![Some(origin); collected.proposal.changes.len()];
    Ok(collected)
}

impl Collected {
    fn take(&mut self, plan: &Plan, said: &Entry) {
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
        self.change(plan, present, said);
    }

    /// What the reviewer says of the review itself.
    fn own(&mut self, plan: &Plan, own: &Entry) {
        if let Some(review) = plan.books.get(Book::Review, &self.review) {
            self.change(plan, review, own);
            let reported = own.get(REPORTED).or_else(|| review.get(REPORTED));
            self.has_no_report = reported.is_none();
        }
    }

    /// What the file does not say stays as it is: others may have filled it in since.
    fn change(&mut self, plan: &Plan, present: &Entry, said: &Entry) {
        let mut edit = EntryEdit::new(present.book, present.id.clone());
        for (column, value) in said.known() {
            if present.value(column.name) != Some(value) {
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
    match entry.book {
        Book::Review => format!("{what} {}", entry.name(plan)),
        _ => format!("{what} {}", entry.id),
    }
}
