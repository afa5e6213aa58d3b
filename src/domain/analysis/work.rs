//! What goes on, is decided, is still to do and is talked about, as questions to the books.
//!
//! Flags, temptations and what needs someone ask here, so that they cannot disagree about what counts.

use super::calendar::months_before;
use crate::domain::book::community::{ActivityKind, ENDED, KIND};
use crate::domain::book::forums::{self, CONVERSATION_ID, DISSENT, DISSENT_SAID, DONE, DUE, OWNER};
use crate::domain::book::trust::ON;
use crate::domain::book::{Book, Entry};
use crate::domain::function::Cycle;
use crate::domain::id::EntryId;
use crate::domain::{Date, Plan};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Whether an activity is of this kind and has not ended.
#[must_use]
pub fn is_going_on(activity: &Entry, kind: ActivityKind, today: Date) -> bool {
    let over = activity.get(ENDED).is_some_and(|ended| ended < today);
    activity.get(KIND) == Some(kind) && !over
}

/// The forums that have not ended by a day.
pub fn still_meeting(plan: &Plan, today: Date) -> impl Iterator<Item = &Entry> {
    let forums = plan.books.of(Book::Forum);
    forums.filter(move |forum| {
        let ended = forum.get(forums::ENDED);
        ended.is_none_or(|ended| ended > today)
    })
}

/// The slowest of the forums that still meet monthly or quarterly: what a newcomer should see once.
#[must_use]
pub fn slowest_forum(plan: &Plan, today: Date) -> Option<(Cycle, &Entry)> {
    let meets = |cycle| {
        let mut forums = still_meeting(plan, today);
        forums.find(|forum| forum.get(forums::CYCLE) == Some(cycle))
    };
    let mut cycles = [Cycle::Quarterly, Cycle::Monthly].into_iter();
    cycles.find_map(|cycle| Some((cycle, meets(cycle)?)))
}

/// Whether something follows from a decision, because somebody or a day is named, and it is not done.
#[must_use]
pub fn is_to_do(decision: &Entry) -> bool {
    let asks_for_work = decision.get(OWNER).is_some() || decision.get(DUE).is_some();
    asks_for_work && decision.get(DONE).is_none()
}

/// Whether a decision was taken in the last so many months.
#[must_use]
pub fn is_of_late(decision: &Entry, today: Date, months: u32) -> bool {
    let since = months_before(today, months);
    let on = decision.get(ON);
    on.is_some_and(|on| on > since && on <= today)
}

/// The last so many decisions until a day, the latest first.
pub fn last_decisions<'e>(
    decisions: impl Iterator<Item = &'e Entry>,
    today: Date,
    number: u32,
) -> Vec<&'e Entry> {
    let past = |decision: &&Entry| decision.get(ON).is_some_and(|on| on <= today);
    let mut last: Vec<&Entry> = decisions.filter(past).collect();
    last.sort_by_key(|decision| Reverse(decision.get(ON)));
    last.truncate(number as usize);
    last
}

/// Whether somebody voiced another view at a decision; what it was says that there was one.
#[must_use]
pub fn has_another_view(decision: &Entry) -> Option<bool> {
    let said = decision.get(DISSENT_SAID).map(|_| true);
    decision.get(DISSENT).or(said)
}

/// How often each hard conversation was held.
#[must_use]
pub fn times_held(plan: &Plan) -> BTreeMap<&EntryId, usize> {
    let mut held = BTreeMap::new();
    for sitting in plan.books.of(Book::Sitting) {
        if let Some(conversation) = sitting.get(CONVERSATION_ID) {
            *held.entry(conversation).or_default() += 1;
        }
    }
    held
}
