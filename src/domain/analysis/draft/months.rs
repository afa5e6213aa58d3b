//! The months up to the exit, and how many functions move in each.

use super::threshold;
use crate::domain::analysis::calendar::{days_after, months_after, months_between, start_of_month};
use crate::domain::analysis::handover::{moving, to_move};
use crate::domain::flags::crowds;
use crate::domain::flags::settings::RuleId;
use crate::domain::function::Function;
use crate::domain::id::{FunctionId, OrganisationId};
use crate::domain::{Date, Plan};
use std::collections::{BTreeMap, BTreeSet};

/// The months of a draft, counted from that of today.
#[derive(Debug)]
pub(super) struct Months {
    first: Date,
    /// How many there are.
    pub(super) number: u32,
    /// How many functions may move in one.
    pub(super) most: usize,
    /// How many functions move in each.
    taken: BTreeMap<u32, usize>,
    /// How many candidates move to each receiver in each.
    received: BTreeMap<(u32, OrganisationId), usize>,
    /// How many candidates each receiver has.
    to_receive: BTreeMap<OrganisationId, usize>,
}

impl Months {
    /// The months up to the exit, with the functions that keep their days.
    pub(super) fn of(plan: &Plan, candidates: &[&Function], (today, exit): (Date, Date)) -> Self {
        let all = moving(plan).count();
        let share = threshold(plan, RuleId::Ct6, "share");
        let first = start_of_month(today);
        let ids: BTreeSet<&FunctionId> = candidates.iter().map(|one| &one.outline.id).collect();
        let mut taken = BTreeMap::new();
        for function in to_move(plan).filter(|one| !ids.contains(&one.outline.id)) {
            // What is overdue moves this month at the soonest.
            if let Some(day) = function.planned.transfer {
                *taken.entry(months_between(first, day)).or_default() += 1;
            }
        }
        let mut to_receive = BTreeMap::new();
        for receiver in candidates.iter().filter_map(|one| receiver(one)) {
            *to_receive.entry(receiver.clone()).or_default() += 1;
        }
        Self {
            first,
            number: months_between(today, exit) + 1,
            most: (2..=all)
                .take_while(|n| !crowds(*n, all, share))
                .last()
                .unwrap_or(1),
            taken,
            received: BTreeMap::new(),
            to_receive,
        }
    }

    /// The number of the month of a day.
    pub(super) fn of_day(&self, day: Date) -> u32 {
        months_between(self.first, day)
    }

    /// The last day of a month.
    pub(super) fn end(&self, month: u32) -> Date {
        days_after(months_after(self.first, month + 1), -1)
    }

    /// How many functions move in a month.
    pub(super) fn taken(&self, month: u32) -> usize {
        self.taken.get(&month).copied().unwrap_or(0)
    }

    /// The last month before this one in which a function moves.
    pub(super) fn last_before(&self, month: u32) -> Option<u32> {
        self.taken.range(..month).next_back().map(|(last, _)| *last)
    }

    /// Whether no more may move in a month.
    pub(super) fn is_full(&self, month: u32) -> bool {
        self.taken(month) >= self.most
    }

    /// Whether a receiver takes no more in a month than its functions spread over the months make.
    pub(super) fn is_fair(&self, function: &Function, month: u32) -> bool {
        let Some(receiver) = receiver(function) else {
            return true;
        };
        let all = self.to_receive.get(receiver).copied().unwrap_or(0);
        let months = usize::try_from(self.number).unwrap_or(usize::MAX);
        let taken = self.received.get(&(month, receiver.clone()));
        taken.copied().unwrap_or(0) < all.div_ceil(months).max(1)
    }

    /// Keeps a place.
    pub(super) fn take(&mut self, function: &Function, month: u32) {
        *self.taken.entry(month).or_default() += 1;
        if let Some(receiver) = receiver(function) {
            let key = (month, receiver.clone());
            *self.received.entry(key).or_default() += 1;
        }
    }
}

fn receiver(function: &Function) -> Option<&OrganisationId> {
    function.parties.receiver.as_ref()
}
