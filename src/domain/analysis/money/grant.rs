//! One entry of the book of funding, and how its amount is spread over its days.

use crate::domain::analysis::Fraction;
use crate::domain::analysis::amount::Currency;
use crate::domain::analysis::calendar::{days_after, days_between, months_after, start_of_month};
use crate::domain::book::money::{AMOUNT, Certainty, FROM, PAYS_FOR, Purpose, STATE, TO};
use crate::domain::book::{Book, Entry};
use crate::domain::{Date, Plan};

/// One entry of the book of funding.
#[derive(Debug, Clone)]
pub struct Grant<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// Its own currency, else the plan's.
    pub currency: Currency,
}

/// Days in a row, the first and the last among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days {
    /// The first.
    pub first: Date,
    /// The last.
    pub last: Date,
}

/// Every entry of the book of funding.
pub fn grants(plan: &Plan) -> impl Iterator<Item = Grant<'_>> {
    let entries = plan.books.of(Book::Funding);
    entries.map(|entry| Grant::of(plan, entry))
}

/// How sure the surest money for a purpose is that is not over yet; `None` when none is recorded.
#[must_use]
pub fn surest(plan: &Plan, purpose: Purpose, today: Date) -> Option<Certainty> {
    grants(plan)
        .filter(|grant| grant.is_for(purpose) && !grant.is_over(today))
        .filter_map(|grant| grant.entry.get(STATE))
        .min()
}

impl<'a> Grant<'a> {
    /// What an entry of the book of funding says.
    #[must_use]
    pub fn of(plan: &Plan, entry: &'a Entry) -> Self {
        Self {
            entry,
            currency: entry.currency(plan),
        }
    }

    /// Whether it is for this.
    #[must_use]
    pub fn is_for(&self, purpose: Purpose) -> bool {
        self.entry.get(PAYS_FOR) == Some(purpose)
    }

    /// Whether it is this sure.
    #[must_use]
    pub fn is(&self, certainty: Certainty) -> bool {
        self.entry.get(STATE) == Some(certainty)
    }

    /// Whether its last day has passed; not as long as that day is unknown.
    #[must_use]
    pub fn is_over(&self, today: Date) -> bool {
        self.entry.get(TO).is_some_and(|to| to < today)
    }

    /// Its days, where both ends are known.
    #[must_use]
    pub fn days(&self) -> Option<Days> {
        let (first, last) = self.entry.get(FROM).zip(self.entry.get(TO))?;
        (first <= last).then_some(Days { first, last })
    }

    /// What is unknown that spreading it needs: `amount`, `first day`, `last day`.
    #[must_use]
    pub fn missing(&self) -> Vec<&'static str> {
        let missing = [
            (self.entry.get(AMOUNT).is_none(), "amount"),
            (self.entry.get(FROM).is_none(), "first day"),
            (self.entry.get(TO).is_none(), "last day"),
        ];
        let missing = missing.into_iter().filter(|(is, _)| *is);
        missing.map(|(_, what)| what).collect()
    }

    /// How much of it falls on these days, in whole units; `None` when its amount or its days are unknown.
    ///
    /// What its first so many days carry is rounded down, so that the parts of days in a row add up to the amount.
    #[must_use]
    pub fn within(&self, days: Days) -> Option<u64> {
        let (amount, own) = self.entry.get(AMOUNT).zip(self.days())?;
        let carried = |until: Date| {
            let count = days_between(own.first, until).clamp(0, own.count());
            u128::from(amount) * u128::from(count.unsigned_abs())
                / u128::from(own.count().unsigned_abs())
        };
        let part = carried(days_after(days.last, 1)).saturating_sub(carried(days.first));
        u64::try_from(part).ok()
    }

    /// The same, exactly.
    pub(super) fn exactly_within(&self, days: Days) -> Option<Fraction> {
        let (amount, own) = self.entry.get(AMOUNT).zip(self.days())?;
        let shared = own.shared_with(days).map_or(0, Days::count);
        Fraction::new(i128::from(amount) * i128::from(shared), own.count().into())
    }

    /// Whether it may run on one of these days, as far as its own are known.
    #[must_use]
    pub fn may_run(&self, days: Days) -> bool {
        self.entry.get(FROM).is_none_or(|first| first <= days.last)
            && self.entry.get(TO).is_none_or(|last| last >= days.first)
    }
}

impl Days {
    /// The days of the month of a day.
    #[must_use]
    pub fn of_month(day: Date) -> Self {
        let first = start_of_month(day);
        Self {
            first,
            last: days_after(months_after(first, 1), -1),
        }
    }

    /// How many they are.
    #[must_use]
    pub fn count(self) -> i64 {
        days_between(self.first, self.last) + 1
    }

    /// The days that both have.
    #[must_use]
    pub fn shared_with(self, other: Self) -> Option<Self> {
        let shared = Self {
            first: self.first.max(other.first),
            last: self.last.min(other.last),
        };
        (shared.first <= shared.last).then_some(shared)
    }
}
