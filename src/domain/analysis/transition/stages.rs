//! The time side by side: how long it should be, the stages that are recorded, and where these do not fit together.
//!
//! The first and the last day of a stage both count, and so does the day of leaving: July to September is three months.

use super::clocks::longest;
use crate::domain::analysis::calendar::{days_after, days_between, last_start_of_months};
use crate::domain::analysis::handover::leaving_day;
use crate::domain::book::money::{FROM, TO};
use crate::domain::book::transition::{ClockKind, LEADS, VOICE};
use crate::domain::book::{Book, Entry, Key};
use crate::domain::id::OrganisationId;
use crate::domain::{Date, Plan};

/// The time side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coexistence<'a> {
    /// How many months are asked for; unknown where the plan has no such clock.
    pub months: Option<u32>,
    /// From which day on both should be there, up to the day of leaving; both of these days count.
    pub needed_from: Option<Date>,
    /// By how many days the first stage begins too late; none when in time.
    pub short_by: Option<i64>,
    /// The stages, in the order of their days; those without a first day come last.
    pub stages: Vec<&'a Entry>,
    /// Where they do not fit, in the order of the days.
    pub misfits: Vec<Misfit<'a>>,
}

/// Where stages do not fit together, or with the days of the plan. Days are first and last ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit<'a> {
    /// Only one of its days is known, so nobody can tell whether it fits. Where neither is, nobody planned it yet.
    Undated(&'a Entry),
    /// No stage runs between two of them, or up to the exit.
    Gap {
        /// What ends before.
        after: &'a Entry,
        /// What begins after; nothing where it is the exit.
        before: Option<&'a Entry>,
        /// The days without a stage.
        days: (Date, Date),
    },
    /// Two stages run at once and name different leaders.
    TwoLeaders {
        /// The two.
        stages: (&'a Entry, &'a Entry),
        /// The days on which both run.
        days: (Date, Date),
    },
    /// Two stages run at once and name different voices.
    TwoVoices {
        /// The two.
        stages: (&'a Entry, &'a Entry),
        /// The days on which both run.
        days: (Date, Date),
    },
    /// It runs on after the backbone has left.
    BeyondExit {
        /// Which.
        stage: &'a Entry,
        /// How many days.
        by: i64,
    },
    /// It begins before the successor has joined.
    BeforeSuccessor {
        /// Which.
        stage: &'a Entry,
        /// The day the successor joins.
        joins: Date,
    },
}

/// A stage with its first and its last day.
#[derive(Debug, Clone, Copy)]
struct Dated<'a> {
    stage: &'a Entry,
    first: Date,
    last: Date,
}

impl<'a> Coexistence<'a> {
    /// The time side by side of a plan.
    #[must_use]
    pub fn of(plan: &'a Plan) -> Self {
        let leaves = leaving_day(plan);
        let months = longest(plan, ClockKind::Coexistence);
        let needed_from = leaves
            .zip(months)
            .map(|(leaves, months)| last_start_of_months(leaves, months));
        let mut stages: Vec<&Entry> = plan.books.of(Book::Coexistence).collect();
        stages.sort_by_key(|stage| (stage.get(FROM).is_none(), stage.get(FROM)));
        let first = stages.iter().find_map(|stage| stage.get(FROM));
        Self {
            months,
            needed_from,
            short_by: needed_from
                .zip(first)
                .map(|(needed, first)| days_between(needed, first))
                .filter(|days| *days > 0),
            misfits: misfits(plan, &stages, leaves),
            stages,
        }
    }
}

impl<'a> Dated<'a> {
    fn of(stage: &'a Entry) -> Option<Self> {
        Some(Self {
            stage,
            first: stage.get(FROM)?,
            last: stage.get(TO)?,
        })
    }

    /// The days on which both run.
    fn together(self, other: Self) -> Option<(Date, Date)> {
        let days = (self.first.max(other.first), self.last.min(other.last));
        (days.0 <= days.1).then_some(days)
    }

    fn differs(self, other: Self, key: Key<OrganisationId>) -> bool {
        let both = self.stage.get(key).zip(other.stage.get(key));
        both.is_some_and(|(one, other)| one != other)
    }
}

fn misfits<'a>(plan: &Plan, stages: &[&'a Entry], leaves: Option<Date>) -> Vec<Misfit<'a>> {
    let dated: Vec<Dated<'a>> = stages.iter().filter_map(|one| Dated::of(one)).collect();
    let mut misfits = gaps(&dated, leaves);
    misfits.extend(overlaps(&dated));
    let joins = joins(plan);
    for one in &dated {
        let stage = one.stage;
        let by = leaves.map(|leaves| days_between(leaves, one.last));
        if let Some(by) = by.filter(|days| *days > 0) {
            misfits.push(Misfit::BeyondExit { stage, by });
        }
        if let Some(joins) = joins.filter(|joins| one.first < *joins) {
            misfits.push(Misfit::BeforeSuccessor { stage, joins });
        }
    }
    let is_half = |stage: &&&Entry| stage.get(FROM).is_some() != stage.get(TO).is_some();
    let undated = stages.iter().filter(is_half);
    misfits.extend(undated.map(|stage| Misfit::Undated(stage)));
    misfits
}

/// The day the chosen successor joins.
fn joins(plan: &Plan) -> Option<Date> {
    let successor = plan.exit.successor.as_ref()?;
    let body = plan.members.organisations.get(successor)?;
    body.membership.joined
}

/// Days without a stage between the first and the exit; the stages come in the order of their first days.
fn gaps<'a>(dated: &[Dated<'a>], leaves: Option<Date>) -> Vec<Misfit<'a>> {
    let mut gaps = Vec::new();
    let mut latest: Option<Dated<'a>> = None;
    for one in dated {
        if let Some(before) = latest {
            let days = (days_after(before.last, 1), days_after(one.first, -1));
            if days.0 <= days.1 {
                gaps.push(Misfit::Gap {
                    after: before.stage,
                    before: Some(one.stage),
                    days,
                });
            }
        }
        if latest.is_none_or(|before| before.last < one.last) {
            latest = Some(*one);
        }
    }
    if let Some((last, leaves)) = latest.zip(leaves).filter(|(one, on)| one.last < *on) {
        gaps.push(Misfit::Gap {
            after: last.stage,
            before: None,
            days: (days_after(last.last, 1), leaves),
        });
    }
    gaps
}

fn overlaps<'a>(dated: &[Dated<'a>]) -> Vec<Misfit<'a>> {
    let mut overlaps = Vec::new();
    for (place, one) in dated.iter().enumerate() {
        for other in &dated[place + 1..] {
            let Some(days) = one.together(*other) else {
                continue;
            };
            let stages = (one.stage, other.stage);
            if one.differs(*other, LEADS) {
                overlaps.push(Misfit::TwoLeaders { stages, days });
            }
            if one.differs(*other, VOICE) {
                overlaps.push(Misfit::TwoVoices { stages, days });
            }
        }
    }
    overlaps
}
