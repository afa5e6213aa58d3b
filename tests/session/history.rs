//! Undo, redo and earlier days.

use super::{move_on, stage, started};
use baton::domain::function::Stage;
use baton::domain::{Change, Date, Proposal};
use baton::session::SessionError;

#[test]
fn undo_takes_back_and_redo_brings_again_also_after_reopening() {
    let (mut session, _, mut open) = started();
    for _ in 0..2 {
        let proposal = move_on(&session, &open, "archive");
        session.propose(&mut open, &proposal).unwrap();
    }
    let undone = session.undo(&mut open).unwrap();
    assert_eq!(undone.told, ["Archive: documented -> shadowed"]);
    assert_eq!(stage(&open, "archive"), Stage::Documented);
    session.undo(&mut open).unwrap();
    assert_eq!(stage(&open, "archive"), Stage::Held);

    let mut open = session.open(&open.plan.id).unwrap();
    session.redo(&mut open).unwrap();
    session.redo(&mut open).unwrap();
    assert_eq!(stage(&open, "archive"), Stage::Shadowed);
    let error = session.redo(&mut open).unwrap_err();
    assert!(matches!(error, SessionError::NothingToUndo(_)), "{error}");
}

#[test]
fn the_birth_of_a_plan_is_never_taken_back() {
    let (mut session, _, mut open) = started();
    let error = session.undo(&mut open).unwrap_err();
    assert!(matches!(error, SessionError::NothingToUndo(_)), "{error}");
    assert!(session.undo_event(&mut open, 1).is_err());
    assert_eq!(open.head.seq, 1);
}

#[test]
fn one_undo_takes_back_a_whole_action() {
    let (mut session, _, mut open) = started();
    let both: Vec<Change> = ["archive", "learning"]
        .iter()
        .flat_map(|id| move_on(&session, &open, id).changes)
        .collect();
    session.propose(&mut open, &Proposal::from(both)).unwrap();
    let before = open.plan.clone();
    session.undo(&mut open).unwrap();
    assert_eq!(
        (stage(&open, "archive"), stage(&open, "learning")),
        (Stage::Held, Stage::Held)
    );
    session.redo(&mut open).unwrap();
    assert_eq!(open.plan, before);
}

#[test]
fn an_event_that_later_ones_rest_on_stays() {
    let (mut session, _, mut open) = started();
    for _ in 0..2 {
        let proposal = move_on(&session, &open, "archive");
        session.propose(&mut open, &proposal).unwrap();
    }
    let error = session.undo_event(&mut open, 2).unwrap_err().to_string();
    assert!(error.contains("event 3"), "{error}");
    assert_eq!(open.head.seq, 3);
}

#[test]
fn a_plan_can_be_seen_as_of_an_earlier_day() {
    let (mut session, clock, mut open) = started();
    clock.set(2026, 12, 20);
    let proposal = move_on(&session, &open, "archive");
    session.propose(&mut open, &proposal).unwrap();
    let day = |day| Date::from_ymd_opt(2026, 12, day).unwrap();
    let mut then = open.as_of(day(19));
    assert_eq!((stage(&then, "archive"), then.head.seq), (Stage::Held, 1));
    assert_eq!(stage(&open.as_of(day(20)), "archive"), Stage::Documented);
    let proposal = move_on(&session, &then, "archive");
    let error = session.propose(&mut then, &proposal).unwrap_err();
    assert!(matches!(error, SessionError::ReadOnly(_)), "{error}");
}

#[test]
fn a_clock_that_went_back_ends_no_earlier_day() {
    let (mut session, clock, mut open) = started();
    clock.set(2026, 12, 1);
    let proposal = move_on(&session, &open, "archive");
    session.propose(&mut open, &proposal).unwrap();
    assert_eq!(
        open.as_of(Date::from_ymd_opt(2026, 12, 9).unwrap())
            .head
            .seq,
        2
    );
}
