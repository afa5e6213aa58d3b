//! Whoever reads a pack: they write its review, and nothing else.
//!
//! Asked by the table of actions before a form is opened, so that nobody fills in what will be refused; a form that does
//! open asks only for what is theirs. The session holds the same rule and refuses whatever comes another way.

use super::action::Availability;
use super::form::{Field, Form, Input};
use super::purpose::Purpose;
use super::purpose::entry::EntryPurpose;
use crate::domain::book::reviewer::{BOOKS, columns};
use crate::domain::book::{Book, Kind};
use crate::domain::id::EntryId;

/// What is said of everything but the review.
const ONLY_THE_REVIEW: &str = "This is a pack: only its review can be written here.";

/// What is said of what the pack brought.
const FROM_THE_PACK: &str = "The pack brought this; take out or take back what you wrote yourself.";

/// Whoever reads a pack, and what they may write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewer {
    /// The review that they write.
    pub review: EntryId,
    /// The entries of it that they may change.
    pub entries: Vec<Theirs>,
    /// The number of the last event before they began.
    pub begun: u64,
}

/// An entry that a reviewer may change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theirs {
    /// The book in which it stands.
    pub book: Book,
    /// Its id.
    pub id: EntryId,
    /// Whether it can be taken out, too.
    pub removable: bool,
}

impl Reviewer {
    /// What is said of everything but the review.
    #[must_use]
    pub fn why(&self) -> String {
        ONLY_THE_REVIEW.to_owned()
    }

    /// Whether an entry of a book can be added to another entry.
    ///
    /// # Errors
    /// The sentence that says why not.
    pub fn may_add(&self, book: Book, to: Option<&EntryId>) -> Availability {
        let may = BOOKS.contains(&book) && to == Some(&self.review);
        may.then_some(()).ok_or_else(|| self.why())
    }

    /// Whether an entry can be changed; of the review itself, what they alone can say.
    ///
    /// # Errors
    /// The sentence that says why not.
    pub fn may_edit(&self, book: Book, id: &EntryId) -> Availability {
        let is_the_review = book == Book::Review && *id == self.review;
        let may = is_the_review || self.theirs(book, id).is_some();
        may.then_some(()).ok_or_else(|| self.why())
    }

    /// Whether an entry can be taken out.
    ///
    /// # Errors
    /// The sentence that says why not.
    pub fn may_remove(&self, book: Book, id: &EntryId) -> Availability {
        match self.theirs(book, id) {
            Some(theirs) if theirs.removable => Ok(()),
            Some(_) => Err(FROM_THE_PACK.to_owned()),
            None => Err(self.why()),
        }
    }

    /// Whether these events can be taken back.
    ///
    /// # Errors
    /// The sentence that says why not.
    pub fn may_take_back(&self, seqs: &[u64]) -> Availability {
        let own = seqs.iter().all(|seq| *seq > self.begun);
        own.then_some(()).ok_or_else(|| FROM_THE_PACK.to_owned())
    }

    /// Leaves in a form about an entry only what is theirs to say, and to choose only what their file can name.
    pub(super) fn narrow(&self, form: &mut Form) {
        let Purpose::Entry(EntryPurpose::Add(book, _) | EntryPurpose::Edit(book, _)) = form.purpose
        else {
            return;
        };
        let is_theirs =
            |field: &Field| columns(book).any(|column| field.name == column.name.into());
        form.leave_only(is_theirs);
        for column in columns(book) {
            let field = form.field_mut(column.name);
            if let Some(Input::Choice(choice)) = field.map(|field| &mut field.input) {
                choice.leave_only(|id| self.may_name(column.kind, id));
            }
        }
    }

    /// Whether what they write can name something: what is kept elsewhere, or an entry of their own.
    fn may_name(&self, kind: Kind, id: &str) -> bool {
        let Kind::Entry(book) = kind else {
            return true;
        };
        let mut entries = self.entries.iter();
        entries.any(|one| one.book == book && one.id.as_str() == id)
    }

    fn theirs(&self, book: Book, id: &EntryId) -> Option<&Theirs> {
        let mut entries = self.entries.iter();
        entries.find(|one| one.book == book && one.id == *id)
    }
}
