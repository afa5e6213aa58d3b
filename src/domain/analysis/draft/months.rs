//! The months up to the exit, and how many functions move in each.

use super::bounds::Window;
use super::threshold;
use crate::domain::analysis::calendar::{days_after, months_after, months_between, start_of_month};
use crate::domain::analysis::handover::{moving, to_move};
use crate::domain::flags::crowds;
use crate::domain::flags::settings::RuleId;
use crate::domain::function::Function;
use crate::domain::id::OrganisationId;
use crate::domain::{Date, Plan};
use std::collections::BTreeMap;

/// Up to so many functions are in the first round, where there are several rounds.
const FIRST_ROUND: usize = 2;

/// The months of a draft.
#[derive(Debug)]
pub(super) struct Months {
    first: Date,
    /// How many months there are.
    number: u32,
    /// How many functions may move in one.
    pub(super) most: usize,
    /// How many candidates there are, and how many of them were placed.
    candidates: (usize, usize),
    /// How many functions move in each, by its first day.
    taken: BTreeMap<Date, usize>,
    /// How many of them go to each receiver.
    received: BTreeMap<(Date, OrganisationId), usize>,
    /// How many candidates each receiver has.
    to_receive: BTreeMap<OrganisationId, usize>,
}

/// Where a function was placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) day: Date,
    pub(super) first_round: bool,
    /// Whether a month that would have suited was full.
    pub(super) moved_on: bool,
}

/// How strict the search for a month is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Care {
    /// Evenly spread, fair to receivers, confirmed before the exit.
    Spread,
    /// Confirmed before the exit.
    InTime,
    /// Anything that is allowed.
    Allowed,
}

impl Months {
    pub(super) fn of(plan: &Plan, candidates: &[&Function], (today, exit): (Date, Date)) -> Self {
        let all = moving(plan).count();
        let share = threshold(plan, RuleId::Ct6, "share");
        let is_candidate = |one: &Function| {
            let mut ids = candidates.iter().map(|candidate| &candidate.outline.id);
            ids.any(|id| *id == one.outline.id)
        };
        let mut taken = BTreeMap::new();
        for function in to_move(plan).filter(|one| !is_candidate(one)) {
            if let Some(day) = function.planned.transfer {
                *taken.entry(start_of_month(day)).or_default() += 1;
            }
        }
        let mut to_receive = BTreeMap::new();
        for receiver in candidates
            .iter()
            .filter_map(|one| one.parties.receiver.clone())
        {
            *to_receive.entry(receiver).or_default() += 1;
        }
        Self {
            first: start_of_month(today),
            number: months_between(today, exit) + 1,
            most: (2..=all)
                .take_while(|n| !crowds(*n, all, share))
                .last()
                .unwrap_or(1),
            candidates: (candidates.len(), 0),
            taken,
            received: BTreeMap::new(),
            to_receive,
        }
    }

    /// A day for the next function, in the month where an even spread has it, or as near to that as can be.
    pub(super) fn find(&self, function: &Function, window: Window) -> Option<Placed> {
        let cares = [Care::Spread, Care::InTime, Care::Allowed];
        cares.into_iter().find_map(|care| {
            let latest = match care {
                Care::Spread | Care::InTime => window.latest.min(window.confirmed_in_time),
                Care::Allowed => window.latest,
            };
            self.search(function, Window { latest, ..window }, care)
        })
    }

    /// Keeps a place.
    pub(super) fn take(&mut self, function: &Function, placed: Placed) {
        let month = start_of_month(placed.day);
        *self.taken.entry(month).or_default() += 1;
        self.candidates.1 += 1;
        if let Some(receiver) = &function.parties.receiver {
            let key = (month, receiver.clone());
            *self.received.entry(key).or_default() += 1;
        }
    }

    fn search(&self, function: &Function, window: Window, care: Care) -> Option<Placed> {
        if window.latest < window.earliest {
            return None;
        }
        let place = |day: Date| months_between(self.first, day);
        let (low, high) = (place(window.earliest), place(window.latest));
        let wanted = self.wanted().clamp(low, high);
        let later = wanted..=high;
        let earlier = (low..wanted).rev();
        let month = later
            .chain(earlier)
            .find(|month| self.has_room(function, self.month(*month), care))?;
        let end = days_after(self.month(month + 1), -1);
        Some(Placed {
            day: end.min(window.latest).max(window.earliest),
            first_round: self.in_first_round() && month == low,
            moved_on: month > wanted,
        })
    }

    fn month(&self, number: u32) -> Date {
        months_after(self.first, number)
    }

    /// The month that an even spread has for the next one: the first round as soon as can be, the others after it.
    fn wanted(&self) -> u32 {
        let (all, placed) = self.candidates;
        if self.in_first_round() {
            return 0;
        }
        let months = u64::from(self.number.saturating_sub(1));
        let place = months * placed as u64 / all.max(1) as u64;
        u32::try_from(place).unwrap_or(u32::MAX).max(1)
    }

    fn in_first_round(&self) -> bool {
        let (all, placed) = self.candidates;
        all > FIRST_ROUND && placed < FIRST_ROUND.min(self.most)
    }

    fn has_room(&self, function: &Function, month: Date, care: Care) -> bool {
        let taken = self.taken.get(&month).copied().unwrap_or(0);
        let (most, fair) = match care {
            Care::Spread if self.in_first_round() => (FIRST_ROUND, true),
            Care::Spread => (self.pace(), self.is_fair(function, month)),
            Care::InTime | Care::Allowed => (self.most, true),
        };
        taken < most.min(self.most) && fair
    }

    /// How many move in one month when all are spread evenly.
    fn pace(&self) -> usize {
        let months = usize::try_from(self.number.saturating_sub(1).max(1)).unwrap_or(usize::MAX);
        let already: usize = self.taken.values().sum();
        let all = self.candidates.0 + already.saturating_sub(self.candidates.1);
        all.div_ceil(months).max(1)
    }

    /// Whether a receiver takes no more in a month than its functions spread over the months make.
    fn is_fair(&self, function: &Function, month: Date) -> bool {
        let Some(receiver) = &function.parties.receiver else {
            return true;
        };
        let all = self.to_receive.get(receiver).copied().unwrap_or(0);
        let months = usize::try_from(self.number.max(1)).unwrap_or(usize::MAX);
        let taken = self.received.get(&(month, receiver.clone()));
        taken.copied().unwrap_or(0) < all.div_ceil(months).max(1)
    }
}
