//! The two files of a ballot that is committed first and opened later.

use crate::support::words::{id, line, text};
use baton::domain::round::{Basis, Cell, Conflict, DeclaredConflict, Score, ScoreValue};
use baton::interchange::sheet::{
    BallotHead, Commitment, OpenBallot, OpenedScore, SealedBallot, Token, open_text, read_open,
    read_sealed, sealed_text,
};

fn head() -> BallotHead {
    BallotHead {
        plan: id("nadi"),
        round: id("lead-2026"),
        scorer: id("meera-j"),
        token: Token::from_bytes([7; 16]),
    }
}

fn cell(criterion: &str) -> Cell {
    Cell {
        scorer: id("meera-j"),
        candidate: id("neem"),
        criterion: id(criterion),
    }
}

fn sealed() -> SealedBallot {
    let commitment = |criterion| Commitment {
        cell: cell(criterion),
        commitment: line(&"ab".repeat(32)),
    };
    SealedBallot {
        head: head(),
        conflicts: vec![DeclaredConflict {
            candidate: id("neem"),
            conflict: Conflict::Declared,
            note: Some(text("A \"quote\",\nand a second line.")),
        }],
        commitments: vec![commitment("depth"), commitment("hiring")],
    }
}

fn open() -> OpenBallot {
    let score = |criterion, value| OpenedScore {
        score: Score {
            cell: cell(criterion),
            value,
            note: Some(text("Because.\nAnd so on.")),
            basis: vec![Basis::Partner, Basis::Public],
        },
        salt: line(&"0f".repeat(16)),
    };
    OpenBallot {
        head: head(),
        scores: vec![
            score("depth", ScoreValue::Points(4)),
            score("hiring", ScoreValue::NoEvidence),
        ],
    }
}

#[test]
fn a_sealed_ballot_reads_back_and_tells_no_score() {
    let text = sealed_text(&sealed());
    assert_eq!(read_sealed("meera.sealed", &text).unwrap(), sealed());
    assert!(!text.contains("score ="), "{text}");
}

#[test]
fn an_open_ballot_reads_back() {
    assert_eq!(
        read_open("meera.open", &open_text(&open())).unwrap(),
        open()
    );
}

#[test]
fn one_kind_is_not_taken_for_the_other() {
    let error = read_open("meera.sealed", &sealed_text(&sealed())).unwrap_err();
    assert!(error.to_string().contains("sealed-ballot"), "{error}");
}

#[test]
fn whatever_is_there_twice_is_refused_and_both_are_named() {
    let twice = sealed_text(&sealed()).replace("\"hiring\"", "\"depth\"");
    let error = read_sealed("meera.sealed", &twice).unwrap_err().to_string();
    for (this, other) in [(1, 2), (2, 1)] {
        let says = format!(
            "commitment[{this}]: this and commitment[{other}] are on the same candidate and criterion"
        );
        assert!(error.contains(&says), "{error}");
    }
    let mut ballot = sealed();
    ballot.conflicts.push(ballot.conflicts[0].clone());
    let error = read_sealed("meera.sealed", &sealed_text(&ballot)).unwrap_err();
    let says = "conflict[2]: this and conflict[1] are on the same candidate";
    assert!(error.to_string().contains(says), "{error}");
}

#[test]
fn no_problem_of_a_ballot_repeats_what_stands_in_it() {
    let scores = open_text(&open());
    let renamed = scores.replace("open-ballot", "sealed-ballot");
    let broken = [
        scores.clone(),
        renamed.clone(),
        renamed.replace("why = \"", "why = MARKER\""),
        renamed.replace("why = ", "MARKER = "),
        renamed.replace("score = 4", "score = \"MARKER\""),
        renamed.replace("[[score]]", "[[MARKER]]"),
        scores.replace("open-ballot", "MARKER"),
        scores.replace("\"neem\"", "\"MARKER 4\""),
    ];
    for text in broken {
        let sealed = read_sealed("meera.sealed", &text).unwrap_err().to_string();
        let opened = read_open("meera.open", &text)
            .map_or_else(|error| error.to_string(), |_| String::new());
        for told in [sealed, opened] {
            let told_all = ["MARKER", "Because", "And so on", "= 4"];
            assert!(!told_all.iter().any(|word| told.contains(word)), "{told}");
        }
    }
}
