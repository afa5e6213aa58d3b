//! Whether an event can be taken back: worked out by playing the plan again without it, and remembered.
//!
//! That costs more the further back an event lies, so it is done for the events in view, for as many at once as can be
//! waited for, and kept until the plan changes. The selected event is always judged.

use std::collections::BTreeMap;

use crate::app::model::OpenPlan;
use crate::app::ways_back::is_weighty;
use crate::domain::change::Change;
use crate::domain::history::{HistoryRefusal, Recorded, action_of, can_undo_each};
use crate::domain::rules::Refusal;

/// How many events are played again at once, for all that are judged together: no key press waits longer than for these.
const AT_ONCE: usize = 10_000;

/// Whether an event can be taken back, with what would be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// At once.
    Can(Vec<u64>),
    /// After a question: it is weighty, or goes only together with others.
    Asks(Vec<u64>),
    /// It took something back, which can be brought again.
    Redo(Vec<u64>),
    /// It is taken back, or it is an undo that was undone itself.
    Done(String),
    /// It cannot, and why.
    No(String),
}

impl Verdict {
    /// Its word in the list.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Can(_) => "can",
            Self::Asks(_) => "asks",
            Self::Redo(_) => "redo",
            Self::Done(_) => "-",
            Self::No(_) => "no",
        }
    }
}

/// The verdicts that were worked out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdicts {
    /// Of which state of which plan they are true, and why nothing can be changed then.
    of: (Option<String>, Option<String>),
    known: BTreeMap<u64, Verdict>,
}

impl Verdicts {
    /// What is known of an event.
    #[must_use]
    pub fn of(&self, seq: u64) -> Option<&Verdict> {
        self.known.get(&seq)
    }

    /// Works out what is not known yet of these events: of the first in any case, of the others as far as it goes.
    pub(super) fn settle(&mut self, open: &OpenPlan, read_only: Option<String>, seqs: &[u64]) {
        let head = open.kept.last().map(|kept| kept.hash.clone());
        let of = (head, read_only);
        if of != self.of {
            self.known.clear();
            self.of = of;
        }
        let unknown = seqs.iter().filter(|seq| !self.known.contains_key(seq));
        let unknown: Vec<&Recorded> = unknown.filter_map(|seq| open.event(*seq)).collect();
        if let Some(why) = &self.of.1 {
            let no = |event: &&Recorded| (event.seq, Verdict::No(why.clone()));
            self.known.extend(unknown.iter().map(no));
            return;
        }
        let first = seqs.first().filter(|seq| !self.known.contains_key(seq));
        let count = affordable(open, &unknown).max(usize::from(first.is_some()));
        let judged = judge(open, unknown.get(..count).unwrap_or_default());
        let judged = judged.into_iter();
        self.known
            .extend(judged.map(|(seq, verdict)| (seq, theirs(open, verdict))));
    }
}

/// Whoever reads a pack takes back only what they wrote themselves.
fn theirs(open: &OpenPlan, verdict: Verdict) -> Verdict {
    let seqs = match &verdict {
        Verdict::Can(seqs) | Verdict::Asks(seqs) | Verdict::Redo(seqs) => seqs,
        Verdict::Done(_) | Verdict::No(_) => return verdict,
    };
    let reviewer = open.reviewer.as_ref();
    match reviewer.map(|one| one.may_take_back(seqs)) {
        Some(Err(why)) => Verdict::No(why.trim_end_matches('.').to_owned()),
        Some(Ok(())) | None => verdict,
    }
}

/// How many of the events can be judged at once.
fn affordable(open: &OpenPlan, events: &[&Recorded]) -> usize {
    let mut played = 0;
    let within = |event: &&&Recorded| {
        let place = open.place_of(event.seq).unwrap_or_default();
        played += open.events.len() - place;
        played <= AT_ONCE
    };
    events.iter().take_while(within).count()
}

/// Judges each event alone, and those that cannot go alone together with what was proposed with them, as the closing of
/// a round goes with its scores.
fn judge<'a>(open: &OpenPlan, events: &[&'a Recorded]) -> Vec<(u64, Verdict)> {
    let alone = each(open, events.iter().map(|event| vec![event.seq]).collect());
    let mut judged = Vec::new();
    let mut refused: Vec<(&'a Recorded, Vec<u64>, Refusal)> = Vec::new();
    for (event, (seqs, answer)) in events.iter().zip(alone) {
        match answer {
            Ok(()) => judged.push((event.seq, possible(event, seqs))),
            Err(refusal) if is_gone(&refusal) => {
                judged.push((event.seq, Verdict::Done(refusal.to_string())));
            }
            Err(refusal) => refused.push((event, action_of(&open.events, event.seq), refusal)),
        }
    }
    let together = each(
        open,
        refused.iter().map(|(_, all, _)| all.clone()).collect(),
    );
    for ((event, _, refusal), (all, answer)) in refused.into_iter().zip(together) {
        let verdict = if all.len() > 1 && answer.is_ok() {
            possible(event, all)
        } else {
            Verdict::No(refusal.to_string())
        };
        judged.push((event.seq, verdict));
    }
    judged
}

fn each(open: &OpenPlan, actions: Vec<Vec<u64>>) -> Vec<(Vec<u64>, Result<(), Refusal>)> {
    let answers = can_undo_each(&open.plan.id, &open.events, &actions);
    actions.into_iter().zip(answers).collect()
}

fn possible(event: &Recorded, seqs: Vec<u64>) -> Verdict {
    match &event.change {
        Some(Change::Undone { .. }) => Verdict::Redo(seqs),
        Some(change) if is_weighty(change) => Verdict::Asks(seqs),
        Some(_) | None if seqs.len() > 1 => Verdict::Asks(seqs),
        Some(_) | None => Verdict::Can(seqs),
    }
}

const fn is_gone(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::History(HistoryRefusal::AlreadyUndone { .. })
    )
}
