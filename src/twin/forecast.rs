//! When the exit would really be possible, in sentences.

use super::named::Named;
use super::spelt::spelt_out;
use super::{Lines, Twin};
use crate::domain::analysis::Forecast;
use crate::domain::analysis::calendar::{count, count_of, shown};
use crate::domain::analysis::forecast::{ENOUGH, Expected, Likely, Outlook, RESAMPLES, SEED};
use crate::domain::id::FunctionId;
use crate::domain::{Date, Plan};

/// The forecast of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForecastSeen {
    /// What is said.
    pub forecast: Forecast,
    /// When each function would have moved, the soonest first.
    pub functions: Vec<(Named, Likely)>,
    /// Those without a planned transfer.
    pub undated: Vec<Named>,
    /// Those that depend on one without.
    pub waiting: Vec<Named>,
}

impl ForecastSeen {
    /// The forecast of a plan on a day.
    #[must_use]
    pub fn of(plan: &Plan, today: Date) -> Self {
        Self::told(plan, Forecast::of(plan, today))
    }

    /// A forecast of a plan in words.
    #[must_use]
    pub fn told(plan: &Plan, forecast: Forecast) -> Self {
        let named = |id: &FunctionId| Named::function(plan, id);
        Self {
            functions: forecast
                .functions()
                .iter()
                .map(|(id, likely)| (named(id), *likely))
                .collect(),
            undated: forecast.undated.iter().map(named).collect(),
            waiting: forecast.waiting.iter().map(named).collect(),
            forecast,
        }
    }

    /// When the exit would be possible, in a line.
    #[must_use]
    pub fn possible(&self) -> String {
        match &self.forecast.outlook {
            Outlook::AllMoved => "nothing is left to move".to_owned(),
            Outlook::TooFew => format!("too few to say ({} of {ENOUGH})", self.forecast.made),
            Outlook::NoDays => "nobody can tell, because no function has a day".to_owned(),
            Outlook::Expected(Expected { exit, .. }) => {
                let left_out = match self.undated.len() {
                    0 => String::new(),
                    undated => format!(", {undated} without a day left out"),
                };
                format!(
                    "half the time by {}, four times in five by {}{left_out}",
                    shown(exit.half),
                    shown(exit.four_in_five)
                )
            }
        }
    }

    /// What is said where the exit would be possible on other days than it is now.
    #[must_use]
    pub fn instead_of(&self, now: &Self) -> Option<String> {
        let (then, now) = (self.possible(), now.possible());
        (then != now).then(|| format!("The exit would be possible: {then}; now: {now}."))
    }

    /// How late the transfers made were.
    #[must_use]
    pub fn made(&self) -> String {
        let Forecast { made, lateness, .. } = self.forecast;
        let transfers = count_of(
            made,
            "transfer made that had a planned day",
            "transfers made that had a planned day",
        );
        match lateness {
            None => transfers,
            Some(0) => format!("{transfers}, on time by the median"),
            Some(days @ 1..) => format!("{transfers}, {} late by the median", count(days, "day")),
            Some(days) => format!("{transfers}, {} early by the median", count(-days, "day")),
        }
    }

    /// The target, and how often it is kept.
    #[must_use]
    pub fn in_time(&self) -> Option<String> {
        let target = self.forecast.target?;
        match &self.forecast.outlook {
            Outlook::Expected(Expected {
                in_time: Some(times),
                ..
            }) => {
                let left_out = match self.undated.len() {
                    0 => String::new(),
                    undated => format!("; {} without a day left out", count(undated, "function")),
                };
                Some(format!("{}, {}{left_out}", shown(target), kept(*times)))
            }
            Outlook::Expected(_) | Outlook::AllMoved | Outlook::TooFew | Outlook::NoDays => {
                Some(shown(target))
            }
        }
    }

    /// How it was worked out, where something was.
    #[must_use]
    pub fn method(&self) -> Option<String> {
        matches!(self.forecast.outlook, Outlook::Expected(_)).then(|| {
            format!(
                "{RESAMPLES} resamples of the lateness so far, seed {SEED}; the same plan gives the same days"
            )
        })
    }
}

/// How often a target is kept that is kept in so many of the resamples.
fn kept(times: usize) -> String {
    let in_a_hundred = (times * 100 + RESAMPLES / 2) / RESAMPLES;
    match (times, in_a_hundred) {
        (0, _) => "kept not once".to_owned(),
        (RESAMPLES, _) => "kept every time".to_owned(),
        (_, 0) => "kept less than once in 100 times".to_owned(),
        (_, 1) => "kept once in 100 times".to_owned(),
        (_, 100) => "kept more than 99 times in 100".to_owned(),
        (_, in_a_hundred) => format!("kept {in_a_hundred} times in 100"),
    }
}

impl Twin for ForecastSeen {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("exit possible", spelt_out(&self.possible()));
        lines.fact("it rests on", self.made());
        lines.fact_or_unknown("target", self.in_time().map(|target| spelt_out(&target)));
        if let Outlook::Expected(Expected { by_median, .. }) = &self.forecast.outlook {
            lines.fact("exit possible if all are late by the median", by_median);
        }
        lines.each(
            "function",
            &self.functions,
            |lines, place, (named, likely)| {
                let Likely { half, four_in_five } = likely;
                lines.fact(
                    format_args!("{place}, {named}"),
                    format_args!("half the time by {half}, four times in five by {four_in_five}"),
                );
            },
        );
        lines.each(
            "without a planned transfer, left out",
            &self.undated,
            |lines, place, named| {
                lines.fact(place, named);
            },
        );
        lines.each(
            "may be later, needs one without a day",
            &self.waiting,
            |lines, place, named| {
                lines.fact(place, named);
            },
        );
        lines.fact_if_any("worked out from", self.method());
    }
}
