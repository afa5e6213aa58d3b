//! What people and entries are called, so that no two of them meet.

use super::Retelling;
use super::places::Retold;
use crate::domain::book::Book;
use crate::domain::flags::assess;
use crate::domain::id::{EntryId, PersonId};
use crate::domain::text::Line;
use crate::domain::{Date, Plan};
use std::collections::{BTreeMap, BTreeSet};

/// How an id begins that gives no name away.
const PERSON: &str = "person-";

/// What each is called: their own id where it gives no name away, else the next number that is free.
pub(super) fn people<'a>(
    ids: impl Iterator<Item = &'a PersonId> + Clone,
) -> BTreeMap<PersonId, PersonId> {
    let is_plain = |id: &PersonId| {
        let number = id.as_str().strip_prefix(PERSON);
        number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let taken: BTreeSet<&PersonId> = ids.clone().filter(|id| is_plain(id)).collect();
    let mut free = (1_u32..)
        .map(|n| PersonId::parse(&format!("{PERSON}{n}")).expect("a word and a number are an id"))
        .filter(|id| !taken.contains(id));
    let mut called = BTreeMap::new();
    for id in ids {
        if called.contains_key(id) {
            continue;
        }
        let otherwise = if is_plain(id) {
            id.clone()
        } else {
            free.next().expect("there are more numbers than people")
        };
        called.insert(id.clone(), otherwise);
    }
    called
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
