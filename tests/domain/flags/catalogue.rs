//! The table of rules is complete, and what the sample plan raises.

use crate::support::nadi;
use baton::domain::flags::catalogue::{rule, rules};
use baton::domain::flags::settings::{RuleId, SubjectKind};
use baton::domain::flags::{FlagCounts, assess};
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
