//! One line of the log: an event, or a run of like events.

use std::collections::BTreeSet;

use chrono::{DateTime, SecondsFormat, Utc};

use crate::domain::Plan;
use crate::domain::change::Change;
use crate::domain::history::Recorded;
use crate::domain::story::tell;
use crate::twin::spelt::spelt_out;
use crate::twin::{Lines, Twin};

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// The number of its newest event.
    pub newest: u64,
    /// The number of its oldest one; the same where the line is one event.
    pub oldest: u64,
    /// When the newest was written down.
    pub at: DateTime<Utc>,
    /// Who did it: one name, or how many people.
    pub who: String,
    /// What kind of thing happened: `stage-moved`.
    pub kind: String,
    /// What happened, in a sentence.
    pub sentence: String,
    /// Whether it was taken back.
    pub undone: bool,
    /// Whether it can be taken back, where that was worked out.
    pub undo: Option<Undo>,
}

/// Whether something can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undo {
    /// In a word: `can`, `asks`, `redo`, `no`.
    pub word: &'static str,
    /// In a sentence: what it would do, or why it cannot be.
    pub words: String,
}

impl LogLine {
    /// The line of a run of like events of a plan, oldest first; one event is a run, too. Nothing of none.
    #[must_use]
    pub fn of(plan: &Plan, run: &[Recorded], kind: &str, undone: bool) -> Option<Self> {
        let (oldest, newest) = (run.first()?, run.last()?);
        Some(Self {
            newest: newest.seq,
            oldest: oldest.seq,
            at: newest.at,
            who: who(run),
            kind: kind.to_owned(),
            sentence: sentence(plan, run, kind),
            undone,
            undo: None,
        })
    }

    /// The same, with whether it can be taken back.
    #[must_use]
    pub fn with_undo(self, undo: Option<Undo>) -> Self {
        Self { undo, ..self }
    }

    /// How many events it stands for.
    #[must_use]
    pub const fn count(&self) -> u64 {
        self.newest - self.oldest + 1
    }

    fn name(&self) -> String {
        let (oldest, newest) = (self.oldest, self.newest);
        if oldest == newest {
            format!("event {newest}")
        } else {
            format!("events {oldest} to {newest}")
        }
    }
}

impl Twin for LogLine {
    fn tell(&self, lines: &mut Lines) {
        let Self { who, kind, .. } = self;
        let at = moment(self.at);
        let undone = if self.undone { ", taken back" } else { "" };
        let name = self.name();
        lines.fact(
            format_args!("{name}, {at}, {who}, {kind}{undone}"),
            spelt_out(&self.sentence),
        );
        let undo = self.undo.as_ref();
        let undo = undo.map(|undo| format!("{}, {}", undo.word, spelt_out(&undo.words)));
        lines.fact_if_any(format_args!("{name} undo"), undo);
    }
}

/// A moment as it is written down: `2026-12-09T10:42:00.123Z`.
pub(super) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Who did it: one name, or how many people.
fn who(run: &[Recorded]) -> String {
    let actors: BTreeSet<&str> = run.iter().map(|event| event.actor.as_str()).collect();
    match actors.len() {
        0 | 1 => actors.first().copied().unwrap_or_default().to_owned(),
        several => format!("{several} people"),
    }
}

/// What happened, in a sentence; scores of a round that hides them are in none.
fn sentence(plan: &Plan, run: &[Recorded], kind: &str) -> String {
    let [.., newest] = run else {
        return String::new();
    };
    let Some(change) = &newest.change else {
        return "what happened cannot be read by this version".to_owned();
    };
    match run {
        [oldest, _, ..] => of_many(change, (oldest.seq, newest.seq), run.len(), kind),
        [_] | [] => tell(plan, change),
    }
}

fn of_many(change: &Change, (oldest, newest): (u64, u64), count: usize, kind: &str) -> String {
    if let Change::BallotCast { round, .. } = change {
        format!("Round {round}: {oldest} to {newest}, {count} answers (scores hidden)")
    } else if let Change::ScoreRevealed { round, .. } = change {
        format!("Round {round}: {oldest} to {newest}, {count} scores came to light")
    } else if let Change::Undone { seq } = change {
        format!("Undid {count} events, the last {seq}")
    } else {
        let round = change.round().map(|round| format!("Round {round}: "));
        let kind = kind.replace('-', " ");
        format!(
            "{}{oldest} to {newest}, {kind} {count} times",
            round.unwrap_or_default()
        )
    }
}
