//! Which things a few letters mean, the likeliest first.
//!
//! Letters match in their order, not side by side; several words match each on its own. Case and accents on Latin letters
//! do not count.

use std::cmp::Reverse;

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32String};

use super::thing::{Thing, What};
use crate::domain::fold::folded;

/// More than this many nobody reads; another letter brings what is missing.
const MOST: usize = 100;

/// What things are found by, folded once.
#[derive(Debug, Clone)]
pub(super) struct Ranking {
    /// In the order of the things: their words, and what else they are found by.
    haystacks: Vec<(Utf32String, Utf32String)>,
    /// Every thing: what was chosen last, then what can be done, then what cannot.
    unasked: Vec<usize>,
}

impl Ranking {
    pub(super) fn of(things: &[Thing], recent: &[What]) -> Self {
        let hay = |text: &str| Utf32String::from(folded(text));
        let since = |at: &usize| {
            let what = things.get(*at).map(|thing| &thing.what);
            recent.iter().position(|one| Some(one) == what)
        };
        let mut unasked: Vec<usize> = (0..things.len()).collect();
        let idle = |at: &usize| things.get(*at).is_some_and(|thing| thing.why_not.is_some());
        unasked.sort_by_key(|at| (since(at).unwrap_or(recent.len()), idle(at)));
        Self {
            haystacks: things
                .iter()
                .map(|thing| {
                    (
                        hay(&thing.words),
                        hay(&format!("{} {}", thing.words, thing.also)),
                    )
                })
                .collect(),
            unasked,
        }
    }

    /// The places of what was found.
    pub(super) fn search(&self, typed: &str) -> Vec<usize> {
        let wanted = folded(typed.trim_start_matches(':').trim());
        if wanted.is_empty() {
            return self.unasked.iter().copied().take(MOST).collect();
        }
        let pattern = Pattern::new(
            &wanted,
            CaseMatching::Respect,
            Normalization::Never,
            AtomKind::Fuzzy,
        );
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut found: Vec<(u32, usize)> = Vec::new();
        for (at, (words, all)) in self.haystacks.iter().enumerate() {
            let in_words = pattern.score(words.slice(..), &mut matcher);
            // What is found by its name alone stands before what is found by more than that.
            let score = in_words
                .map(|score| score + 1)
                .or_else(|| pattern.score(all.slice(..), &mut matcher));
            found.extend(score.map(|score| (score, at)));
        }
        found.sort_by_key(|(score, at)| (Reverse(*score), *at));
        found.into_iter().map(|(_, at)| at).take(MOST).collect()
    }
}
