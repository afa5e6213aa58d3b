//! Ballots that come to light one after the other: nothing is shown until that has ended.

use super::{refused, ruling};
use crate::support::changes::{cell, revealed, score};
use crate::support::plan::{Making, ROUND, scored, waiting, waiting_also_for};
use crate::support::words::{day, id, text};
use baton::domain::analysis::Tally;
use baton::domain::history::{Recorded, can_undo, fold, fold_to_show};
use baton::domain::round::{Decision, DecisionKind, GateAnswer, Moderation, Round, ScoreValue};
use baton::domain::story::tell;
use baton::domain::{Change, Plan};

fn ended(on: &str) -> Change {
    Change::RevealsEnded {
        round: id(ROUND),
        on: day(on),
        reason: text("no answer to three letters"),
    }
}

fn out(candidate: &str) -> Change {
    Change::GateMarked {
        round: id(ROUND),
        candidate: id(candidate),
        answer: GateAnswer {
            gate: id("legal"),
            met: Some(false),
            evidence: Some(text("papers of 2026")),
            waiver: None,
        },
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
    let sealed = reveals.sealed.iter();
    sealed.map(|ballot| ballot.scorer.to_string()).collect()
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
fn the_end_of_the_reveals_is_not_taken_back() {
    let events = waiting().then(ended("2026-11-03")).events();
    let end = events.last().unwrap().seq;
    let all: Vec<u64> = (end - 2..=end).collect();
    for undone in [&[end][..], &all] {
        let refusal = can_undo(&id("nadi"), &events, undone).unwrap_err();
        assert_eq!(
            refusal.to_string(),
            format!(
                "event {end} cannot be taken back: the reveals of lead-2026 have ended and scores were seen; a ballot that comes after that is not taken. Where a score is wrong, change it in moderation with a reason; where ballots are missing, abandon lead-2026 with a reason and begin a new round"
            )
        );
    }
    let close = can_undo(&id("nadi"), &events, &[end - 2]).unwrap_err();
    assert_eq!(close.rule(), "undo-nothing-rests");
}

#[test]
fn whatever_ended_the_wait_is_not_taken_back() {
    let events = waiting().then(out("candidate-a")).events();
    assert!(round(&fold(&id("nadi"), &events)).shows_scores());
    let last = events.last().unwrap().seq;
    let refusal = can_undo(&id("nadi"), &events, &[last]).unwrap_err();
    assert_eq!(refusal.rule(), "undo-not-what-was-seen");
    // Nobody kept anything back, so the close goes with all its scores as ever.
    let events = waiting().then(by_asha()).events();
    let last = events.last().unwrap().seq;
    let all = [last - 2, last - 1, last];
    assert_eq!(can_undo(&id("nadi"), &events, &all), Ok(()));
}

/// An earlier version took the end of the reveals back.
#[test]
fn an_end_that_was_taken_back_leaves_the_round_blind() {
    let mut events = waiting().then(ended("2026-11-03")).events();
    let end = events.last().unwrap().clone();
    let undone = Change::Undone { seq: end.seq };
    events.push(Recorded {
        seq: end.seq + 1,
        change: Some(undone),
        ..end
    });
    let now = fold(&id("nadi"), &events);
    is_blind(&now);
    let then = fold_to_show(&now, &events[..events.len() - 1]);
    is_blind(&then);
}

#[test]
fn ballots_for_a_candidate_who_is_out_are_not_awaited() {
    let depth_of_b = |scorer| cell(scorer, "candidate-b", "depth");
    let before = waiting_also_for(depth_of_b("p-asha")).then(by_asha());
    is_blind(&before.plan);
    let reveals = round(&before.plan).reveals();
    let [asha] = reveals.sealed[..] else {
        panic!("{reveals:?}");
    };
    assert_eq!((asha.revealed, asha.cells), (1, 2));
    let after = before.then(out("candidate-b"));
    assert!(round(&after.plan).shows_scores());
    assert!(sealed(&after).is_empty());
    // Whoever comes back finds that the reveals have ended.
    let back = after.then(Change::GateWaived {
        round: id(ROUND),
        candidate: id("candidate-b"),
        gate: id("legal"),
        reason: text("the papers came"),
    });
    assert!(round(&back.plan).shows_scores());
    assert_eq!(sealed(&back), ["p-asha"]);
    let late = revealed(ROUND, score(depth_of_b("p-asha"), 5));
    assert_eq!(ruling(&back, &late), "revealed-before-the-end");
}

#[test]
fn a_round_that_was_given_up_while_it_waited_is_never_shown() {
    let after = waiting().then(Change::RoundAbandoned {
        round: id(ROUND),
        on: day("2026-11-05"),
        reason: text("nobody came"),
    });
    let round = round(&after.plan);
    assert!(round.was_never_shown() && !round.waits_for_reveals() && !round.shows_scores());
}

#[test]
fn plans_differ_where_what_waits_differs_and_nothing_prints_it() {
    let [one, other] = [2, 5].map(|points| {
        let cell = cell("p-asha", "candidate-a", "depth");
        let waiting = waiting_also_for(crate::support::changes::cell(
            "p-asha",
            "candidate-b",
            "depth",
        ));
        round(&waiting.then(revealed(ROUND, score(cell, points))).plan).clone()
    });
    assert_ne!(one, other);
    assert_eq!(format!("{one:?}"), format!("{other:?}"));
    assert_eq!(one.without_what_waits(), other.without_what_waits());
}

#[test]
fn a_log_of_an_earlier_version_reads_as_it_stands() {
    let mut decided_then = waiting().plan;
    decided_then.apply(&decided());
    assert!(round(&decided_then).shows_scores());
    assert_eq!(round(&decided_then).answers.scores.len(), 1);
    let mut moderated_then = waiting().plan;
    moderated_then.apply(&moderated());
    assert!(round(&moderated_then).shows_scores());
    for plan in [decided_then, moderated_then] {
        let (on, reason) = round(&plan).days.reveals_ended.clone().unwrap();
        assert_eq!(on, day("2026-11-01"));
        assert_eq!(
            reason.as_str(),
            "scores were shown before every ballot was revealed"
        );
    }
    let mut abandoned = waiting().plan;
    abandoned.apply(&Change::RoundAbandoned {
        round: id(ROUND),
        on: day("2026-11-05"),
        reason: text("nobody came"),
    });
    assert!(!round(&abandoned).shows_scores());
}
