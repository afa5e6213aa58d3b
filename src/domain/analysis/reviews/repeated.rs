//! Recommendations that say again what an earlier review recommended: the strongest sign that something is avoided.
//!
//! Two count as the same when they share enough telling words, or when they are about the same function, question or
//! flag and share one at least. A phase is too wide to count as the same. Words of any language are compared by their
//! beginnings, so that "deputy" and "deputies" are one.

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

/// Shorter words tell nothing.
const SHORTEST: usize = 4;

/// English words of four letters and more that stand in every recommendation.
const EVERYWHERE: [&str; 32] = [
    "about", "after", "again", "agree", "also", "and", "before", "begin", "body", "each", "every",
    "from", "have", "into", "make", "more", "must", "need", "other", "over", "should", "some",
    "than", "that", "their", "them", "then", "they", "this", "what", "when", "with",
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

/// Every recommendation that an earlier review made already and no later one makes again.
#[must_use]
pub fn repeats(plan: &Plan, today: Date) -> Vec<Repeat<'_>> {
    let all = recommendations(plan, today);
    let found: Vec<Repeat<'_>> = (0..all.len())
        .filter_map(|place| found(plan, &all, place))
        .collect();
    let said_again: BTreeSet<_> = found.iter().map(|one| &one.earlier.entry.id).collect();
    let last = found
        .iter()
        .filter(|one| !said_again.contains(&one.later.entry.id));
    last.cloned().collect()
}

/// The earlier recommendation that this one says again; the newest where there are several.
#[must_use]
pub fn repeat_of<'a>(plan: &'a Plan, one: &Recommended<'a>, today: Date) -> Option<Repeat<'a>> {
    let all = recommendations(plan, today);
    let place = all
        .iter()
        .position(|other| other.entry.id == one.entry.id)?;
    found(plan, &all, place)
}

/// `all` is in the order of the days of the reviews.
fn found<'a>(plan: &'a Plan, all: &[Recommended<'a>], place: usize) -> Option<Repeat<'a>> {
    let later = &all[place];
    let day = day_of(later.review)?;
    let before = |other: &&Recommended<'a>| {
        other.review.id != later.review.id && day_of(other.review).is_some_and(|on| on <= day)
    };
    let mut same = all[..place]
        .iter()
        .rev()
        .filter(before)
        .filter_map(|earlier| {
            let (about, words) = shared(plan, earlier, later)?;
            Some((earlier, about, words))
        });
    let (earlier, about, words) = same.next()?;
    let others: BTreeSet<_> = same.map(|(other, ..)| &other.review.id).collect();
    let older = others
        .iter()
        .filter(|id| **id != &earlier.review.id)
        .count();
    Some(Repeat {
        later: later.clone(),
        earlier: earlier.clone(),
        about,
        words,
        times: 2 + older,
    })
}

/// What two recommendations have in common, where that makes them one.
fn shared<'a>(
    plan: &'a Plan,
    earlier: &Recommended<'a>,
    later: &Recommended<'a>,
) -> Option<(Vec<Matter<'a>>, Vec<String>)> {
    let (old, new) = (telling_words(earlier), telling_words(later));
    let words: Vec<String> = new
        .iter()
        .filter(|(beginning, _)| old.contains_key(*beginning))
        .map(|(_, word)| word.clone())
        .collect();
    let theirs = about(plan, earlier.entry);
    let both: Vec<Matter<'a>> = about(plan, later.entry)
        .into_iter()
        .filter(|matter| theirs.contains(matter))
        .collect();
    let same_thing = both.iter().any(|one| !matches!(one, Matter::Phase(_)));
    let share = rule(RuleId::Rv3).threshold(plan, "share") as usize;
    let shorter = old.len().min(new.len());
    let same_words = words.len() >= ENOUGH && words.len() * 100 >= share * shorter;
    (same_words || same_thing && !words.is_empty()).then_some((both, words))
}

/// The words of a recommendation by their beginnings.
fn telling_words(one: &Recommended<'_>) -> BTreeMap<String, String> {
    let Some(text) = one.entry.get(TEXT) else {
        return BTreeMap::new();
    };
    let lower = text.as_str().to_lowercase();
    let ends = |letter: char| letter.is_whitespace() || letter.is_ascii_punctuation();
    let words = lower
        .split(ends)
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    words
        .filter(|word| word.chars().count() >= SHORTEST && !EVERYWHERE.contains(word))
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
