//! Any change to a kept event shows, and says where.

use baton::store::{Draft, Event, Hash, Head, chain, hex, unhex};
use proptest::prelude::*;

use super::samples::history;

/// The expected values were made with Python's hashlib from the formula in `chain`, not with this program.
#[test]
fn hashes_are_those_of_the_written_formula() {
    let salt: [u8; 16] = std::array::from_fn(|n| u8::try_from(n).unwrap());
    let body = r#"{"text":"Grüße"}"#;
    let draft = |version, origin| Draft {
        at: "2026-12-09T10:42:00.123Z".to_owned(),
        actor: "m-1".to_owned(),
        kind: "noted".to_owned(),
        version,
        origin,
        body: body.to_owned(),
        salt,
    };
    let events = chain::link(
        "north",
        Head::EMPTY,
        vec![draft(1, None), draft(12, Some("packet-9".to_owned()))],
    );
    let written = "e7713200324657a16b2779afef424fbb561a0a422fe5811ae6474301103aaeed";
    assert_eq!(chain::body_hash(&salt, body).to_string(), written);
    assert_eq!(events[0].prev, Hash::ZERO);
    assert_eq!(
        events[0].hash.to_string(),
        "cb719685f07ef3a17d17f2d6f56a85b657d5f1eee67364733e666ab1ebdd0d63"
    );
    assert_eq!(events[1].prev, events[0].hash);
    assert_eq!(
        events[1].hash.to_string(),
        "07bd61df09b61081af8af6ad5fd68577422993d0eae25f683caba8bee72b774e"
    );
}

#[test]
fn an_untouched_history_is_intact() {
    for count in [0, 1, 2, 50] {
        let events = history("north", count);
        let verdict = chain::verify(&events);
        assert!(verdict.intact && verdict.first_bad.is_none() && verdict.why.is_none());
        assert_eq!(verdict.head, events.last().map_or(Head::EMPTY, Event::head));
    }
}

#[test]
fn a_redacted_event_leaves_the_chain_whole() {
    let mut events = history("north", 9);
    for redacted in [0, 4, 8] {
        (events[redacted].body, events[redacted].salt) = (None, None);
    }
    assert!(chain::verify(&events).intact);
}

/// Every field, changed in the middle of a history and left with its old hash.
#[test]
fn a_change_to_any_field_shows_where_it_is() {
    type Change = fn(&mut Event);
    let changes: [(&str, Change); 14] = [
        ("plan", |event| event.plan.push('x')),
        ("seq", |event| event.seq += 1),
        ("at", |event| event.at.replace_range(3..4, "5")),
        ("at in another shape", |event| {
            event.at = "2026-12-09".to_owned()
        }),
        ("actor", |event| event.actor.push('x')),
        ("kind", |event| event.kind.push('x')),
        ("version", |event| event.version += 1),
        ("origin added", |event| event.origin = Some("x".to_owned())),
        ("origin empty", |event| event.origin = Some(String::new())),
        ("body", |event| event.body.as_mut().unwrap().push(' ')),
        ("salt", |event| event.salt.as_mut().unwrap()[0] ^= 1),
        ("salt gone", |event| event.salt = None),
        ("body hash", |event| event.body_hash.0[31] ^= 1),
        ("prev", |event| event.prev.0[0] ^= 1),
    ];
    for (what, change) in changes {
        let mut events = history("north", 9);
        change(&mut events[4]);
        let verdict = chain::verify(&events);
        assert_eq!(
            (verdict.intact, verdict.first_bad),
            (false, Some(5)),
            "{what}"
        );
        assert_eq!(
            verdict.head,
            events[3].head(),
            "{what}: what comes before can be trusted"
        );
        assert!(verdict.why.unwrap().starts_with("event 5 "), "{what}");
    }
}

/// As above, but with the event's own hash made anew: then the next one shows it.
#[test]
fn a_change_with_a_new_hash_shows_in_the_next_event() {
    let mut events = history("north", 9);
    events[4].actor.push('x');
    events[4].hash = chain::event_hash(&events[4]);
    assert_eq!(chain::verify(&events).first_bad, Some(6));
}

#[test]
fn missing_swapped_and_foreign_events_show() {
    let good = history("north", 9);
    let without = [&good[..3], &good[4..]].concat();
    assert_eq!(chain::verify(&without).first_bad, Some(4));
    let mut swapped = good.clone();
    swapped.swap(5, 6);
    assert_eq!(chain::verify(&swapped).first_bad, Some(6));
    let mut twice = good.clone();
    twice.insert(2, good[1].clone());
    assert_eq!(chain::verify(&twice).first_bad, Some(3));
    let spliced = [&good[..4], &history("south", 9)[4..]].concat();
    assert_eq!(chain::verify(&spliced).first_bad, Some(5));
    assert_eq!(chain::verify(&good[1..]).first_bad, Some(1));
}

#[test]
fn a_history_written_anew_is_whole_in_itself_but_has_lost_the_noted_head() {
    let mut drafts = super::samples::drafts(1..=9);
    let original = chain::link("north", Head::EMPTY, drafts.clone());
    let noted = original[5].hash;
    assert!(chain::verify_from_head(&original, noted).intact);
    assert!(
        chain::verify_from_head(&original, Hash::ZERO).intact,
        "everything follows from nothing"
    );

    drafts[2].body = "{}".to_owned();
    let anew = chain::link("north", Head::EMPTY, drafts);
    assert!(chain::verify(&anew).intact);
    for bad in [&anew[..], &original[..5], &[]] {
        let verdict = chain::verify_from_head(bad, noted);
        assert_eq!((verdict.intact, verdict.first_bad), (false, None));
        assert!(verdict.why.unwrap().contains("noted head"));
    }
}

#[test]
fn a_hash_has_one_written_form() {
    let hash = Hash(std::array::from_fn(|n| u8::try_from(n * 8).unwrap()));
    let written = hash.to_string();
    assert_eq!(written, hex(&hash.0));
    assert_eq!(written.parse::<Hash>().unwrap(), hash);
    for bad in [
        "",
        "00",
        &written[1..],
        &written.to_uppercase(),
        &format!("{written}0"),
        &written.replace('8', "é"),
    ] {
        assert!(bad.parse::<Hash>().is_err(), "{bad}");
    }
    assert_eq!(unhex::<2>("0aff").unwrap(), [0x0a, 0xff]);
    assert!(unhex::<2>("+aff").is_err());
}

proptest! {
    /// Moving text from one field to its neighbour keeps the joined text and must change the hash.
    #[test]
    fn no_two_events_share_a_hash_by_shifting_text(fields in proptest::array::uniform4("[a-z]{1,6}"), at in 0..3usize) {
        let event = |fields: &[String; 4]| {
            let mut event = history("north", 1).remove(0);
            (event.plan, event.actor, event.kind) = (fields[0].clone(), fields[1].clone(), fields[2].clone());
            event.origin = Some(fields[3].clone());
            event
        };
        let mut shifted = fields.clone();
        let last = shifted[at].pop().unwrap();
        shifted[at + 1].insert(0, last);
        prop_assert_ne!(chain::event_hash(&event(&fields)), chain::event_hash(&event(&shifted)));
    }

    #[test]
    fn hex_comes_back(bytes: [u8; 16]) {
        prop_assert_eq!(unhex::<16>(&hex(&bytes)).unwrap(), bytes);
    }
}
