//! Events as lines: one each, or a run of like events folded into one.

use std::collections::BTreeSet;

use crate::app::model::OpenPlan;
use crate::domain::change::Change;
use crate::domain::history::Recorded;
use crate::domain::id::RoundId;
use crate::domain::story::tell;

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

/// What happened, in a sentence; scores of a round that hides them are in none.
#[must_use]
pub fn sentence(open: &OpenPlan, entry: Entry) -> String {
    let Some(at) = open.place_of(entry.newest) else {
        return String::new();
    };
    let Some(change) = open.events.get(at).and_then(|event| event.change.as_ref()) else {
        return "what happened cannot be read by this version".to_owned();
    };
    let told = tell(&open.plan, change);
    if entry.count() == 1 {
        return told;
    }
    let (oldest, newest, count) = (entry.oldest, entry.newest, entry.count());
    if let Change::BallotCast { round, .. } = change {
        format!("Round {round}: {oldest} to {newest}, {count} answers (scores hidden)")
    } else if let Change::ScoreRevealed { round, .. } = change {
        format!("Round {round}: {oldest} to {newest}, {count} scores came to light")
    } else if let Change::Undone { seq } = change {
        format!("Undid {count} events, the last {seq}")
    } else {
        let round = change.round().map(|round| format!("Round {round}: "));
        let kind = kind(open, at).replace('-', " ");
        format!(
            "{}{oldest} to {newest}, {kind} {count} times",
            round.unwrap_or_default()
        )
    }
}

/// Who did it: one name, or how many people.
#[must_use]
pub fn who(open: &OpenPlan, entry: Entry) -> String {
    let first = open.place_of(entry.oldest).unwrap_or_default();
    let events = open.events.iter().skip(first);
    let actors: BTreeSet<&str> = events
        .take_while(|event| entry.holds(event.seq))
        .map(|event| event.actor.as_str())
        .collect();
    match actors.len() {
        0 | 1 => actors.first().copied().unwrap_or_default().to_owned(),
        several => format!("{several} people"),
    }
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
