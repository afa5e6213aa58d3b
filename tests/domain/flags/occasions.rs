//! CT7: the exit and the calendar.

use super::Scene;
use baton::domain::book::Book;
use baton::domain::flags::settings::RuleId;

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
    Scene::begun().cannot_tell(RuleId::Ct7, "nothing is recorded under Calendar");
}
