//! Sentences of the domain as the twin tells them: signs in words, days as `2026-12-09`, months as `2026-12`.
//! What somebody wrote stands in quotation marks, and stays as it was written.

use std::fmt::Write;

use crate::domain::Date;

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// A sentence in which nothing is drawn and every day is written the one way.
#[must_use]
pub fn spelt_out(sentence: &str) -> String {
    match (sentence.find('"'), sentence.rfind('"')) {
        (Some(from), Some(to)) if from < to => {
            let (before, after) = (&sentence[..from], &sentence[to..]);
            format!("{}{}{}", spelt(before), &sentence[from..to], spelt(after))
        }
        _ => spelt(sentence),
    }
}

fn spelt(sentence: &str) -> String {
    let words: Vec<&str> = sentence.split(' ').collect();
    let mut told: Vec<String> = Vec::new();
    let mut rest = &words[..];
    while let [word, after @ ..] = rest {
        let (said, left) = day(rest)
            .or_else(|| month(rest))
            .unwrap_or_else(|| (sign(word), after));
        told.push(said);
        rest = left;
    }
    told.join(" ")
}

/// A small number as a word: `six`.
#[must_use]
pub fn in_words(number: usize) -> String {
    const WORDS: [&str; 13] = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    let word = WORDS.get(number).map(|word| (*word).to_owned());
    word.unwrap_or_else(|| number.to_string())
}

/// A sign that stands alone, in a word.
fn sign(word: &str) -> String {
    match word {
        "->" => "to",
        "=" => "is",
        word => word,
    }
    .to_owned()
}

/// A day at the beginning of these words, and the words after it. What is set before or after it stays there.
fn day<'w, 't>(words: &'w [&'t str]) -> Option<(String, &'w [&'t str])> {
    let [day, month, year, rest @ ..] = words else {
        return None;
    };
    let (before, day) = split_before(day);
    let (year, after) = split_after(year);
    let day = Date::from_ymd_opt(year.parse().ok()?, place(month)?, day.parse().ok()?)?;
    (year.len() == 4).then(|| (format!("{before}{day}{after}"), rest))
}

fn month<'w, 't>(words: &'w [&'t str]) -> Option<(String, &'w [&'t str])> {
    let [month, year, rest @ ..] = words else {
        return None;
    };
    let (before, month) = split_before(month);
    let (year, after) = split_after(year);
    let month = place(month)?;
    let is_year = year.len() == 4 && year.parse::<u32>().is_ok();
    let mut told = before.to_owned();
    write!(told, "{year}-{month:02}{after}").ok()?;
    is_year.then_some((told, rest))
}

/// The number of a month.
fn place(month: &str) -> Option<u32> {
    let place = MONTHS.iter().position(|name| *name == month)?;
    u32::try_from(place + 1).ok()
}

fn split_before(word: &str) -> (&str, &str) {
    let at = word.find(char::is_alphanumeric).unwrap_or(word.len());
    word.split_at(at)
}

fn split_after(word: &str) -> (&str, &str) {
    let at = word
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(word.len());
    word.split_at(at)
}
