//! Recommendations that say again what an earlier review recommended: the strongest sign that something is avoided.
//!
//! Two count as the same when they share enough telling words, or when they are about the same function, question or
//! flag and share some at least. A phase is too wide to count as the same. Words of any language are compared by their
//! beginnings, so that "deputy" and "deputies" are one. What every recommendation of a plan may name tells nothing: the
//! collective, the bodies and the functions.

use super::recommended::{Recommended, recommendations};
use super::state::day_of;
use super::{Matter, about};
use crate::domain::book::norms::TEXT;
use crate::domain::flags::catalogue::rule;
use crate::domain::flags::settings::RuleId;
use crate::domain::{Date, Plan};
use std::collections::{BTreeMap, BTreeSet};

/// The letters by which words are compared.
const BEGINNING: usize = 5;

/// How many words must be shared where nothing says that both are about the same.
const ENOUGH: usize = 3;

/// How many words must be shared where both are about the same.
const SOME: usize = 2;

/// Shorter words tell nothing.
const SHORTEST: usize = 4;

/// English words of four letters and more that stand in every recommendation.
const EVERYWHERE: [&str; 35] = [
    "about",
    "after",
    "again",
    "agree",
    "also",
    "backbone",
    "before",
    "begin",
    "body",
    "collective",
    "each",
    "every",
    "from",
    "have",
    "into",
    "make",
    "more",
    "must",
    "need",
    "other",
    "over",
    "partner",
    "partners",
    "should",
    "some",
    "than",
    "that",
    "their",
    "them",
    "then",
    "they",
    "this",
    "what",
    "when",
    "with",
];

/// A recommendation that was made before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeat<'a> {
    /// The later one.
    pub later: Recommended<'a>,
    /// The one of an earlier review, the latest before it.
    pub earlier: Recommended<'a>,
    /// What both are about.
    pub about: Vec<Matter<'a>>,
    /// The words that both have, as the later one writes them.
    pub words: Vec<String>,
    /// How many reviews have made it by now, this one included.
    pub times: usize,
}

/// Every recommendation that an earlier review made already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeats<'a>(Vec<Repeat<'a>>);

impl<'a> Repeats<'a> {
    /// Finds them.
    #[must_use]
    pub fn of(plan: &'a Plan, today: Date) -> Self {
        let all = said(plan, today);
        let found = (0..all.len()).filter_map(|place| found(plan, &all, place));
        Self(found.collect())
    }

    /// Those that no later review makes again.
    pub fn last(&self) -> impl Iterator<Item = &Repeat<'a>> + Clone {
        let said_again: BTreeSet<_> = self.0.iter().map(|one| &one.earlier.entry.id).collect();
        self.0
            .iter()
            .filter(move |one| !said_again.contains(&one.later.entry.id))
    }

    /// The earlier recommendation that this one says again; the newest where there are several.
    #[must_use]
    pub fn of_one(&self, one: &Recommended<'_>) -> Option<&Repeat<'a>> {
        let mut all = self.0.iter();
        all.find(|repeat| repeat.later.entry.id == one.entry.id)
    }
}

/// A recommendation with what it says and what it is about.
struct Said<'a> {
    one: Recommended<'a>,
    /// Its telling words by their beginnings.
    words: BTreeMap<String, String>,
    about: Vec<Matter<'a>>,
}

/// Every recommendation, in the order of the days of the reviews.
fn said(plan: &Plan, today: Date) -> Vec<Said<'_>> {
    let named = named(plan);
    let all = recommendations(plan, today).into_iter();
    let said = all.map(|one| Said {
        words: telling_words(&one, &named),
        about: about(plan, one.entry),
        one,
    });
    said.collect()
}

fn found<'a>(plan: &'a Plan, all: &[Said<'a>], place: usize) -> Option<Repeat<'a>> {
    let later = &all[place];
    let review = later.one.review;
    let day = day_of(review)?;
    let before = |other: &&Said<'a>| {
        let earlier = other.one.review;
        earlier.id != review.id && day_of(earlier).is_some_and(|on| on <= day)
    };
    let mut same = all[..place]
        .iter()
        .rev()
        .filter(before)
        .filter_map(|earlier| {
            let (about, words) = shared(plan, earlier, later)?;
            Some((&earlier.one, about, words))
        });
    let (earlier, about, words) = same.next()?;
    let others: BTreeSet<_> = same.map(|(other, ..)| &other.review.id).collect();
    let older = others
        .iter()
        .filter(|id| **id != &earlier.review.id)
        .count();
    Some(Repeat {
        later: later.one.clone(),
        earlier: earlier.clone(),
        about,
        words,
        times: 2 + older,
    })
}

/// What two recommendations have in common, where that makes them one.
fn shared<'a>(
    plan: &'a Plan,
    earlier: &Said<'a>,
    later: &Said<'a>,
) -> Option<(Vec<Matter<'a>>, Vec<String>)> {
    let (old, new) = (&earlier.words, &later.words);
    let words: Vec<String> = new
        .iter()
        .filter(|(beginning, _)| old.contains_key(*beginning))
        .map(|(_, word)| word.clone())
        .collect();
    let both = later.about.iter();
    let both: Vec<Matter<'a>> = both
        .filter(|matter| earlier.about.contains(matter))
        .copied()
        .collect();
    let same_thing = both.iter().any(|one| !matches!(one, Matter::Phase(_)));
    let share = rule(RuleId::Rv3).threshold(plan, "share") as usize;
    let shorter = old.len().min(new.len());
    let same_words = words.len() >= ENOUGH && words.len() * 100 >= share * shorter;
    (same_words || same_thing && words.len() >= SOME).then_some((both, words))
}

/// The beginnings of the words by which the things of a plan are named.
fn named(plan: &Plan) -> BTreeSet<String> {
    let functions = plan.functions.iter().map(|one| one.outline.name.as_str());
    let bodies = plan.members.organisations.iter();
    let names = functions.chain(bodies.map(|body| body.name.as_str()));
    let names = names.chain([plan.collective.name.as_str()]);
    names
        .flat_map(words)
        .map(|(beginning, _)| beginning)
        .collect()
}

/// The words of a recommendation by their beginnings.
fn telling_words(one: &Recommended<'_>, named: &BTreeSet<String>) -> BTreeMap<String, String> {
    let text = one.entry.get(TEXT);
    let words = text.into_iter().flat_map(|text| words(text.as_str()));
    words
        .filter(|(beginning, word)| {
            !EVERYWHERE.contains(&word.as_str()) && !named.contains(beginning)
        })
        .collect()
}

/// The words of a text that are long enough to tell something, each after its beginning.
fn words(text: &str) -> Vec<(String, String)> {
    let lower = text.to_lowercase();
    let ends = |letter: char| letter.is_whitespace() || letter.is_ascii_punctuation();
    let words = lower
        .split(ends)
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| word.chars().count() >= SHORTEST);
    words
        .map(|word| (word.chars().take(BEGINNING).collect(), word.to_owned()))
        .collect()
}

impl Repeat<'_> {
    /// Why it counts as repeated: "both are about Shared data, and both say \"deputy\"".
    #[must_use]
    pub fn because(&self, plan: &Plan) -> String {
        let quoted: Vec<String> = self
            .words
            .iter()
            .map(|word| format!("\"{word}\""))
            .collect();
        let words = joined(&quoted);
        let things: Vec<String> = self.about.iter().map(|matter| matter.name(plan)).collect();
        match things.as_slice() {
            [] => format!("both say {words}"),
            things => format!("both are about {}, and both say {words}", joined(things)),
        }
    }
}

fn joined(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
