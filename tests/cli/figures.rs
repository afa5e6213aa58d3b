//! `baton trust`, `baton money` and their like: what the books say, for people and for scripts.

use super::sample::{events, nadi};
use crate::support::cli::Baton;

/// The small plan with something in the books that the figures are made from.
pub(super) fn with_books() -> Baton {
    let baton = nadi();
    for line in [
        "plan edit nadi --currency INR",
        "exit nadi --target 2027-06-30",
        "relationship add nadi riverside --with riverside --steward asha --next-steward bela --importance high --introduced 2026-11-20",
        "relationship add nadi fund --with fund --steward asha --importance high",
        "relationship add nadi ward --office \"Ward officer\" --steward asha --next-steward bela --introduced 2027-01-15 --importance high",
        "relationship add nadi press --office \"City paper\"",
        "pulse add nadi --relationship riverside --on 2026-10-01 --outgoing 4 --incoming 2",
        "pulse add nadi --relationship riverside --on 2026-12-01 --outgoing 4 --incoming 4",
        "pulse add nadi --relationship fund --on 2026-12-01 --outgoing 5 --incoming 2",
        "funding add nadi --funder fund --pays-for coordination --state secured --amount 4500000 --from 2026-04-01 --to 2027-03-31 --contacts trust",
        "funding add nadi --funder fund --pays-for coordination --state applied --amount 3000000 --from 2027-04-01 --to 2028-03-31",
        "funding add nadi --funder riverside --pays-for coordination --state secured --from 2027-09-01",
        "funding add nadi --funder fund --pays-for transition --state expected",
        "strength add nadi --on 2026-11-01 --people 6 --budget 4500000",
        "area add nadi --theme funding --on 2026-05-01 --by asha --score 4",
        "area add nadi --theme funding --on 2026-11-01 --by asha --score 3",
        "area add nadi --theme funding --on 2026-11-20 --by bela --score 2",
        "area add nadi --theme partners --on 2026-11-20 --by bela --score 5",
        "ability add nadi --organisation riverside --function data",
        "asset add nadi --name \"The website\" --kind domain --owner trust --to riverside --by 2027-03-31",
        "asset add nadi --name \"The name\" --kind name --owner trust",
    ] {
        baton.ok(line);
    }
    baton
}

#[test]
fn trust_says_who_was_introduced_and_where_trust_carried_over() {
    let baton = with_books();
    insta::assert_snapshot!(baton.ok("trust nadi"));
    insta::assert_snapshot!(baton.ok("trust nadi --plain"));
    insta::assert_snapshot!(nadi().ok("trust nadi"));
    let then = baton.ok("trust nadi --today 2027-01-15 --json").json();
    assert_eq!(then["introduced"], 2, "the day that was booked has come");
}

#[test]
fn money_says_how_long_it_lasts_and_what_it_does_not_know() {
    let baton = with_books();
    insta::assert_snapshot!(baton.ok("money nadi"));
    insta::assert_snapshot!(baton.ok("money nadi --plain"));
    insta::assert_snapshot!(nadi().ok("money nadi"));
}

#[test]
fn areas_stand_beside_what_was_thought_before_and_the_published_mean() {
    let baton = with_books();
    insta::assert_snapshot!(baton.ok("areas nadi"));
    insta::assert_snapshot!(baton.ok("areas nadi --plain"));
    insta::assert_snapshot!(nadi().ok("areas nadi"));
}

#[test]
fn a_rehearsal_says_what_would_stop_and_changes_nothing() {
    let baton = with_books();
    let before = events(&baton);
    insta::assert_snapshot!(baton.ok("rehearse nadi"));
    insta::assert_snapshot!(baton.ok("rehearse nadi --days 365 --plain"));
    insta::assert_snapshot!(nadi().ok("rehearse nadi --days 0"));
    assert_eq!(events(&baton), before);
    let json = baton.ok("rehearse nadi --json").json();
    assert_eq!(json["day"], "2027-03-09");
    assert_eq!(json["covered"][0]["id"], "data");
}

#[test]
fn a_rehearsal_lists_what_is_open_where_none_of_it_must_be_asked() {
    let baton = nadi();
    let json = baton.ok("rehearse nadi --json").json();
    let must = json["unanswered"].as_array().unwrap().iter();
    let must = must.filter(|one| one["must_ask"] == true);
    for one in must {
        let id = one["id"].as_str().unwrap();
        baton.ok(&format!(
            "question answer nadi {id} settled --on 2026-12-01"
        ));
    }
    let told = baton.ok("rehearse nadi").stdout;
    let (_, open) = told
        .split_once(" of the questions have no answer\n")
        .unwrap();
    assert!(open.starts_with("  Q"), "{open}");
    assert!(!open.contains(" and Q"), "{open}");
}

#[test]
fn status_says_what_the_plan_has_to_the_four_questions_to_ask_early() {
    let baton = with_books();
    for line in [
        "forum add nadi --name Steering --chair bela --seat chosen",
        "forum add nadi --name Data --chair asha --seat invited",
        "forum add nadi --name Learning",
        "decision add nadi --decided \"Meet monthly\" --on 2026-11-01 --community-present yes",
        "decision add nadi --decided \"Pay trainers\" --on 2026-11-02 --community-present no --due 2026-11-30",
        "question ask nadi q10",
    ] {
        baton.ok(line);
    }
    let status = baton.ok("status nadi").to_string();
    let early = status.split("The four").nth(1).unwrap();
    insta::assert_snapshot!(early.split("\n\n").next().unwrap());
    let plain = baton.ok("status nadi --plain").to_string();
    let lines: Vec<&str> = plain
        .lines()
        .filter(|line| line.starts_with("how "))
        .collect();
    insta::assert_snapshot!(lines.join("\n"));
    insta::assert_snapshot!(baton.ok("next nadi --today 2027-04-02"));
}

#[test]
fn temptations_say_where_the_backbone_stands_and_what_nobody_can_tell() {
    let baton = with_books();
    for line in [
        "milestone add nadi --name \"First report\" --reached 2026-10-01",
        "milestone add nadi --name \"Ward map\" --reached 2026-11-01 --celebrated 2026-11-05",
        "wellbeing add nadi --on 2026-06-01 --score 4 --answered 5",
        "wellbeing add nadi --on 2026-12-01 --score 3 --answered 5",
    ] {
        baton.ok(line);
    }
    let text = baton.ok("temptations nadi").to_string();
    for told in [
        "No celebration: worth a look\n  1 of 2 milestones reached and not celebrated\n    First report\n",
        "Silence of dissent: nobody can tell, because no decision is on record\n",
        "the team is at 3 of 5 on 1 Dec 2026; before 4 of 5 on 1 Jun 2026",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    let plain = baton.ok("temptations nadi --plain").to_string();
    assert!(
        plain.contains("only Sample Trust speaks with 1 of 2 funders"),
        "{plain}"
    );
}
