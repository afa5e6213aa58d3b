//! What the screens ask about a pack that is read: which review is written, and what of it can be changed.

use super::Reading;
use crate::domain::book::reviewer::BOOKS;
use crate::domain::book::{Book, Entry};
use crate::domain::comparison::Before;
use crate::domain::id::EntryId;
use crate::domain::{Date, Plan};
use crate::session::{OpenPlan, Session};

impl Reading {
    /// The review that is written.
    #[must_use]
    pub const fn review(&self) -> &EntryId {
        &self.review
    }

    /// The number of the last event before the sitting began: nothing up to it can be taken back.
    #[must_use]
    pub const fn begun(&self) -> u64 {
        self.begun
    }

    /// The entries that can be changed.
    pub fn editable<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = &'a Entry> {
        let entries = BOOKS.iter().flat_map(|book| plan.books.of(*book));
        entries.filter(|entry| self.may_edit(plan, entry.book, &entry.id))
    }

    /// Whether an entry of one of the reviewer's books can be changed.
    #[must_use]
    pub fn may_edit(&self, plan: &Plan, book: Book, id: &EntryId) -> bool {
        self.naming.is_writable(plan, book, id)
    }

    /// Whether one can be taken out. What the pack brought would be there again when it is opened again.
    #[must_use]
    pub fn may_remove(&self, plan: &Plan, book: Book, id: &EntryId) -> bool {
        self.may_edit(plan, book, id) && !self.naming.is_given(book, id)
    }
}

impl Session {
    /// The pack that is read, where one is.
    #[must_use]
    pub const fn reading(&self) -> Option<&Reading> {
        self.reading.as_ref()
    }

    /// How a plan stood at the end of a day. The plan of a pack has no days before it was opened: it is held against
    /// what the review before left, where the pack has that.
    #[must_use]
    pub fn before(&self, open: &OpenPlan, day: Date) -> Before {
        let left = self.reading.as_ref().and_then(|pack| pack.before.clone());
        left.unwrap_or_else(|| open.before(day))
    }
}
