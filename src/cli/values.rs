//! What values look like on the command line: days, words, ids, and values that may be unknown.
//!
//! Days are strict here, `2026-12-09` or `today`: a script must not depend on how a guess goes. `?` or `unknown`
//! stands for an unknown value wherever a field may be unknown.

use crate::domain::days::{YEARS, day_in_range};
use crate::domain::flags::settings::RuleId;
use crate::domain::id::{QuestionId, SlugProblem};
use crate::domain::patch::Patch;
use crate::domain::text::shown;
use crate::domain::{Date, UnknownWord};
use crate::runtime::ThemeName;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use std::str::FromStr;

/// A day as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Day {
    /// The day that counts as today.
    Today,
    /// That day.
    On(Date),
}

/// Why something typed is no day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum DayProblem {
    /// It is none.
    #[error("\"{0}\" is not a date; write it as year-month-day, such as 2026-03-31, or today")]
    NoDay(String),
    /// No plan knows it.
    #[error(
        "the days of plans lie from {} to {}; look for a slip of the pen in the year",
        YEARS.start(),
        YEARS.end()
    )]
    OutOfRange,
}

impl Day {
    /// The date it is when `today` counts as today.
    #[must_use]
    pub(crate) const fn date(self, today: Date) -> Date {
        match self {
            Self::Today => today,
            Self::On(date) => date,
        }
    }
}

impl FromStr for Day {
    type Err = DayProblem;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        if raw == "today" {
            return Ok(Self::Today);
        }
        date(raw).map(Self::On)
    }
}

/// A day on which a plan can be looked at.
pub(super) fn day_of_a_plan(raw: &str) -> Result<Day, DayProblem> {
    match raw.parse()? {
        Day::On(date) if !day_in_range(date) => Err(DayProblem::OutOfRange),
        day => Ok(day),
    }
}

/// A theme by its name.
pub(super) fn theme() -> impl TypedValueParser<Value = ThemeName> {
    let named = |theme: ThemeName| PossibleValue::new(theme.as_str()).help(theme.meaning());
    PossibleValuesParser::new(ThemeName::ALL.map(named))
        .map(|name| ThemeName::of(&name).expect("it is one of the possible values"))
}

/// A date of exactly ten characters, `2026-03-31`, that is in the calendar.
pub(super) fn date(raw: &str) -> Result<Date, DayProblem> {
    let shaped = raw.len() == 10
        && raw.bytes().enumerate().all(|(n, byte)| match n {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let date = shaped.then(|| Date::parse_from_str(raw, "%Y-%m-%d").ok());
    date.flatten().ok_or_else(|| DayProblem::NoDay(shown(raw)))
}

/// A value that may be unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Knowable<T> {
    /// `?` or `unknown`.
    Unknown,
    /// The value.
    Known(T),
}

impl<T: FromStr> FromStr for Knowable<T> {
    type Err = T::Err;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        match raw {
            "?" | "unknown" => Ok(Self::Unknown),
            known => known.parse().map(Self::Known),
        }
    }
}

impl<T> Knowable<T> {
    /// The value, where it is known.
    pub(crate) fn known(self) -> Option<T> {
        match self {
            Self::Unknown => None,
            Self::Known(value) => Some(value),
        }
    }
}

/// What an option that was given or not does to a field that may be unknown.
pub(super) fn patch<T: Clone>(given: Option<&Knowable<T>>) -> Patch<T> {
    match given {
        None => Patch::Keep,
        Some(Knowable::Unknown) => Patch::Clear,
        Some(Knowable::Known(value)) => Patch::Set(value.clone()),
    }
}

/// As [`patch`], for a day.
pub(super) fn patch_day(given: Option<&Knowable<Day>>, today: Date) -> Patch<Date> {
    match given {
        None => Patch::Keep,
        Some(Knowable::Unknown) => Patch::Clear,
        Some(Knowable::Known(day)) => Patch::Set(day.date(today)),
    }
}

/// As [`patch`], for an option that is repeated: `?` alone empties the list.
pub(super) fn patch_list<T: Clone>(given: &[Knowable<T>]) -> Patch<Vec<T>> {
    let known = given.iter().filter_map(|value| value.clone().known());
    let known: Vec<T> = known.collect();
    match (given.is_empty(), known.is_empty()) {
        (true, _) => Patch::Keep,
        (false, true) => Patch::Clear,
        (false, false) => Patch::Set(known),
    }
}

/// As [`patch`], for a field that always has a value.
pub(super) fn patch_known<T: Clone>(given: Option<&T>) -> Patch<T> {
    given.cloned().map_or(Patch::Keep, Patch::Set)
}

/// Reads one word of a closed list; the help lists them, and a wrong one gets the nearest.
pub(super) fn words<T>(
    all: &'static [T],
    spelling: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T>
where
    T: Copy + Send + Sync + 'static,
{
    let parser = PossibleValuesParser::new(all.iter().map(|word| spelling(*word)));
    parser.map(move |given| find(all, spelling, &given))
}

/// As [`words`], or unknown.
pub(super) fn words_or_unknown<T>(
    all: &'static [T],
    spelling: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = Knowable<T>>
where
    T: Copy + Send + Sync + 'static,
{
    let parser = PossibleValuesParser::new(
        all.iter()
            .map(|word| spelling(*word))
            .chain(["?", "unknown"]),
    );
    parser.map(move |given| match given.as_str() {
        "?" | "unknown" => Knowable::Unknown,
        word => Knowable::Known(find(all, spelling, word)),
    })
}

fn find<T: Copy>(all: &'static [T], spelling: fn(T) -> &'static str, given: &str) -> T {
    let found = all.iter().copied().find(|word| spelling(*word) == given);
    found.expect("the parser lets only words of this list through")
}

/// Reads `yes`, `no` or `unknown`.
pub(super) fn yes_no_unknown() -> impl TypedValueParser<Value = Knowable<bool>> {
    PossibleValuesParser::new(["yes", "no", "unknown", "?"]).map(|given| match given.as_str() {
        "yes" => Knowable::Known(true),
        "no" => Knowable::Known(false),
        _ => Knowable::Unknown,
    })
}

/// The id of a question, which people write in capitals.
pub(super) fn question(raw: &str) -> Result<QuestionId, SlugProblem> {
    QuestionId::parse(&raw.to_lowercase())
}

/// The id of a flag rule, in capitals or not.
pub(super) fn rule(raw: &str) -> Result<RuleId, UnknownWord> {
    raw.to_uppercase().parse()
}
