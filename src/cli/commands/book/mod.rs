//! `baton relationship`, `baton funding`, `baton forum` and so on: one command for each book, all of one shape.
//!
//! The arguments are made from the columns of the book, so that what can be said in a file and in a form can be said
//! here.

mod arguments;
pub(super) mod list;
mod review;
mod typed;

use crate::cli::{CommandError, Finished, Invocation};
use crate::domain::book::{Book, Entry, EntryEdit};
use crate::domain::id::{EntryId, PlanId};
use crate::domain::text::Text;
use crate::domain::{Change, Plan};
use typed::Typed;

/// What to do with one of the books.
#[derive(Debug)]
pub(crate) struct Command {
    book: Book,
    plan: PlanId,
    deed: Deed,
}

#[derive(Debug)]
enum Deed {
    List,
    Show(EntryId),
    Add(Option<EntryId>, Typed),
    Edit(EntryId, Typed),
    Remove(EntryId, Option<Text>),
    /// What only reviews can do.
    OfReview(super::review::Command),
}

impl Command {
    /// Carries the command out.
    ///
    /// # Errors
    /// What it says.
    pub(super) fn run(self, invocation: &mut Invocation) -> Finished {
        let Self { book, plan, deed } = self;
        match deed {
            Deed::OfReview(command) => command.run(&plan, invocation),
            Deed::List => list::all(book, &plan, invocation),
            Deed::Show(id) if book == Book::Review => review::show(&plan, &id, invocation),
            Deed::Show(id) => list::one(book, &plan, &id, invocation),
            Deed::Add(id, typed) => invocation.change(&plan, |plan, today| {
                let entry = typed.entry(book, today);
                typed.counts(plan, &entry)?;
                let id = id.unwrap_or_else(|| plan.books.free_id(&entry));
                Ok(Change::EntryAdded(Box::new(entry.called(id))).into())
            }),
            Deed::Edit(id, typed) => invocation.change(&plan, |plan, today| {
                let mut after = find(plan, book, &id)?.clone();
                let edit: EntryEdit = typed.edit(book, id, today);
                after.edit(&edit);
                typed.counts(plan, &after)?;
                Ok(Change::EntryEdited(Box::new(edit)).into())
            }),
            Deed::Remove(entry, reason) => invocation.change(&plan, |plan, _| {
                find(plan, book, &entry)?;
                Ok(Change::EntryRemoved {
                    book,
                    entry,
                    reason,
                }
                .into())
            }),
        }
    }
}

/// The entry with this id, or the nearest one in the error.
pub(in crate::cli::commands) fn find<'a>(
    plan: &'a Plan,
    book: Book,
    id: &EntryId,
) -> Result<&'a Entry, CommandError> {
    plan.books.get(book, id).ok_or_else(|| {
        let ids = plan.books.of(book).map(|entry| entry.id.as_str());
        crate::cli::nearest::unknown(book.as_str(), id.as_str(), ids)
    })
}
