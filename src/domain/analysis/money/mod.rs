//! Money for coordination, month by month: how long what is secured lasts, where nothing is, and who gives the most.
//!
//! An amount is spread evenly over its days, the first and the last among them. What has no amount or no days is never
//! guessed: it makes unknown what it could change. Amounts of different currencies are never added.

mod contacts;
mod grant;
mod receiving;

pub use contacts::{Funder, funders};
pub use grant::{Days, Grant, grants, surest};
pub use receiving::{Received, Receiving};

use super::Fraction;
use super::amount::Currency;
use super::calendar::{days_after, months_after, start_of_month};
use crate::domain::book::Book;
use crate::domain::book::money::{Certainty, FUNDER, Purpose, STATE};
use crate::domain::book::team::BUDGET;
use crate::domain::book::trust::ON;
use crate::domain::id::OrganisationId;
use crate::domain::{Date, Plan};
use std::collections::BTreeMap;

/// Whether the secured coordination money of a month is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Coverage {
    /// It is.
    Covered,
    /// It is not.
    Short,
    /// Money of which too little is known could make it enough.
    Unknown,
}

/// The coordination money of a plan.
#[derive(Debug, Clone)]
pub struct Coordination<'a> {
    /// Every entry that pays for coordination.
    pub grants: Vec<Grant<'a>>,
    /// What the backbone costs in a year and the day that was recorded, by the latest entry that says it.
    pub budget: Option<(Date, u64)>,
    currency: Currency,
}

/// How long secured money lasts without a break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Runway {
    /// The first day of the last month that is covered; `None` when the first one asked about is not.
    pub last: Option<Date>,
    /// How many months are covered.
    pub months: u32,
    /// What is the matter in the month after them.
    pub then: Coverage,
}

/// Months in a row that are not covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The first day of the first month.
    pub first: Date,
    /// The first day of the last month.
    pub last: Date,
    /// Whether they are short, or nobody can tell.
    pub coverage: Coverage,
}

/// Who gives the most of the secured coordination money of one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Largest {
    /// In which currency.
    pub currency: Currency,
    /// Who.
    pub funder: OrganisationId,
    /// How much of it.
    pub amount: u64,
    /// Of how much.
    pub of: u64,
    /// How many give some of it.
    pub funders: u32,
}

/// A year has at most so many days; what a month needs is its days' part of a year this long, so that a year's money
/// that equals the budget covers each of its months, also over a 29 February.
const LONGEST_YEAR: u32 = 366;

/// No runway is followed further than this.
const FURTHEST: u32 = 600;

impl<'a> Coordination<'a> {
    /// The coordination money of a plan.
    #[must_use]
    pub fn of(plan: &'a Plan) -> Self {
        let budgets = plan.books.of(Book::Strength);
        let budgets = budgets.filter_map(|entry| entry.get(ON).zip(entry.get(BUDGET)));
        Self {
            grants: grants(plan)
                .filter(|grant| grant.is_for(Purpose::Coordination))
                .collect(),
            budget: budgets.max_by_key(|(on, _)| *on),
            currency: Currency::of(&plan.collective, None),
        }
    }

    /// The entries that are this sure.
    pub fn that_is(&self, certainty: Certainty) -> impl Iterator<Item = &Grant<'a>> {
        let grants = self.grants.iter();
        grants.filter(move |grant| grant.is(certainty))
    }

    /// Whether the secured money of the month of a day is enough: as much as the backbone's budget needs where that is
    /// known; else some on every day.
    #[must_use]
    pub fn coverage(&self, month: Date) -> Coverage {
        let days = Days::of_month(month);
        let (enough, could_change) = match self.budget {
            Some((_, budget)) => (self.reaches(budget, days), self.uncounted(days)),
            None => (self.runs_throughout(days), self.undated(days)),
        };
        match (enough, could_change) {
            (true, _) => Coverage::Covered,
            (false, true) => Coverage::Unknown,
            (false, false) => Coverage::Short,
        }
    }

    /// How much falls into the month of a day, in the order of certainty, by currency.
    #[must_use]
    pub fn in_month(&self, month: Date) -> BTreeMap<Currency, [u64; 3]> {
        let days = Days::of_month(month);
        let mut sums: BTreeMap<Currency, [u64; 3]> = BTreeMap::new();
        for grant in &self.grants {
            if let Some((amount, state)) = grant.within(days).zip(grant.entry.get(STATE)) {
                sums.entry(grant.currency.clone()).or_default()[state as usize] += amount;
            }
        }
        sums
    }

    /// How long secured money lasts from the month of a day on.
    #[must_use]
    pub fn runway(&self, from: Date) -> Runway {
        let first = start_of_month(from);
        let month = |number| months_after(first, number);
        let end = (0..FURTHEST)
            .map(|number| (number, self.coverage(month(number))))
            .find(|(_, coverage)| *coverage != Coverage::Covered);
        let (months, then) = end.unwrap_or((FURTHEST, Coverage::Unknown));
        Runway {
            last: months.checked_sub(1).map(month),
            months,
            then,
        }
    }

    /// How long secured money lasts after a day, counted in the whole months that begin after it.
    #[must_use]
    pub fn runway_after(&self, day: Date) -> Runway {
        self.runway(first_month_after(day))
    }

    /// The months that are not covered, from the month of one day to that of another.
    #[must_use]
    pub fn gaps(&self, from: Date, to: Date) -> Vec<Gap> {
        let mut gaps: Vec<Gap> = Vec::new();
        for month in months(from, to) {
            let coverage = self.coverage(month);
            match gaps.last_mut() {
                Some(gap) if gap.coverage == coverage && months_after(gap.last, 1) == month => {
                    gap.last = month;
                }
                Some(_) | None if coverage == Coverage::Covered => {}
                Some(_) | None => gaps.push(Gap {
                    first: month,
                    last: month,
                    coverage,
                }),
            }
        }
        gaps
    }

    /// Who gives the most of the secured money from a day on, by currency; what has no amount or no days is left out.
    #[must_use]
    pub fn largest(&self, from: Date) -> Vec<Largest> {
        let days = Days {
            first: from,
            last: Date::MAX,
        };
        let mut sums: BTreeMap<&Currency, BTreeMap<&OrganisationId, u64>> = BTreeMap::new();
        for grant in self.that_is(Certainty::Secured) {
            let part = grant.within(days).filter(|part| *part > 0);
            if let Some((amount, funder)) = part.zip(grant.entry.get(FUNDER)) {
                let funders = sums.entry(&grant.currency).or_default();
                *funders.entry(funder).or_default() += amount;
            }
        }
        let largest = sums.into_iter().filter_map(|(currency, funders)| {
            let (funder, amount) = funders.iter().max_by_key(|(_, amount)| **amount)?;
            Some(Largest {
                currency: currency.clone(),
                funder: (*funder).clone(),
                amount: *amount,
                of: funders.values().sum(),
                funders: u32::try_from(funders.len()).unwrap_or(u32::MAX),
            })
        });
        largest.collect()
    }

    /// Secured money from a day on of which no part is in [`Coordination::largest`], because its amount or its days are
    /// unknown.
    pub fn left_out(&self, from: Date) -> impl Iterator<Item = &Grant<'a>> {
        let secured = self.that_is(Certainty::Secured);
        secured.filter(move |grant| !grant.is_over(from) && !grant.missing().is_empty())
    }

    fn reaches(&self, budget: u64, days: Days) -> bool {
        let secured = self.that_is(Certainty::Secured);
        let of_plan = secured.filter(|grant| grant.currency == self.currency);
        let sum = of_plan
            .filter_map(|grant| grant.exactly_within(days))
            .fold(Fraction::ZERO, |sum, part| sum + part);
        let needed = Fraction::whole(i128::from(budget) * i128::from(days.count()));
        sum >= needed / LONGEST_YEAR
    }

    /// Whether money of another currency, of an unknown amount or of unknown days may run on these days.
    fn uncounted(&self, days: Days) -> bool {
        self.that_is(Certainty::Secured).any(|grant| {
            let is_counted = grant.currency == self.currency && grant.missing().is_empty();
            !is_counted && grant.may_run(days)
        })
    }

    fn runs_throughout(&self, days: Days) -> bool {
        let secured = self.that_is(Certainty::Secured);
        let mut spans: Vec<Days> = secured.filter_map(Grant::days).collect();
        spans.sort_unstable();
        let reached = spans.into_iter().fold(days.first, |next, span| {
            if span.first <= next && span.last >= next {
                days_after(span.last, 1)
            } else {
                next
            }
        });
        reached > days.last
    }

    fn undated(&self, days: Days) -> bool {
        self.that_is(Certainty::Secured)
            .any(|grant| grant.days().is_none() && grant.may_run(days))
    }
}

impl Largest {
    /// Its part of the whole.
    #[must_use]
    pub fn share(&self) -> Option<Fraction> {
        Fraction::new(self.amount.into(), self.of.into())
    }
}

impl Coverage {
    /// In a word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Covered => "covered",
            Self::Short => "short",
            Self::Unknown => "unknown",
        }
    }
}

/// The first days of the months from that of one day to that of another.
pub fn months(from: Date, to: Date) -> impl Iterator<Item = Date> {
    let first = start_of_month(from);
    (0..FURTHEST)
        .map(move |number| months_after(first, number))
        .take_while(move |month| *month <= to)
}

/// The first day of the first month that begins after a day.
#[must_use]
pub fn first_month_after(day: Date) -> Date {
    start_of_month(months_after(start_of_month(day), 1))
}
