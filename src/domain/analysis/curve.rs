//! The hand-over curve: weight handed over, of weight counted, as planned, as it happened, and as it looks.
//!
//! How it looks is the [`Forecast`]'s to say, and nobody else's: each function has moved on the day by which it has half
//! the time. Where that tells no days, there is no such line. A function without a planned day is left out and counted
//! as undated.

use super::calendar::{days_after, months_after, months_between, start_of_month};
use super::handover::{handed_over_on, is_to_move, moving, standing_on};
use super::{Forecast, Fraction, FunctionFigures};
use crate::domain::function::Stage;
use crate::domain::id::FunctionId;
use crate::domain::{Date, Plan};
use std::collections::BTreeMap;

/// The longest curve, in months: a planned day centuries away is a slip of the pen.
const MOST_MONTHS: u32 = 1200;

/// The hand-over curve of a plan on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Curve {
    /// The weight of all functions counted: what the curve is a share of.
    pub counted: u32,
    /// The transfers made and to come.
    pub transfers: Vec<Transfer>,
    /// How many functions still to move have no planned transfer.
    pub undated: usize,
    today: Date,
    /// By day: what was handed over then, after each day on which it changed.
    happened: Vec<(Date, u32)>,
}

/// One transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// Of which function.
    pub function: FunctionId,
    /// What it weighs.
    pub weight: u32,
    /// The planned day.
    pub planned: Option<Date>,
    /// The day it was made.
    pub made: Option<Date>,
    /// The day by which it is made half the time; unknown for one that is made, and without a forecast.
    pub forecast: Option<Date>,
}

/// The curve at the end of a month. Weights; of [`Curve::counted`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CurvePoint {
    /// The last day of the month.
    pub day: Date,
    /// Planned to be handed over by then.
    pub planned: u32,
    /// Handed over then; unknown after today.
    pub actual: Option<u32>,
    /// Expected to be handed over by then; unknown before today, or without a forecast.
    pub forecast: Option<u32>,
}

impl Curve {
    /// Draws the curve of a plan, with the forecast of the same plan and day.
    #[must_use]
    pub fn of(plan: &Plan, forecast: &Forecast, today: Date) -> Self {
        let functions = || moving(plan);
        let likely: BTreeMap<&FunctionId, Date> = forecast
            .functions()
            .iter()
            .map(|(function, likely)| (function, likely.half))
            .collect();
        let transfers = functions()
            .map(|function| Transfer {
                function: function.outline.id.clone(),
                weight: function.outline.weight.get(),
                planned: function.planned.transfer,
                made: handed_over_on(function),
                forecast: likely.get(&function.outline.id).copied(),
            })
            .collect();
        let undated = functions()
            .filter(|function| is_to_move(function) && function.planned.transfer.is_none())
            .count();
        Self {
            counted: FunctionFigures::of(plan).counted.weight,
            transfers,
            undated,
            today,
            happened: happened(plan),
        }
    }

    /// The weight planned to be handed over by the end of a day.
    #[must_use]
    pub fn planned_by(&self, day: Date) -> u32 {
        self.weigh(|transfer| transfer.planned.is_some_and(|planned| planned <= day))
    }

    /// The weight handed over at the end of a day; unknown after today.
    #[must_use]
    pub fn actual_on(&self, day: Date) -> Option<u32> {
        let before = self.happened.iter().rev().find(|(on, _)| *on <= day);
        (day <= self.today).then(|| before.map_or(0, |(_, weight)| *weight))
    }

    /// The weight expected to be handed over by the end of a day; unknown before today, or without a forecast.
    #[must_use]
    pub fn forecast_by(&self, day: Date) -> Option<u32> {
        let is_told = self.transfers.iter().any(|one| one.forecast.is_some());
        let to_come = self.weigh(|transfer| transfer.forecast.is_some_and(|by| by <= day));
        (is_told && day >= self.today).then_some(self.actual_on(self.today)? + to_come)
    }

    /// A weight as a share of what is counted.
    #[must_use]
    pub fn share(&self, weight: u32) -> Option<Fraction> {
        Fraction::of(weight, self.counted)
    }

    /// The curve at the end of each month, from the first day it knows to the last, a hundred years at most.
    #[must_use]
    pub fn months(&self) -> Vec<CurvePoint> {
        let days = || {
            let of = |transfer: &Transfer| [transfer.planned, transfer.made, transfer.forecast];
            let transfers = self.transfers.iter().flat_map(of).flatten();
            transfers.chain(self.happened.iter().map(|(on, _)| *on))
        };
        let (Some(first), Some(last)) = (days().min(), days().max()) else {
            return Vec::new();
        };
        (0..=months_between(first, last).min(MOST_MONTHS))
            .map(|month| self.at(end_of_month(months_after(start_of_month(first), month))))
            .collect()
    }

    fn at(&self, day: Date) -> CurvePoint {
        CurvePoint {
            day,
            planned: self.planned_by(day),
            actual: self
                .actual_on(day.min(self.today))
                .filter(|_| start_of_month(day) <= self.today),
            forecast: self.forecast_by(day),
        }
    }

    fn weigh(&self, belongs: impl Fn(&Transfer) -> bool) -> u32 {
        let transfers = self.transfers.iter().filter(|transfer| belongs(transfer));
        transfers.map(|transfer| transfer.weight).sum()
    }
}

/// What was handed over after each day on which a function moved.
fn happened(plan: &Plan) -> Vec<(Date, u32)> {
    let steps = plan.functions.iter().flat_map(|function| &function.steps);
    let mut days: Vec<Date> = steps.map(|step| step.on).collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter()
        .map(|day| (day, handed_over_at(plan, day)))
        .collect()
}

fn handed_over_at(plan: &Plan, day: Date) -> u32 {
    let over = plan.functions.iter().filter(|function| {
        let stage = standing_on(function, day).stage();
        function.is_counted() && stage.is_some_and(Stage::is_handed_over)
    });
    over.map(|function| function.outline.weight.get()).sum()
}

fn end_of_month(day: Date) -> Date {
    days_after(months_after(start_of_month(day), 1), -1)
}
