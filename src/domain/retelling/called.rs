//! What people and entries are called, so that no two of them meet.

use super::Retelling;
use super::places::Retold;
use crate::domain::book::Book;
use crate::domain::flags::assess;
use crate::domain::id::{EntryId, PersonId};
use crate::domain::text::Line;
use crate::domain::{Date, Plan};
use std::collections::{BTreeMap, BTreeSet};

/// What everybody is called: `someone` and a number in the order in which they came, so that whoever comes later changes
/// nobody's. No id of the program's own making begins so, and nobody is taken for somebody of the plan.
pub(super) fn people<'a>(ids: impl Iterator<Item = &'a PersonId>) -> BTreeMap<PersonId, PersonId> {
    let mut called = BTreeMap::new();
    for id in ids {
        let number = called.len() + 1;
        called.entry(id.clone()).or_insert_with(|| someone(number));
    }
    called
}

/// Somebody by their number; 0 is nobody who is known.
pub(super) fn someone(number: usize) -> PersonId {
    PersonId::parse(&format!("someone-{number}")).expect("a word and a number are an id")
}

/// What each entry is called: what is left of its id when people are called otherwise, else its book and a number.
pub(super) fn entries(
    ids: BTreeSet<(Book, EntryId)>,
    told: impl Fn(&EntryId) -> String,
) -> BTreeMap<(Book, EntryId), EntryId> {
    let mut taken = BTreeSet::new();
    let mut called = BTreeMap::new();
    // Ids that stay as they are come first, so that no other gets one of them.
    let (stays, changes): (Vec<_>, Vec<_>) =
        ids.into_iter().partition(|(_, id)| told(id) == id.as_str());
    for (book, id) in stays.into_iter().chain(changes) {
        let plain = EntryId::parse(&told(&id)).ok();
        let others = (1..).map(|n| numbered(book, n));
        let mut free = plain.into_iter().chain(others);
        let otherwise = free.find(|id| taken.insert((book, id.clone())));
        called.insert((book, id), otherwise.expect("numbers do not end"));
    }
    called
}

/// The id of an entry that has no other: its book and a number.
pub(super) fn numbered(book: Book, number: u32) -> EntryId {
    EntryId::parse(&format!("{book}-{number}")).expect("the name of a book and a number are an id")
}

/// The names of things that are no people.
pub(super) fn names(plan: &Plan) -> impl Iterator<Item = &str> {
    let collective = &plan.collective;
    let role = collective.role_name.iter().map(Line::as_str);
    let bodies = plan.members.organisations.iter();
    let bodies = bodies.flat_map(|body| [body.id.as_str(), body.name.as_str()]);
    let functions = plan.functions.iter();
    let functions = functions.map(|function| function.outline.name.as_str());
    std::iter::once(collective.name.as_str())
        .chain(role)
        .chain(bodies)
        .chain(functions)
}

/// An acceptance holds as long as the facts of its flag are those that were accepted. Where that is so, they become the
/// facts of the same flag as it is told.
pub(super) fn accept_alike(plan: &Plan, told: &mut Plan, on: Date, by: &Retelling) {
    let holds = assess(plan, on).flags.into_iter();
    let holds = holds.filter(|flag| flag.accepted.is_some());
    let holds: Vec<_> = holds
        .map(|flag| {
            let mut subject = flag.subject;
            subject.retold(by);
            (flag.rule, subject)
        })
        .collect();
    let facts = assess(told, on).flags.into_iter();
    let facts = facts.map(|flag| ((flag.rule, flag.subject), flag.facts));
    let facts: Vec<_> = facts.filter(|(key, _)| holds.contains(key)).collect();
    for acceptance in &mut told.attention.acceptances {
        let mut facts = facts.iter();
        let same = facts.find(|((rule, subject), _)| {
            (*rule, subject) == (acceptance.rule, &acceptance.subject)
        });
        if let Some((_, facts)) = same {
            acceptance.facts = facts.clone();
        }
    }
}
