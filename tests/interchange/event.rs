//! Stored bodies stay readable for ever: one golden body per kind, decoded and written again to the same bytes.

use baton::domain::Change;
use baton::domain::round::Casting;
use baton::interchange::event::{Decoded, KINDS, decode, decode_with, encode};
use baton::interchange::{Upcaster, Upcasters};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

fn golden_folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/interchange/golden")
}

fn golden(kind: &str) -> String {
    let path = golden_folder().join(format!("{kind}.json"));
    let text = fs::read_to_string(&path).unwrap_or_else(|_| panic!("no golden body of {kind}"));
    text.trim_end().to_owned()
}

fn known(decoded: Decoded) -> Change {
    match decoded {
        Decoded::Known(change) => change,
        Decoded::NewerThanThis => panic!("taken for one of a newer version"),
        Decoded::Unreadable(why) => panic!("{why}"),
    }
}

#[test]
fn every_golden_body_is_read_and_written_back_to_the_same_bytes() {
    for kind in KINDS {
        let body = golden(kind);
        let change = known(decode(kind, 1, &body));
        let again = encode(&change);
        assert_eq!(
            (again.kind.as_str(), again.version, again.body.as_str()),
            (*kind, 1, body.as_str())
        );
    }
}

#[test]
fn there_is_a_golden_body_for_every_kind_and_for_nothing_else() {
    let files: BTreeSet<String> = fs::read_dir(golden_folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    let kinds: BTreeSet<String> = KINDS.iter().map(|kind| (*kind).to_owned()).collect();
    assert_eq!(files, kinds);
}

#[test]
fn no_body_holds_a_floating_point_number() {
    fn is_whole(value: &Value) -> bool {
        match value {
            Value::Number(number) => number.is_u64() || number.is_i64(),
            Value::Array(items) => items.iter().all(is_whole),
            Value::Object(fields) => fields.values().all(is_whole),
            Value::Null | Value::Bool(_) | Value::String(_) => true,
        }
    }
    for kind in KINDS {
        let body: Value = serde_json::from_str(&golden(kind)).unwrap();
        assert!(body.is_object() && is_whole(&body), "{kind}");
    }
}

#[test]
fn a_kind_or_a_form_that_came_later_is_kept_for_a_newer_version() {
    assert_eq!(decode("trust-pulsed", 1, "{}"), Decoded::NewerThanThis);
    assert_eq!(
        decode("undone", 2, r#"{"seq":1,"why":"?"}"#),
        Decoded::NewerThanThis
    );
}

#[test]
fn a_body_that_is_not_of_its_kind_is_named_unreadable() {
    let bodies = [
        "",
        "null",
        "[]",
        "{}",
        r#"{"seq":-1}"#,
        r#"{"seq":1"#,
        r#"{"seq":1},"kind":"x""#,
        r#"{"seq":1}}"#,
    ];
    for body in bodies {
        assert!(
            matches!(decode("undone", 1, body), Decoded::Unreadable(_)),
            "{body}"
        );
    }
}

#[test]
fn text_inside_a_body_passes_the_same_door_as_text_outside() {
    let body = golden("function-removed").replace("Never begun", "\\u001b[2J");
    assert!(matches!(
        decode("function-removed", 1, &body),
        Decoded::Unreadable(_)
    ));
}

#[test]
fn an_older_body_takes_every_step_to_the_form_of_today() {
    fn named(mut body: Value) -> Value {
        body["seq"] = body["number"].take();
        body.as_object_mut().unwrap().remove("number");
        body
    }
    fn counted_from_one(mut body: Value) -> Value {
        body["seq"] = (body["seq"].as_u64().unwrap() + 1).into();
        body
    }
    const STEPS: Upcasters = Upcasters(&[
        Upcaster {
            kind: "undone",
            from: 1,
            step: named,
        },
        Upcaster {
            kind: "undone",
            from: 2,
            step: counted_from_one,
        },
    ]);
    assert_eq!(STEPS.current("undone"), 3);
    assert_eq!(STEPS.current("stage-moved"), 1);
    let undone = |seq| Decoded::Known(Change::Undone { seq });
    assert_eq!(
        decode_with(&STEPS, "undone", 1, r#"{"number":6}"#),
        undone(7)
    );
    assert_eq!(decode_with(&STEPS, "undone", 2, r#"{"seq":6}"#), undone(7));
    assert_eq!(decode_with(&STEPS, "undone", 3, r#"{"seq":6}"#), undone(6));
    assert_eq!(
        decode_with(&STEPS, "undone", 4, r#"{"seq":6}"#),
        Decoded::NewerThanThis
    );
    assert!(matches!(
        decode_with(&STEPS, "undone", 0, r#"{"seq":6}"#),
        Decoded::Unreadable(_)
    ));
}

#[test]
fn how_ballots_are_cast_is_told_only_where_it_is_not_as_usual() {
    let body = r#"{"round":"r1","on":"2024-01-01","ballots":"commit-reveal","teller":"p-7k2q"}"#;
    let change = known(decode("round-opened", 1, body));
    assert_eq!(encode(&change).body, body);
    let usual = known(decode("round-opened", 1, &golden("round-opened")));
    let Change::RoundOpened { casting, .. } = usual else {
        panic!("not an opening: {usual:?}");
    };
    assert_eq!(casting, Casting::default());
}

#[test]
fn what_a_later_version_wrote_into_a_book_is_kept_for_it() {
    let later = [
        r#"{"book":"weather","id":"x","values":{}}"#,
        r#"{"book":"forum","id":"x","values":{"name":"Forum","moon":"full"}}"#,
        r#"{"book":"forum","id":"x","values":{"name":"Forum","moon":{"phase":-1.5}}}"#,
        r#"{"book":"forum","id":"x","values":{"name":"Forum","cycle":"daily"}}"#,
        r#"{"book":"pulse","id":"x","values":{"relationship":"setu","on":"2026-01-01","outgoing":7}}"#,
    ];
    for body in later {
        assert_eq!(
            decode("entry-added", 1, body),
            Decoded::NewerThanThis,
            "{body}"
        );
        assert_eq!(
            decode("entry-edited", 1, body),
            Decoded::NewerThanThis,
            "{body}"
        );
    }
    let removed = r#"{"book":"weather","entry":"x","reason":null}"#;
    assert_eq!(decode("entry-removed", 1, removed), Decoded::NewerThanThis);
}

#[test]
fn what_no_version_wrote_into_a_book_is_unreadable() {
    let damaged = [
        r#"{"book":"forum","id":"x","values":{"name":7}}"#,
        r#"{"book":"forum","id":"x","values":{"name":"a\u001b[2Jb"}}"#,
        r#"{"book":"forum","id":"X y","values":{}}"#,
        r#"{"book":"forum","id":"x","values":{"attends":["a","a"]}}"#,
        r#"{"book":"forum","id":"x","values":{"attends":[]}}"#,
        r#"{"book":"decision","id":"x","values":{"on":"2026-13-01"}}"#,
        r#"{"book":"funding","id":"x","values":{"amount":1.5}}"#,
        r#"{"book":"funding","id":"x","values":{"amount":-1}}"#,
        r#"{"book":"funding","id":"x"}"#,
    ];
    for body in &damaged[..8] {
        assert!(
            matches!(decode("entry-added", 1, body), Decoded::Unreadable(_)),
            "{body}"
        );
    }
    assert!(matches!(
        decode("entry-added", 1, damaged[8]),
        Decoded::Known(_)
    ));
}
