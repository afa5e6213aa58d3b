//! Successor rounds as a whole, and how candidates are judged.

use super::{refused, ruling};
use crate::support::changes::criterion;
use crate::support::plan::{
    Making, ROUND, draft_round, in_the_middle, just_begun, with_members, yardstick,
};
use crate::support::words::{day, id, line, text};
use baton::domain::Change;
use baton::domain::round::{
    BallotMode, Casting, Conflict, DeclaredConflict, Hundredths, Yardstick,
};
use baton::domain::rules::Field;

/// A plan whose round is a draft, made with this yardstick.
fn draft_with(yardstick: Yardstick) -> Making {
    let mut changes = draft_round();
    changes[0] = added(ROUND, yardstick);
    with_members().and(changes)
}

pub fn draft() -> Making {
    draft_with(yardstick())
}

pub fn closed() -> Making {
    in_the_middle().then(close("2026-11-01"))
}

fn added(slug: &str, yardstick: Yardstick) -> Change {
    Change::RoundAdded {
        round: id(slug),
        name: line("Who leads next"),
        yardstick: Box::new(yardstick),
    }
}

fn open(on: &str) -> Change {
    open_for(on, Casting::default())
}

fn open_for(on: &str, casting: Casting) -> Change {
    Change::RoundOpened {
        round: id(ROUND),
        on: day(on),
        casting,
    }
}

fn with_teller(ballots: BallotMode, teller: &str) -> Change {
    let teller = Some(id(teller));
    open_for("2026-10-01", Casting { ballots, teller })
}

fn close(on: &str) -> Change {
    Change::RoundClosed {
        round: id(ROUND),
        on: day(on),
    }
}

fn abandon(on: &str) -> Change {
    Change::RoundAbandoned {
        round: id(ROUND),
        on: day(on),
        reason: text("both candidates withdrew"),
    }
}

fn weights(depth: u32, hiring: u32, reason: Option<&str>) -> Change {
    Change::WeightsSet {
        round: id(ROUND),
        weights: [(id("depth"), depth), (id("hiring"), hiring)]
            .into_iter()
            .collect(),
        reason: reason.map(text),
    }
}

fn floors(depth: u32, total: Option<u32>, reason: Option<&str>) -> Change {
    Change::FloorsSet {
        round: id(ROUND),
        floors: std::iter::once((id("depth"), Hundredths(depth))).collect(),
        total,
        reason: reason.map(text),
    }
}

#[test]
fn an_id_names_one_round() {
    let making = in_the_middle();
    assert_eq!(ruling(&making, &added("lead-2027", yardstick())), "allowed");
    assert_eq!(ruling(&making, &added(ROUND, yardstick())), "unique-id");
    assert_eq!(ruling(&just_begun(), &open("2026-10-01")), "known-id");
}

#[test]
fn who_looks_after_ballots_is_of_no_candidate_and_only_where_ballots_wait() {
    let teller = |person: &str| ruling(&draft(), &with_teller(BallotMode::Teller, person));
    assert_eq!(teller("p-asha"), "allowed");
    assert_eq!(teller("p-nobody"), "known-id");
    let sealed_elsewhere = with_teller(BallotMode::CommitReveal, "p-asha");
    let refusal = refused(&draft(), &sealed_elsewhere);
    assert_eq!(refusal.rule(), "teller-where-ballots-wait");
    assert_eq!(refusal.field(), Some(Field::Teller));
    let bela = with_teller(BallotMode::Teller, "p-bela");
    assert_eq!(
        refused(&draft(), &bela).to_string(),
        "p-bela works for candidate-a and cannot look after the ballots; name somebody else, or nobody"
    );
}

#[test]
fn a_sheet_goes_to_who_has_something_to_score_while_the_round_is_open() {
    let sheet = |person: &str, by: &str| Change::ScorerInvited {
        round: id(ROUND),
        scorer: id(person),
        token_hash: line("5f2c"),
        by: day(by),
    };
    let open = in_the_middle();
    assert_eq!(ruling(&open, &sheet("p-asha", "2026-12-23")), "allowed");
    assert_eq!(
        ruling(&open, &sheet("p-asha", "2026-12-01")),
        "sheet-back-in-time"
    );
    assert_eq!(ruling(&open, &sheet("p-esha", "2026-12-23")), "known-id");
    assert_eq!(
        ruling(&draft(), &sheet("p-asha", "2026-12-23")),
        "round-state"
    );
    assert_eq!(
        ruling(&closed(), &sheet("p-asha", "2026-12-23")),
        "round-state"
    );
    let recused = ["candidate-a", "candidate-b"].map(|candidate| Change::ConflictDeclared {
        round: id(ROUND),
        scorer: id("p-asha"),
        declared: DeclaredConflict {
            candidate: id(candidate),
            conflict: Conflict::Recused,
            note: Some(text("a brother works there")),
        },
    });
    let open = open.and(recused);
    assert_eq!(
        ruling(&open, &sheet("p-asha", "2026-12-23")),
        "invited-to-something"
    );
}

#[test]
fn a_round_goes_from_draft_to_open_to_closed() {
    let (draft, opened, closed) = (draft(), in_the_middle(), closed());
    let on = "2026-11-02";
    assert_eq!(ruling(&draft, &open(on)), "allowed");
    assert_eq!(ruling(&draft, &close(on)), "round-state");
    assert_eq!(ruling(&opened, &open(on)), "round-state");
    assert_eq!(ruling(&opened, &close(on)), "allowed");
    assert_eq!(ruling(&closed, &open(on)), "round-state");
    assert_eq!(ruling(&closed, &close(on)), "round-state");
    assert_eq!(
        refused(&closed, &close(on)).to_string(),
        "a round closes only while the round is open, and lead-2026 is closed"
    );
}

#[test]
fn a_round_is_given_up_once_and_before_it_is_decided() {
    let on = "2026-11-02";
    for making in [draft(), in_the_middle(), closed()] {
        assert_eq!(ruling(&making, &abandon(on)), "allowed");
        assert_eq!(
            ruling(&making.then(abandon(on)), &abandon(on)),
            "round-state"
        );
    }
}

#[test]
fn the_days_of_a_round_follow_each_other() {
    assert_eq!(ruling(&draft(), &open("2026-12-10")), "day-not-in-future");
    assert_eq!(
        ruling(&in_the_middle(), &close("2026-09-30")),
        "days-in-order"
    );
    assert_eq!(
        ruling(&in_the_middle(), &close("2026-12-10")),
        "day-not-in-future"
    );
    assert_eq!(ruling(&closed(), &abandon("2026-10-31")), "days-in-order");
}

#[test]
fn a_round_opens_with_criteria_that_weigh_100_and_have_five_anchors() {
    let with = |yardstick| ruling(&draft_with(yardstick), &open("2026-10-01"));
    let of = |criteria: Vec<_>| Yardstick {
        criteria: criteria.into_iter().collect(),
        ..yardstick()
    };
    assert_eq!(with(of(vec![])), "opens-with-criterion");
    assert_eq!(with(of(vec![criterion("depth", 100)])), "allowed");
    assert_eq!(with(of(vec![criterion("depth", 99)])), "weights-total-100");
    let mut short = criterion("depth", 100);
    short.anchors.pop();
    assert_eq!(with(of(vec![short])), "five-anchors");
}

#[test]
fn a_round_opens_with_a_candidate_and_a_scorer_who_votes() {
    let without = |left_out: fn(&Change) -> bool| {
        let making = draft();
        let kept = making
            .changes
            .into_iter()
            .filter(|change| !left_out(change));
        let making = Making::nothing().and(kept);
        ruling(&making, &open("2026-10-01"))
    };
    assert_eq!(
        without(|change| matches!(change, Change::CandidateAdded { .. })),
        "opens-with-candidate"
    );
    assert_eq!(
        without(|change| matches!(change, Change::ScorerAdded { .. })),
        "opens-with-voting-scorer"
    );
}

#[test]
fn scorers_without_a_vote_open_no_round() {
    let making = draft().changes.into_iter().map(|change| match change {
        Change::ScorerAdded { round, mut scorer } => {
            scorer.voting = false;
            Change::ScorerAdded { round, scorer }
        }
        other => other,
    });
    let making = Making::nothing().and(making);
    assert_eq!(
        ruling(&making, &open("2026-10-01")),
        "opens-with-voting-scorer"
    );
}

#[test]
fn weights_of_a_draft_may_have_any_total_and_later_ones_total_100() {
    assert_eq!(ruling(&draft(), &weights(70, 40, None)), "allowed");
    for making in [in_the_middle(), closed()] {
        let refusal = refused(&making, &weights(70, 40, Some("depth counts more")));
        assert_eq!(
            refusal.to_string(),
            "the weights of lead-2026 total 110 points, and must total 100"
        );
        assert_eq!(refusal.field(), Some(Field::Weight));
        let fine = weights(70, 30, Some("depth counts more"));
        assert_eq!(ruling(&making, &fine), "allowed");
    }
}

#[test]
fn one_weight_alone_is_counted_with_those_that_stay() {
    let one = |weight| Change::WeightsSet {
        round: id(ROUND),
        weights: std::iter::once((id("depth"), weight)).collect(),
        reason: Some(text("depth counts more")),
    };
    assert_eq!(ruling(&in_the_middle(), &one(60)), "allowed");
    assert_eq!(ruling(&in_the_middle(), &one(70)), "weights-total-100");
}

#[test]
fn changing_the_yardstick_after_opening_needs_a_reason() {
    assert_eq!(ruling(&draft(), &floors(300, Some(70), None)), "allowed");
    for making in [in_the_middle(), closed()] {
        assert_eq!(
            ruling(&making, &weights(70, 30, None)),
            "late-change-needs-reason"
        );
        assert_eq!(
            ruling(&making, &floors(300, None, None)),
            "late-change-needs-reason"
        );
        assert_eq!(
            ruling(&making, &floors(300, None, Some("agreed in October"))),
            "allowed"
        );
    }
    let over = in_the_middle().then(abandon("2026-11-01"));
    assert_eq!(
        ruling(&over, &floors(300, None, Some("late"))),
        "round-state"
    );
    assert_eq!(ruling(&over, &weights(70, 30, Some("late"))), "round-state");
}

#[test]
fn weights_and_floors_are_of_known_criteria_and_on_their_scales() {
    let unknown = Change::WeightsSet {
        round: id(ROUND),
        weights: std::iter::once((id("width"), 10)).collect(),
        reason: None,
    };
    assert_eq!(ruling(&draft(), &unknown), "known-id");
    assert_eq!(
        ruling(&draft(), &weights(101, 0, None)),
        "weight-at-most-100"
    );
    assert_eq!(ruling(&draft(), &floors(99, None, None)), "floor-on-scale");
    assert_eq!(ruling(&draft(), &floors(501, None, None)), "floor-on-scale");
    assert_eq!(
        ruling(&draft(), &floors(250, Some(101), None)),
        "floor-of-total-at-most-100"
    );
}
