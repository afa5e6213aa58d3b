//! The timeline: what begins, moves and ends on which day. The grid draws the stretches of each row; here its days are
//! said in words.

mod draft_tried;
mod row;
mod what_follows;

pub use draft_tried::DraftTriedSeen;
pub use row::TimeRowSeen;
pub use what_follows::WhatFollowsSeen;

use super::forecast::ForecastSeen;
use super::{Lines, Twin};
use crate::domain::analysis::Timeline;
use crate::domain::analysis::timeline::{Baseline, State};
use crate::domain::{Date, Plan};

/// Everything that the screen says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineSeen {
    /// Its rows.
    pub rows: Vec<TimeRowSeen>,
    /// When the exit would really be possible.
    pub forecast: ForecastSeen,
    /// The first and the last day that any row names.
    pub bounds: Option<(Date, Date)>,
    /// How many rows are late, and how many have no planned day.
    pub wanting: [(State, usize); 2],
    /// The earlier day whose plan is laid beside it.
    pub baseline: Option<Date>,
}

impl TimelineSeen {
    /// What the screen says of a plan.
    #[must_use]
    pub fn of(plan: &Plan, today: Date) -> Self {
        let timeline = Timeline::of(plan, today);
        let (bounds, wanting) = (
            timeline.bounds(),
            [State::Late, State::Undated].map(|state| (state, timeline.count(state))),
        );
        let forecast = ForecastSeen::told(plan, timeline.forecast);
        let rows = timeline.rows.into_iter();
        let rows = rows.map(|row| TimeRowSeen::of(plan, row, &forecast, today));
        Self {
            rows: rows.collect(),
            forecast,
            bounds,
            wanting,
            baseline: None,
        }
    }

    /// The same beside what was planned on an earlier day.
    #[must_use]
    pub fn beside(&self, baseline: Option<&Baseline>) -> Self {
        let rows = self.rows.iter();
        Self {
            baseline: baseline.map(|baseline| baseline.day),
            rows: rows.map(|row| row.beside(baseline)).collect(),
            forecast: self.forecast.clone(),
            ..*self
        }
    }

    /// The row with this key.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&TimeRowSeen> {
        self.rows.iter().find(|row| row.key == key)
    }
}

impl Twin for TimelineSeen {
    fn tell(&self, lines: &mut Lines) {
        for (state, number) in &self.wanting {
            lines.fact(format_args!("rows {state}"), number);
        }
        lines.fact_if_any("beside the plan of", self.baseline);
        lines.each("row", &self.rows, |lines, place, row| {
            row.tell(place, lines)
        });
    }
}
