//! The hand-over curve as a table: which share of the weight is planned, handed over and expected by which month.

use crate::domain::analysis::calendar::{count, months_before, months_between, start_of_month};
use crate::domain::analysis::curve::CurvePoint;
use crate::domain::analysis::forecast::Outlook;
use crate::domain::analysis::{Curve, Forecast, Fraction};
use crate::domain::{Date, Plan};
use crate::twin::forecast::ForecastSeen;
use crate::twin::lines::UNKNOWN;
use crate::twin::spelt::spelt_out;
use crate::twin::{Lines, Twin};

/// The curve a month a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurveTable {
    /// When each function would have moved, and the exit be possible: the forecast of the months is taken from it.
    pub forecast: ForecastSeen,
    /// How many functions have no planned transfer and are left out.
    pub undated: usize,
    /// Every month, from the first day that the curve knows to the last.
    pub months: Vec<Month>,
    /// The first day worth showing where room is scarce.
    pub from: Date,
}

/// The end of one month, in whole percentages of the weight counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// The last day of the month.
    pub day: Date,
    /// Planned to be handed over by then.
    pub planned: Option<i128>,
    /// Handed over then; unknown after today.
    pub actual: Option<i128>,
    /// Expected to be handed over by then; unknown before today, or without a forecast.
    pub forecast: Option<i128>,
}

impl CurveTable {
    /// The curve of a plan, seen from a day.
    #[must_use]
    pub fn of(plan: &Plan, today: Date) -> Self {
        let forecast = Forecast::of(plan, today);
        let curve = Curve::of(plan, &forecast, today);
        let points = curve.months();
        let percent = |weight: u32| curve.share(weight).map(Fraction::percent);
        Self {
            from: first_day_shown(&points, today),
            forecast: ForecastSeen::told(plan, forecast),
            undated: curve.undated,
            months: points
                .iter()
                .map(|point| Month {
                    day: point.day,
                    planned: percent(point.planned),
                    actual: point.actual.and_then(percent),
                    forecast: point.forecast.and_then(percent),
                })
                .collect(),
        }
    }
}

impl CurveTable {
    /// What is said beside the mark of the forecast, at length and in short: how late the transfers it rests on were, or
    /// that they are too few. Nothing where nothing is left to move, or nothing has a day.
    #[must_use]
    pub fn foreseen(&self) -> Option<[String; 2]> {
        let Forecast {
            outlook, lateness, ..
        } = &self.forecast.forecast;
        match outlook {
            Outlook::AllMoved | Outlook::NoDays => None,
            Outlook::TooFew => Some([self.forecast.possible(), "too few".to_owned()]),
            Outlook::Expected(_) => {
                let late = late(lateness.unwrap_or(0));
                Some([late.clone(), late])
            }
        }
    }

    /// The months worth showing where room is scarce.
    pub fn shown(&self) -> impl Iterator<Item = &Month> {
        self.months.iter().filter(|month| month.day >= self.from)
    }
}

impl CurveTable {
    /// What the forecast of the curve is, or why there is none.
    fn method(&self) -> String {
        match (&self.forecast.forecast.outlook, self.foreseen()) {
            (Outlook::Expected(_), Some([late, _])) => {
                format!("half the time by each day; lateness so far {late}")
            }
            (_, _) => self.forecast.possible(),
        }
    }
}

impl Twin for CurveTable {
    fn tell(&self, lines: &mut Lines) {
        let days = self.forecast.forecast.lateness;
        lines.fact_or_unknown(
            "transfers made late by, median",
            days.map(|days| count(days, "day")),
        );
        lines.fact("forecast of the curve", self.method());
        lines.fact("exit possible", spelt_out(&self.forecast.possible()));
        lines.fact(
            "functions without a planned transfer, left out of the curve",
            self.undated,
        );
        lines.each("month", self.shown(), |lines, place, month| {
            let Month {
                day,
                planned,
                actual,
                forecast,
            } = month;
            let [planned, actual, forecast] =
                [planned, actual, forecast].map(|share| percent(*share));
            lines.fact(
                format_args!("hand-over, {place}, {}", day.format("%Y-%m")),
                format_args!("planned {planned}, happened {actual}, forecast {forecast}"),
            );
        });
    }
}

/// By how much transfers came late: in days below two weeks, else in weeks, to the nearest.
fn late(days: i64) -> String {
    match days {
        0 => "on time".to_owned(),
        -13..14 => format!("{days:+} d"),
        days => format!("{:+} weeks", (days.abs() + 3) / 7 * days.signum()),
    }
}

fn percent(share: Option<i128>) -> String {
    share.map_or_else(|| UNKNOWN.to_owned(), |share| format!("{share} percent"))
}

/// The first day shown: half as far back as the curve goes ahead, and half a year at least. What lies further back
/// would squeeze what people look for. A curve that is over is shown by its last two years.
fn first_day_shown(months: &[CurvePoint], today: Date) -> Date {
    const LEAST: u32 = 6;
    const OVER: u32 = 24;
    let end = months.last().map_or(today, |last| last.day);
    let from = match months_between(today, end) {
        0 => months_before(end, OVER),
        ahead => months_before(today, (ahead / 2).max(LEAST)),
    };
    start_of_month(from)
}
