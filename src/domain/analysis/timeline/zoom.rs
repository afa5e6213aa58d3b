//! How much time one column of a calendar holds.

use chrono::Datelike;

use crate::domain::Date;
use crate::domain::analysis::calendar::{
    days_after, days_between, months_after, months_before, start_of_month,
};
use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// How much time one column holds.
    #[derive(Default)]
    pub enum Zoom("zoom") {
        /// A week, from Monday.
        #[default]
        Week = "week",
        /// A month.
        Month = "month",
        /// A quarter of a year.
        Quarter = "quarter",
    }
}

impl Zoom {
    /// The zoom after it.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Week => Self::Month,
            Self::Month => Self::Quarter,
            Self::Quarter => Self::Week,
        }
    }

    /// The first day of the column in which a day lies.
    #[must_use]
    pub fn start(self, day: Date) -> Date {
        match self {
            Self::Week => days_after(day, -i64::from(day.weekday().num_days_from_monday())),
            Self::Month => start_of_month(day),
            Self::Quarter => {
                let month = day.month0() / 3 * 3;
                start_of_month(day).with_month0(month).unwrap_or(day)
            }
        }
    }

    /// How many columns a day lies after another; negative when before.
    #[must_use]
    pub fn columns(self, from: Date, to: Date) -> i64 {
        let (from, to) = (self.start(from), self.start(to));
        let months = |day: Date| i64::from(day.year()) * 12 + i64::from(day.month0());
        match self {
            Self::Week => days_between(from, to).div_euclid(7),
            Self::Month => months(to) - months(from),
            Self::Quarter => (months(to) - months(from)).div_euclid(3),
        }
    }

    /// The day that lies so many columns later: a month later is the same day of it, or its last; the last day of a month
    /// stays the last, so that a step back undoes a step.
    #[must_use]
    pub fn step(self, day: Date, columns: i64) -> Date {
        match self {
            Self::Week => days_after(day, columns.saturating_mul(7)),
            Self::Month => by_months(day, columns),
            Self::Quarter => by_months(day, columns.saturating_mul(3)),
        }
    }
}

fn by_months(day: Date, months: i64) -> Date {
    let next = days_after(day, 1);
    if next.day() == 1 && months != 0 {
        return days_after(moved(next, months), -1);
    }
    moved(day, months)
}

fn moved(day: Date, months: i64) -> Date {
    let number = u32::try_from(months.unsigned_abs()).unwrap_or(u32::MAX);
    if months < 0 {
        months_before(day, number)
    } else {
        months_after(day, number)
    }
}
