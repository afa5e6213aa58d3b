//! The ladder: what a function needs to move up, come back, or be set aside.

use super::{refused, ruling};
use crate::support::changes::{moved, organisation, planned, ready, shift};
use crate::support::plan::{Making, in_the_middle, just_begun};
use crate::support::words::{day, id, text};
use baton::domain::Change;
use baton::domain::analysis::handover::handed_over_on;
use baton::domain::function::{
    Aside, BothHands, BroughtBack, FunctionPlan, HandSide, Readiness, SetAside, Stage, StageMove,
};
use baton::domain::organisation::OrganisationRole;
use baton::domain::patch::Patch;
use baton::domain::rules::Field;

fn check(change: &Change) -> &'static str {
    ruling(&in_the_middle(), change)
}

/// A move of the archive, which stands at shadowed with both hands ready.
fn archive(to: Stage) -> StageMove {
    shift("archive", Stage::Shadowed, to, "2026-11-01")
}

/// A move of data, which stands at documented and of whose hands nothing is known.
fn data(to: Stage) -> StageMove {
    shift("data", Stage::Documented, to, "2026-11-01")
}

fn because(shift: StageMove) -> StageMove {
    let reason = Some(text("the forum asked for it"));
    StageMove { reason, ..shift }
}

fn aside(slug: &str, aside: Aside) -> Change {
    Change::FunctionSetAside(SetAside {
        function: id(slug),
        aside,
        on: day("2026-11-01"),
        reason: text("minuted in October"),
    })
}

fn back(slug: &str, to: Stage, on: &str) -> Change {
    Change::FunctionBroughtBack(BroughtBack {
        function: id(slug),
        to,
        on: day(on),
        reason: text("needed after all"),
    })
}

fn with_archive_aside() -> Making {
    in_the_middle().then(aside("archive", Aside::Orphaned))
}

#[test]
fn a_function_moves_from_where_it_stands() {
    assert_eq!(
        check(&Change::StageMoved(archive(Stage::Shared))),
        "allowed"
    );
    let refusal = refused(
        &in_the_middle(),
        &moved("archive", Stage::Held, Stage::Documented, "2026-11-01"),
    );
    assert_eq!(
        refusal.to_string(),
        "archive is shadowed, not held: it has moved since; look at it again"
    );
    assert_eq!(
        check(&moved(
            "nothing",
            Stage::Held,
            Stage::Documented,
            "2026-11-01"
        )),
        "known-id"
    );
}

#[test]
fn a_move_goes_up_and_a_revert_goes_down() {
    for to in [Stage::Held, Stage::Shadowed] {
        assert_eq!(check(&Change::StageMoved(archive(to))), "move-goes-up");
    }
    for to in [Stage::Shadowed, Stage::Shared] {
        let change = Change::StageReverted(because(archive(to)));
        assert_eq!(check(&change), "revert-goes-down");
    }
}

#[test]
fn moving_on_needs_evidence() {
    let bare = StageMove {
        evidence: None,
        ..because(archive(Stage::Shared))
    };
    let refusal = refused(&in_the_middle(), &Change::StageMoved(bare));
    assert_eq!(refusal.rule(), "move-needs-evidence");
    assert_eq!(refusal.field(), Some(Field::Evidence));
    assert!(
        refusal
            .to_string()
            .contains(Stage::Shared.test().trim_end_matches('.'))
    );
}

#[test]
fn a_move_has_happened_and_follows_the_one_before() {
    let on = |raw| {
        let on = day(raw);
        check(&Change::StageMoved(StageMove {
            on,
            ..archive(Stage::Shared)
        }))
    };
    assert_eq!(on("2026-12-09"), "allowed");
    assert_eq!(on("2026-12-10"), "day-not-in-future");
    assert_eq!(on("2026-05-01"), "allowed");
    assert_eq!(on("2026-04-30"), "days-in-order");
}

#[test]
fn skipping_a_stage_needs_a_reason() {
    let refusal = refused(
        &in_the_middle(),
        &Change::StageMoved(archive(Stage::Transferred)),
    );
    assert_eq!(
        refusal.to_string(),
        "archive would enter transferred without shared; move it to shared, or give a reason for skipping"
    );
    assert_eq!(refusal.field(), Some(Field::Reason));
    let change = Change::StageMoved(because(archive(Stage::Transferred)));
    assert_eq!(check(&change), "allowed");
}

#[test]
fn entering_shared_needs_both_hands_or_a_reason() {
    let shadowed = in_the_middle().then(Change::StageMoved(data(Stage::Shadowed)));
    let share = shift("data", Stage::Shadowed, Stage::Shared, "2026-11-02");
    let refusal = refused(&shadowed, &Change::StageMoved(share.clone()));
    assert_eq!(refusal.rule(), "both-hands-or-reason");
    assert_eq!(
        refusal.to_string(),
        "data enters shared with both hands, and the giver has not said that it is ready, and no receiver is named; \
         let them say that they are ready, or give a reason"
    );
    let change = Change::StageMoved(because(share));
    assert_eq!(ruling(&shadowed, &change), "allowed");
}

#[test]
fn what_the_receiver_waits_for_is_said_when_its_hand_is_missing() {
    let waiting = Change::ReadinessGiven(Readiness {
        function: id("archive"),
        side: HandSide::Receiver,
        ready: Some(false),
        because: Some(text("the shelf is not built")),
        on: day("2026-09-01"),
    });
    let refusal = refused(
        &in_the_middle().then(waiting),
        &Change::StageMoved(archive(Stage::Shared)),
    );
    let said = refusal.to_string();
    assert!(
        said.contains("the receiver is not ready yet because: the shelf is not built"),
        "{said}"
    );
    assert!(!said.contains("giver"), "{said}");
}

#[test]
fn the_first_two_moves_need_no_hands() {
    assert_eq!(check(&Change::StageMoved(data(Stage::Shadowed))), "allowed");
    assert_eq!(
        check(&moved(
            "learning",
            Stage::Held,
            Stage::Documented,
            "2026-11-01"
        )),
        "allowed"
    );
}

#[test]
fn not_yet_says_because_of_what() {
    let said = |ready, because: Option<&str>| {
        check(&Change::ReadinessGiven(Readiness {
            function: id("data"),
            side: HandSide::Receiver,
            ready,
            because: because.map(text),
            on: day("2026-11-01"),
        }))
    };
    assert_eq!(said(Some(false), Some("no analyst")), "allowed");
    assert_eq!(said(Some(false), None), "not-yet-needs-because");
    assert_eq!(said(Some(true), None), "allowed");
    assert_eq!(said(None, None), "allowed");
    assert_eq!(
        check(&ready("data", HandSide::Giver, "2027-01-01")),
        "day-not-in-future"
    );
}

#[test]
fn coming_back_needs_a_reason_and_no_evidence() {
    let back = StageMove {
        evidence: None,
        ..archive(Stage::Held)
    };
    assert_eq!(
        check(&Change::StageReverted(back.clone())),
        "revert-needs-reason"
    );
    assert_eq!(check(&Change::StageReverted(because(back))), "allowed");
}

#[test]
fn the_big_picture_does_not_come_back_to_nobody() {
    let to_setu = planned(
        "big-picture",
        FunctionPlan {
            receiver: Patch::Set(id("setu-house")),
            ..FunctionPlan::default()
        },
    );
    let (held, transferred) = (Stage::Held, Stage::Transferred);
    let up = because(shift("big-picture", held, transferred, "2026-11-01"));
    let down = because(shift("big-picture", transferred, held, "2026-11-02"));
    let transferred = |making: Making| {
        making
            .then(to_setu.clone())
            .then(Change::StageMoved(up.clone()))
    };
    let held_before = transferred(in_the_middle());
    let setu = organisation("setu-house", "Setu House", OrganisationRole::Implementer);
    let held_by_nobody_before = transferred(just_begun().then(setu));
    let down = Change::StageReverted(down);
    assert_eq!(ruling(&held_before, &down), "allowed");
    assert_eq!(
        ruling(&held_by_nobody_before, &down),
        "big-picture-always-held"
    );
}

#[test]
fn what_is_aside_does_not_move() {
    let making = with_archive_aside();
    let change = Change::StageMoved(archive(Stage::Shared));
    assert_eq!(ruling(&making, &change), "aside-does-not-move");
    let change = Change::StageReverted(because(archive(Stage::Held)));
    assert_eq!(ruling(&making, &change), "aside-does-not-move");
}

#[test]
fn a_function_is_set_aside_once_in_each_way() {
    let making = with_archive_aside();
    assert_eq!(
        ruling(&making, &aside("archive", Aside::Orphaned)),
        "aside-once"
    );
    assert_eq!(
        ruling(&making, &aside("archive", Aside::Retired)),
        "allowed"
    );
}

#[test]
fn a_function_comes_back_to_where_it_stood_or_lower() {
    let making = with_archive_aside();
    let check = |to, on| ruling(&making, &back("archive", to, on));
    assert_eq!(check(Stage::Shadowed, "2026-12-01"), "allowed");
    assert_eq!(check(Stage::Held, "2026-12-01"), "allowed");
    assert_eq!(
        check(Stage::Shared, "2026-12-01"),
        "brought-back-not-higher"
    );
    assert_eq!(check(Stage::Held, "2026-10-01"), "days-in-order");
    assert_eq!(
        ruling(
            &in_the_middle(),
            &back("archive", Stage::Held, "2026-12-01")
        ),
        "brought-back-from-aside"
    );
}

/// The archive, handed over by Nadi Trust to Setu House and set aside after that.
fn with_archive_handed_over_and_aside() -> Making {
    in_the_middle()
        .then(moved(
            "archive",
            Stage::Shadowed,
            Stage::Shared,
            "2026-09-01",
        ))
        .then(moved(
            "archive",
            Stage::Shared,
            Stage::Transferred,
            "2026-10-01",
        ))
        .then(aside("archive", Aside::Orphaned))
}

fn holder(making: &Making) -> &str {
    let function = making.plan.functions.get(&id("archive")).unwrap();
    function.parties.holder.as_ref().unwrap().as_str()
}

#[test]
fn what_comes_back_below_transferred_is_with_its_giver_again() {
    let aside = with_archive_handed_over_and_aside();
    assert_eq!(holder(&aside), "setu-house");
    let below = aside
        .clone()
        .then(back("archive", Stage::Shared, "2026-11-02"));
    assert_eq!(holder(&below), "nadi-trust");
    let where_it_stood = aside.then(back("archive", Stage::Transferred, "2026-11-02"));
    assert_eq!(holder(&where_it_stood), "setu-house");
}

#[test]
fn what_comes_back_asks_both_hands_anew() {
    let making = with_archive_aside().then(back("archive", Stage::Shadowed, "2026-11-02"));
    let function = making.plan.functions.get(&id("archive")).unwrap();
    assert_eq!(function.hands, BothHands::default());
}

#[test]
fn coming_back_hands_nothing_over() {
    let returned = with_archive_handed_over_and_aside().then(back(
        "archive",
        Stage::Transferred,
        "2026-11-02",
    ));
    let function = returned.plan.functions.get(&id("archive")).unwrap();
    assert_eq!(handed_over_on(function), Some(day("2026-10-01")));
    let down = shift("archive", Stage::Transferred, Stage::Shared, "2026-11-03");
    let reverted = returned.then(Change::StageReverted(because(down)));
    assert_eq!(holder(&reverted), "nadi-trust");
}
