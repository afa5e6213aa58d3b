//! What is known of one entry, as lines that lead to what they name.

use super::{DOES_NOT_FIT, findings};
use crate::app::model::Model;
use crate::app::screens::partners::fact::{Fact, flags};
use crate::app::words::day;
use crate::domain::book::Book;
use crate::domain::flags::settings::SubjectKind;
use crate::twin::books::{ColumnSeen, EntrySeen, Said};

/// Everything known of an entry, in the order in which it is read.
pub(in crate::app::screens::partners) fn facts(model: &Model, entry: &EntrySeen) -> Vec<Fact> {
    let mut facts: Vec<Fact> = entry.facts.iter().flat_map(of_column).collect();
    if let Some(book) = entry.book.followed_by() {
        let belonging = entry.belonging.iter().map(of_belonging);
        facts.extend(Fact::several(label(book), "none", belonging));
    }
    facts.extend(does_not_fit(model, entry));
    facts.extend(flags(&entry.flags));
    facts.push(Fact::new("Id", entry.named.id.as_str()));
    facts
}

/// Where it does not fit with what is planned beside it; nothing where it does.
fn does_not_fit(model: &Model, entry: &EntrySeen) -> Vec<Fact> {
    let id = entry.named.id.parse().ok();
    let findings = id.map(|id| findings(model, entry.book, &id)).into_iter();
    let mut facts: Vec<Fact> = findings
        .flatten()
        .map(|words| Fact::new("", format!("{DOES_NOT_FIT} {words}")))
        .collect();
    if let Some(first) = facts.first_mut() {
        first.label = "What follows";
    }
    facts
}

/// What those that belong to an entry are called beside it.
fn label(book: Book) -> &'static str {
    if book == Book::Sitting {
        "Sittings"
    } else {
        book.title()
    }
}

fn of_column(fact: &ColumnSeen) -> Vec<Fact> {
    let label = fact.column.label;
    if fact.says.is_empty() {
        return vec![Fact::known(label, None)];
    }
    let said = fact.says.iter().map(|said| {
        let fact = Fact::new("", said.words(day));
        match said {
            Said::Named(kind, named) => fact.to(*kind, &named.id),
            Said::Words(_) | Said::Day(_) => fact,
        }
    });
    Fact::several(label, "", said)
}

/// A pulse or a sitting in a line: what is known of it beside what it belongs to.
fn of_belonging(entry: &EntrySeen) -> Fact {
    let own = entry.book.belongs_to().map(|column| column.name);
    let facts = entry
        .facts
        .iter()
        .filter(|fact| Some(fact.column.name) != own);
    let told = facts.filter_map(|fact| {
        let words = fact.words(day)?;
        let is_day = fact.says.iter().any(|said| matches!(said, Said::Day(_)));
        Some(if is_day {
            words
        } else {
            format!("{} {words}", fact.column.label.to_lowercase())
        })
    });
    let told: Vec<String> = told.collect();
    Fact::new("", told.join(", ")).to(SubjectKind::Entry(entry.book), &entry.named.id)
}
