//! Any change to a plan, and any plan that the rules allow, for laws that must hold for all of them.
//!
//! A throw of dice becomes a change: mostly of things that are there and of days that may be right, so that the rules
//! allow a good part of them, and never all.

mod books;
mod functions;
mod questions;
mod rounds;
mod whole;

use super::plan::{
    Making, ROUND, draft_round, in_the_middle, just_begun, scored, waiting, with_members,
};
use super::words::{id, text};
use baton::domain::patch::Patch;
use baton::domain::text::Text;
use baton::domain::{Change, Date, Plan};
use proptest::collection::vec;
use proptest::prelude::*;
use std::fmt::Debug;
use std::str::FromStr;

/// One throw: each number decides one part of a change.
pub type Throw = [u8; 32];

const ORGANISATIONS: &[&str] = &["nadi-trust", "setu-house", "river-women", "dana-fund"];
const PEOPLE: &[&str] = &["p-asha", "p-bela", "p-chand", "p-dev", "p-esha"];
const FUNCTIONS: &[&str] = &["archive", "big-picture", "data", "learning", "updates"];
const SIGNALS: &[&str] = &[
    "forum-cycle",
    "first-confirmed",
    "funding-known",
    "new-sign",
];
const QUESTIONS: &[&str] = &["q01", "q02", "q03", "q04"];
const ROUNDS: &[&str] = &[ROUND, ROUND, ROUND, "lead-2027"];
const CANDIDATES: &[&str] = &["candidate-a", "candidate-b", "candidate-c"];
const CRITERIA: &[&str] = &["depth", "hiring", "width"];
const GATES: &[&str] = &["legal", "willing"];

/// Throws for a row of changes.
pub fn throws(most: usize) -> impl Strategy<Value = Vec<Throw>> {
    vec(any::<Throw>(), 0..most)
}

/// A plan that the rules allow, with the changes that made it.
pub fn any_making() -> impl Strategy<Value = Making> {
    (0..5u8, throws(60)).prop_map(|(start, throws)| {
        let start = match start {
            0 => in_the_middle(),
            1 => with_members().and(draft_round()),
            2 => scored(),
            3 => waiting(),
            _ => just_begun(),
        };
        allowed(start, &throws)
    })
}

/// What becomes of a plan when each throw is proposed and only what the rules allow happens.
pub fn allowed(start: Making, throws: &[Throw]) -> Making {
    throws.iter().fold(start, |making, throw| {
        let change = change(throw, &making.plan, making.today);
        match making.check(&change) {
            Ok(()) => making.then(change),
            Err(_) => making,
        }
    })
}

/// The change that a throw means for a plan.
pub fn change(throw: &Throw, plan: &Plan, today: Date) -> Change {
    let mut dice = Dice {
        left: throw.iter(),
        plan,
        today,
    };
    match dice.number(10) {
        0 => dice.about_members(),
        1 => dice.about_the_whole(),
        2 | 3 => dice.about_functions(),
        4 => dice.about_questions(),
        5 => dice.about_flags(),
        6 | 7 => dice.about_books(),
        _ => dice.about_rounds(),
    }
}

struct Dice<'a> {
    left: std::slice::Iter<'a, u8>,
    plan: &'a Plan,
    today: Date,
}

impl Dice<'_> {
    fn number(&mut self, below: usize) -> usize {
        usize::from(self.left.next().copied().unwrap_or(0)) % below
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.number(of.len())]
    }

    fn id<T: FromStr<Err: Debug>>(&mut self, of: &[&str]) -> T {
        id(self.one(of))
    }

    fn often<T>(&mut self, value: T) -> Option<T> {
        (self.number(4) > 0).then_some(value)
    }

    fn words(&mut self) -> Text {
        text(self.one(&["seen", "told by two partners", "जैसा तय हुआ"]))
    }

    fn maybe_words(&mut self) -> Option<Text> {
        let words = self.words();
        self.often(words)
    }

    /// Mostly a day of the year that ends today.
    fn day(&mut self) -> Date {
        let back = self.one(&[0, 0, 1, 3, 10, 30, 100, 365, -20, 3000]);
        self.today - chrono::TimeDelta::days(back)
    }

    fn patch<T: Clone>(&mut self, value: T) -> Patch<T> {
        match self.number(4) {
            0 => Patch::Keep,
            1 => Patch::Clear,
            _ => Patch::Set(value),
        }
    }
}
