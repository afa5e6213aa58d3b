//! Scores: ballots cast blind, scores that come to light, scores changed in moderation.

use super::round::{closed, draft};
use super::{refused, ruling};
use crate::support::changes::{ballot, cell, gate, revealed, score};
use crate::support::plan::{Making, ROUND, in_the_middle};
use crate::support::words::{day, id, text};
use baton::domain::Change;
use baton::domain::patch::Patch;
use baton::domain::person::PersonEdit;
use baton::domain::round::{Cell, Conflict, DeclaredConflict, Moderation, Score, ScoreValue};
use baton::domain::rules::Field;

/// The cell in which the sample plan has a ballot.
fn cast() -> Cell {
    cell("p-asha", "candidate-a", "depth")
}

fn check(cell: Cell) -> &'static str {
    ruling(&in_the_middle(), &ballot(ROUND, cell))
}

fn with_score() -> Making {
    closed().then(revealed(ROUND, score(cast(), 4)))
}

fn moderated(cell: Cell, value: ScoreValue, on: &str) -> Change {
    Change::ScoreModerated {
        round: id(ROUND),
        moderation: Moderation {
            cell,
            value,
            reason: text("the report came after the interview"),
            on: day(on),
        },
    }
}

fn recused(scorer: &str, candidate: &str) -> Change {
    Change::ConflictDeclared {
        round: id(ROUND),
        scorer: id(scorer),
        declared: DeclaredConflict {
            candidate: id(candidate),
            conflict: Conflict::Recused,
            note: Some(text("sister works there")),
        },
    }
}

fn excluded(candidate: &str) -> Change {
    Change::GateMarked {
        round: id(ROUND),
        candidate: id(candidate),
        answer: gate("legal", Some(false)),
    }
}

#[test]
fn ballots_are_cast_while_the_round_is_open_and_may_be_cast_again() {
    let change = ballot(ROUND, cast());
    assert_eq!(ruling(&draft(), &change), "round-state");
    assert_eq!(ruling(&in_the_middle(), &change), "allowed");
    assert_eq!(ruling(&closed(), &change), "round-state");
}

#[test]
fn ballots_are_of_known_scorers_candidates_and_criteria() {
    assert_eq!(check(cell("p-dev", "candidate-b", "hiring")), "allowed");
    assert_eq!(check(cell("p-chand", "candidate-b", "hiring")), "known-id");
    assert_eq!(check(cell("p-dev", "candidate-c", "hiring")), "known-id");
    assert_eq!(check(cell("p-dev", "candidate-b", "width")), "known-id");
}

#[test]
fn a_recused_scorer_does_not_score() {
    let making = in_the_middle().then(recused("p-dev", "candidate-a"));
    let refusal = refused(
        &making,
        &ballot(ROUND, cell("p-dev", "candidate-a", "depth")),
    );
    assert_eq!(
        refusal.to_string(),
        "p-dev is recused from candidate-a and does not score them"
    );
    assert_eq!(refusal.rule(), "recused-does-not-score");
    let other = ballot(ROUND, cell("p-dev", "candidate-b", "depth"));
    assert_eq!(ruling(&making, &other), "allowed");
}

#[test]
fn nobody_scores_their_own_employer() {
    assert_eq!(
        check(cell("p-bela", "candidate-a", "depth")),
        "own-employer-not-scored"
    );
    assert_eq!(check(cell("p-bela", "candidate-b", "depth")), "allowed");
}

#[test]
fn an_employer_recorded_among_the_people_counts_where_the_round_names_none() {
    let works_for = |body: &str| {
        in_the_middle().then(Change::PersonEdited {
            person: id("p-dev"),
            edit: PersonEdit {
                organisation: Patch::Set(id(body)),
                ..PersonEdit::default()
            },
        })
    };
    let employed = works_for("setu-house");
    let candidate_a = ballot(ROUND, cell("p-dev", "candidate-a", "depth"));
    assert_eq!(ruling(&employed, &candidate_a), "own-employer-not-scored");
    assert_eq!(ruling(&works_for("nadi-trust"), &candidate_a), "allowed");
    let round = employed.plan.rounds.get(&id(ROUND)).unwrap();
    assert!(
        employed
            .plan
            .is_recused(round, &id("p-dev"), &id("candidate-a"))
    );
    assert_eq!(employed.plan.progress(round, &id("p-dev")), (0, 2));
}

#[test]
fn a_candidate_that_a_gate_removed_is_not_scored() {
    let making = in_the_middle().then(excluded("candidate-b"));
    let change = ballot(ROUND, cell("p-dev", "candidate-b", "depth"));
    assert_eq!(ruling(&making, &change), "excluded-not-scored");
    let waived = making.then(Change::GateWaived {
        round: id(ROUND),
        candidate: id("candidate-b"),
        gate: id("legal"),
        reason: text("renewed in March"),
    });
    assert_eq!(ruling(&waived, &change), "allowed");
}

#[test]
fn a_score_comes_to_light_once_and_after_the_close() {
    let change = revealed(ROUND, score(cast(), 4));
    assert_eq!(ruling(&in_the_middle(), &change), "round-state");
    assert_eq!(ruling(&closed(), &change), "allowed");
    assert_eq!(ruling(&with_score(), &change), "revealed-once");
}

#[test]
fn only_a_cast_ballot_comes_to_light() {
    let change = revealed(ROUND, score(cell("p-dev", "candidate-a", "depth"), 4));
    assert_eq!(ruling(&closed(), &change), "revealed-was-cast");
}

#[test]
fn no_note_no_score() {
    for value in [ScoreValue::Points(3), ScoreValue::NoEvidence] {
        let bare = Score {
            note: None,
            value,
            ..score(cast(), 3)
        };
        let refusal = refused(&closed(), &revealed(ROUND, bare));
        assert_eq!(
            (refusal.rule(), refusal.field()),
            ("score-needs-note", Some(Field::Note))
        );
    }
}

#[test]
fn a_score_is_from_1_to_5_or_no_evidence() {
    let with = |value| {
        let score = Score {
            value,
            ..score(cast(), 1)
        };
        ruling(&closed(), &revealed(ROUND, score))
    };
    for points in 1..=5 {
        assert_eq!(with(ScoreValue::Points(points)), "allowed");
    }
    assert_eq!(with(ScoreValue::NoEvidence), "allowed");
    for points in [0, 6, 255] {
        assert_eq!(with(ScoreValue::Points(points)), "score-on-scale");
    }
    let refusal = refused(&closed(), &revealed(ROUND, score(cast(), 6)));
    assert_eq!(
        refusal.to_string(),
        "6 is not a score: scores are the whole numbers 1, 2, 3, 4, 5, or no-evidence"
    );
}

#[test]
fn moderation_changes_a_score_that_is_there() {
    let change = |points| moderated(cast(), ScoreValue::Points(points), "2026-11-02");
    assert_eq!(ruling(&with_score(), &change(2)), "allowed");
    assert_eq!(ruling(&with_score(), &change(6)), "score-on-scale");
    assert_eq!(ruling(&closed(), &change(2)), "moderation-changes-a-score");
    assert_eq!(ruling(&in_the_middle(), &change(2)), "round-state");
}

#[test]
fn moderation_follows_the_close() {
    let on = |on| {
        ruling(
            &with_score(),
            &moderated(cast(), ScoreValue::NoEvidence, on),
        )
    };
    assert_eq!(on("2026-11-01"), "allowed");
    assert_eq!(on("2026-10-31"), "days-in-order");
    assert_eq!(on("2026-12-10"), "day-not-in-future");
}
