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
fn a_cell_that_is_there_twice_is_refused() {
    let twice = sealed_text(&sealed()).replace("\"hiring\"", "\"depth\"");
    let error = read_sealed("meera.sealed", &twice).unwrap_err();
    assert!(
        error.to_string().contains("neem on depth is there twice"),
        "{error}"
    );
}
