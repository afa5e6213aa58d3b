//! Dates as people write them.
//!
//! Read: `2027-03-31`, `31 mar 2027`, `mar 2027` (its last day), `today`, `+3 months`, `-2 weeks`, `?`. Refused with an
//! example: everything else, above all slashes, because 3/4 is two dates. Digits of any script are read.

use crate::domain::digits;
use chrono::{Datelike, Days, Months, NaiveDate};

/// What a typed date means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Nothing was typed, or `?`: nobody knows.
    Unknown,
    /// A day.
    Day(NaiveDate),
    /// A month was typed; its last day is meant.
    EndOfMonth(NaiveDate),
}

/// The sentence for what cannot be read.
pub const EXAMPLES: &str =
    "Write the month as a word or first the year: 31 mar 2027, 2027-03-31, +3 months, today, ?";

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

impl Reading {
    /// The day, if one is known.
    #[must_use]
    pub const fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Unknown => None,
            Self::Day(day) | Self::EndOfMonth(day) => Some(day),
        }
    }
}

/// Reads a date. `base` is what `+` and `-` count from: the field's present value, else today.
///
/// # Errors
/// [`EXAMPLES`] when the text is none of the accepted forms or no day of the calendar.
pub fn read(
    text: &str,
    base: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<Reading, &'static str> {
    let text = western(text).trim().to_lowercase();
    if text.is_empty() || text == "?" {
        return Ok(Reading::Unknown);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let reading = match words.as_slice() {
        ["today"] => Some(Reading::Day(today)),
        _ if text.starts_with(['+', '-']) => {
            shifted(&text, base.unwrap_or(today)).map(Reading::Day)
        }
        [iso] => iso_day(iso).map(Reading::Day),
        [month, year] => month_end(month, year).map(Reading::EndOfMonth),
        [day, month, year] => day_of(day, month, year).map(Reading::Day),
        _ => None,
    };
    reading.ok_or(EXAMPLES)
}

/// What was understood, as it stands behind the field: `= Wed 31 Mar 2027, in 16 weeks`.
#[must_use]
pub fn echo(reading: Reading, today: NaiveDate) -> String {
    match reading {
        Reading::Unknown => "= not known".to_owned(),
        Reading::Day(day) => format!("= {}, {}", day.format("%a %-d %b %Y"), distance(day, today)),
        Reading::EndOfMonth(day) => {
            format!(
                "= {}, its last day, {}",
                day.format("%a %-d %b %Y"),
                distance(day, today)
            )
        }
    }
}

/// How far a day is from today, in the largest unit that says something.
#[must_use]
pub fn distance(day: NaiveDate, today: NaiveDate) -> String {
    let days = (day - today).num_days();
    let count = days.unsigned_abs();
    let amount = match count {
        0 => return "today".to_owned(),
        1 => "1 day".to_owned(),
        2..=20 => format!("{count} days"),
        21..=180 => format!("{} weeks", count / 7),
        181..=730 => format!("{} months", count * 12 / 365),
        _ => format!("{} years", count / 365),
    };
    if days > 0 {
        format!("in {amount}")
    } else {
        format!("{amount} ago")
    }
}

/// The text with western digits and the hyphen for every minus sign, whatever script it was typed in.
fn western(text: &str) -> String {
    let plain = |c: char| match c {
        '\u{2010}'..='\u{2013}' | '\u{2212}' => '-',
        _ => digits::western(c),
    };
    text.chars().map(plain).collect()
}

fn iso_day(text: &str) -> Option<NaiveDate> {
    let [year, month, day] = <[&str; 3]>::try_from(text.split('-').collect::<Vec<_>>()).ok()?;
    NaiveDate::from_ymd_opt(four_digits(year)?, number(month)?, number(day)?)
}

fn day_of(day: &str, month: &str, year: &str) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(four_digits(year)?, month_number(month)?, number(day)?)
}

fn month_end(month: &str, year: &str) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(four_digits(year)?, month_number(month)?, 1)?;
    first.checked_add_months(Months::new(1))?.pred_opt()
}

fn four_digits(year: &str) -> Option<i32> {
    i32::try_from(number(year).filter(|_| year.len() == 4)?).ok()
}

/// A number of digits alone: a sign before it would be read, too, by the library.
fn number(text: &str) -> Option<u32> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

fn month_number(text: &str) -> Option<u32> {
    if text.len() < 3 {
        return None;
    }
    (1..=12)
        .zip(MONTHS)
        .find(|(_, name)| name.starts_with(text))
        .map(|(number, _)| number)
}

/// `+3 months`, `-2weeks`: from `base`. A month later than 31 January is the last day of February.
fn shifted(text: &str, base: NaiveDate) -> Option<NaiveDate> {
    let forward = text.starts_with('+');
    let rest = text[1..].trim_start();
    let unit_at = rest.find(|c: char| !c.is_ascii_digit())?;
    let count = number(&rest[..unit_at])?;
    let (days, months) = match rest[unit_at..].trim() {
        "d" | "day" | "days" => (Some(count), None),
        "w" | "week" | "weeks" => (count.checked_mul(7), None),
        "m" | "month" | "months" => (None, Some(count)),
        "y" | "year" | "years" => (None, count.checked_mul(12)),
        _ => return None,
    };
    let day = match (days, months, forward) {
        (Some(days), _, true) => base.checked_add_days(Days::new(days.into())),
        (Some(days), _, false) => base.checked_sub_days(Days::new(days.into())),
        (None, Some(months), true) => base.checked_add_months(Months::new(months)),
        (None, Some(months), false) => base.checked_sub_months(Months::new(months)),
        (None, None, _) => None,
    }?;
    (1..=9999).contains(&day.year()).then_some(day)
}
