//! What needs someone now: the list of the sample in its order, and what ends it.

use crate::support::nadi;
use crate::support::plan::just_begun;
use crate::support::words::{day, id};
use baton::domain::analysis::{NeedKind, needs};
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
