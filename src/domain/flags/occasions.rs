//! Days to keep clear of the exit.

use super::Record;
use super::case::{Case, Finding, Words, day_fact, entry_record};
use super::continuity::NO_LEAVING_DAY;
use super::settings::Subject;
use crate::domain::Date;
use crate::domain::analysis::calendar::{days_between, shown};
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
        let near = occasions.iter().filter_map(|occasion| {
            let away = days_away(occasion, leaves)?;
            (away <= days).then_some((away, *occasion))
        });
        let mut near: Vec<(i64, &Entry)> = near.collect();
        near.sort_by_key(|(away, _)| *away);
        let near: Vec<&Entry> = near.into_iter().map(|(_, occasion)| occasion).collect();
        let Some(nearest) = near.first() else {
            return Vec::new();
        };
        vec![collides(case, leaves, nearest, &near)]
    })
}

/// How many days a day is before or after an occasion, 0 while that lasts; `None` while its first day is unknown.
fn days_away(occasion: &Entry, day: Date) -> Option<i64> {
    let from = occasion.get(FROM)?;
    let to = occasion.get(TO).unwrap_or(from);
    Some(days_between(day, from).max(days_between(to, day)).max(0))
}

fn collides(case: &Case<'_>, leaves: Date, nearest: &Entry, near: &[&Entry]) -> Finding {
    let told: Vec<String> = near.iter().map(|occasion| told(case, occasion)).collect();
    let period = |occasion: &&Entry| {
        let (from, to) = (occasion.get(FROM), occasion.get(TO));
        format!("{}:{}..{}", occasion.id, day_fact(from), day_fact(to))
    };
    let facts: Vec<String> = near.iter().map(period).collect();
    let words = Words {
        brief: format!("The exit falls close to {}", nearest.name(case.plan)),
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
