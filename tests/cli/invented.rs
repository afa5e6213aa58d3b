//! The worked plan that is invented from end to end shows what the others, which stand beside real names, leave empty.

use crate::support::cli::Baton;
use baton::domain::book::Book;
use baton::interchange::parse_plan;

const PLAN: &str = "nadi-collective";
const TODAY: &str = "2025-12-09";

/// A store with the plan.
fn invented() -> Baton {
    let baton = Baton::new();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/plans/nadi-collective.toml");
    baton.args("import").arg(path).run().success();
    baton
}

/// What a command says of it on the day for which it stands, one fact a line.
fn facts(baton: &Baton, command: &str) -> Vec<String> {
    let told = baton.ok(&format!("{command} {PLAN} --plain --today {TODAY}"));
    told.stdout.lines().map(str::to_owned).collect()
}

#[track_caller]
fn tells(facts: &[String], fact: &str) {
    assert!(
        facts.iter().any(|one| one.contains(fact)),
        "{fact}: {facts:#?}"
    );
}

fn text() -> &'static str {
    include_str!("../../plans/nadi-collective.toml")
}

#[test]
fn it_says_that_all_of_it_is_invented() {
    let head: String = text()
        .lines()
        .take_while(|line| line.starts_with('#'))
        .collect();
    assert!(head.contains("Everything in this file is invented"));
    let plan = parse_plan(PLAN, text()).unwrap().plan;
    let note = plan.collective.note.unwrap();
    assert!(note.as_str().starts_with("Invented: this collective"));
    assert!(!text().contains("\"Fact:"));
}

#[test]
fn every_book_is_kept_but_those_that_nobody_can_invent() {
    let plan = parse_plan(PLAN, text()).unwrap().plan;
    let is_empty = |book: &&Book| plan.books.of(**book).next().is_none();
    let empty: Vec<Book> = Book::ALL.iter().filter(is_empty).copied().collect();
    assert_eq!(empty, [Book::FollowUp, Book::Pack]);
}

#[test]
fn trust_carried_over_has_a_share() {
    let trust = facts(&invented(), "trust");
    tells(
        &trust,
        "trust carried over, of those measured: 2 of 4, 50 percent",
    );
    tells(&trust, "trust not measured: 2");
}

#[test]
fn funding_is_the_lowest_area_and_lower_than_before() {
    let baton = invented();
    let funding = "funding: 2.33 by 3 people, latest 2025-11-18; before 3.33 by 3 people";
    tells(&facts(&baton, "areas"), funding);
    let told = baton
        .ok(&format!("areas {PLAN} --today {TODAY}"))
        .to_string();
    assert!(told.contains("Funding is the lowest here"), "{told}");
}

#[test]
fn every_temptation_has_a_figure() {
    let tempted = facts(&invented(), "temptations");
    assert!(
        !tempted.iter().any(|fact| fact.contains("nobody can tell")),
        "{tempted:#?}"
    );
    for figure in [
        "drifting; 1 of 2 services run by Neem Trust though others could",
        "worth a look; only Neem Trust speaks with 2 of 4 funders",
        "1 of 3 things shown outside credited to Neem Trust alone",
        "in the clear; another view is on record in 3 of 8 decisions",
        "worth a look; 2 of 4 milestones reached and not celebrated",
        "worth a look; the team is at 2 of 5 on 2025-12-03; before 3 of 5",
    ] {
        tells(&tempted, figure);
    }
}

#[test]
fn money_pauses_around_the_exit() {
    let money = facts(&invented(), "money");
    tells(&money, "gap 1 of 1: 2027-02 to 2027-04, short");
    tells(&money, "exit: 2027-03-31");
}

#[test]
fn five_transfers_are_enough_for_a_forecast() {
    let forecast = facts(&invented(), "forecast");
    tells(
        &forecast,
        "it rests on: 5 transfers made that had a planned day",
    );
    tells(&forecast, "exit possible: half the time by");
}

#[test]
fn the_stages_side_by_side_leave_a_small_gap() {
    let transition = facts(&invented(), "transition");
    tells(&transition, "stage 3 of 3, On call");
    tells(&transition, "does not fit 1 of 1, Watching: no stage until");
    tells(&transition, "2027-01-15 to 2027-01-19");
}

#[test]
fn what_became_of_the_reviews_raises_flags() {
    let flags = facts(&invented(), "flag list");
    tells(&flags, "Peer review of the role: response 47 days late");
    tells(
        &flags,
        "Name a deputy for the lead, with real work to do: recommended in 2 reviews",
    );
    tells(&flags, "Find a deputy: 39 days overdue");
}

#[test]
fn the_plan_in_time_shows_what_lies_beside_what() {
    let baton = invented();
    let told = baton.ok(&format!("timeline {PLAN} --today {TODAY}"));
    let lines: Vec<String> = told.stdout.lines().map(str::to_owned).collect();
    tells(
        &lines,
        "Learning: started 10 Mar 2025 (planned 1 Mar 2025), transferred 16 Nov 2025",
    );
    tells(&lines, "Watching: from 13 Dec 2026, to 14 Jan 2027. Ahead.");
    tells(
        &lines,
        "Deodar Fund, coordination, 1 Jul 2026: from 1 Jul 2026, to 31 Jan 2027.",
    );
    tells(
        &lines,
        "Peer review of the role: started 17 Aug 2025, reported 25 Sep 2025",
    );
}

#[test]
fn programs_are_given_what_was_recommended_as_it_was_written() {
    let told = invented().ok(&format!("review show {PLAN} self-2025 --json"));
    let recommended = &told.json()["recommendations"];
    assert_eq!(
        recommended[0]["text"],
        "Name a deputy for the lead of the backbone."
    );
}
