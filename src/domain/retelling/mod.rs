//! A plan told without the names of its people: everybody is called `someone-1`, `someone-2` and so on, everywhere alike.
//!
//! An id may be a name itself, so ids are exchanged, too; where a known name or id stands in prose as a word of its own
//! it goes as well. What nobody told the program it cannot know: a first name alone, somebody who is no person of the
//! plan. Days, figures and what follows from them stay as they are.
//!
//! What must stay true: two entries never get one id, somebody is called the same in every pack, and whoever adds a place
//! where a person or prose is kept in a plan is told so by the compiler, because [`places`] takes every struct apart.

mod called;
mod happened;
mod places;
mod prose;

use super::book::{Book, Kind, Value};
use super::change::Change;
use super::id::{EntryId, PersonId};
use super::person::PersonName;
use super::story::tell;
use super::text::{LINE_LIMIT, Line, TEXT_LIMIT, Text};
use super::{Date, Plan};
use places::Retold;
use prose::{Pattern, Where};
use std::collections::{BTreeMap, BTreeSet};

/// Who is called what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Retelling {
    people: BTreeMap<PersonId, PersonId>,
    actors: BTreeMap<String, String>,
    entries: BTreeMap<(Book, EntryId), EntryId>,
    patterns: Vec<Pattern>,
}

impl Retelling {
    /// Calls these people otherwise, in their order.
    #[must_use]
    pub fn of(people: impl IntoIterator<Item = (PersonId, PersonName)>) -> Self {
        let people: Vec<(PersonId, PersonName)> = people.into_iter().collect();
        let mut made = Self {
            people: called::people(people.iter().map(|(id, _)| id)),
            ..Self::default()
        };
        for (id, name) in &people {
            let otherwise = made.people[id].to_string();
            made.patterns.extend(Pattern::id(id.as_str(), &otherwise));
            if let PersonName::Known(name) = name {
                made.patterns
                    .extend(Pattern::name(name.as_str(), &otherwise));
            }
        }
        made.longest_first()
    }

    /// Calls those who acted like the person of the same id or name, else `actor-1` and so on. What the plan calls
    /// something else by, as `secretariat`, stays where it stands in prose.
    #[must_use]
    pub fn with_actors<'a>(
        mut self,
        actors: impl IntoIterator<Item = &'a str>,
        plan: &Plan,
    ) -> Self {
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
            let pattern = Pattern::id(actor, &otherwise);
            let is_ordinary =
                |pattern: &Pattern| called::names(plan).any(|name| pattern.is_in(name));
            self.patterns
                .extend(pattern.filter(|pattern| !is_ordinary(pattern)));
            self.actors.insert(actor.to_owned(), otherwise);
        }
        self.longest_first()
    }

    /// Gives the entries ids without the names of people in them, each its own.
    #[must_use]
    pub fn with_entries(mut self, entries: BTreeSet<(Book, EntryId)>) -> Self {
        self.entries = called::entries(entries, |id| self.id(id.as_str()));
        self
    }

    /// The plan with its people called otherwise, as everything outside the log knows it. What was accepted and holds on
    /// this day is accepted in it, too, though its facts are told otherwise.
    #[must_use]
    pub fn plan(&self, plan: &Plan, on: Date) -> Plan {
        let plan = plan.clone().without_what_waits();
        let mut told = plan.clone();
        told.retold(self);
        called::accept_alike(&plan, &mut told, on, self);
        told
    }

    /// One change in a sentence, with names from a plan that is told.
    #[must_use]
    pub fn sentence(&self, told: &Plan, change: &Change) -> String {
        let mut change = change.clone();
        change.retold(self);
        // A sentence calls what is gone by its id, in which a name may stand.
        prose::replace(&tell(told, &change), &self.patterns, Where::Sentence)
    }

    /// What a person is called.
    #[must_use]
    pub fn person(&self, id: &PersonId) -> PersonId {
        let found = self.people.get(id).cloned();
        found.unwrap_or_else(|| called::someone(0))
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
        prose::replace(prose, &self.patterns, Where::Prose)
    }

    /// The id of an entry, which may have been made from a name.
    ///
    /// # Panics
    /// Never: the name of a book and a number are an id.
    #[must_use]
    pub fn entry(&self, book: Book, id: &EntryId) -> EntryId {
        let found = self.entries.get(&(book, id.clone())).cloned();
        found.unwrap_or_else(|| {
            let told = EntryId::parse(&self.id(id.as_str()));
            told.unwrap_or_else(|_| called::numbered(book, 0))
        })
    }

    /// Ids in which everybody known is called otherwise, however short their own is.
    fn id(&self, ids: &str) -> String {
        prose::replace(ids, &self.patterns, Where::Ids)
    }

    /// A name that begins with another one is found whole.
    fn longest_first(mut self) -> Self {
        self.patterns
            .sort_by_key(|pattern| std::cmp::Reverse(pattern.length()));
        self
    }

    /// What a column holds, told.
    #[must_use]
    pub fn value(&self, kind: Kind, value: &Value) -> Value {
        places::value_retold(kind, value, self)
    }

    /// Whether somebody known stands in an id that is kept as it is.
    #[must_use]
    pub fn names_somebody(&self, id: &str) -> bool {
        self.id(id) != id
    }

    fn line(&self, line: &Line) -> Line {
        let told = cut(&self.prose(line.as_str()), LINE_LIMIT);
        Line::parse(&told).unwrap_or_else(|_| Line::parse(GONE).expect("a word is a line"))
    }

    fn text(&self, text: &Text) -> Text {
        let told = cut(&self.prose(text.as_str()), TEXT_LIMIT);
        Text::parse(&told).unwrap_or_else(|_| Text::parse(GONE).expect("a word is a text"))
    }
}

/// What stands for words that cannot be told.
const GONE: &str = "?";

/// As much of a text as there is room for.
fn cut(text: &str, limit: usize) -> String {
    text.chars().take(limit).collect()
}
