//! `baton money`: how long the money for coordination lasts, month by month, to the exit and beyond.

mod people;

use crate::cli::{Finished, Invocation};
use crate::domain::Date;
use crate::domain::analysis::Fraction;
use crate::domain::analysis::amount::Currency;
use crate::domain::analysis::money::{Gap, Runway};
use crate::domain::book::money::Certainty;
use crate::domain::flags::Assessment;
use crate::domain::id::PlanId;
use crate::twin::Seen;
use crate::twin::money::{LargestSeen, MoneySeen, MonthOfMoney};
use serde::Serialize;

/// Show how long the money for coordination lasts, to the exit and beyond
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let twin = MoneySeen::of(Seen {
        plan: &open.plan,
        assessment: &Assessment::default(),
        today: invocation.day(),
    });
    invocation.tell(&MoneyTold::of(args.plan.clone(), twin))
}

#[derive(Debug, Serialize)]
struct MoneyTold {
    plan: PlanId,
    entries: usize,
    budget: Option<Budget>,
    runway: Lasting,
    gaps: Vec<Uncovered>,
    exit: Option<AfterExit>,
    largest_funder: Vec<Giver>,
    transition: Option<Certainty>,
    reserve: Option<Certainty>,
    unknown: Vec<Unspread>,
    months: Vec<Month>,
    #[serde(skip)]
    twin: MoneySeen,
}

/// What the backbone costs in a year.
#[derive(Debug, Serialize)]
struct Budget {
    amount: u64,
    currency: Option<String>,
    on: Date,
}

/// How long money lasts. Months are written `2027-03`.
#[derive(Debug, Serialize)]
struct Lasting {
    covered_to: Option<String>,
    months: u32,
    then: &'static str,
}

#[derive(Debug, Serialize)]
struct Uncovered {
    from: String,
    to: String,
    state: &'static str,
}

#[derive(Debug, Serialize)]
struct AfterExit {
    day: Date,
    runway: Lasting,
    largest_funder: Vec<Giver>,
}

#[derive(Debug, Serialize)]
struct Giver {
    currency: Option<String>,
    funder: String,
    share: Option<f64>,
    amount: u64,
    of: u64,
    funders: u32,
}

/// An entry that could not be spread over months.
#[derive(Debug, Serialize)]
struct Unspread {
    id: String,
    name: String,
    missing: Vec<&'static str>,
}

#[derive(Debug, Serialize)]
struct Month {
    #[serde(rename = "month")]
    first: String,
    state: &'static str,
    amounts: Vec<Amounts>,
}

#[derive(Debug, Serialize)]
struct Amounts {
    currency: Option<String>,
    secured: u64,
    applied: u64,
    expected: u64,
}

impl MoneyTold {
    fn of(plan: PlanId, twin: MoneySeen) -> Self {
        let unknown = twin.unknown.iter().map(|(named, missing)| Unspread {
            id: named.id.clone(),
            name: named.name.clone(),
            missing: missing.clone(),
        });
        Self {
            plan,
            entries: twin.entries,
            budget: twin.budget.as_ref().map(|budget| Budget {
                amount: budget.amount,
                currency: code(&budget.currency),
                on: budget.on,
            }),
            runway: Lasting::of(twin.runway),
            gaps: twin.gaps.iter().map(Uncovered::of).collect(),
            exit: twin.exit.as_ref().map(|exit| AfterExit {
                day: exit.day,
                runway: Lasting::of(exit.runway),
                largest_funder: exit.largest.iter().map(Giver::of).collect(),
            }),
            largest_funder: twin.largest.iter().map(Giver::of).collect(),
            transition: twin.transition,
            reserve: twin.reserve,
            unknown: unknown.collect(),
            months: twin.months.iter().map(Month::of).collect(),
            twin,
        }
    }
}

impl Lasting {
    fn of(runway: Runway) -> Self {
        Self {
            covered_to: runway.last.map(year_and_month),
            months: runway.months,
            then: runway.then.as_str(),
        }
    }
}

impl Uncovered {
    fn of(gap: &Gap) -> Self {
        Self {
            from: year_and_month(gap.first),
            to: year_and_month(gap.last),
            state: gap.coverage.as_str(),
        }
    }
}

impl Giver {
    fn of(seen: &LargestSeen) -> Self {
        let figures = &seen.figures;
        Self {
            currency: code(&figures.currency),
            funder: figures.funder.to_string(),
            share: figures.share().map(Fraction::to_f64),
            amount: figures.amount,
            of: figures.of,
            funders: figures.funders,
        }
    }
}

impl Month {
    fn of(month: &MonthOfMoney) -> Self {
        let amounts = month.amounts.iter();
        Self {
            first: year_and_month(month.first),
            state: month.coverage.as_str(),
            amounts: amounts
                .map(|(currency, [secured, applied, expected])| Amounts {
                    currency: code(currency),
                    secured: *secured,
                    applied: *applied,
                    expected: *expected,
                })
                .collect(),
        }
    }
}

fn year_and_month(day: Date) -> String {
    day.format("%Y-%m").to_string()
}

fn code(currency: &Currency) -> Option<String> {
    currency.code().map(ToOwned::to_owned)
}
