//! CT7: the exit and the calendar.

use super::Scene;
use crate::support::changes::organisation;
use crate::support::words::id;
use baton::domain::Change;
use baton::domain::book::Book;
use baton::domain::book::Entry;
use baton::domain::flags::settings::RuleId;
use baton::domain::organisation::OrganisationRole;

fn festival(leaves: &str) -> Scene {
    let typed = [
        ("name", "Harvest festival"),
        ("from", "2027-01-12"),
        ("to", "2027-01-16"),
        ("kind", "festival"),
    ];
    Scene::begun()
        .leaving(leaves)
        .entry(Book::Occasion, "harvest", &typed)
}

#[test]
fn ct7_fires_within_thirty_days_on_either_side() {
    festival("2027-02-15").raises(
        RuleId::Ct7,
        &["The exit on 15 Feb 2027 falls within 30 days of Harvest festival (12 Jan 2027 to 16 Jan 2027)."],
    );
    assert_eq!(festival("2026-12-13").flags(RuleId::Ct7).len(), 1);
    for clear in ["2027-02-16", "2026-12-12"] {
        festival(clear).is_silent(RuleId::Ct7);
    }
}

#[test]
fn ct7_names_the_nearest_occasion_first_and_rests_on_its_last_day() {
    let vote = |to| {
        let typed = [("name", "Vote"), ("from", "2027-02-10"), ("to", to)];
        festival("2027-02-12").entry(Book::Occasion, "vote", &typed)
    };
    let flag = |scene: Scene| {
        let mut flags = scene.assess().flags.into_iter();
        flags.find(|flag| flag.rule == RuleId::Ct7).unwrap()
    };
    let (short, long) = (flag(vote("2027-02-11")), flag(vote("2027-02-20")));
    assert_eq!(short.brief, "The exit falls close to Vote");
    assert_ne!(short.facts, long.facts);
}

#[test]
fn ct7_is_silent_about_an_exit_that_has_passed() {
    festival("2027-01-14")
        .on("2027-01-15")
        .is_silent(RuleId::Ct7);
}

#[test]
fn ct7_cannot_tell_without_a_day_or_a_calendar() {
    let typed = [("name", "Vote"), ("from", "2027-01-12")];
    let undated = Scene::begun().entry(Book::Occasion, "vote", &typed);
    undated.cannot_tell(RuleId::Ct7, "the exit has no target date");
    Scene::begun()
        .leaving("2027-06-30")
        .cannot_tell(RuleId::Ct7, "nothing is recorded under Calendar");
}

/// The exit on 15 March 2027, nothing in the calendar near it, and money that ends on a day.
fn granted(pays_for: &str, state: &str, to: &str) -> Scene {
    let mut typed = vec![
        ("funder", "falak"),
        ("pays_for", pays_for),
        ("state", state),
    ];
    if !to.is_empty() {
        typed.push(("to", to));
    }
    festival("2027-03-15")
        .with(organisation(
            "falak",
            "Falak Fund",
            OrganisationRole::Funder,
        ))
        .entry(Book::Funding, "grant", &typed)
}

#[test]
fn ct7_knows_where_grants_for_coordination_end() {
    let near = granted("coordination", "secured", "2027-03-31");
    near.raises(
        RuleId::Ct7,
        &["The exit on 15 Mar 2027 falls within 30 days of the end of Falak Fund, coordination (31 Mar 2027)."],
    );
    let typed = [
        ("name", "The grant ends"),
        ("from", "2027-03-31"),
        ("kind", "grant-end"),
    ];
    near.entry(Book::Occasion, "end", &typed).raises(
        RuleId::Ct7,
        &["The exit on 15 Mar 2027 falls within 30 days of The grant ends (31 Mar 2027)."],
    );
    granted("coordination", "secured", "2027-06-30").is_silent(RuleId::Ct7);
    granted("coordination", "applied", "2027-03-31").is_silent(RuleId::Ct7);
    granted("programmes", "secured", "2027-03-31").is_silent(RuleId::Ct7);
}

#[test]
fn ct7_cannot_tell_of_ends_and_occasions_without_a_day() {
    granted("coordination", "secured", "").cannot_tell(
        RuleId::Ct7,
        "on which day it falls is unknown for Falak Fund, coordination",
    );
    let vote = Entry::new(Book::Occasion, id("vote"));
    let name = Book::Occasion.column("name").unwrap();
    let vote = vote.with(name, name.parse("Vote").unwrap());
    festival("2027-06-30")
        .with(Change::EntryAdded(Box::new(vote)))
        .cannot_tell(RuleId::Ct7, "on which day it falls is unknown for Vote");
}
