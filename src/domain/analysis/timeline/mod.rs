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

use crate::domain::{Date, Plan};

/// A plan in time, as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// The day that counts as today.
    pub today: Date,
    /// Its rows: phases and exit, functions by transfer, co-existence, money, reviews, checks after the exit.
    pub rows: Vec<TimeRow>,
}

impl Timeline {
    /// Lays a plan out in time.
    #[must_use]
    pub fn of(plan: &Plan, today: Date) -> Self {
        let mut rows = walk::rows(plan, today);
        rows.extend(functions::rows(plan, today));
        rows.extend(books::rows(plan, today));
        Self { today, rows }
    }

    /// The row about a thing.
    #[must_use]
    pub fn row(&self, about: &About) -> Option<&TimeRow> {
        self.rows.iter().find(|row| row.about == *about)
    }

    /// The first and the last day that any row names.
    #[must_use]
    pub fn bounds(&self) -> Option<(Date, Date)> {
        let days = self.rows.iter().flat_map(|row| &row.days);
        let days = days.flat_map(|dated| [dated.planned, dated.actual]);
        let days: Vec<Date> = days.flatten().collect();
        days.iter().copied().min().zip(days.iter().copied().max())
    }

    /// How many rows stand so.
    #[must_use]
    pub fn count(&self, state: State) -> usize {
        self.rows.iter().filter(|row| row.state == state).count()
    }
}
