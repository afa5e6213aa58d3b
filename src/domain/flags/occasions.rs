//! Days to keep clear of the exit.

use super::Record;
use super::case::{Case, Finding, Words, entry_record};
use super::continuity::NO_LEAVING_DAY;
use super::settings::Subject;
use crate::domain::Date;
use crate::domain::analysis::calendar::{days_after, shown};
use crate::domain::analysis::handover::leaving_day;
use crate::domain::book::handover::OCCASION_KIND;
use crate::domain::book::money::{FROM, TO};
use crate::domain::book::{Book, Entry};

/// CT7: the exit falls within so many days of something in the calendar. An exit that has passed is not judged.
pub(super) fn ct7(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Occasion, |occasions| {
        let Some(leaves) = leaving_day(case.plan) else {
            return vec![case.cannot_tell(Subject::exit(), NO_LEAVING_DAY)];
        };
        if leaves < case.today {
            return Vec::new();
        }
        let days = i64::from(case.threshold("days"));
        let near = |occasion: &&&Entry| {
            let Some(from) = occasion.get(FROM) else {
                return false;
            };
            let to = occasion.get(TO).unwrap_or(from);
            days_after(from, -days) <= leaves && leaves <= days_after(to, days)
        };
        let near: Vec<&Entry> = occasions.iter().filter(near).copied().collect();
        let Some(first) = near.first() else {
            return Vec::new();
        };
        vec![collides(case, leaves, first, &near)]
    })
}

fn collides(case: &Case<'_>, leaves: Date, first: &Entry, near: &[&Entry]) -> Finding {
    let told: Vec<String> = near.iter().map(|occasion| told(case, occasion)).collect();
    let period = |occasion: &&Entry| {
        let from = occasion.get(FROM).map(|day| day.to_string());
        format!("{}:{}", occasion.id, from.unwrap_or_default())
    };
    let facts: Vec<String> = near.iter().map(period).collect();
    let words = Words {
        brief: format!("The exit falls close to {}", first.name(case.plan)),
        message: format!(
            "The exit on {} falls within {} days of {}.",
            shown(leaves),
            case.threshold("days"),
            told.join(", ")
        ),
        facts: format!("leaves={leaves} {}", facts.join(" ")),
    };
    let mut records: Vec<Record> = near
        .iter()
        .map(|occasion| {
            let kind = occasion.get(OCCASION_KIND).map_or("", |kind| kind.as_str());
            entry_record(
                occasion,
                format!("{} {kind}", told_days(occasion)).trim_end(),
            )
        })
        .collect();
    records.push(Record {
        subject: Subject::exit(),
        says: format!("leaves {}", shown(leaves)),
    });
    case.flag(Subject::exit(), words, records)
}

fn told(case: &Case<'_>, occasion: &Entry) -> String {
    format!("{} ({})", occasion.name(case.plan), told_days(occasion))
}

fn told_days(occasion: &Entry) -> String {
    let from = occasion.get(FROM).map(shown).unwrap_or_default();
    match occasion.get(TO).map(shown) {
        Some(to) if to != from => format!("{from} to {to}"),
        Some(_) | None => from,
    }
}
