//! Ballots that come to light one after the other: nothing is shown until that has ended.

use super::{refused, ruling};
use crate::support::changes::{cell, revealed, score};
use crate::support::plan::{Making, ROUND, scored, waiting};
use crate::support::words::{day, id, text};
use baton::domain::analysis::Tally;
use baton::domain::history::{can_undo, fold, fold_to_show};
use baton::domain::round::{Decision, DecisionKind, Moderation, Round, ScoreValue};
use baton::domain::story::tell;
use baton::domain::{Change, Plan};

fn ended(on: &str) -> Change {
    Change::RevealsEnded {
        round: id(ROUND),
        on: day(on),
        reason: text("no answer to three letters"),
    }
}

fn by_asha() -> Change {
    revealed(ROUND, score(cell("p-asha", "candidate-a", "depth"), 2))
}

fn round(plan: &Plan) -> &Round {
    plan.rounds.get(&id(ROUND)).unwrap()
}

fn decided() -> Change {
    Change::RoundDecided {
        round: id(ROUND),
        decision: Box::new(Decision {
            kind: DecisionKind::None,
            candidates: Vec::new(),
            sentence: text("nobody for now"),
            conditions: None,
            dissent: None,
            present: vec![id("p-asha")],
            recused: Vec::new(),
            reason: Some(text("too few came")),
            on: day("2026-11-04"),
        }),
    }
}

fn moderated() -> Change {
    Change::ScoreModerated {
        round: id(ROUND),
        moderation: Moderation {
            cell: cell("p-dev", "candidate-a", "depth"),
            value: ScoreValue::Points(3),
            reason: text("a report came late"),
            on: day("2026-11-04"),
        },
    }
}

#[track_caller]
fn is_blind(plan: &Plan) {
    let round = round(plan);
    assert!(round.waits_for_reveals() && !round.shows_scores());
    assert!(round.answers.scores.is_empty() && Tally::of(plan, round).is_none());
    let told = tell(
        plan,
        &revealed(ROUND, score(cell("p-dev", "candidate-a", "depth"), 4)),
    );
    assert!(told.ends_with("(score hidden)"), "{told}");
    assert!(!format!("{plan:?}").contains("Points"));
}

fn sealed(making: &Making) -> Vec<String> {
    let reveals = round(&making.plan).reveals();
    assert_eq!(reveals.cast.len(), 2);
    reveals.sealed.iter().map(ToString::to_string).collect()
}

#[test]
fn scores_are_shown_when_the_last_ballot_is_revealed() {
    let before = waiting();
    is_blind(&before.plan);
    assert_eq!(sealed(&before), ["p-asha"]);
    let after = before.then(by_asha());
    let round = round(&after.plan);
    assert!(round.shows_scores() && !round.waits_for_reveals());
    assert_eq!(round.answers.scores.len(), 2);
    assert!(sealed(&after).is_empty());
    assert_eq!(ruling(&after, &ended("2026-11-03")), "reveals-end-once");
}

#[test]
fn people_end_the_reveals_and_what_comes_later_is_not_taken() {
    let after = waiting().then(ended("2026-11-03"));
    let round = round(&after.plan);
    assert!(round.shows_scores());
    assert_eq!(round.answers.scores.len(), 1);
    assert_eq!(sealed(&after), ["p-asha"]);
    assert_eq!(
        refused(&after, &by_asha()).to_string(),
        "the reveals of lead-2026 have ended, and the ballot of p-asha is not counted; a ballot that comes after the others can be read is not taken"
    );
    assert_eq!(ruling(&after, &ended("2026-11-03")), "reveals-end-once");
    assert_eq!(ruling(&waiting(), &ended("2026-10-20")), "days-in-order");
    assert_eq!(
        ruling(&waiting(), &ended("2030-01-01")),
        "day-not-in-future"
    );
    assert_eq!(
        ruling(&scored(), &ended("2026-11-03")),
        "reveals-of-sealed-ballots"
    );
}

#[test]
fn nothing_rests_on_scores_that_are_still_to_come() {
    assert_eq!(
        refused(&waiting(), &decided()).to_string(),
        "a round is decided once the reveals of lead-2026 have ended: 1 of 2 ballots are revealed; wait for the others, or end the reveals with a reason"
    );
    assert_eq!(ruling(&waiting(), &moderated()), "reveals-end-first");
    let after = waiting().then(ended("2026-11-03"));
    assert_eq!(ruling(&after, &decided()), "allowed");
    assert_eq!(ruling(&after, &moderated()), "allowed");
    assert_eq!(ruling(&waiting(), &by_asha()), "allowed");
}

#[test]
fn taking_back_the_end_of_the_reveals_makes_the_round_blind_again() {
    let mut events = waiting().then(ended("2026-11-03")).events();
    let shown = fold(&id("nadi"), &events);
    assert!(round(&shown).shows_scores());
    let end = events.last().unwrap().clone();
    assert_eq!(can_undo(&id("nadi"), &events, &[end.seq]), Ok(()));
    let undone = Change::Undone { seq: end.seq };
    events.push(baton::domain::history::Recorded {
        seq: end.seq + 1,
        change: Some(undone),
        ..end.clone()
    });
    let now = fold(&id("nadi"), &events);
    is_blind(&now);
    let then = fold_to_show(&now, &events[..events.len() - 1]);
    is_blind(&then);
}

#[test]
fn what_rests_on_shown_scores_keeps_the_end_where_it_is() {
    let after = waiting().then(ended("2026-11-03"));
    let end = after.events().last().unwrap().seq;
    for rests in [decided(), moderated()] {
        let events = after.clone().then(rests).events();
        let refusal = can_undo(&id("nadi"), &events, &[end]).unwrap_err();
        assert_eq!(refusal.rule(), "undo-nothing-rests");
    }
}

#[test]
fn a_log_of_an_earlier_version_reads_as_it_stands() {
    let mut decided_then = waiting().plan;
    decided_then.apply(&decided());
    assert!(round(&decided_then).shows_scores());
    assert_eq!(round(&decided_then).answers.scores.len(), 1);
    let mut moderated_then = waiting().plan;
    moderated_then.apply(&moderated());
    assert!(!round(&moderated_then).shows_scores());
    let mut abandoned = waiting().plan;
    abandoned.apply(&Change::RoundAbandoned {
        round: id(ROUND),
        on: day("2026-11-05"),
        reason: text("nobody came"),
    });
    assert!(!round(&abandoned).shows_scores());
}
