//! Who is judged and who judges: candidates with their gates, scorers with their ties.

use super::round::{closed, draft};
use super::{refused, ruling};
use crate::support::changes::{candidate, gate, person, scorer};
use crate::support::plan::{ROUND, in_the_middle};
use crate::support::words::{id, text};
use baton::domain::Change;
use baton::domain::round::{Candidate, Conflict, DeclaredConflict, GateAnswer, Scorer};
use baton::domain::rules::Field;

fn with_candidate(candidate: Candidate) -> Change {
    Change::CandidateAdded {
        round: id(ROUND),
        candidate,
    }
}

fn with_scorer(scorer: Scorer) -> Change {
    Change::ScorerAdded {
        round: id(ROUND),
        scorer,
    }
}

fn without_candidate(slug: &str, reason: Option<&str>) -> Change {
    Change::CandidateRemoved {
        round: id(ROUND),
        candidate: id(slug),
        reason: reason.map(text),
    }
}

fn without_scorer(slug: &str, reason: Option<&str>) -> Change {
    Change::ScorerRemoved {
        round: id(ROUND),
        scorer: id(slug),
        reason: reason.map(text),
    }
}

fn marked(slug: &str, answer: GateAnswer) -> Change {
    Change::GateMarked {
        round: id(ROUND),
        candidate: id(slug),
        answer,
    }
}

fn waived(slug: &str, gate: &str) -> Change {
    Change::GateWaived {
        round: id(ROUND),
        candidate: id(slug),
        gate: id(gate),
        reason: text("its licence is renewed in March"),
    }
}

fn tie(scorer: &str, candidate: &str, conflict: Conflict, note: Option<&str>) -> Change {
    Change::ConflictDeclared {
        round: id(ROUND),
        scorer: id(scorer),
        declared: DeclaredConflict {
            candidate: id(candidate),
            conflict,
            note: note.map(text),
        },
    }
}

#[test]
fn candidates_and_scorers_come_in_while_the_round_is_a_draft() {
    let candidate_c = || with_candidate(candidate("candidate-c", None));
    let chand = || with_scorer(scorer("p-chand", None));
    assert_eq!(ruling(&draft(), &candidate_c()), "allowed");
    assert_eq!(ruling(&draft(), &chand()), "allowed");
    for later in [in_the_middle(), closed()] {
        assert_eq!(ruling(&later, &candidate_c()), "round-state");
        assert_eq!(ruling(&later, &chand()), "round-state");
    }
}

#[test]
fn candidates_and_scorers_are_there_once_and_known() {
    let check = |change| ruling(&draft(), &change);
    assert_eq!(
        check(with_candidate(candidate("candidate-a", None))),
        "unique-id"
    );
    assert_eq!(
        check(with_candidate(candidate("candidate-c", Some("nobody")))),
        "known-id"
    );
    assert_eq!(check(with_scorer(scorer("p-asha", None))), "unique-id");
    assert_eq!(check(with_scorer(scorer("p-nobody", None))), "known-id");
    assert_eq!(
        check(with_scorer(scorer("p-chand", Some("nobody")))),
        "known-id"
    );
    assert_eq!(check(without_candidate("candidate-c", None)), "known-id");
    assert_eq!(check(without_scorer("p-chand", None)), "known-id");
}

#[test]
fn what_a_candidate_brings_is_of_known_gates() {
    let with_gates = |gates| {
        let change = with_candidate(Candidate {
            gates,
            ..candidate("candidate-c", None)
        });
        ruling(&draft(), &change)
    };
    assert_eq!(with_gates(vec![gate("legal", Some(true))]), "allowed");
    assert_eq!(with_gates(vec![gate("willing", Some(true))]), "known-id");
    assert_eq!(
        with_gates(vec![gate("legal", None), gate("legal", Some(true))]),
        "named-once"
    );
    let waived = |met| GateAnswer {
        waiver: Some(text("renewed in March")),
        ..gate("legal", met)
    };
    assert_eq!(with_gates(vec![waived(Some(false))]), "allowed");
    assert_eq!(with_gates(vec![waived(Some(true))]), "waive-failed-gate");
}

#[test]
fn what_a_scorer_brings_is_of_known_candidates() {
    let with_tie = |slug: &str| {
        let conflicts = vec![DeclaredConflict {
            candidate: id(slug),
            conflict: Conflict::Recused,
            note: None,
        }];
        let change = with_scorer(Scorer {
            conflicts,
            ..scorer("p-chand", None)
        });
        ruling(&draft(), &change)
    };
    assert_eq!(with_tie("candidate-a"), "allowed");
    assert_eq!(with_tie("candidate-c"), "known-id");
}

#[test]
fn leaving_an_open_round_needs_a_reason() {
    let out = |reason| {
        [
            without_candidate("candidate-a", reason),
            without_scorer("p-asha", reason),
        ]
    };
    for change in out(None) {
        assert_eq!(ruling(&draft(), &change), "allowed");
        let refusal = refused(&in_the_middle(), &change);
        assert_eq!(refusal.rule(), "leaving-open-round-needs-reason");
        assert_eq!(refusal.field(), Some(Field::Reason));
    }
    for change in out(Some("withdrew")) {
        assert_eq!(ruling(&in_the_middle(), &change), "allowed");
        assert_eq!(ruling(&closed(), &change), "round-state");
    }
}

#[test]
fn an_open_round_keeps_a_candidate_and_a_voting_scorer() {
    let why = Some("withdrew");
    let alone = in_the_middle().then(without_candidate("candidate-a", why));
    assert_eq!(
        ruling(&alone, &without_candidate("candidate-b", why)),
        "open-round-keeps-candidate"
    );
    let scorers: Vec<String> = in_the_middle()
        .plan
        .rounds
        .get(&id(ROUND))
        .unwrap()
        .scorers
        .iter()
        .map(|scorer| scorer.person.to_string())
        .collect();
    let (last, others) = scorers.split_last().unwrap();
    let out = |one: &String| without_scorer(one, why);
    let alone = in_the_middle().and(others.iter().map(out));
    assert_eq!(ruling(&alone, &out(last)), "open-round-keeps-voting-scorer");
    assert_eq!(
        ruling(&draft().and(others.iter().map(out)), &out(last)),
        "allowed"
    );
}

#[test]
fn gates_are_answered_until_the_decision() {
    for making in [draft(), in_the_middle(), closed()] {
        let check = |change| ruling(&making, &change);
        assert_eq!(
            check(marked("candidate-a", gate("legal", Some(false)))),
            "allowed"
        );
        assert_eq!(check(marked("candidate-a", gate("legal", None))), "allowed");
        assert_eq!(
            check(marked("candidate-a", gate("willing", None))),
            "known-id"
        );
        assert_eq!(
            check(marked("candidate-c", gate("legal", None))),
            "known-id"
        );
    }
}

#[test]
fn a_gate_that_takes_a_candidate_out_of_a_round_under_way_says_why() {
    let answered = |met| {
        let answer = GateAnswer {
            evidence: None,
            ..gate("legal", met)
        };
        marked("candidate-a", answer)
    };
    assert_eq!(ruling(&draft(), &answered(Some(false))), "allowed");
    for making in [in_the_middle(), closed()] {
        let refusal = refused(&making, &answered(Some(false)));
        assert_eq!(refusal.rule(), "failed-gate-needs-evidence");
        assert_eq!(refusal.field(), Some(Field::Evidence));
        assert_eq!(ruling(&making, &answered(Some(true))), "allowed");
        assert_eq!(ruling(&making, &answered(None)), "allowed");
    }
}

#[test]
fn only_a_failed_gate_is_waived() {
    let failed = draft().then(marked("candidate-a", gate("legal", Some(false))));
    assert_eq!(ruling(&failed, &waived("candidate-a", "legal")), "allowed");
    assert_eq!(
        ruling(&failed, &waived("candidate-a", "willing")),
        "known-id"
    );
    assert_eq!(
        ruling(&failed, &waived("candidate-b", "legal")),
        "waive-failed-gate"
    );
    let met = failed.then(marked("candidate-a", gate("legal", Some(true))));
    assert_eq!(
        ruling(&met, &waived("candidate-a", "legal")),
        "waive-failed-gate"
    );
}

#[test]
fn ties_are_declared_before_the_round_closes() {
    let change = tie(
        "p-dev",
        "candidate-a",
        Conflict::Recused,
        Some("sister works there"),
    );
    assert_eq!(ruling(&draft(), &change), "allowed");
    assert_eq!(ruling(&in_the_middle(), &change), "allowed");
    assert_eq!(ruling(&closed(), &change), "round-state");
}

#[test]
fn a_tie_in_an_open_round_says_what_it_is() {
    for conflict in [Conflict::Declared, Conflict::Recused] {
        let change = tie("p-dev", "candidate-a", conflict, None);
        assert_eq!(ruling(&draft(), &change), "allowed");
        let refusal = refused(&in_the_middle(), &change);
        assert_eq!(
            (refusal.rule(), refusal.field()),
            ("tie-needs-note", Some(Field::Note))
        );
    }
    let none = tie("p-dev", "candidate-a", Conflict::None, None);
    assert_eq!(ruling(&in_the_middle(), &none), "allowed");
}

#[test]
fn ties_are_between_known_scorers_and_candidates() {
    let making = draft().then(person("p-esha", None));
    let check = |scorer, candidate| ruling(&making, &tie(scorer, candidate, Conflict::None, None));
    assert_eq!(check("p-esha", "candidate-a"), "known-id");
    assert_eq!(check("p-dev", "candidate-c"), "known-id");
}

#[test]
fn ties_to_a_candidate_who_left_are_gone() {
    let tied = draft()
        .then(tie("p-dev", "candidate-a", Conflict::Recused, None))
        .then(without_candidate("candidate-a", None));
    let round = tied.plan.rounds.get(&id(ROUND)).unwrap();
    assert!(round.conflict(&id("p-dev"), &id("candidate-a")).is_none());
}
