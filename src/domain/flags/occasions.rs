//! Days to keep clear of the exit, in the calendar and where grants end.

use super::Record;
use super::case::{Case, Finding, Words, day_fact, entry_record, nothing_in};
use super::continuity::NO_LEAVING_DAY;
use super::settings::Subject;
use crate::domain::Date;
use crate::domain::analysis::calendar::{days_between, shown};
use crate::domain::analysis::handover::leaving_day;
use crate::domain::analysis::money::grants;
use crate::domain::book::handover::{OCCASION_KIND, OccasionKind};
use crate::domain::book::money::{Certainty, FROM, Purpose, TO};
use crate::domain::book::{Book, Entry};

/// CT7: the exit falls within so many days of something in the calendar, or of the end of a grant that pays for
/// coordination. An exit that has passed is not judged.
///
/// A grant counts once it is promised in writing. Where the calendar says on the same day that a grant ends, that is the
/// same end. Cannot tell of occasions and grants whose days are unknown, nor with an empty calendar.
pub(super) fn ct7(case: &Case<'_>) -> Vec<Finding> {
    let Some(leaves) = leaving_day(case.plan) else {
        return vec![case.cannot_tell(Subject::exit(), NO_LEAVING_DAY)];
    };
    if leaves < case.today {
        return Vec::new();
    }
    let (mut near, mut undated) = (Vec::new(), Vec::new());
    for (entry, period) in busy(case) {
        match period.map(|period| days_away(period, leaves)) {
            Some(away) if away <= i64::from(case.threshold("days")) => near.push((away, entry)),
            Some(_) => {}
            None => undated.push(case.named_entry(entry)),
        }
    }
    near.sort_by_key(|(away, _)| *away);
    let near: Vec<&Entry> = near.into_iter().map(|(_, entry)| entry).collect();
    let mut findings: Vec<Finding> = near
        .first()
        .map(|nearest| collides(case, leaves, nearest, &near))
        .into_iter()
        .collect();
    if findings.is_empty() && case.plan.books.of(Book::Occasion).next().is_none() {
        let because = nothing_in(Book::Occasion);
        findings.push(case.cannot_tell(Subject::plan(&case.plan.id), because));
    }
    findings.extend(case.cannot_tell_of(&undated, "on which day it falls is unknown"));
    findings
}

/// What keeps people busy, with its first and its last day: the calendar, and where grants for coordination end.
fn busy<'a>(case: &Case<'a>) -> Vec<(&'a Entry, Option<(Date, Date)>)> {
    let occasions = case.plan.books.of(Book::Occasion);
    let mut busy: Vec<_> = occasions.map(|one| (one, period(one))).collect();
    let is_in_calendar = |end: Date| {
        let ends = |one: &&Entry| one.get(OCCASION_KIND) == Some(OccasionKind::GrantEnd);
        let mut ends = case.plan.books.of(Book::Occasion).filter(ends);
        ends.any(|one| period(one) == Some((end, end)))
    };
    let grants = grants(case.plan)
        .filter(|grant| grant.is_for(Purpose::Coordination) && grant.is(Certainty::Secured));
    let ends = grants.map(|grant| (grant.entry, grant.entry.get(TO)));
    let ends = ends.filter(|(_, end)| !end.is_some_and(is_in_calendar));
    busy.extend(ends.map(|(grant, end)| (grant, end.map(|end| (end, end)))));
    busy
}

/// The first and the last day of an occasion; `None` while its first day is unknown.
fn period(occasion: &Entry) -> Option<(Date, Date)> {
    let from = occasion.get(FROM)?;
    Some((from, occasion.get(TO).unwrap_or(from)))
}

/// How many days a day is before or after others, 0 while they last.
fn days_away((from, to): (Date, Date), day: Date) -> i64 {
    days_between(day, from).max(days_between(to, day)).max(0)
}

fn collides(case: &Case<'_>, leaves: Date, nearest: &Entry, near: &[&Entry]) -> Finding {
    let told: Vec<String> = near.iter().map(|occasion| told(case, occasion)).collect();
    let period = |occasion: &&Entry| {
        let (from, to) = (occasion.get(FROM), occasion.get(TO));
        format!("{}:{}..{}", occasion.id, day_fact(from), day_fact(to))
    };
    let facts: Vec<String> = near.iter().map(period).collect();
    let words = Words {
        brief: format!("The exit falls close to {}", called(case, nearest)),
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
            let kind = kind(occasion);
            let kind = kind.map_or("", |kind| kind.as_str());
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

fn told(case: &Case<'_>, entry: &Entry) -> String {
    format!("{} ({})", called(case, entry), told_days(entry))
}

fn called(case: &Case<'_>, entry: &Entry) -> String {
    let name = entry.name(case.plan);
    if entry.book == Book::Funding {
        format!("the end of {name}")
    } else {
        name
    }
}

fn kind(entry: &Entry) -> Option<OccasionKind> {
    let of_grant = (entry.book == Book::Funding).then_some(OccasionKind::GrantEnd);
    of_grant.or_else(|| entry.get(OCCASION_KIND))
}

fn told_days(entry: &Entry) -> String {
    let to = entry.get(TO).map(shown);
    let from = entry.get(FROM).map(shown).unwrap_or_default();
    match to {
        Some(to) if entry.book == Book::Funding => to,
        Some(to) if to != from => format!("{from} to {to}"),
        Some(_) | None => from,
    }
}
