//! A whole number as people and spreadsheet programs write one.

use crate::domain::digits::western;

/// What stands before the part of a number that is not whole, in one script or another.
pub(super) const POINTS: [char; 3] = ['.', ',', '\u{66b}'];

/// The number that `3`, `3.0` or `3,0` is, in the digits of any script; `None` of anything else.
pub(super) fn whole_number(written: &str) -> Option<i32> {
    let plain: String = written.chars().map(plain).collect();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let is_whole = part.bytes().all(|digit| digit == b'0') && !whole.starts_with('+');
    whole.parse().ok().filter(|_| is_whole)
}

/// Whether something is a number, whole or not.
pub(super) fn is_number(written: &str) -> bool {
    let plain: String = written.chars().map(plain).collect();
    let digits = plain.strip_prefix(['-', '+']).unwrap_or(&plain);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let are_digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
    are_digits(whole) && are_digits(part) && digits.bytes().any(|byte| byte.is_ascii_digit())
}

/// A digit as the western one and each sign before the part of a number as a point.
fn plain(c: char) -> char {
    if POINTS.contains(&c) { '.' } else { western(c) }
}
