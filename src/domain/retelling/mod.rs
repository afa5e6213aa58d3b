//! A plan told without the names of its people: everybody is called `person-1`, `person-2` and so on, everywhere alike.
//!
//! An id may be a name itself, so ids are exchanged, too; where a known name or id stands in prose as a word of its own
//! it goes as well. What nobody told the program it cannot know: a first name alone, somebody who is no person of the
//! plan. Days, figures and what follows from them stay as they are.
//!
//! What must stay true: whoever adds a place where a person or prose is kept is told so by the compiler, because
//! [`places`] takes every struct apart field by field.

mod places;
mod prose;

use super::Plan;
use super::id::{EntryId, PersonId};
use super::person::PersonName;
use super::text::{LINE_LIMIT, Line, TEXT_LIMIT, Text};
use places::Retold;
use prose::Pattern;
use std::collections::{BTreeMap, BTreeSet};

/// Who is called what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Retelling {
    people: BTreeMap<PersonId, PersonId>,
    actors: BTreeMap<String, String>,
    patterns: Vec<Pattern>,
}

/// How an id begins that gives no name away.
const PERSON: &str = "person-";

impl Retelling {
    /// Calls these people otherwise, in their order. One whose id gives no name away keeps it. Of those who acted,
    /// each is called like the person of the same id or name, else `actor-1` and so on.
    #[must_use]
    pub fn of<'a>(
        people: impl IntoIterator<Item = (PersonId, PersonName)>,
        actors: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let people: Vec<(PersonId, PersonName)> = people.into_iter().collect();
        let mut made = Self {
            people: called(people.iter().map(|(id, _)| id)),
            ..Self::default()
        };
        for (id, name) in &people {
            let otherwise = made.people[id].to_string();
            let name = match name {
                PersonName::Known(name) => name.as_str(),
                PersonName::Unknown | PersonName::Erased => "",
            };
            let words = [name, id.as_str()].map(|words| Pattern::of(words, &otherwise));
            made.patterns.extend(words.into_iter().flatten());
        }
        made.call_actors(actors);
        // The longer first, so that a name which begins with another one is found whole.
        made.patterns
            .sort_by_key(|pattern| std::cmp::Reverse(pattern.length()));
        made
    }

    /// The plan with its people called otherwise, as everything outside the log knows it.
    #[must_use]
    pub fn plan(&self, plan: &Plan) -> Plan {
        let mut plan = plan.clone().without_what_waits();
        plan.retold(self);
        plan
    }

    /// What a person is called.
    ///
    /// # Panics
    /// Never: a word and a number joined by - are an id.
    #[must_use]
    pub fn person(&self, id: &PersonId) -> PersonId {
        let unknown = || PersonId::parse("person-0").expect("a word and a number are an id");
        self.people.get(id).cloned().unwrap_or_else(unknown)
    }

    /// What somebody is called who acted.
    #[must_use]
    pub fn actor(&self, actor: &str) -> String {
        let unknown = || "actor-0".to_owned();
        self.actors.get(actor).cloned().unwrap_or_else(unknown)
    }

    /// Prose in which everybody known is called otherwise.
    #[must_use]
    pub fn prose(&self, prose: &str) -> String {
        prose::replace(prose, &self.patterns)
    }

    /// The id of an entry, which may have been made from a name.
    #[must_use]
    pub fn entry(&self, id: &EntryId) -> EntryId {
        EntryId::parse(&self.prose(id.as_str())).unwrap_or_else(|_| id.clone())
    }

    fn line(&self, line: &Line) -> Line {
        let told = self.prose(line.as_str());
        Line::parse(&cut(&told, LINE_LIMIT)).unwrap_or_else(|_| line.clone())
    }

    fn text(&self, text: &Text) -> Text {
        let told = self.prose(text.as_str());
        Text::parse(&cut(&told, TEXT_LIMIT)).unwrap_or_else(|_| text.clone())
    }

    fn call_actors<'a>(&mut self, actors: impl IntoIterator<Item = &'a str>) {
        let mut number = 0;
        for actor in actors {
            if self.actors.contains_key(actor) {
                continue;
            }
            let mut people = self.patterns.iter();
            let person = people
                .find(|pattern| pattern.is(actor))
                .map(Pattern::otherwise);
            let otherwise = person.map_or_else(
                || {
                    number += 1;
                    format!("actor-{number}")
                },
                str::to_owned,
            );
            self.patterns.extend(Pattern::of(actor, &otherwise));
            self.actors.insert(actor.to_owned(), otherwise);
        }
    }
}

/// What each is called: their own id where it gives no name away, else the next number that is free.
fn called<'a>(ids: impl Iterator<Item = &'a PersonId> + Clone) -> BTreeMap<PersonId, PersonId> {
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

/// As much of a text as there is room for.
fn cut(text: &str, limit: usize) -> String {
    text.chars().take(limit).collect()
}
