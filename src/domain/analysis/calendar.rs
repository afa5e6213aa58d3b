//! Days in sentences, and the months and cycles between them.

use crate::domain::Date;
use crate::domain::function::Cycle;
use chrono::{Datelike, Days, Months};

/// A day as written in sentences: `9 Dec 2026`.
#[must_use]
pub fn shown(day: Date) -> String {
    day.format("%-d %b %Y").to_string()
}

/// A day as written in sentences; `an unknown day` where it is not known.
#[must_use]
pub fn shown_if_known(day: Option<Date>) -> String {
    day.map_or_else(|| "an unknown day".to_owned(), shown)
}

/// A month as written in sentences: `Nov 2025`.
#[must_use]
pub fn shown_month(day: Date) -> String {
    day.format("%b %Y").to_string()
}

/// So many months later; at the end of a shorter month where the day does not exist there.
#[must_use]
pub fn months_after(day: Date, months: u32) -> Date {
    day.checked_add_months(Months::new(months))
        .unwrap_or(Date::MAX)
}

/// So many months earlier.
#[must_use]
pub fn months_before(day: Date, months: u32) -> Date {
    day.checked_sub_months(Months::new(months))
        .unwrap_or(Date::MIN)
}

/// How many months the calendar turns from one day to another; none when the other comes first.
#[must_use]
pub fn months_between(from: Date, to: Date) -> u32 {
    let months = |day: Date| i64::from(day.year()) * 12 + i64::from(day.month0());
    u32::try_from(months(to) - months(from)).unwrap_or(0)
}

/// The first day of the month of a day.
#[must_use]
pub fn start_of_month(day: Date) -> Date {
    day.with_day(1).unwrap_or(day)
}

/// So many days later; a negative number goes back.
#[must_use]
pub fn days_after(day: Date, days: i64) -> Date {
    let moved = if days < 0 {
        day.checked_sub_days(Days::new(days.unsigned_abs()))
    } else {
        day.checked_add_days(Days::new(days.unsigned_abs()))
    };
    moved.unwrap_or(if days < 0 { Date::MIN } else { Date::MAX })
}

/// Which month, counted from 1, a day lies in that follows another; `None` when it comes before it.
#[must_use]
pub fn months_begun(from: Date, day: Date) -> Option<u32> {
    let months =
        (day.year() - from.year()) * 12 + day.month0().cast_signed() - from.month0().cast_signed();
    let full = months - i32::from(day.day() < from.day());
    u32::try_from(full).ok().map(|full| full + 1)
}

/// The number of days from one day to another.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i64 {
    to.signed_duration_since(from).num_days()
}

/// The first day after so many full cycles that begin on this day.
#[must_use]
pub fn cycles_after(day: Date, cycle: Cycle, cycles: u32) -> Date {
    match cycle {
        Cycle::Weekly => days_after(day, 7 * i64::from(cycles)),
        Cycle::Monthly => months_after(day, cycles),
        Cycle::Quarterly => months_after(day, cycles.saturating_mul(3)),
        Cycle::Yearly => months_after(day, cycles.saturating_mul(12)),
    }
}

/// Whether so many full cycles fit between two days, both of which count:
/// a quarter fits between 1 March and 31 May.
#[must_use]
pub fn holds_cycles(from: Date, to: Date, cycle: Cycle, cycles: u32) -> bool {
    cycles_after(from, cycle, cycles) <= days_after(to, 1)
}

/// The last day on which a time of so many full months can begin that ends on a day, both of which count, as in
/// [`holds_cycles`]: three months that end on 30 September begin on 1 July.
#[must_use]
pub fn last_start_of_months(ends: Date, months: u32) -> Date {
    let after = days_after(ends, 1);
    let first = months_before(after, months);
    let fits = |start: &Date| months_after(*start, months) <= after;
    let later = (1..=3).map(|days| days_after(first, days));
    later.take_while(fits).last().unwrap_or(first)
}

/// A number with its noun: `1 day`, `19 days`.
#[must_use]
pub fn count(number: impl TryInto<i64>, noun: &str) -> String {
    count_of(number, noun, &format!("{noun}s"))
}

/// The same for a noun whose plural is its own: `1 criterion`, `4 criteria`.
#[must_use]
pub fn count_of(number: impl TryInto<i64>, one: &str, many: &str) -> String {
    let number = number.try_into().unwrap_or(i64::MAX);
    format!("{number} {}", if number == 1 { one } else { many })
}
