//! Events as lines: one each, or a run of like events folded into one.

use std::collections::BTreeSet;

use crate::app::model::OpenPlan;
use crate::domain::change::Change;
use crate::domain::history::Recorded;
use crate::domain::id::RoundId;
use crate::twin::log::LogLine;

/// From how many like events on a run is folded: two of a kind are read faster than they are unfolded.
const FOLDED_FROM: u64 = 3;

/// One line of the log: the numbers of its newest and its oldest event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The newest.
    pub newest: u64,
    /// The oldest; the same where the line is one event.
    pub oldest: u64,
}

impl Entry {
    /// How many events it stands for.
    #[must_use]
    pub const fn count(self) -> u64 {
        self.newest - self.oldest + 1
    }

    /// Whether an event is among them.
    #[must_use]
    pub const fn holds(self, seq: u64) -> bool {
        self.oldest <= seq && seq <= self.newest
    }
}

/// Every event in its own line, the newest first.
#[must_use]
pub fn every(open: &OpenPlan) -> Vec<Entry> {
    let one = |event: &Recorded| Entry {
        newest: event.seq,
        oldest: event.seq,
    };
    open.events.iter().rev().map(one).collect()
}

/// The newest first, runs of like events in one line unless they were unfolded.
#[must_use]
pub fn folded(open: &OpenPlan, gone: &BTreeSet<u64>, unfolded: &BTreeSet<u64>) -> Vec<Entry> {
    let mut runs: Vec<(Likeness<'_>, Entry)> = Vec::new();
    for (at, event) in open.events.iter().enumerate().rev() {
        let likeness = Likeness {
            kind: kind(open, at),
            round: event.change.as_ref().and_then(Change::round),
            gone: gone.contains(&event.seq),
        };
        match runs.last_mut() {
            Some((before, entry)) if *before == likeness => entry.oldest = event.seq,
            Some(_) | None => runs.push((
                likeness,
                Entry {
                    newest: event.seq,
                    oldest: event.seq,
                },
            )),
        }
    }
    let shown = |entry: Entry| entry.count() >= FOLDED_FROM && !unfolded.contains(&entry.oldest);
    runs.into_iter()
        .flat_map(|(_, entry)| {
            if shown(entry) {
                vec![entry]
            } else {
                one_by_one(entry).collect()
            }
        })
        .collect()
}

/// What a line says, but whether it can be taken back.
#[must_use]
pub fn line(open: &OpenPlan, entry: Entry, undone: bool) -> Option<LogLine> {
    let (first, last) = (open.place_of(entry.oldest)?, open.place_of(entry.newest)?);
    let run = open.events.get(first..=last)?;
    LogLine::of(&open.plan, run, kind(open, last), undone)
}

/// What happened, in a sentence; scores of a round that hides them are in none.
#[must_use]
pub fn sentence(open: &OpenPlan, entry: Entry) -> String {
    line(open, entry, false).map_or_else(String::new, |line| line.sentence)
}

/// Who did it: one name, or how many people.
#[must_use]
pub fn who(open: &OpenPlan, entry: Entry) -> String {
    line(open, entry, false).map_or_else(String::new, |line| line.who)
}

/// What makes events alike.
#[derive(PartialEq)]
struct Likeness<'a> {
    kind: &'a str,
    round: Option<&'a RoundId>,
    gone: bool,
}

fn kind(open: &OpenPlan, at: usize) -> &str {
    open.kept.get(at).map_or("", |kept| kept.kind.as_str())
}

fn one_by_one(entry: Entry) -> impl Iterator<Item = Entry> {
    let one = |seq| Entry {
        newest: seq,
        oldest: seq,
    };
    (entry.oldest..=entry.newest).rev().map(one)
}
