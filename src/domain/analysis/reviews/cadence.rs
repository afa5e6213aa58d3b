//! When the next reviews are due: by their planned days, by how often each kind is wanted, and by what happened.
//!
//! How often is in the thresholds of rule RV1: a self check each quarter, a peer review each year, somebody from outside
//! every 24 months. How soon after something happened is in that of RV5. What somebody further away looked at needs no nearer look, so that a
//! peer review answers for a self check. Once the exit is over only planned reviews are awaited.

use super::state::{is_reported, reviews};
use super::triggers::events;
use crate::domain::analysis::calendar::{days_between, months_after, months_before, shown};
use crate::domain::analysis::handover::leaving_day;
use crate::domain::book::handover::PLANNED;
use crate::domain::book::review::{CLOSED, KIND, REPORTED, ReviewKind, STARTED};
use crate::domain::book::{Book, Entry};
use crate::domain::flags::catalogue::rule;
use crate::domain::flags::settings::RuleId;
use crate::domain::phase::PhaseId;
use crate::domain::{Date, Plan};

/// A review that is awaited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upcoming<'a> {
    /// By when.
    pub due: Date,
    /// Of which kind; unknown where any will do.
    pub kind: Option<ReviewKind>,
    /// The review that is planned or under way for it.
    pub review: Option<&'a Entry>,
    /// The rule that asks for it.
    pub rule: RuleId,
    /// Why: "the last one reported on 3 Mar 2026, and one is wanted every 3 months".
    pub because: String,
}

/// The reviews that are awaited on a day, the earliest first.
#[must_use]
pub fn upcoming(plan: &Plan, today: Date) -> Vec<Upcoming<'_>> {
    let mut upcoming: Vec<Upcoming<'_>> = planned(plan, today).collect();
    if plan.walk.current != PhaseId::AfterExit
        && leaving_day(plan).is_none_or(|leaves| leaves >= today)
    {
        upcoming.extend(by_cadence(plan, today));
        upcoming.extend(by_event(plan, today));
    }
    upcoming.sort_by_key(|one| (one.due, one.kind));
    upcoming
}

/// Planned reviews whose report is not there. One under way is awaited by its planned day too.
fn planned(plan: &Plan, today: Date) -> impl Iterator<Item = Upcoming<'_>> {
    let waiting = reviews(plan)
        .into_iter()
        .filter(move |review| !is_reported(review, today) && !is_over(review, today));
    waiting.filter_map(|review| {
        let due = review.get(PLANNED)?;
        Some(Upcoming {
            due,
            kind: review.get(KIND),
            review: Some(review),
            rule: RuleId::Rv1,
            because: format!("it is planned for {}", shown(due)),
        })
    })
}

/// Closed without a report.
fn is_over(review: &Entry, today: Date) -> bool {
    let closed = review.get(CLOSED);
    closed.is_some_and(|day| day <= today)
}

/// The kinds that come again and again, each with the threshold that says after how many months.
const AGAIN: [(ReviewKind, &str); 3] = [
    (ReviewKind::Own, "self"),
    (ReviewKind::Peer, "peer"),
    (ReviewKind::ThirdParty, "third"),
];

fn by_cadence(plan: &Plan, today: Date) -> impl Iterator<Item = Upcoming<'_>> {
    AGAIN.into_iter().filter_map(move |(kind, threshold)| {
        let months = rule(RuleId::Rv1).threshold(plan, threshold);
        let (last, own) = last_look(plan, kind, today)?;
        let due = months_after(last, months);
        if months == 0 || is_seen_to(plan, kind, (due, months), today) {
            return None;
        }
        let day = shown(last);
        let since = if own {
            format!("the last one reported on {day}")
        } else {
            format!("reviews began on {day}")
        };
        Some(Upcoming {
            due,
            kind: Some(kind),
            review: None,
            rule: RuleId::Rv1,
            because: format!("{since}, and one is wanted every {months} months"),
        })
    })
}

/// The last report of this kind or from further away, or else of the first review of all; and which of both it is.
fn last_look(plan: &Plan, kind: ReviewKind, today: Date) -> Option<(Date, bool)> {
    let reported = plan.books.of(Book::Review);
    let days: Vec<(Date, bool)> = reported
        .filter(|review| is_reported(review, today))
        .filter_map(|review| Some((review.get(REPORTED)?, reaches(review, kind))))
        .collect();
    let own = days.iter().filter(|(_, own)| *own).max();
    own.or_else(|| days.iter().min()).copied()
}

/// Whether a review looks from at least as far away as this kind does.
fn reaches(review: &Entry, kind: ReviewKind) -> bool {
    review.get(KIND).is_some_and(|own| own >= kind)
}

/// Whether one is under way, or planned for a day that is to come and not another whole turn late.
fn is_seen_to(plan: &Plan, kind: ReviewKind, (due, months): (Date, u32), today: Date) -> bool {
    let mut waiting = plan
        .books
        .of(Book::Review)
        .filter(|review| !is_reported(review, today) && !is_over(review, today))
        .filter(|review| reaches(review, kind));
    waiting.any(|review| {
        // One that began and never came to a report stops counting after a whole turn.
        let started = review.get(STARTED).filter(|day| *day <= today);
        let began = started.is_some_and(|day| months_after(day, months) > today);
        let latest = months_after(due.max(today), months);
        let planned = review.get(PLANNED);
        began || planned.is_some_and(|day| day >= today && day <= latest)
    })
}

/// The last thing that happened and asks for a review which nobody has held, one for each of who should look.
fn by_event(plan: &Plan, today: Date) -> Vec<Upcoming<'_>> {
    let months = rule(RuleId::Rv5).threshold(plan, "months");
    let happened = events(plan, today);
    let last = [true, false].into_iter().filter_map(|from_outside| {
        let mut same = happened.iter().rev();
        same.find(|event| event.from_outside == from_outside)
    });
    last.filter(|_| months > 0)
        .filter_map(|event| {
            let kind = event.from_outside.then_some(ReviewKind::ThirdParty);
            let due = months_after(event.on, months);
            let wanted = kind.unwrap_or(ReviewKind::Own);
            // One held shortly before a change of phase was asked for because of it.
            let since = if event.from_outside {
                months_before(event.on, months)
            } else {
                event.on
            };
            let held = plan.books.of(Book::Review).any(|review| {
                let on = review.get(REPORTED).filter(|day| *day <= today);
                reaches(review, wanted) && on.is_some_and(|day| day >= since)
            });
            let seen_to = held || is_seen_to(plan, wanted, (due, months), today);
            (!seen_to && has_begun(plan, today)).then(|| Upcoming {
                due,
                kind,
                review: None,
                rule: RuleId::Rv5,
                because: format!("{} on {}", event.what, shown(event.on)),
            })
        })
        .collect()
}

/// Reviews are expected of a collective that holds any.
fn has_begun(plan: &Plan, today: Date) -> bool {
    let mut reviews = plan.books.of(Book::Review);
    reviews.any(|review| is_reported(review, today))
}

impl Upcoming<'_> {
    /// What is awaited: "A self check".
    #[must_use]
    pub const fn wanted(&self) -> &'static str {
        match self.kind {
            Some(ReviewKind::Own) => "A self check",
            Some(ReviewKind::Peer) => "A review by peers",
            Some(ReviewKind::ThirdParty) => "A review from outside",
            Some(ReviewKind::PostExit) => "A review after the exit",
            None => "A review",
        }
    }

    /// For how many days it has been overdue; `None` while its day has not passed.
    #[must_use]
    pub fn overdue(&self, today: Date) -> Option<i64> {
        (self.due < today).then(|| days_between(self.due, today))
    }
}
