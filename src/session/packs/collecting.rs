//! What a reviewer answered, on its way into the plan.

use crate::domain::book::review::{PACK_MARK, REVIEW_ID, VERDICT, VERDICT_BECAUSE};
use crate::domain::book::{Book, Column, Entry, EntryEdit, Value};
use crate::domain::id::{EntryId, SLUG_LIMIT};
use crate::domain::{Change, Plan, Proposal};
use crate::interchange::review_file::{BOOKS, ReviewFile, columns};
use crate::session::SessionError;
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
    pub left_out: Vec<EntryId>,
}

/// Lays a review file beside the plan: each of its entries is found again by its id, within its review.
///
/// # Errors
/// When the file is of another plan, or no pack with its mark was given out.
pub fn collect(plan: &Plan, file: &ReviewFile, text: &str) -> Result<Collected, SessionError> {
    let refuse = |why: String| Err(SessionError::Exchange(why));
    if file.plan != plan.id {
        return refuse(format!(
            "this is a review of the plan {}, and not of {}",
            file.plan, plan.id
        ));
    }
    let mark = file.mark.to_string();
    let mut packs = plan.books.of(Book::Pack);
    let pack = packs.find(|pack| {
        pack.get(PACK_MARK)
            .is_some_and(|kept| kept.as_str() == mark)
    });
    let Some(review) = pack.and_then(|pack| pack.get(REVIEW_ID)) else {
        return refuse(
            "no pack with the mark in this file was given out for this plan: the review was made on an altered pack, \
             or the mark was changed; ask the reviewer which pack they read, and give them one with `baton review pack`"
                .to_owned(),
        );
    };
    let mut collected = Collected {
        review: review.clone(),
        proposal: Proposal::default(),
        lines: Vec::new(),
        left_out: Vec::new(),
    };
    for entry in &file.entries {
        collected.take(plan, entry);
    }
    collected.judge(plan, file);
    collected.left_out = left_out(plan, review, file);
    let origin = format!(
        "review-{}-of-{}",
        &Hash::of(text).to_string()[..16],
        &mark[..16]
    );
    collected.proposal.origins = vec![Some(origin); collected.proposal.changes.len()];
    Ok(collected)
}

impl Collected {
    fn take(&mut self, plan: &Plan, said: &Entry) {
        let id = kept_as(&self.review, &said.id);
        let of_review = said.book.column(REVIEW_ID.name());
        let review = of_review.map(|column| (column, Value::Entry(self.review.clone())));
        let known = columns(said.book).map(|column| (column, said.value(column.name)));
        let known: Vec<(&Column, Value)> = known
            .filter_map(|(column, value)| Some((column, self.within(value?))))
            .collect();
        match plan.books.get(said.book, &id) {
            None => {
                let entry = review
                    .into_iter()
                    .chain(known)
                    .fold(Entry::new(said.book, id), |entry, (column, value)| {
                        entry.with(column, value)
                    });
                self.lines.push(line('+', plan, &entry));
                self.proposal
                    .changes
                    .push(Change::EntryAdded(Box::new(entry)));
            }
            Some(present) => {
                let mut edit = EntryEdit::new(said.book, id);
                for column in columns(said.book) {
                    let mut new = known.iter().filter(|(other, _)| other.name == column.name);
                    let new = new.next().map(|(_, value)| value.clone());
                    if new.as_ref() != present.value(column.name) {
                        edit = edit.with(column, new);
                    }
                }
                self.change(plan, present, edit);
            }
        }
    }

    /// What the review itself says of the role.
    fn judge(&mut self, plan: &Plan, file: &ReviewFile) {
        let Some(review) = plan.books.get(Book::Review, &self.review) else {
            return;
        };
        let (verdict, because) = &file.verdict;
        let said = [
            (
                VERDICT.name(),
                verdict.map(|verdict| Value::Word(verdict.as_str())),
            ),
            (VERDICT_BECAUSE.name(), because.clone().map(Value::Text)),
        ];
        let mut edit = EntryEdit::new(Book::Review, self.review.clone());
        for (name, value) in said {
            if let (Some(column), Some(value)) = (Book::Review.column(name), value)
                && review.value(name) != Some(&value)
            {
                edit = edit.with(column, Some(value));
            }
        }
        self.change(plan, review, edit);
    }

    fn change(&mut self, plan: &Plan, present: &Entry, edit: EntryEdit) {
        if edit.is_nothing() {
            return;
        }
        let mut after = present.clone();
        after.edit(&edit);
        self.lines.push(line('~', plan, &after));
        self.proposal
            .changes
            .push(Change::EntryEdited(Box::new(edit)));
    }

    /// A value of the file; one that names another entry of the file, as that is kept.
    fn within(&self, value: &Value) -> Value {
        match value {
            Value::Entry(id) => Value::Entry(kept_as(&self.review, id)),
            other => other.clone(),
        }
    }
}

/// Under which id the entry of a file is kept: no two reviews meet.
fn kept_as(review: &EntryId, id: &EntryId) -> EntryId {
    let joined = format!("{review}-{id}");
    let cut = joined.get(..SLUG_LIMIT).unwrap_or(&joined);
    let short = EntryId::parse(cut.trim_end_matches('-'));
    match short {
        Ok(short) if joined.len() <= SLUG_LIMIT => short,
        // Two long ids that differ at their ends must stay two.
        Ok(_) | Err(_) => {
            let hash = Hash::of(&joined).to_string();
            EntryId::parse(&format!("r-{}", &hash[..32])).expect("hexadecimal digits are an id")
        }
    }
}

fn left_out(plan: &Plan, review: &EntryId, file: &ReviewFile) -> Vec<EntryId> {
    let said = file
        .entries
        .iter()
        .map(|entry| (entry.book, kept_as(review, &entry.id)));
    let said: Vec<(Book, EntryId)> = said.collect();
    let present = BOOKS.iter().flat_map(|book| plan.books.of(*book));
    let of_review = present.filter(|entry| entry.get(REVIEW_ID) == Some(review));
    let gone = of_review.filter(|entry| {
        let is_from_file = entry.id.as_str().starts_with(&format!("{review}-"));
        is_from_file && !said.contains(&(entry.book, entry.id.clone()))
    });
    gone.map(|entry| entry.id.clone()).collect()
}

fn line(mark: char, plan: &Plan, entry: &Entry) -> String {
    let said: Vec<String> = entry
        .known()
        .filter(|(column, _)| column.name != REVIEW_ID.name())
        .map(|(column, value)| {
            format!(
                "{} {}",
                column.label.to_lowercase(),
                value.shown(plan, |day| day.to_string())
            )
        })
        .collect();
    let what = entry.book.as_str().replace('-', " ");
    match entry.book {
        Book::Review => format!("{mark} {what} {}: verdict", entry.name(plan)),
        _ => format!("{mark} {what} {}: {}", entry.id, said.join("; ")),
    }
}
