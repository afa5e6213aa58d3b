//! Short spellings of what is parsed at the door.

use baton::domain::Date;
use baton::domain::text::{Line, Text};
use std::fmt::Debug;
use std::str::FromStr;

/// An id of whatever kind is wanted.
pub fn id<T: FromStr<Err: Debug>>(raw: &str) -> T {
    raw.parse().unwrap()
}

pub fn day(raw: &str) -> Date {
    raw.parse().unwrap()
}

pub fn text(raw: &str) -> Text {
    Text::parse(raw).unwrap()
}

pub fn line(raw: &str) -> Line {
    Line::parse(raw).unwrap()
}
