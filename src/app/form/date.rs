//! Dates as people write them.
//!
//! Read: `2027-03-31`, `31 mar 2027`, `mar 2027` (its last day), `today`, `+3 months`, `-2 weeks`, `?`. Refused with an
//! example: everything else, above all slashes, because 3/4 is two dates. Digits of any script are read.

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
        _ => digit(c).unwrap_or(c),
    };
    text.chars().map(plain).collect()
}

/// The western digit that a digit of any script stands for.
fn digit(c: char) -> Option<char> {
    let at = ZEROS
        .partition_point(|&zero| zero <= u32::from(c))
        .checked_sub(1)?;
    let value = u32::from(c) - ZEROS.get(at)?;
    char::from_digit(value, 10)
}

/// The zero of each row of ten decimal digits in Unicode 16, in order: the other nine follow each of them.
const ZEROS: [u32; 76] = [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66,
    0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90,
    0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
    0x104a0, 0x10d30, 0x10d40, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0,
    0x11650, 0x116c0, 0x116d0, 0x116da, 0x11730, 0x118e0, 0x11950, 0x11bf0, 0x11c50, 0x11d50,
    0x11da0, 0x11f50, 0x16130, 0x16a60, 0x16ac0, 0x16b50, 0x16d70, 0x1ccf0, 0x1d7ce, 0x1d7d8,
    0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e5f1, 0x1e950, 0x1fbf0,
];

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
