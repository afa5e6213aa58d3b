//! What may be taken back, and what keeps an event where it is: births, erased names, scores that were seen, later
//! events that rest on it.

use super::{Recorded, taken_back, taken_back_and};
use crate::domain::id::{PlanId, RoundId};
use crate::domain::round::Round;
use crate::domain::rules::{Several, refusals};
use crate::domain::{Change, Context, Date, Plan, Refusal, check};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

refusals! {
    /// Why an event may not be taken back.
    pub enum HistoryRefusal {
        "undo-known-event" => UnknownEvent { seq: u64 }:
            "there is no event {seq} in this plan; look at the log for the numbers there are";
        "undo-once" => AlreadyUndone { seq: u64 }:
            "event {seq} is taken back already";
        "undo-readable" => Unreadable { seq: u64 }:
            "event {seq} cannot be read by this version, so nobody can say what rests on it; take back another by its number";
        "undo-not-birth" => Birth { seq: u64 }:
            "event {seq} is where the plan begins, and is never taken back";
        "undo-not-erasure" => NameErased { seq: u64 }:
            "event {seq} erased a name, which is gone for good; take back another event by its number";
        "undo-not-renaming" => NameChanged { seq: u64 }:
            "event {seq} changed a name, and old names are not kept; give the old name again, or take back another event by its number";
        "undo-score-with-close" => ScoreAlone { seq: u64, close: u64 }:
            "event {seq} is one answer of a closed round, and cannot be taken back alone; take the close back, event {close}";
        "undo-not-what-was-seen" => ScoresSeen { seqs: Several<u64>, round: RoundId }:
            "event {seqs} cannot be taken back: the reveals of {round} have ended and scores were seen; a ballot that comes after that is not taken. Where a score is wrong, change it in moderation with a reason; where ballots are missing, abandon {round} with a reason and begin a new round";
        "undo-nothing-rests" => RestsOn { seqs: Several<u64>, later: u64, why: Box<Refusal> }:
            "{seqs} cannot be taken back while event {later} stands, which rests on it: {why}";
        "redo-still-fits" => NoLongerFits { seq: u64, why: Box<Refusal> }:
            "event {seq} cannot be brought again, because it no longer fits: {why}";
    }
}

/// Whether these events may be taken back, all together. Taking an undo back brings its event again.
///
/// # Errors
/// A [`HistoryRefusal`] when one is not there, is not for taking back, or when a later event rests on it.
pub fn can_undo(id: &PlanId, events: &[Recorded], undone: &[u64]) -> Result<(), Refusal> {
    let answers = can_undo_each(id, events, &[undone.to_vec()]);
    answers.into_iter().next().unwrap_or(Ok(()))
}

/// The same for several actions, each by itself, in the order given. The plan is played only once up to where they
/// begin to matter, so that many of the latest events cost little more than one.
#[must_use]
pub fn can_undo_each(
    id: &PlanId,
    events: &[Recorded],
    actions: &[Vec<u64>],
) -> Vec<Result<(), Refusal>> {
    let gone = taken_back(events);
    let mut answers: Vec<Result<(), Refusal>> = actions
        .iter()
        .map(|undone| may_be_named(events, &gone, undone))
        .collect();
    let mut trials: Vec<(usize, Trial<'_>)> = actions
        .iter()
        .enumerate()
        .filter(|(at, _)| answers.get(*at).is_some_and(Result::is_ok))
        .filter_map(|(at, undone)| Some((at, Trial::of(events, &gone, undone)?)))
        .collect();
    trials.sort_by_key(|(_, trial)| trial.first);
    let mut plan = Plan::new(id.clone());
    let mut before = events.iter().peekable();
    for (at, trial) in trials {
        while let Some(event) = before.next_if(|event| event.seq < trial.first) {
            apply_standing(&mut plan, event, &gone);
        }
        if let (Err(refusal), Some(answer)) = (trial.run(&plan, &gone), answers.get_mut(at)) {
            *answer = Err(refusal.into());
        }
    }
    answers
}

/// Whether these events may be named for taking back at all, whatever follows from it.
fn may_be_named(events: &[Recorded], gone: &BTreeSet<u64>, undone: &[u64]) -> Result<(), Refusal> {
    let mut named = BTreeSet::new();
    for seq in undone.iter().copied() {
        let event = events.iter().find(|event| event.seq == seq);
        let event = event.ok_or(HistoryRefusal::UnknownEvent { seq })?;
        if gone.contains(&seq) || !named.insert(seq) {
            return Err(HistoryRefusal::AlreadyUndone { seq }.into());
        }
        can_be_undone(event)?;
        if let Some(close) = closing(events, event).filter(|close| !undone.contains(close)) {
            return Err(HistoryRefusal::ScoreAlone { seq, close }.into());
        }
    }
    match only_renames(events, undone) {
        Some(seq) => Err(HistoryRefusal::NameChanged { seq }.into()),
        None => Ok(()),
    }
}

/// What would stand if some events were taken back.
struct Trial<'a> {
    undone: &'a [u64],
    /// What would be taken back then.
    gone: BTreeSet<u64>,
    /// The first event that stands in one case and not in the other.
    first: u64,
    /// The events from there on.
    events: &'a [Recorded],
}

impl<'a> Trial<'a> {
    /// `None` where nothing would differ.
    fn of(events: &'a [Recorded], gone_now: &BTreeSet<u64>, undone: &'a [u64]) -> Option<Self> {
        let gone = taken_back_and(events, undone);
        let first = *gone_now.symmetric_difference(&gone).min()?;
        let from = events.partition_point(|event| event.seq < first);
        Some(Self {
            undone,
            gone,
            first,
            events: events.get(from..)?,
        })
    }

    /// Plays on from the plan as it stood before the first difference, with and without what would be taken back.
    ///
    /// Every event that would stand is checked again. One that would now be refused rests on what is taken back,
    /// unless it would be refused as things are, too: an older version may have accepted it.
    fn run(&self, plan: &Plan, gone_now: &BTreeSet<u64>) -> Result<(), HistoryRefusal> {
        let (mut now, mut then) = (plan.clone(), plan.clone());
        for event in self.events {
            let Some(change) = event.change.as_ref() else {
                continue;
            };
            let stands_now = !gone_now.contains(&event.seq);
            if !self.gone.contains(&event.seq) {
                let before = stands_now.then_some(&now);
                if let Some(why) = newly_refused(before, &then, event.at, change) {
                    return Err(self.refusal(event.seq, stands_now, why));
                }
            }
            apply_standing(&mut now, event, gone_now);
            apply_standing(&mut then, event, &self.gone);
        }
        match now.rounds.iter().find(|round| has_to_stay(round, &then)) {
            Some(round) => Err(self.seen(&round.id)),
            None => Ok(()),
        }
    }

    fn seen(&self, round: &RoundId) -> HistoryRefusal {
        HistoryRefusal::ScoresSeen {
            seqs: Several(self.undone.to_vec()),
            round: round.clone(),
        }
    }

    /// An event that stands rests on what would be taken back; one that would be brought again no longer fits.
    fn refusal(&self, seq: u64, stands_now: bool, why: Refusal) -> HistoryRefusal {
        let why = Box::new(why);
        if !stands_now {
            return HistoryRefusal::NoLongerFits { seq, why };
        }
        HistoryRefusal::RestsOn {
            seqs: Several(self.undone.to_vec()),
            later: seq,
            why,
        }
    }
}

/// Whether a round whose scores were seen would wait for ballots again. Who has seen how it goes could choose then
/// whether theirs comes in.
fn has_to_stay(round: &Round, then: &Plan) -> bool {
    let waits = |then: &Round| then.days.closed.is_some() && !then.shows_scores();
    !round.answers.scores.is_empty() && then.rounds.get(&round.id).is_some_and(waits)
}

fn apply_standing(plan: &mut Plan, event: &Recorded, gone: &BTreeSet<u64>) {
    if let Some(change) = event.change.as_ref().filter(|_| !gone.contains(&event.seq)) {
        plan.apply(change);
    }
}

/// Why a change that stands on one plan could not stand on another; `before` is `None` for one that is brought again.
fn newly_refused(
    before: Option<&Plan>,
    after: &Plan,
    at: DateTime<Utc>,
    change: &Change,
) -> Option<Refusal> {
    // An acceptance whose flag is gone is only without object; it keeps nothing from being taken back.
    if matches!(change, Change::FlagAccepted(_)) {
        return None;
    }
    // The writer may have worked on another day than the clock's, so a day without a future is tried as well.
    let days = [at.date_naive(), Date::MAX].map(|today| Context { today });
    let refusal = check(after, change, &days[0]).err()?;
    let fits = |plan: &Plan, day: &Context| check(plan, change, day).is_ok();
    match before {
        Some(before) => {
            let day = days.iter().find(|day| fits(before, day))?;
            check(after, change, day).err()
        }
        None => (!fits(after, &days[1])).then_some(refusal),
    }
}

fn can_be_undone(event: &Recorded) -> Result<(), HistoryRefusal> {
    let seq = event.seq;
    match &event.change {
        None => Err(HistoryRefusal::Unreadable { seq }),
        Some(Change::PlanStarted(_)) => Err(HistoryRefusal::Birth { seq }),
        Some(Change::PersonErased { .. }) => Err(HistoryRefusal::NameErased { seq }),
        Some(Change::RevealsEnded { round, .. }) => Err(HistoryRefusal::ScoresSeen {
            seqs: Several(vec![seq]),
            round: round.clone(),
        }),
        Some(_) => Ok(()),
    }
}

/// The event that closed the round of a score that came to light. Without one of its answers a closed round would tell
/// another result than people gave.
fn closing(events: &[Recorded], event: &Recorded) -> Option<u64> {
    let Some(Change::ScoreRevealed { round, .. }) = &event.change else {
        return None;
    };
    let closes = |earlier: &&Recorded| match &earlier.change {
        Some(Change::RoundClosed { round: closed, .. }) => closed == round,
        Some(_) | None => false,
    };
    let gone = taken_back(events);
    let before = events.iter().rev().filter(|other| other.seq < event.seq);
    let mut standing = before.filter(|other| !gone.contains(&other.seq));
    standing.find(closes).map(|close| close.seq)
}

/// The first of these events, when all they did was to change names, which are kept beside the log.
/// Among other changes a new name simply stays.
fn only_renames(events: &[Recorded], undone: &[u64]) -> Option<u64> {
    let renames = |seq: &u64| {
        let event = events.iter().find(|event| event.seq == *seq);
        event.is_some_and(|event| matches!(event.change, Some(Change::PersonRenamed { .. })))
    };
    let first = undone.first().copied()?;
    undone.iter().all(renames).then_some(first)
}
