//! Between which days a function can be transferred, and the days that follow from the transfer.

use super::{cycle, over, threshold};
use crate::domain::analysis::calendar::{days_after, months_before};
use crate::domain::analysis::handover::{is_to_move, receiver_began, started_on};
use crate::domain::analysis::work::slowest_forum;
use crate::domain::flags::settings::RuleId;
use crate::domain::function::{Cycle, Function};
use crate::domain::id::FunctionId;
use crate::domain::{Date, Plan};
use std::collections::BTreeMap;

/// Why no day could be found for a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// What it needs has no day.
    NeedsUndated(FunctionId),
    /// What it needs moves too late.
    NeedsTooLate(FunctionId),
    /// What needs it is planned too early.
    NeededTooEarly(FunctionId),
    /// Too little time is left for the time side by side.
    NoTime,
    /// No month has room.
    NoRoom,
}

/// Between which days, both included; the third is the latest that lets it be confirmed before the exit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) earliest: Date,
    pub(super) latest: Date,
    pub(super) confirmed_in_time: Date,
}

/// What bounds the days of a draft.
#[derive(Debug)]
pub(super) struct Bounds<'a> {
    plan: &'a Plan,
    today: Date,
    pub(super) exit: Date,
    /// Cycles side by side, by CT2, and before confirming, by CT4.
    cycles: (u32, u32),
    /// The cycle of the forum that a receiver should see once, by CT2.
    forum: Option<Cycle>,
    /// The day by which each candidate has to move because of what needs it, and what that is.
    needed_by: BTreeMap<&'a FunctionId, (Date, &'a FunctionId)>,
}

impl<'a> Bounds<'a> {
    pub(super) fn of(
        plan: &'a Plan,
        candidates: &[&'a Function],
        (today, exit): (Date, Date),
    ) -> Self {
        let cycles = |id| threshold(plan, id, "cycles");
        Self {
            plan,
            today,
            exit,
            cycles: (cycles(RuleId::Ct2), cycles(RuleId::Ct4).max(1)),
            forum: slowest_forum(plan, today).map(|(cycle, _)| cycle),
            needed_by: needed_by(plan, candidates),
        }
    }

    /// Between which days a function can be transferred, after what was placed before it.
    pub(super) fn window(
        &self,
        function: &Function,
        placed: &BTreeMap<FunctionId, Date>,
    ) -> Result<Window, Obstacle> {
        let side_by_side = self.side_by_side(function);
        let mut earliest = side_by_side.ok_or(Obstacle::NoTime)?;
        let mut latest = self.exit;
        if earliest > latest {
            return Err(Obstacle::NoTime);
        }
        for need in self.needs(function) {
            let id = &need.outline.id;
            let planned = || self.fixed(need);
            let day = placed.get(id).copied().or_else(planned);
            let day = day.ok_or_else(|| Obstacle::NeedsUndated(id.clone()))?;
            if day > latest {
                return Err(Obstacle::NeedsTooLate(id.clone()));
            }
            earliest = earliest.max(day);
        }
        if let Some((day, by)) = self.needed_by.get(&function.outline.id) {
            if *day < earliest {
                return Err(Obstacle::NeededTooEarly((*by).clone()));
            }
            latest = latest.min(*day);
        }
        Ok(Window {
            earliest,
            latest,
            confirmed_in_time: self.confirmed_in_time(function),
        })
    }

    /// A function of the plan.
    pub(super) fn function(&self, id: &FunctionId) -> Option<&'a Function> {
        self.plan.functions.get(id)
    }

    /// What has its day already and needs a candidate the soonest.
    pub(super) fn needed_by(&self, function: &Function) -> Option<&'a FunctionId> {
        let (day, by) = self.needed_by.get(&function.outline.id)?;
        (*day < Date::MAX).then_some(*by)
    }

    /// The planned transfer of what is itself not a candidate.
    fn fixed(&self, need: &Function) -> Option<Date> {
        let is_candidate = self.needed_by.contains_key(&need.outline.id);
        need.planned.transfer.filter(|_| !is_candidate)
    }

    /// What it needs and is itself still to move.
    fn needs<'s>(&'s self, function: &'s Function) -> impl Iterator<Item = &'s Function> {
        let needs = function.outline.depends_on.iter();
        needs
            .filter_map(|id| self.plan.functions.get(id))
            .filter(|need| is_to_move(need))
    }

    /// The first day on which the time side by side is long enough.
    pub(super) fn side_by_side(&self, function: &Function) -> Option<Date> {
        let began = receiver_began(function).and_then(|_| started_on(function));
        let first = began.unwrap_or(self.today);
        let enough = over(first, self.overlapping(function), self.cycles.0)?;
        let planned = began.and(function.planned.start);
        Some(
            days_after(enough, -1)
                .max(self.today)
                .max(planned.unwrap_or(self.today)),
        )
    }

    /// The day the receiver begins: a month before the transfer, or as long as the cycles need; never before today.
    pub(super) fn start(&self, function: &Function, transfer: Date) -> Date {
        let after = days_after(transfer, 1);
        let months = match self.overlapping(function) {
            Cycle::Weekly | Cycle::Monthly => self.cycles.0.max(1),
            Cycle::Quarterly | Cycle::Yearly => self.cycles.0.max(1).saturating_mul(3),
        };
        months_before(after, months).max(self.today)
    }

    /// The cycle that the time side by side is measured by: nobody is asked to stay for a year.
    fn overlapping(&self, function: &Function) -> Cycle {
        let own = cycle(function).min(Cycle::Quarterly);
        self.forum.map_or(own, |forum| forum.max(own))
    }

    /// The day it is confirmed: when a cycle without the backbone is over.
    pub(super) fn confirm(&self, function: &Function, transfer: Date) -> Date {
        over(transfer, cycle(function), self.cycles.1).unwrap_or(transfer)
    }

    /// The latest day from which a cycle is over by the exit.
    fn confirmed_in_time(&self, function: &Function) -> Date {
        let cycles = self.cycles.1;
        match cycle(function) {
            Cycle::Weekly => days_after(self.exit, -7 * i64::from(cycles)),
            Cycle::Monthly => months_before(self.exit, cycles),
            Cycle::Quarterly => months_before(self.exit, cycles.saturating_mul(3)),
            Cycle::Yearly => months_before(self.exit, cycles.saturating_mul(12)),
        }
    }
}

/// By when each candidate has to move for what needs it and has its day already, directly or through other candidates.
/// Every candidate has an entry, the last day there is where nothing needs it.
fn needed_by<'a>(
    plan: &'a Plan,
    candidates: &[&'a Function],
) -> BTreeMap<&'a FunctionId, (Date, &'a FunctionId)> {
    let mut by: BTreeMap<&FunctionId, (Date, &FunctionId)> = candidates
        .iter()
        .map(|one| (&one.outline.id, (Date::MAX, &one.outline.id)))
        .collect();
    let dated = plan.functions.iter().filter(|one| {
        let is_candidate = by.contains_key(&one.outline.id);
        is_to_move(one) && !is_candidate
    });
    let dated: Vec<(&Function, (Date, &FunctionId))> = dated
        .filter_map(|one| Some((one, (one.planned.transfer?, &one.outline.id))))
        .collect();
    let mut open = dated;
    while let Some((function, bound)) = open.pop() {
        for need in &function.outline.depends_on {
            let Some(known) = by.get_mut(need) else {
                continue;
            };
            if bound.0 < known.0 {
                *known = bound;
                open.extend(plan.functions.get(need).map(|need| (need, bound)));
            }
        }
    }
    by
}
