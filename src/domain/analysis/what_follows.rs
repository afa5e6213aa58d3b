//! What follows when planned days are moved, of one function or of several: tried on a copy of the plan, before anything
//! is saved.
//!
//! The flags are judged by the same rules as ever, on the plan as it would be; what appears and goes is the difference.

use super::calendar::{cycles_after, days_after, start_of_month};
use super::handover::{handed_over_on, is_to_move, leaving_day, moving, to_move};
use super::timeline::{Moment, Zoom};
use crate::domain::flags::catalogue::rule;
use crate::domain::flags::settings::RuleId;
use crate::domain::flags::{Assessment, Flag, assess};
use crate::domain::function::{Function, FunctionPlan, PlannedDates};
use crate::domain::id::FunctionId;
use crate::domain::{Change, Date, Plan};

/// The planned days of a function as they are, and as they are tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SupposedDates {
    /// Of which function.
    pub function: FunctionId,
    /// As they are.
    pub is: PlannedDates,
    /// As they are tried.
    pub would_be: PlannedDates,
}

/// What follows from days that are tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatFollows {
    /// What would be out of order, of which function; of each the gravest first.
    pub clashes: Vec<(FunctionId, Clash)>,
    /// How many functions would move in the month of the transfer; of several such months, in the fullest.
    pub crowd: Option<Crowd>,
    /// The flags that would appear.
    pub appear: Vec<Flag>,
    /// The flags that would go.
    pub go: Vec<Flag>,
    /// The flags that would stay and rest on other facts, as they would be.
    pub differ: Vec<Flag>,
}

/// Something that would be out of order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clash {
    /// A function that needs it would be transferred before it.
    BeforeWhatItNeeds(FunctionId, Date),
    /// Something that it needs would be transferred after it.
    NeedsWhatComesLater(FunctionId, Date),
    /// It would start after its transfer.
    StartsAfterTransfer,
    /// It would be confirmed before its transfer.
    ConfirmedBeforeTransfer,
    /// It would be confirmed before its cycles are over; on this day they are.
    ConfirmedTooEarly(Date),
    /// It would be transferred after the backbone is gone, on this day.
    AfterTheExit(Date),
}

/// How many functions would move in one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crowd {
    /// The first day of the month.
    pub month: Date,
    /// How many.
    pub number: usize,
    /// Of how many that move, or moved.
    pub of: usize,
}

impl SupposedDates {
    /// The days of a function as they are.
    #[must_use]
    pub fn of(function: &Function) -> Self {
        Self {
            function: function.outline.id.clone(),
            is: function.planned,
            would_be: function.planned,
        }
    }

    /// A day as it is tried; of the three that are planned for a function.
    #[must_use]
    pub const fn day(&self, moment: Moment) -> Option<Date> {
        day_of(&self.would_be, moment)
    }

    /// A day as it is.
    #[must_use]
    pub const fn day_now(&self, moment: Moment) -> Option<Date> {
        day_of(&self.is, moment)
    }

    /// Moves a day by so many weeks, months or quarters; one that nobody planned moves from today.
    pub fn shift(&mut self, moment: Moment, zoom: Zoom, columns: i64, today: Date) {
        let moved = zoom.step(self.day(moment).unwrap_or(today), columns);
        match moment {
            Moment::Start => self.would_be.start = Some(moved),
            Moment::Transfer => self.would_be.transfer = Some(moved),
            Moment::Confirm => self.would_be.confirm = Some(moved),
            Moment::From
            | Moment::To
            | Moment::Announcement
            | Moment::Exit
            | Moment::Report
            | Moment::Response
            | Moment::Check => {}
        }
    }

    /// Puts every day back.
    pub const fn reset(&mut self) {
        self.would_be = self.is;
    }

    /// Whether a day is tried that is another than it is.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.is != self.would_be
    }

    /// The change that plans the days as they are tried.
    #[must_use]
    pub fn change(&self) -> Change {
        Change::FunctionPlanned {
            function: self.function.clone(),
            plan: Box::new(FunctionPlan::between(self.is, self.would_be)),
        }
    }

    /// The plan as it would be.
    #[must_use]
    pub fn tried_on(&self, plan: &Plan) -> Plan {
        let mut tried = plan.clone();
        tried.apply(&self.change());
        tried
    }
}

impl WhatFollows {
    /// What follows in the plan as it would be, where the days of these functions are moved; `now` is what the rules say
    /// of the plan as it is.
    #[must_use]
    pub fn of(tried: &Plan, moved: &[FunctionId], now: &Assessment, today: Date) -> Self {
        let then = assess(tried, today);
        let functions: Vec<&Function> = moved
            .iter()
            .filter_map(|id| tried.functions.get(id))
            .collect();
        let missing_in = |flags: &[Flag], flag: &Flag| !flags.iter().any(|other| same(other, flag));
        let appear = then
            .flags
            .iter()
            .filter(|flag| missing_in(&now.flags, flag));
        let go = now
            .flags
            .iter()
            .filter(|flag| missing_in(&then.flags, flag));
        let differ = then.flags.iter().filter(|flag| {
            let mut before = now.flags.iter();
            before.any(|other| same(other, flag) && other.facts != flag.facts)
        });
        Self {
            clashes: functions
                .iter()
                .flat_map(|one| clashes(tried, one, moved))
                .collect(),
            crowd: fullest(functions.iter().filter_map(|one| crowd(tried, one))),
            appear: appear.cloned().collect(),
            go: go.cloned().collect(),
            differ: differ.cloned().collect(),
        }
    }

    /// Whether nothing would be out of order and no flag would change.
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        self.clashes.is_empty()
            && self.appear.is_empty()
            && self.go.is_empty()
            && self.differ.is_empty()
    }
}

const fn day_of(planned: &PlannedDates, moment: Moment) -> Option<Date> {
    match moment {
        Moment::Start => planned.start,
        Moment::Transfer => planned.transfer,
        Moment::Confirm => planned.confirm,
        Moment::From
        | Moment::To
        | Moment::Announcement
        | Moment::Exit
        | Moment::Report
        | Moment::Response
        | Moment::Check => None,
    }
}

fn same(one: &Flag, other: &Flag) -> bool {
    one.rule == other.rule && one.subject == other.subject
}

/// The day of a transfer: the one on which it was made, else the planned one.
fn transfer_of(function: &Function) -> Option<Date> {
    handed_over_on(function).or(function.planned.transfer)
}

fn clashes(plan: &Plan, function: &Function, moved: &[FunctionId]) -> Vec<(FunctionId, Clash)> {
    let id = &function.outline.id;
    let planned = &function.planned;
    let mut clashes = Vec::new();
    if let Some(transfer) = transfer_of(function) {
        // What is moved, too, says itself what it needs.
        let others = to_move(plan).filter(|other| !moved.contains(&other.outline.id));
        let before = others.filter(|other| other.outline.depends_on.contains(id));
        clashes.extend(before.filter_map(|other| {
            let day = other.planned.transfer.filter(|day| *day < transfer)?;
            Some(Clash::BeforeWhatItNeeds(other.outline.id.clone(), day))
        }));
        let needs = function.outline.depends_on.iter();
        clashes.extend(needs.filter_map(|needed| {
            let other = plan.functions.get(needed)?;
            let day = transfer_of(other).filter(|day| *day > transfer)?;
            Some(Clash::NeedsWhatComesLater(needed.clone(), day))
        }));
        if planned.start.is_some_and(|start| start > transfer) {
            clashes.push(Clash::StartsAfterTransfer);
        }
        clashes.extend(
            planned
                .confirm
                .and_then(|confirm| too_early(plan, function, transfer, confirm)),
        );
        let leaves = leaving_day(plan).filter(|leaves| *leaves < transfer);
        clashes.extend(leaves.map(Clash::AfterTheExit));
    }
    let of_it = |clash| (id.clone(), clash);
    clashes.into_iter().map(of_it).collect()
}

/// As rule CT4 counts: both days count, so the last day of the last cycle is early enough.
fn too_early(plan: &Plan, function: &Function, transfer: Date, confirm: Date) -> Option<Clash> {
    if confirm < transfer {
        return Some(Clash::ConfirmedBeforeTransfer);
    }
    let cycles = rule(RuleId::Ct4).threshold(plan, "cycles");
    let proof = days_after(cycles_after(transfer, function.outline.cycle?, cycles), -1);
    (confirm < proof).then_some(Clash::ConfirmedTooEarly(proof))
}

/// How full the month of its transfer is, where it is still to move.
fn crowd(plan: &Plan, function: &Function) -> Option<Crowd> {
    if !is_to_move(function) {
        return None;
    }
    let month = start_of_month(function.planned.transfer?);
    let in_month = to_move(plan).filter(|other| {
        let day = other.planned.transfer;
        day.is_some_and(|day| start_of_month(day) == month)
    });
    Some(Crowd {
        month,
        number: in_month.count(),
        of: moving(plan).count(),
    })
}

/// The month in which most would move; of several, the first.
fn fullest(crowds: impl Iterator<Item = Crowd>) -> Option<Crowd> {
    crowds.max_by_key(|crowd| (crowd.number, std::cmp::Reverse(crowd.month)))
}
