//! Money for coordination: how long it lasts, where it is short, who gives the most, and what is not known of it.

use std::fmt;

use super::lines::UNKNOWN;
use super::named::Named;
use super::{Lines, Seen, Twin};
use crate::domain::analysis::Fraction;
use crate::domain::analysis::amount::Currency;
use crate::domain::analysis::calendar::{count, days_after, months_after};
use crate::domain::analysis::handover::leaving_day;
use crate::domain::analysis::money::{
    Coordination, Coverage, Gap, Grant, Largest, Runway, months, surest,
};
use crate::domain::book::money::{Certainty, Purpose};
use crate::domain::{Date, Plan};

/// How far beyond the exit, or beyond today, money is looked at.
const BEYOND: u32 = 12;

/// What the book of funding says of coordination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoneySeen {
    /// How many entries pay for coordination.
    pub entries: usize,
    /// What a covered month is measured by.
    pub budget: Option<Budget>,
    /// How long secured money lasts, from this month on.
    pub runway: Runway,
    /// The months that are not covered.
    pub gaps: Vec<Gap>,
    /// The exit, and the money after it.
    pub exit: Option<AfterExit>,
    /// Who gives the most from today on, by currency.
    pub largest: Vec<LargestSeen>,
    /// How sure the money for the transition is; `None` when none is recorded.
    pub transition: Option<Certainty>,
    /// How sure the reserve is; `None` when none is recorded.
    pub reserve: Option<Certainty>,
    /// Entries that could not be spread over months, and what is missing.
    pub unknown: Vec<(Named, Vec<&'static str>)>,
    /// Month by month, from this one to a year beyond the exit.
    pub months: Vec<MonthOfMoney>,
}

/// What the backbone costs in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// The day it was recorded.
    pub on: Date,
    /// How much.
    pub amount: u64,
    /// In the plan's currency.
    pub currency: Currency,
}

/// The money after the exit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AfterExit {
    /// The day the backbone is gone.
    pub day: Date,
    /// How long secured money lasts from the first month after it.
    pub runway: Runway,
    /// Who gives the most after that day, by currency.
    pub largest: Vec<LargestSeen>,
}

/// Who gives the most of the money of one currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LargestSeen {
    /// The figures.
    pub figures: Largest,
    /// Who.
    pub funder: Named,
}

/// The money of one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthOfMoney {
    /// Its first day.
    pub first: Date,
    /// Whether it is covered.
    pub coverage: Coverage,
    /// What falls into it: secured, applied for and expected, by currency.
    pub amounts: Vec<(Currency, [u64; 3])>,
}

impl MoneySeen {
    /// The coordination money of a plan, seen from a day.
    #[must_use]
    pub fn of(seen: Seen<'_>) -> Self {
        let Seen { plan, today, .. } = seen;
        let money = Coordination::of(plan);
        let exit = leaving_day(plan);
        let end = months_after(exit.map_or(today, |day| day.max(today)), BEYOND);
        let unknown = money.grants.iter();
        let unknown = unknown.filter(|grant| !grant.is_over(today) && !grant.missing().is_empty());
        Self {
            entries: money.grants.len(),
            budget: money.budget.map(|(on, amount)| Budget {
                on,
                amount,
                currency: Currency::of(&plan.collective, None),
            }),
            runway: money.runway(today),
            gaps: money.gaps(today, end),
            exit: exit.map(|day| AfterExit {
                day,
                runway: money.runway_after(day),
                largest: largest(plan, &money, days_after(day, 1)),
            }),
            largest: largest(plan, &money, today),
            transition: surest(plan, Purpose::Transition, today),
            reserve: surest(plan, Purpose::Reserve, today),
            unknown: unknown
                .map(|grant| (named(plan, grant), grant.missing()))
                .collect(),
            months: months(today, end)
                .map(|month| MonthOfMoney {
                    first: month,
                    coverage: money.coverage(month),
                    amounts: money.in_month(month).into_iter().collect(),
                })
                .collect(),
        }
    }

    /// What makes a month covered, in a sentence with days as `day` writes them.
    #[must_use]
    pub fn measure(&self, day: impl FnOnce(Date) -> String) -> String {
        match &self.budget {
            Some(budget) => format!(
                "secured coordination money reaches the backbone's budget of {} a year, as recorded on {}",
                budget.currency.shown(budget.amount),
                day(budget.on)
            ),
            None => "some secured coordination money runs on each of its days; the backbone's budget is unknown"
                .to_owned(),
        }
    }
}

/// How long money lasts, in words: `covered to 2027-03, 4 months; then short`.
#[must_use]
pub fn lasts(runway: Runway) -> String {
    let then = match runway.then {
        Coverage::Covered => "covered",
        Coverage::Short => "short",
        Coverage::Unknown => "nobody can tell",
    };
    match runway.last {
        Some(last) => format!(
            "covered to {}, {}; then {then}",
            last.format("%Y-%m"),
            count(runway.months, "month")
        ),
        None => format!("no month covered; {then} from the first on"),
    }
}

/// How sure money is, in a word; `none recorded`.
#[must_use]
pub fn sureness(certainty: Option<Certainty>) -> &'static str {
    certainty.map_or("none recorded", Certainty::as_str)
}

impl fmt::Display for LargestSeen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Largest {
            currency,
            amount,
            of,
            funders,
            ..
        } = &self.figures;
        let percent = self.figures.share().map_or(0, Fraction::percent);
        write!(
            f,
            "{} gives {percent} percent, {} of {}, of {}",
            self.funder,
            currency.shown(*amount),
            currency.shown(*of),
            count(*funders, "funder")
        )
    }
}

impl Twin for MoneySeen {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("entries that pay for coordination", self.entries);
        lines.fact("coordination money", lasts(self.runway));
        lines.fact(
            "a month is covered when",
            self.measure(|day| day.to_string()),
        );
        lines.each("gap", &self.gaps, |lines, place, gap| {
            lines.fact(place, in_words(gap));
        });
        lines.fact_or_unknown("exit", self.exit.as_ref().map(|exit| exit.day));
        let after = self.exit.as_ref().map(|exit| lasts(exit.runway));
        lines.fact_or_unknown("coordination money after the exit", after);
        tell_largest("largest funder", &self.largest, lines);
        if let Some(exit) = &self.exit {
            tell_largest("largest funder after the exit", &exit.largest, lines);
        }
        lines.fact("money for the transition", sureness(self.transition));
        lines.fact("reserve", sureness(self.reserve));
        lines.each(
            "unknown",
            &self.unknown,
            |lines, place, (named, missing)| {
                lines.fact(
                    place,
                    format_args!("{named}, {} unknown", missing.join(", ")),
                );
            },
        );
        lines.each("month", &self.months, |lines, place, month| {
            let name = format!("{place}, {}", month.first.format("%Y-%m"));
            lines.fact(name, format_args!("{}{}", month.coverage.as_str(), month));
        });
    }
}

impl fmt::Display for MonthOfMoney {
    /// What falls into it: `, secured Rs 3,75,000, applied Rs 0, expected Rs 0`; nothing where nothing does.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (currency, amounts) in &self.amounts {
            for (certainty, amount) in Certainty::ALL.iter().zip(amounts) {
                if *amount > 0 {
                    write!(f, ", {certainty} {}", currency.shown(*amount))?;
                }
            }
        }
        Ok(())
    }
}

/// Months in a row that are not covered: `2027-04 to 2027-06, short`.
#[must_use]
pub fn in_words(gap: &Gap) -> String {
    let Gap {
        first,
        last,
        coverage,
    } = gap;
    let (first, last) = (first.format("%Y-%m"), last.format("%Y-%m"));
    format!("{first} to {last}, {}", coverage.as_str())
}

fn tell_largest(name: &str, largest: &[LargestSeen], lines: &mut Lines) {
    if largest.is_empty() {
        lines.fact(name, UNKNOWN);
    }
    for one in largest {
        lines.fact(name, one);
    }
}

fn largest(plan: &Plan, money: &Coordination<'_>, from: Date) -> Vec<LargestSeen> {
    let largest = money.largest(from).into_iter();
    largest
        .map(|figures| LargestSeen {
            funder: Named::organisation(plan, &figures.funder),
            figures,
        })
        .collect()
}

fn named(plan: &Plan, grant: &Grant<'_>) -> Named {
    Named::entry(plan, grant.entry)
}
