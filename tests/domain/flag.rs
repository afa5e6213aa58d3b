//! Accepting a flag for a while, taking that back, and setting the flag rules.

use super::{refused, ruling};
use crate::support::changes::signal_marked;
use crate::support::plan::{Making, in_the_middle};
use crate::support::words::{day, id, line, text};
use baton::domain::Change;
use baton::domain::flags::assess;
use baton::domain::flags::settings::{
    Acceptance, FlagKey, RuleChange, RuleId, RuleSetting, Subject, SubjectKind,
};
use baton::domain::question::Answer;
use baton::domain::rules::Field;
use std::collections::BTreeMap;

/// q01 belongs to the early phase, was never asked, and the plan is in its middle phase.
fn late_question() -> Subject {
    Subject {
        kind: SubjectKind::Question,
        id: line("q01"),
    }
}

fn acceptance(making: &Making, until: &str) -> Acceptance {
    let assessment = assess(&making.plan, making.today);
    let flag = assessment.find(RuleId::QLate, &late_question()).unwrap();
    Acceptance {
        rule: flag.rule,
        subject: flag.subject.clone(),
        facts: flag.facts.clone(),
        by: line("a-rao"),
        reason: text("the forum of January asks it"),
        until: day(until),
    }
}

fn accepted(until: &str) -> Change {
    Change::FlagAccepted(Box::new(acceptance(&in_the_middle(), until)))
}

fn reopened() -> Change {
    Change::FlagReopened(FlagKey {
        rule: RuleId::QLate,
        subject: late_question(),
    })
}

fn set(rule: RuleId, thresholds: &[(&str, u32)]) -> &'static str {
    let thresholds = thresholds
        .iter()
        .map(|(name, value)| ((*name).to_owned(), *value))
        .collect();
    let setting = RuleSetting {
        on: true,
        thresholds,
    };
    ruling(
        &in_the_middle(),
        &Change::RuleSet(RuleChange { rule, setting }),
    )
}

#[test]
fn a_flag_is_accepted_until_a_day_that_has_not_passed() {
    let making = in_the_middle();
    assert_eq!(ruling(&making, &accepted("2027-01-31")), "allowed");
    assert_eq!(ruling(&making, &accepted("2026-12-09")), "allowed");
    let refusal = refused(&making, &accepted("2026-12-08"));
    assert_eq!(
        refusal.to_string(),
        "Q-LATE cannot be accepted until 2026-12-08, which has passed (today is 2026-12-09); choose a later day"
    );
    assert_eq!(refusal.field(), Some(Field::Until));
}

#[test]
fn only_a_flag_that_is_raised_is_accepted() {
    let answered = Change::QuestionAnswered {
        question: id("q01"),
        answer: Answer {
            text: text("asked and answered"),
            evidence: Some(text("minutes")),
            on: day("2026-12-01"),
            revisit_on: None,
        },
    };
    let gone = in_the_middle().then(answered);
    assert_eq!(
        ruling(&gone, &accepted("2027-01-31")),
        "accept-what-is-raised"
    );
}

#[test]
fn a_flag_is_accepted_with_the_facts_that_were_seen() {
    let other = Acceptance {
        facts: text("other facts"),
        ..acceptance(&in_the_middle(), "2027-01-31")
    };
    let change = Change::FlagAccepted(Box::new(other));
    assert_eq!(ruling(&in_the_middle(), &change), "accept-what-was-seen");
}

#[test]
fn an_acceptance_may_be_given_again_with_another_day() {
    let making = in_the_middle().then(accepted("2027-01-31"));
    assert_eq!(ruling(&making, &accepted("2027-02-28")), "allowed");
}

#[test]
fn only_an_accepted_flag_is_reopened() {
    assert_eq!(ruling(&in_the_middle(), &reopened()), "accepted-to-reopen");
    let making = in_the_middle().then(accepted("2027-01-31"));
    assert_eq!(ruling(&making, &reopened()), "allowed");
    assert_eq!(
        ruling(&making.then(reopened()), &reopened()),
        "accepted-to-reopen"
    );
}

#[test]
fn a_rule_has_the_thresholds_it_has() {
    assert_eq!(set(RuleId::Fr2, &[("functions", 5)]), "allowed");
    assert_eq!(set(RuleId::Ct10, &[]), "allowed");
    assert_eq!(set(RuleId::Fr2, &[("months", 5)]), "known-threshold");
    assert_eq!(set(RuleId::Ct10, &[("months", 5)]), "known-threshold");
    let setting = RuleSetting {
        on: false,
        thresholds: [("share".to_owned(), 5)].into_iter().collect(),
    };
    let rule = RuleId::Fr2;
    let change = Change::RuleSet(RuleChange { rule, setting });
    assert_eq!(
        refused(&in_the_middle(), &change).to_string(),
        "FR2 has no threshold \"share\"; it has functions"
    );
}

#[test]
fn a_share_is_at_most_the_whole() {
    assert_eq!(set(RuleId::Fr1, &[("share", 100)]), "allowed");
    assert_eq!(set(RuleId::Fr1, &[("share", 101)]), "share-at-most-100");
}

#[test]
fn marking_a_signal_leaves_an_acceptance_alone() {
    let making = in_the_middle()
        .then(accepted("2027-01-31"))
        .then(signal_marked("first-confirmed", Some(true), "2026-12-01"));
    assert_eq!(ruling(&making, &reopened()), "allowed");
}

#[test]
fn a_threshold_read_from_outside_has_a_plain_name() {
    let read = |name: &str| {
        let thresholds = BTreeMap::from([(name, 1)]);
        let json = serde_json::json!({ "on": true, "thresholds": thresholds });
        serde_json::from_value::<RuleSetting>(json).is_ok()
    };
    assert!(read("months"));
    for odd in [
        "id",
        "on",
        "",
        "Months",
        "a = 1\n[[rule]]",
        "größe",
        &"m".repeat(65),
    ] {
        assert!(!read(odd), "{odd:?}");
    }
}
