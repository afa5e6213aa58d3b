//! A plan in time: what begins, moves and ends on which day, a row for each thing that has a day, or should have one.
//!
//! Rows say which days are known and what they are (planned, or happened), which are late, which are missing, and what
//! has to come first. Nothing is guessed: a day that nobody knows stays unknown. How much of it a window shows, and
//! with which letters, is left to the drawing.

mod baseline;
mod books;
mod functions;
mod row;
mod walk;
mod zoom;

pub use baseline::{Baseline, Was};
pub use row::{About, Dated, Group, Mark, Moment, State, Stretch, TimeRow};
pub use zoom::Zoom;

use super::Forecast;
use crate::domain::{Date, Plan};

/// A plan in time, as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// Its rows: phases and exit, functions by transfer, co-existence, money, reviews, checks after the exit.
    pub rows: Vec<TimeRow>,
    /// When the exit would really be possible.
    pub forecast: Forecast,
}

impl Timeline {
    /// Lays a plan out in time.
    #[must_use]
    pub fn of(plan: &Plan, today: Date) -> Self {
        let forecast = Forecast::of(plan, today);
        let mut rows = walk::rows(plan, &forecast, today);
        rows.extend(functions::rows(plan, today));
        rows.extend(books::rows(plan, today));
        Self { rows, forecast }
    }

    /// The first and the last day that any row names, or shows.
    #[must_use]
    pub fn bounds(&self) -> Option<(Date, Date)> {
        let days = self.rows.iter().flat_map(|row| &row.days);
        let days = days.flat_map(|dated| [dated.planned, dated.actual]);
        let likely = self.forecast.exit().into_iter();
        let likely = likely.flat_map(|likely| [likely.half, likely.four_in_five]);
        let days: Vec<Date> = days.flatten().chain(likely).collect();
        days.iter().copied().min().zip(days.iter().copied().max())
    }

    /// How many rows stand so.
    #[must_use]
    pub fn count(&self, state: State) -> usize {
        self.rows.iter().filter(|row| row.state == state).count()
    }
}
