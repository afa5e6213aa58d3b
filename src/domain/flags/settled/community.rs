//! Questions about those concerned: their seats, and what they were told.

use super::super::case::{Case, entry_record};
use super::super::continuity::NO_LEAVING_DAY;
use super::super::forums::none_meets;
use super::{Verdict, Why};
use crate::domain::analysis::calendar::{count, shown};
use crate::domain::analysis::handover::leaving_day;
use crate::domain::analysis::work::still_meeting;
use crate::domain::book::forums::{DONE, SEAT, Seat};
use crate::domain::book::handover::{AUDIENCE, Audience, PLANNED};
use crate::domain::book::{Book, Entry};

/// Q16: in no forum do those concerned choose who sits there for them.
pub(in super::super) fn q16(case: &Case<'_>) -> Verdict {
    let meeting: Vec<&Entry> = still_meeting(case.plan, case.today).collect();
    if meeting.is_empty() {
        return Verdict::Unknown(none_meets(case.plan));
    }
    let seats = |seat: Option<Seat>| meeting.iter().filter(|one| one.get(SEAT) == seat).count();
    let (invited, unknown) = (seats(Some(Seat::Invited)), seats(None));
    if seats(Some(Seat::Chosen)) > 0 {
        return Verdict::Settled;
    }
    let forums = count(meeting.len(), "forum");
    if unknown > 0 {
        return Verdict::Unknown(format!(
            "how those concerned have a seat is unknown for {unknown} of {forums}"
        ));
    }
    Verdict::Against(Why {
        brief: format!("no seat of their own in {forums}"),
        says: format!(
            "in none of {forums} do those concerned choose who sits there; in {invited} the backbone invites them"
        ),
        facts: format!("of={} invited={invited}", meeting.len()),
        records: meeting
            .iter()
            .map(|forum| {
                let seat = forum.get(SEAT).map_or("?", |seat| seat.as_str());
                entry_record(forum, format!("{}, seat: {seat}", forum.name(case.plan)))
            })
            .collect(),
    })
}

/// Q18: no word to those concerned is dated before the exit.
pub(in super::super) fn q18(case: &Case<'_>) -> Verdict {
    let Some(leaves) = leaving_day(case.plan) else {
        return Verdict::Unknown(NO_LEAVING_DAY.to_owned());
    };
    let told = |message: &Entry| {
        let day = message.get(DONE).or(message.get(PLANNED));
        message.get(AUDIENCE) == Some(Audience::Community) && day.is_some_and(|day| day <= leaves)
    };
    if case.plan.books.of(Book::Message).any(told) {
        return Verdict::Settled;
    }
    Verdict::Nothing(Why {
        brief: "those concerned have not been told".to_owned(),
        says: format!(
            "no word to those concerned is said or planned before the exit on {}",
            shown(leaves)
        ),
        facts: format!("leaves={leaves}"),
        records: Vec::new(),
    })
}
