//! How many functions move in a month, so that no month is bunched.
//!
//! Each function still to place is due in a month. The pace is the least that keeps every due month: of all months ahead
//! the one up to which most are due for each month there is (the density of Yao, Demers and Shenker, 1995, who spread
//! work over time at the lowest speed that meets all deadlines). It is found again for every month, so that it is as
//! level as what is due allows.

use super::months::Months;
use std::collections::BTreeMap;

/// What is due ahead, from a month on.
#[derive(Debug)]
pub(super) struct Pace<'a> {
    months: &'a Months,
    now: u32,
    /// How many are still to place, by the month they are due.
    due: BTreeMap<u32, usize>,
    /// How many may move in each month, so that nothing is late.
    each: usize,
    /// How many would move in each month, were nothing due before the end.
    level: usize,
    /// Up to which month more than that are due.
    pub(super) dense_up_to: Option<u32>,
}

/// How many functions move up to a month, and in how many months.
#[derive(Debug)]
struct Demand {
    due: u32,
    all: usize,
    months: usize,
}

impl<'a> Pace<'a> {
    /// The pace from a month on, for functions due in these months.
    pub(super) fn of(months: &'a Months, now: u32, dues: impl Iterator<Item = u32>) -> Self {
        let mut due = BTreeMap::new();
        for month in dues {
            *due.entry(month.max(now)).or_default() += 1;
        }
        let mut pace = Self {
            months,
            now,
            due,
            each: 1,
            level: 1,
            dense_up_to: None,
        };
        let per_month = |demand: &Demand| demand.all.div_ceil(demand.months);
        let denser =
            |one: &Demand, other: &Demand| (one.all * other.months).cmp(&(other.all * one.months));
        let densest = pace.demands().max_by(denser);
        pace.level = pace
            .demands()
            .last()
            .map_or(1, |last| per_month(&last))
            .max(1);
        let each = densest.as_ref().map_or(1, per_month).max(1);
        let is_dense = each > pace.level;
        pace.each = each.min(months.most);
        pace.dense_up_to = densest.filter(|_| is_dense).map(|densest| densest.due);
        pace
    }

    /// How many more are to be placed this month: of those due in the dense months, or of all. Where fewer than one a
    /// month are due, some months are left out, evenly.
    pub(super) fn wanted(&self, dense: Option<u32>) -> usize {
        let each = dense.map_or(self.level, |_| self.each);
        let rests = self.months.last_before(self.now).is_some_and(|last| {
            let since = usize::try_from(self.now - last).unwrap_or(usize::MAX);
            let mut every = self.demands();
            every.all(|demand| since < demand.months / demand.all.max(1))
        });
        let open = each.saturating_sub(self.months.taken(self.now));
        if rests { 0 } else { open }
    }

    /// Whether the months after this one can take all that is left at this pace, when one due then is placed now, and
    /// so many more are.
    pub(super) fn is_kept_after(&self, placed: Option<u32>, more: usize) -> bool {
        self.fits(placed, more, self.each)
    }

    /// Whether the months after this one can take all that is left, as many in each as may move.
    pub(super) fn can_wait(&self) -> bool {
        self.fits(None, 0, self.months.most)
    }

    fn fits(&self, placed: Option<u32>, more: usize, each: usize) -> bool {
        let (mut left, mut room, mut from) = (0, more, self.now + 1);
        self.due.iter().all(|(due, number)| {
            let open = |month| each.saturating_sub(self.months.taken(month));
            room += (from..=*due).map(open).sum::<usize>();
            from = from.max(due + 1);
            left += number - usize::from(placed.is_some_and(|one| one.max(self.now) == *due));
            left <= room
        })
    }

    /// For each due month, the earliest first, what moves up to it.
    fn demands(&self) -> impl Iterator<Item = Demand> {
        let mut all = 0;
        let mut from = self.now;
        self.due.iter().map(move |(due, number)| {
            let taken = (from..=*due).map(|month| self.months.taken(month));
            all += number + taken.sum::<usize>();
            from = due + 1;
            Demand {
                due: *due,
                all,
                months: usize::try_from(due - self.now + 1).unwrap_or(usize::MAX),
            }
        })
    }
}
