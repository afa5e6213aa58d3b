//! A whole history out of one store and into another.

use super::ballots::{MARK, open_round, round, score};
use super::{move_on, session, started};
use crate::support::any::any_making;
use baton::domain::person::PersonName;
use baton::interchange::parse_plan;
use baton::interchange::plan_file::export;
use baton::interchange::records::{parse_events, write_events};
use baton::session::SessionError;
use baton::session::ballots::Lost;
use baton::session::exchange::{event, export_events, import_events};
use baton::store::Draft;
use baton::store::chain::verify;
use chrono::Datelike;
use proptest::prelude::*;

#[test]
fn a_history_goes_out_and_comes_in_byte_for_byte() {
    let (mut first, _, mut open) = started();
    let proposal = move_on(&first, &open, "archive");
    first.propose(&mut open, &proposal).unwrap();
    first.undo(&mut open).unwrap();
    let text = write_events(&export_events(&open));

    let (mut second, _) = session();
    let records = parse_events("nadi.jsonl", &text).unwrap();
    let events: Vec<_> = records.iter().map(event).collect();
    let id = import_events(&mut second, events.clone()).unwrap().plan.id;
    let again = second.open(&id).unwrap();
    assert_eq!(again.stored, open.stored);
    assert_eq!(again.plan, open.plan);
    let error = import_events(&mut second, events).unwrap_err();
    assert!(matches!(error, SessionError::Store(_)), "{error}");
}

#[test]
fn an_altered_history_is_not_taken() {
    let (session_of_it, _, open) = started();
    let mut records = export_events(&open);
    records[0].actor = "somebody else".to_owned();
    let (mut second, _) = session();
    assert!(import_events(&mut second, records.iter().map(event).collect()).is_err());
    assert_eq!(second.plan_ids().unwrap(), []);
    drop(session_of_it);
}

#[test]
fn a_round_made_blind_again_leaves_as_hashes_only() {
    let (mut session, _, mut open) = open_round();
    session.cast(&mut open, &round(), &score("p1", 4)).unwrap();
    assert!(
        !write_events(&export_events(&open)).contains(MARK),
        "cast, not closed"
    );
    let today = session.today();
    session
        .close_round(&mut open, &round(), today, Lost::Refused)
        .unwrap();
    assert!(write_events(&export_events(&open)).contains(MARK), "closed");
    session.undo(&mut open).unwrap();
    let records = export_events(&open);
    assert!(
        !write_events(&records).contains(MARK),
        "the close was taken back"
    );
    let events: Vec<_> = records.iter().map(event).collect();
    assert!(
        verify(&events).intact,
        "the chain holds without the hidden text"
    );
}

#[test]
fn an_event_that_takes_back_a_later_one_is_not_read() {
    let (session, _, open) = started();
    let mut events = open.stored.clone();
    let last = events.last().unwrap().clone();
    let draft = Draft {
        at: last.at.clone(),
        actor: "somebody".to_owned(),
        kind: "undone".to_owned(),
        version: 1,
        origin: None,
        body: r#"{"seq":2}"#.to_owned(),
        salt: [7; 16],
    };
    events.push(draft.after("nadi", last.head()));
    let (mut second, _) = super::session();
    let error = import_events(&mut second, events).unwrap_err();
    assert!(
        matches!(error, SessionError::Unreadable { seq: 2, .. }),
        "{error}"
    );
    assert_eq!(second.plan_ids().unwrap(), []);
    drop(session);
}

#[test]
fn a_kind_of_a_newer_baton_is_kept_and_makes_the_plan_read_only() {
    let (_first, _, open) = started();
    let last = open.stored.last().unwrap();
    let draft = Draft {
        at: last.at.clone(),
        actor: "somebody".to_owned(),
        kind: "review-opened".to_owned(),
        version: 1,
        origin: None,
        body: r#"{"review":"r1"}"#.to_owned(),
        salt: [7; 16],
    };
    let mut events = open.stored.clone();
    events.push(draft.after("nadi", last.head()));
    let (mut second, _) = super::session();
    let mut there = import_events(&mut second, events.clone()).unwrap();
    assert_eq!(there.stored, events);
    let why = there.read_only.clone().unwrap();
    assert_eq!(why, "event 2 (review-opened) needs a newer baton");
    let proposal = move_on(&second, &there, "archive");
    let error = second.propose(&mut there, &proposal).unwrap_err();
    assert!(matches!(error, SessionError::ReadOnly(_)), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn what_a_file_says_comes_about_by_the_road_of_every_change(making in any_making(), given in any::<u8>()) {
        let mut plan = making.plan;
        for (at, person) in plan.members.people.iter_mut().enumerate() {
            if person.name == PersonName::Unknown && given & (1 << (at % 8)) > 0 {
                person.name = PersonName::Known(super::line("Sample Name"));
            }
        }
        let text = export(&plan, None);
        let file = parse_plan("any.toml", &text).unwrap();
        let (mut session, fixed) = super::session();
        fixed.set(making.today.year(), making.today.month(), making.today.day());
        let mut arrival = session.lay_beside(&file).unwrap();
        session.propose(&mut arrival.open, &arrival.proposal).unwrap();
        let kept = session.open(&plan.id).unwrap().plan;
        prop_assert_eq!(export(&kept, None), text);
    }
}
