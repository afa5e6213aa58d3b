//! Under which ids the entries of a review stand in its file, in a plan, and in the store of whoever reads a pack.
//!
//! In a plan an entry is kept under the id of the file behind that of its review, so that no two reviews meet. A reader
//! may have entries from the file beside those that the pack brought; which is which is held here, both ways, so that
//! the same entry has the same id in the file at every sitting.

use crate::domain::Plan;
use crate::domain::book::review::REVIEW_ID;
use crate::domain::book::reviewer::BOOKS;
use crate::domain::book::{Book, Books, Column, Entry, Kind, Value};
use crate::domain::id::{EntryId, SLUG_LIMIT};
use crate::store::Hash;
use std::collections::BTreeSet;

/// An entry that the file may hold.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    book: Book,
    /// Its id in the reader's store.
    here: EntryId,
    /// Its id in the file.
    told: EntryId,
}

/// The ids of a review while its pack is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Naming {
    review: EntryId,
    /// What the pack brought.
    given: Books,
    named: Vec<Named>,
    /// What the file has held of what the pack brought. It stays in it, so that what was taken back is taken back where
    /// the file was collected, too.
    held: BTreeSet<(Book, EntryId)>,
    /// The same for columns of the review itself.
    held_own: BTreeSet<&'static str>,
}

impl Naming {
    /// The ids of a review in the plan of its pack, before anything is read from its file.
    pub(super) fn of(plan: &Plan, review: &EntryId) -> Self {
        let given = plan.books.clone();
        let entries = BOOKS.iter().flat_map(|book| given.of(*book));
        let collected = entries.filter_map(|entry| {
            let told = entry.id.as_str().strip_prefix(review.as_str())?;
            let told = EntryId::parse(told.strip_prefix('-')?).ok()?;
            is_of(entry, review).then(|| Named {
                book: entry.book,
                here: entry.id.clone(),
                told,
            })
        });
        Self {
            review: review.clone(),
            named: collected.collect(),
            held: BTreeSet::new(),
            held_own: BTreeSet::new(),
            given,
        }
    }

    /// Takes the ids of a file, so that each stands for one entry here.
    pub(super) fn read(&mut self, entries: &[Entry], own: &Entry) {
        self.held_own
            .extend(own.known().map(|(column, _)| column.name));
        for entry in entries {
            let (book, told) = (entry.book, &entry.id);
            if self.named.iter().any(|one| one.is_told(book, told)) {
                continue;
            }
            let kept = kept_as(&self.given, book, &self.review, told);
            let here = if self.given.get(book, &kept).is_some() {
                kept
            } else {
                numbered(told, |id| {
                    let mut named = self.named.iter();
                    self.given.get(book, id).is_none() && !named.any(|one| one.is_here(book, id))
                })
            };
            let told = told.clone();
            self.named.push(Named { book, here, told });
        }
        for entry in entries {
            let here = self.here(entry.book, &entry.id);
            self.held.insert((entry.book, here));
        }
    }

    /// Gives what was added here ids for the file, under which nothing else is kept.
    pub(super) fn learn(&mut self, plan: &Plan) {
        let entries = BOOKS.iter().flat_map(|book| plan.books.of(*book));
        for Entry { book, id, .. } in entries.filter(|entry| is_of(entry, &self.review)) {
            let is_known = self.named.iter().any(|one| one.is_here(*book, id));
            if is_known || self.given.get(*book, id).is_some() {
                continue;
            }
            let told = numbered(id, |told| {
                let kept = kept_as(&self.given, *book, &self.review, told);
                let mut named = self.named.iter();
                self.given.get(*book, &kept).is_none() && !named.any(|one| one.is_told(*book, told))
            });
            self.named.push(Named {
                book: *book,
                here: id.clone(),
                told,
            });
        }
    }

    /// Remembers what is written into the file of this plan.
    pub(super) fn hold(&mut self, plan: &Plan, own: &Entry) {
        let written = self.written(plan).into_iter();
        let written: Vec<_> = written
            .map(|entry| (entry.book, entry.id.clone()))
            .collect();
        self.held.extend(written);
        self.held_own
            .extend(own.known().map(|(column, _)| column.name));
    }

    /// Whether the file has held something of the review itself.
    pub(super) fn holds_own(&self, column: &Column) -> bool {
        self.held_own.contains(column.name)
    }

    /// The id here of an entry of the file.
    pub(super) fn here(&self, book: Book, told: &EntryId) -> EntryId {
        let found = self.named.iter().find(|one| one.is_told(book, told));
        found.map_or(told, |one| &one.here).clone()
    }

    /// The id in the file of an entry here; `None` for what can not be in it.
    pub(super) fn told(&self, book: Book, here: &EntryId) -> Option<EntryId> {
        let found = self.named.iter().find(|one| one.is_here(book, here));
        found.map(|one| one.told.clone())
    }

    /// Whether an entry is of this review and can be written into its file.
    pub(super) fn is_writable(&self, plan: &Plan, book: Book, id: &EntryId) -> bool {
        let entry = plan.books.get(book, id);
        entry.is_some_and(|entry| is_of(entry, &self.review))
            && (!self.is_given(book, id) || self.told(book, id).is_some())
    }

    /// What the pack brought of an entry.
    pub(super) fn given(&self, book: Book, id: &EntryId) -> Option<&Entry> {
        self.given.get(book, id)
    }

    /// Whether the pack brought an entry, so that taking it out of the file does not take it away.
    pub(super) fn is_given(&self, book: Book, id: &EntryId) -> bool {
        self.given.get(book, id).is_some()
    }

    /// What the file holds: the entries that were written here, or changed, and those that these name.
    pub(super) fn written<'a>(&self, plan: &'a Plan) -> Vec<&'a Entry> {
        let entries = BOOKS.iter().flat_map(|book| plan.books.of(*book));
        let of_review = entries.filter(|entry| self.is_writable(plan, entry.book, &entry.id));
        let (new, as_given): (Vec<_>, Vec<_>) = of_review.partition(|entry| {
            self.given.get(entry.book, &entry.id) != Some(*entry)
                || self.held.contains(&(entry.book, entry.id.clone()))
        });
        let is_named = |entry: &&Entry| {
            let mut values = new.iter().flat_map(|other| other.known());
            values.any(|(column, value)| {
                column.kind == Kind::Entry(entry.book) && *value == Value::Entry(entry.id.clone())
            })
        };
        let named: Vec<_> = as_given.into_iter().filter(is_named).collect();
        new.into_iter().chain(named).collect()
    }
}

impl Named {
    fn is_told(&self, book: Book, told: &EntryId) -> bool {
        self.book == book && self.told == *told
    }

    fn is_here(&self, book: Book, here: &EntryId) -> bool {
        self.book == book && self.here == *here
    }
}

/// Under which id an entry of a file is kept in a plan: no two reviews meet.
pub(super) fn kept_as(books: &Books, book: Book, review: &EntryId, id: &EntryId) -> EntryId {
    let joined = format!("{review}-{id}");
    // The ids of two reviews may lead to the same text: `mid` and `term-1`, `mid-term` and `1`.
    let plain = EntryId::parse(&joined).ok().filter(|kept| {
        let present = books.get(book, kept);
        present.is_none_or(|present| is_of(present, review))
    });
    plain.unwrap_or_else(|| {
        let hash = Hash::of(&joined).to_string();
        EntryId::parse(&format!("r-{}", &hash[..32])).expect("hexadecimal digits are an id")
    })
}

fn is_of(entry: &Entry, review: &EntryId) -> bool {
    entry.get(REVIEW_ID) == Some(review)
}

/// An id, else the same with the first number that makes it free.
fn numbered(id: &EntryId, is_free: impl Fn(&EntryId) -> bool) -> EntryId {
    let short = id.as_str().get(..SLUG_LIMIT - 6).unwrap_or(id.as_str());
    let short = short.trim_end_matches('-');
    let others = (2..).filter_map(|number| EntryId::parse(&format!("{short}-{number}")).ok());
    let mut ids = std::iter::once(id.clone()).chain(others);
    ids.find(is_free).expect("numbers do not end")
}
