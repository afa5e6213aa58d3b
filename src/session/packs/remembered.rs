//! What a plan remembers of a pack that was given out.

use crate::domain::book::review::{AS_OF, HEAD, NAMES_PEOPLE, PACK_MARK, REVIEW_ID, SEQ};
use crate::domain::book::trust::ON;
use crate::domain::book::{Book, Entry, Value};
use crate::domain::id::EntryId;
use crate::domain::text::Line;
use crate::domain::{Change, Date, Plan};
use crate::interchange::pack::Manifest;
use crate::session::OpenPlan;

/// The entry by which a pack is known again: for which review, as of which day, up to which event, and its mark;
/// `on` is the day it was given out, or, where only the pack itself is here, the day it tells of.
#[must_use]
pub fn remembered(plan: &Plan, review: &EntryId, on: Date, manifest: &Manifest) -> Entry {
    let about = &manifest.about;
    let line = |text: String| Line::parse(&text).ok().map(Value::Line);
    let known = [
        (REVIEW_ID.name(), Some(Value::Entry(review.clone()))),
        (ON.name(), Some(Value::Day(on))),
        (AS_OF.name(), Some(Value::Day(about.as_of))),
        (SEQ.name(), Some(Value::Number(about.head.seq))),
        (HEAD.name(), line(about.head.hash.to_string())),
        (PACK_MARK.name(), line(manifest.mark.to_string())),
        (NAMES_PEOPLE.name(), Some(Value::YesNo(about.names_people))),
    ];
    let known = known
        .into_iter()
        .filter_map(|(name, value)| Some((Book::Pack.column(name)?, value?)));
    let entry = known.fold(Entry::nameless(Book::Pack), |entry, (column, value)| {
        entry.with(column, value)
    });
    let id = plan.books.free_id(&entry);
    entry.called(id)
}

/// The pack with this mark that was given out, also where the note of it was taken back since: what somebody has is not
/// taken back by that.
pub(super) fn pack_with<'a>(open: &'a OpenPlan, mark: &str) -> Option<&'a Entry> {
    let added = open.events.iter().filter_map(|event| match &event.change {
        Some(Change::EntryAdded(entry)) if entry.book == Book::Pack => Some(entry.as_ref()),
        Some(_) | None => None,
    });
    let mut packs = open.plan.books.of(Book::Pack).chain(added);
    packs.find(|pack| {
        let kept = pack.get(PACK_MARK);
        kept.is_some_and(|kept| kept.as_str() == mark)
    })
}
