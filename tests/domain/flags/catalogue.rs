//! The table of rules is complete, and what the sample plan raises.

use crate::support::nadi;
use crate::support::words::day;
use baton::domain::flags::catalogue::{rule, rules};
use baton::domain::flags::settings::{RuleId, SubjectKind};
use baton::domain::flags::{FlagCounts, assess};
use baton::interchange::parse_plan;
use std::collections::BTreeSet;

#[test]
fn every_rule_has_its_row_in_the_order_of_lists() {
    let ids: Vec<RuleId> = rules().map(|rule| rule.id).collect();
    assert_eq!(ids, RuleId::ALL);
    for id in RuleId::ALL {
        assert!(!rule(*id).usual_answers.is_empty(), "{id}");
    }
}

#[test]
fn each_kind_of_thing_that_a_flag_can_be_about_has_one_word() {
    let kinds: Vec<SubjectKind> = SubjectKind::all().collect();
    let words: BTreeSet<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
    assert_eq!(words.len(), kinds.len());
    for kind in kinds {
        assert_eq!(kind.as_str().parse(), Ok(kind));
    }
    assert!("relationships".parse::<SubjectKind>().is_err());
}

#[test]
fn the_sample_raises_the_flags_of_its_figures() {
    let assessment = assess(&nadi::plan(), nadi::today());
    let briefs: Vec<String> = assessment
        .flags
        .iter()
        .map(|flag| format!("{} {} {}", flag.severity, flag.rule, flag.brief))
        .collect();
    assert_eq!(
        briefs,
        [
            "stop EV2 Updates: confirmed, no cycle on record",
            "warn CT4 Secretariat: no date to confirm",
            "warn CT12 Funder reports: moves before Shared data",
            "warn FR2 Farida N leads 4 functions",
            "warn FR5 Champa Union: legal standing ends 30 Jun 2027",
            "warn FR11 Backbone lead has no deputy",
            "note EV3 Q09 answered without evidence",
            "note EV3 Q20 answered without evidence",
            "note EV4 Forums: evidence of Nov 2025",
        ]
    );
    let counts = FlagCounts {
        stop: 1,
        warn: 4,
        note: 3,
        accepted: 1,
    };
    assert_eq!(assessment.counts(), counts);
}

/// An acceptance is kept by rule and subject: two flags of one rule about one thing could not be told apart.
#[test]
fn no_rule_raises_two_flags_about_one_thing() {
    let mut judged = vec![assess(&nadi::plan(), nadi::today())];
    for path in [
        "plans/colorado-farm-to-school.toml",
        "plans/nadi-collective.toml",
        "plans/roll-back-malaria.toml",
        "plans/saamuhika-shakti.toml",
    ] {
        let file = parse_plan(path, &std::fs::read_to_string(path).unwrap()).unwrap();
        for today in ["2015-08-31", "2024-03-01", "2027-01-01"] {
            judged.push(assess(&file.plan, day(today)));
        }
    }
    assert!(judged.iter().any(|one| one.flags.len() > 1));
    for assessment in judged {
        let mut seen = BTreeSet::new();
        for flag in &assessment.flags {
            assert!(seen.insert((flag.rule, &flag.subject)), "{flag:?}");
        }
    }
}
