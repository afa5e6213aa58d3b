//! What is said of events that are taken back, or brought again.

use super::Recorded;
use crate::domain::story::tell;
use crate::domain::{Change, Plan};

/// What is said when there is nothing to take back.
pub const NOTHING_TO_TAKE_BACK: &str = "there is nothing to take back";
/// What is said when there is nothing to bring again.
pub const NOTHING_TO_BRING_AGAIN: &str =
    "there is nothing to bring again: nothing was undone since the last change";

/// A sentence for each of these events; of an undo, that of what it took back.
///
/// Told of the plan as it is now, so that no score is told of a round that hides its scores. Scores that came to light
/// are told with the close of their round and never beside it: when a close is taken back, nobody is to see them any
/// more.
#[must_use]
pub fn told_of(plan: &Plan, events: &[Recorded], seqs: &[u64]) -> Vec<String> {
    let alone = seqs.len() == 1;
    let told = seqs
        .iter()
        .filter_map(|seq| match undone_in_the_end(events, *seq) {
            Some(Change::ScoreRevealed { .. }) if !alone => None,
            Some(change) => Some(tell(plan, change)),
            None => Some(format!("event {seq}")),
        });
    told.collect()
}

/// The change of an event; of an undo, that of what it took back in the end.
#[must_use]
pub fn undone_in_the_end(events: &[Recorded], seq: u64) -> Option<&Change> {
    let place = events.binary_search_by_key(&seq, |event| event.seq).ok()?;
    match events.get(place)?.change.as_ref()? {
        Change::Undone { seq: earlier } if *earlier < seq => undone_in_the_end(events, *earlier),
        change => Some(change),
    }
}
