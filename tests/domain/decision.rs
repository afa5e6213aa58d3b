//! The decision that ends a round.

use super::round::closed;
use super::{refused, ruling};
use crate::support::changes::gate;
use crate::support::plan::{ROUND, in_the_middle, scored};
use crate::support::words::{day, id, text};
use baton::domain::Change;
use baton::domain::round::{Decision, DecisionKind};
use baton::domain::rules::Field;

fn decision(kind: DecisionKind, candidates: &[&str]) -> Decision {
    Decision {
        kind,
        candidates: candidates.iter().map(|slug| id(slug)).collect(),
        sentence: text("So we decide."),
        conditions: None,
        dissent: None,
        present: vec![id("p-asha"), id("p-dev")],
        recused: vec![id("p-bela")],
        reason: None,
        on: day("2026-11-02"),
    }
}

fn decided(decision: Decision) -> Change {
    Change::RoundDecided {
        round: id(ROUND),
        decision: Box::new(decision),
    }
}

fn check(decision: Decision) -> &'static str {
    ruling(&scored(), &decided(decision))
}

fn chosen(slug: &str) -> Decision {
    decision(DecisionKind::Chosen, &[slug])
}

#[test]
fn only_a_closed_round_is_decided_and_only_once() {
    let change = decided(chosen("candidate-a"));
    assert_eq!(ruling(&in_the_middle(), &change), "round-state");
    assert_eq!(ruling(&scored(), &change), "allowed");
    assert_eq!(
        ruling(&scored().then(change.clone()), &change),
        "round-state"
    );
}

#[test]
fn nothing_moves_in_a_decided_round() {
    let over = scored().then(decided(chosen("candidate-a")));
    let marked = Change::GateMarked {
        round: id(ROUND),
        candidate: id("candidate-a"),
        answer: gate("legal", Some(true)),
    };
    assert_eq!(ruling(&over, &marked), "round-state");
    let abandoned = Change::RoundAbandoned {
        round: id(ROUND),
        on: day("2026-11-03"),
        reason: text("no"),
    };
    assert_eq!(ruling(&over, &abandoned), "round-state");
}

#[test]
fn each_kind_of_decision_names_its_number_of_candidates() {
    let both = ["candidate-a", "candidate-b"];
    let with = |kind, candidates: &[&str]| {
        check(Decision {
            reason: Some(text("agreed by all")),
            ..decision(kind, candidates)
        })
    };
    for one in [DecisionKind::Chosen, DecisionKind::Interim] {
        assert_eq!(with(one, &both[..1]), "allowed");
        assert_eq!(with(one, &[]), "decision-names-candidates");
        assert_eq!(with(one, &both), "decision-names-candidates");
    }
    assert_eq!(with(DecisionKind::Split, &both), "allowed");
    assert_eq!(
        with(DecisionKind::Split, &both[..1]),
        "decision-names-candidates"
    );
    assert_eq!(with(DecisionKind::None, &[]), "allowed");
    assert_eq!(
        with(DecisionKind::None, &both[..1]),
        "decision-names-candidates"
    );
    let refusal = refused(&scored(), &decided(decision(DecisionKind::Chosen, &both)));
    assert_eq!(
        refusal.to_string(),
        "the decision chosen names one candidate, not 2"
    );
}

#[test]
fn a_decision_names_known_candidates_once() {
    assert_eq!(check(chosen("candidate-c")), "known-id");
    let twice = decision(DecisionKind::Split, &["candidate-a", "candidate-a"]);
    assert_eq!(check(twice), "named-once");
}

#[test]
fn a_candidate_that_a_gate_removed_is_not_chosen() {
    let making = scored().then(Change::GateMarked {
        round: id(ROUND),
        candidate: id("candidate-a"),
        answer: gate("legal", Some(false)),
    });
    let change = decided(chosen("candidate-a"));
    assert_eq!(ruling(&making, &change), "excluded-not-chosen");
}

#[test]
fn those_who_decide_are_known_and_either_present_or_stepped_out() {
    let with = |present: &[&str], recused: &[&str]| {
        check(Decision {
            present: present.iter().map(|slug| id(slug)).collect(),
            recused: recused.iter().map(|slug| id(slug)).collect(),
            ..chosen("candidate-a")
        })
    };
    assert_eq!(with(&[], &[]), "allowed");
    assert_eq!(with(&["p-nobody"], &[]), "known-id");
    assert_eq!(with(&[], &["p-nobody"]), "known-id");
    assert_eq!(with(&["p-asha"], &["p-asha"]), "recused-not-present");
}

#[test]
fn a_decision_against_the_scores_needs_a_reason() {
    assert_eq!(check(chosen("candidate-a")), "allowed");
    let refusal = refused(&scored(), &decided(chosen("candidate-b")));
    assert_eq!(
        (refusal.rule(), refusal.field()),
        ("differing-needs-reason", Some(Field::Reason))
    );
    let with_reason = Decision {
        reason: Some(text("closer to the community")),
        ..chosen("candidate-b")
    };
    assert_eq!(check(with_reason), "allowed");
}

#[test]
fn saying_that_none_is_suitable_needs_a_reason_while_one_is() {
    assert_eq!(
        check(decision(DecisionKind::None, &[])),
        "differing-needs-reason"
    );
    let nobody_scored = decided(decision(DecisionKind::None, &[]));
    assert_eq!(ruling(&closed(), &nobody_scored), "allowed");
}

#[test]
fn the_decision_follows_the_close() {
    let on = |on| {
        check(Decision {
            on: day(on),
            ..chosen("candidate-a")
        })
    };
    assert_eq!(on("2026-11-01"), "allowed");
    assert_eq!(on("2026-10-31"), "days-in-order");
    assert_eq!(on("2026-12-10"), "day-not-in-future");
}

#[test]
fn whoever_does_not_score_the_chosen_one_steps_out() {
    let mut present = chosen("candidate-a");
    (present.present, present.recused) = (vec![id("p-bela")], Vec::new());
    assert_eq!(check(present.clone()), "recused-steps-out");
    present.candidates = vec![id("candidate-b")];
    present.reason = Some(text("they asked"));
    assert_eq!(check(present), "allowed");
}
