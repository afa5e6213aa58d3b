//! What needs someone now: the list of the sample in its order, and what ends it.

use crate::support::entries::with;
use crate::support::nadi;
use crate::support::plan::just_begun;
use crate::support::words::{day, id};
use baton::domain::analysis::calendar::months_before;
use baton::domain::analysis::money::Days;
use baton::domain::analysis::{NeedKind, needs};
use baton::domain::book::Book;
use baton::domain::flags::assess;
use baton::domain::flags::settings::Subject;
use baton::domain::{Change, Date, Plan};

fn listed(plan: &Plan, today: Date) -> Vec<String> {
    let needs = needs(plan, &assess(plan, today), today);
    needs.iter().map(ToString::to_string).collect()
}

#[test]
fn the_sample_needs_someone_for_six_things() {
    assert_eq!(
        listed(&nadi::plan(), nadi::today()),
        [
            "Updates: confirmed, no cycle on record",
            "Round lead-2026: closed 19 days ago, no decision yet",
            "Peer training: Banyan Network says \"not yet\", because \"who pays trainer fees?\"",
            "Funder reports: 9 days past planned transfer, 30 Nov 2026",
            "Round data-host: 2 of 5 not finished",
            "Questions: 5 late, the first is Q16; 3 stale, the first is Q03",
        ]
    );
}

#[test]
fn each_need_says_what_kind_it_is_and_where_to_go() {
    let plan = nadi::plan();
    let needs = needs(&plan, &assess(&plan, nadi::today()), nadi::today());
    let kinds: Vec<NeedKind> = needs.iter().map(|need| need.kind).collect();
    let expected = [
        NeedKind::StopFlag,
        NeedKind::UndecidedRound,
        NeedKind::NotYet,
        NeedKind::Overdue,
        NeedKind::UnfinishedRound,
        NeedKind::Questions,
    ];
    assert_eq!(kinds, expected);
    assert_eq!(needs[0].subject, Subject::function(&id("partner-updates")));
    assert_eq!(needs[5].subject, Subject::question(&id("q16")));
}

#[test]
fn an_acceptance_that_ends_within_thirty_days_needs_someone() {
    let ending = "Acceptance of FR11: ends 31 Jan 2027; Backbone lead has no deputy";
    let lists = |today: &str| {
        listed(&nadi::plan(), day(today))
            .iter()
            .any(|need| need == ending)
    };
    assert!(!lists("2026-12-31"));
    assert!(lists("2027-01-01"));
    assert!(lists("2027-01-31"));
    assert!(!lists("2027-02-01"), "then the flag is open again");
}

#[test]
fn a_confirmation_past_its_day_needs_someone() {
    let late = "Membership: 1 day past planned confirmation, 31 Mar 2027";
    let lists = |today: &str| {
        listed(&nadi::plan(), day(today))
            .iter()
            .any(|need| need == late)
    };
    assert!(!lists("2027-03-31"));
    assert!(lists("2027-04-01"));
}

#[test]
fn asking_a_late_question_takes_it_off_the_list() {
    let mut plan = nadi::plan();
    for slug in ["q16", "q17"] {
        plan.apply(&Change::QuestionAsked {
            question: id(slug),
            on: nadi::today(),
        });
    }
    let questions = "Questions: 3 late, the first is Q26; 3 stale, the first is Q03";
    assert_eq!(listed(&plan, nadi::today()).last().unwrap(), questions);
}

#[test]
fn a_new_plan_needs_nobody() {
    assert_eq!(
        listed(&just_begun().plan, day("2026-12-09")),
        Vec::<String>::new()
    );
}

/// What the books add to the needs of the sample with these entries: book, id, columns.
fn books_need(entries: &[(Book, &str, &str)], today: &str) -> Vec<String> {
    let plan = entries
        .iter()
        .fold(nadi::plan(), |plan, (book, slug, typed)| {
            with(plan, *book, slug, typed)
        });
    let before = listed(&nadi::plan(), day(today));
    let now = listed(&plan, day(today)).into_iter();
    now.filter(|need| !before.contains(need)).collect()
}

#[test]
fn one_overdue_thing_is_named_and_several_are_one_line() {
    let one = (Book::Asset, "site", "name=The website; by=2026-12-01");
    let moved = (
        Book::Asset,
        "name",
        "name=The name; by=2026-11-01; moved=2026-11-20",
    );
    assert_eq!(
        books_need(&[one, moved], "2026-12-09"),
        ["The website: to be passed on by 1 Dec 2026, 8 days past its day"]
    );
    let other = (Book::Asset, "data", "name=The data; by=2026-12-08");
    assert_eq!(
        books_need(&[other, one], "2026-12-09"),
        ["Assets: 2 not passed on in time, the first is The website, 8 days past its day"]
    );
    assert_eq!(
        books_need(&[one], "2026-12-01"),
        [""; 0],
        "its day is not over"
    );
}

#[test]
fn follow_ups_and_messages_wait_until_they_are_done() {
    let entries = [
        (
            Book::Decision,
            "fees",
            "decided=Pay trainers; on=2026-10-01; due=2026-11-30",
        ),
        (
            Book::Decision,
            "done",
            "decided=Meet monthly; on=2026-10-01; due=2026-11-01; done=2026-11-02",
        ),
        (
            Book::Message,
            "staff",
            "to=partner-staff; about=The exit; planned=2026-12-08",
        ),
    ];
    assert_eq!(
        books_need(&entries, "2026-12-09"),
        [
            "Pay trainers: to be carried out by 30 Nov 2026, 9 days past its day",
            "partner-staff, The exit: to be told by 8 Dec 2026, 1 day past its day",
        ]
    );
}

#[test]
fn money_that_ends_before_the_exit_needs_someone_and_money_to_the_exit_does_not() {
    let exit = nadi::plan().exit.target.unwrap();
    let grant = |to: String| {
        let typed =
            format!("funder=kite; pays_for=coordination; state=secured; from=2026-01-01; to={to}");
        let plan = with(nadi::plan(), Book::Funding, "grant", &typed);
        let needs = needs(&plan, &assess(&plan, nadi::today()), nadi::today());
        let needs = needs
            .into_iter()
            .filter(|need| need.kind == NeedKind::Money);
        needs.map(|need| need.to_string()).collect::<Vec<_>>()
    };
    let shown = exit.format("%-d %b %Y");
    assert_eq!(
        grant("2027-01-31".to_owned()),
        [format!(
            "Coordination money: secured to the end of Jan 2027; the exit is on {shown}"
        )]
    );
    let end_of_month = Days::of_month(exit).last;
    assert_eq!(grant(end_of_month.to_string()), [""; 0]);
}

#[test]
fn an_introduction_is_overdue_when_the_exit_is_near() {
    let exit = nadi::plan().exit.target.unwrap();
    let near = months_before(exit, 3).to_string();
    let far = months_before(exit, 4).to_string();
    let alone = (
        Book::Relationship,
        "kite",
        "office=Ward office; importance=high",
    );
    let shown = exit.format("%-d %b %Y");
    assert_eq!(
        books_need(&[alone], &near),
        [format!(
            "Ward office: no introduction before the exit on {shown}"
        )]
    );
    assert_eq!(books_need(&[alone], &far), [""; 0]);
    let booked = format!("office=Ward office; importance=high; introduced={exit}");
    let booked = (Book::Relationship, "kite", booked.as_str());
    assert_eq!(books_need(&[booked], &near), [""; 0]);
}
