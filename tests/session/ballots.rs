//! Blind scoring through a session: what the log holds before the close, and after.

use super::{line, started, text};
use crate::support::surroundings::Fixed;
use baton::domain::id::{CandidateId, CriterionId, PersonId, RoundId};
use baton::domain::person::{Person, PersonName};
use baton::domain::round::{
    Basis, Candidate, Cell, Criterion, Hundredths, RoundState, Score, ScoreValue, Scorer, Yardstick,
};
use baton::domain::round::{Decision, DecisionKind};
use baton::domain::{Change, Proposal};
use baton::interchange::records::write_events;
use baton::session::ballots::Lost;
use baton::session::exchange::{export_events, import_events};
use baton::session::{OpenPlan, Session, SessionError};
use baton::store::Memory;

pub(super) const MARK: &str = "a sentence nobody may see before the close";

pub(super) fn round() -> RoundId {
    RoundId::parse("lead-2026").unwrap()
}

fn yardstick() -> Yardstick {
    let criterion = Criterion {
        id: CriterionId::parse("depth").unwrap(),
        name: line("Management depth"),
        weight: 100,
        floor: Hundredths(250),
        anchors: (1..=5).map(|n| text(&format!("anchor {n}"))).collect(),
        ask_for: None,
        typical_error: None,
    };
    Yardstick {
        criteria: [criterion].into_iter().collect(),
        floor_total: 65,
        ..Yardstick::default()
    }
}

fn cell(scorer: &str) -> Cell {
    Cell {
        scorer: PersonId::parse(scorer).unwrap(),
        candidate: CandidateId::parse("candidate-a").unwrap(),
        criterion: CriterionId::parse("depth").unwrap(),
    }
}

pub(super) fn score(scorer: &str, points: u8) -> Score {
    Score {
        cell: cell(scorer),
        value: ScoreValue::Points(points),
        note: Some(text(MARK)),
        basis: vec![Basis::Interview],
    }
}

pub(super) fn open_round() -> (Session, Fixed, OpenPlan) {
    let (mut session, fixed, mut open) = started();
    let mut changes = Vec::new();
    for id in ["p1", "p2"] {
        let person = PersonId::parse(id).unwrap();
        let added = Person {
            id: person.clone(),
            name: PersonName::Unknown,
            organisation: None,
            role: None,
            note: None,
        };
        changes.push(Change::PersonAdded(added));
    }
    changes.push(Change::RoundAdded {
        round: round(),
        name: line("Who leads"),
        yardstick: Box::new(yardstick()),
    });
    for name in ["candidate-a", "candidate-b"] {
        let id = CandidateId::parse(name).unwrap();
        let candidate = Candidate {
            id,
            name: line(name),
            organisation: None,
            gates: Vec::new(),
            note: None,
        };
        changes.push(Change::CandidateAdded {
            round: round(),
            candidate,
        });
    }
    for id in ["p1", "p2"] {
        let person = PersonId::parse(id).unwrap();
        let scorer = Scorer {
            person,
            organisation: None,
            voting: true,
            conflicts: Vec::new(),
            invitations: Vec::new(),
        };
        changes.push(Change::ScorerAdded {
            round: round(),
            scorer,
        });
    }
    changes.push(Change::RoundOpened {
        round: round(),
        on: session.today(),
        casting: baton::domain::round::Casting::default(),
    });
    session
        .propose(&mut open, &Proposal::from(changes))
        .unwrap();
    (session, fixed, open)
}

fn bodies(open: &OpenPlan) -> String {
    open.stored
        .iter()
        .filter_map(|event| event.body.clone())
        .collect()
}

#[test]
fn an_open_round_keeps_its_scores_out_of_the_log() {
    let (mut session, _, mut open) = open_round();
    let receipt = session.cast(&mut open, &round(), &score("p1", 4)).unwrap();
    assert_eq!(receipt.to_string().len(), 10);
    assert!(!bodies(&open).contains(MARK));
    let kept = open.plan.rounds.get(&round()).unwrap();
    assert!(kept.is_answered(&cell("p1")));
    assert_eq!(kept.score(&cell("p1")), None);
}

#[test]
fn closing_brings_every_score_to_light_in_one_action() {
    let (mut session, _, mut open) = open_round();
    session.cast(&mut open, &round(), &score("p1", 2)).unwrap();
    session.cast(&mut open, &round(), &score("p1", 4)).unwrap();
    session.cast(&mut open, &round(), &score("p2", 3)).unwrap();
    let today = session.today();
    session
        .close_round(&mut open, &round(), today, Lost::Refused)
        .unwrap();
    let kept = open.plan.rounds.get(&round()).unwrap();
    assert_eq!(
        kept.score(&cell("p1")),
        Some(ScoreValue::Points(4)),
        "the newer ballot replaces the older"
    );
    assert_eq!(kept.score(&cell("p2")), Some(ScoreValue::Points(3)));
    assert!(bodies(&open).contains(MARK));
}

#[test]
fn taking_a_close_back_makes_the_round_blind_again() {
    let (mut session, _, mut open) = open_round();
    session.cast(&mut open, &round(), &score("p1", 4)).unwrap();
    let today = session.today();
    session
        .close_round(&mut open, &round(), today, Lost::Refused)
        .unwrap();
    session.undo(&mut open).unwrap();
    let kept = open.plan.rounds.get(&round()).unwrap();
    assert_eq!(kept.state, RoundState::Open);
    assert_eq!(kept.score(&cell("p1")), None);
    session
        .close_round(&mut open, &round(), today, Lost::Refused)
        .unwrap();
    assert_eq!(
        open.plan.rounds.get(&round()).unwrap().score(&cell("p1")),
        Some(ScoreValue::Points(4))
    );
}

#[test]
fn a_ballot_cast_while_the_close_was_being_decided_is_counted() {
    let (mut session, _, mut open) = open_round();
    session.cast(&mut open, &round(), &score("p1", 2)).unwrap();
    let mut stale = session.open(&open.plan.id).unwrap();
    session.cast(&mut open, &round(), &score("p1", 4)).unwrap();
    session.cast(&mut open, &round(), &score("p2", 3)).unwrap();
    let today = session.today();
    session
        .close_round(&mut stale, &round(), today, Lost::Refused)
        .unwrap();
    let kept = stale.plan.rounds.get(&round()).unwrap();
    assert_eq!(kept.score(&cell("p1")), Some(ScoreValue::Points(4)));
    assert_eq!(kept.score(&cell("p2")), Some(ScoreValue::Points(3)));
}

#[test]
fn no_preview_and_no_earlier_day_shows_a_score_that_is_blind_again() {
    let (mut session, clock, mut open) = open_round();
    session.cast(&mut open, &round(), &score("p1", 4)).unwrap();
    let closed_on = session.today();
    session
        .close_round(&mut open, &round(), closed_on, Lost::Refused)
        .unwrap();
    clock.set(2026, 12, 20);
    session.undo(&mut open).unwrap();

    let again = baton::domain::history::last_undo(&open.events);
    let told = session.preview_undo(&open, &again).unwrap().join("\n");
    assert_eq!(told, "Round lead-2026: closed");

    let then = open.as_of(closed_on);
    let kept = then.plan.rounds.get(&round()).unwrap();
    assert_eq!(kept.score(&cell("p1")), None);
    let out = write_events(&export_events(&then));
    assert!(
        !out.contains(MARK),
        "an export of the earlier day holds the score"
    );
}

#[test]
fn a_round_whose_ballots_are_elsewhere_closes_only_when_told_to_go_without() {
    let (mut session, _, mut open) = open_round();
    session.cast(&mut open, &round(), &score("p1", 4)).unwrap();
    let fixed = Fixed::new();
    let mut elsewhere = Session::new(Box::new(Memory::new()), Box::new(fixed), line("b-sen"));
    let mut there = import_events(&mut elsewhere, open.stored.clone()).unwrap();
    let today = elsewhere.today();
    let error = elsewhere
        .close_round(&mut there, &round(), today, Lost::Refused)
        .unwrap_err();
    assert!(matches!(error, SessionError::Ballot { .. }), "{error}");
    elsewhere
        .close_round(&mut there, &round(), today, Lost::Missing)
        .unwrap();
    let kept = there.plan.rounds.get(&round()).unwrap();
    assert_eq!(
        (kept.state, kept.score(&cell("p1"))),
        (RoundState::Closed, None)
    );
}

#[test]
fn a_decided_round_leaves_no_sealed_ballot_and_can_still_be_closed_anew() {
    let (mut session, _, mut open) = open_round();
    session.cast(&mut open, &round(), &score("p1", 4)).unwrap();
    let today = session.today();
    session
        .close_round(&mut open, &round(), today, Lost::Refused)
        .unwrap();
    let decision = Decision {
        kind: DecisionKind::Chosen,
        candidates: vec![CandidateId::parse("candidate-a").unwrap()],
        sentence: text("Candidate A takes the lead role."),
        conditions: None,
        dissent: None,
        present: Vec::new(),
        recused: Vec::new(),
        reason: Some(text("the others withdrew")),
        on: today,
    };
    let decided = Change::RoundDecided {
        round: round(),
        decision: Box::new(decision),
    };
    session.propose(&mut open, &decided.into()).unwrap();
    session.undo(&mut open).unwrap();
    session.undo(&mut open).unwrap();
    assert_eq!(
        open.plan.rounds.get(&round()).unwrap().state,
        RoundState::Open
    );
    session
        .close_round(&mut open, &round(), today, Lost::Refused)
        .unwrap();
    assert_eq!(
        open.plan.rounds.get(&round()).unwrap().score(&cell("p1")),
        Some(ScoreValue::Points(4))
    );
}
