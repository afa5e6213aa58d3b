//! Histories as text: read back losslessly, refused line by line, and checked by a stranger's script.

use crate::interchange::support::complaints;
use baton::interchange::FILE_LIMIT;
use baton::interchange::records::{EventRecord, Hex, LINE_LIMIT, parse_events, write_events};
use baton::store::chain::link;
use baton::store::{Draft, Event, Head};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

fn draft(body: &str, salt: u8) -> Draft {
    Draft {
        at: "2026-12-09T10:42:00.123Z".to_owned(),
        actor: "asha".to_owned(),
        kind: "function-removed".to_owned(),
        version: 1,
        origin: (salt > 1).then(|| format!("action-{salt}")),
        body: body.to_owned(),
        salt: [salt; 16],
    }
}

fn record(event: &Event) -> EventRecord {
    EventRecord {
        plan: event.plan.clone(),
        seq: event.seq,
        at: event.at.clone(),
        actor: event.actor.clone(),
        kind: event.kind.clone(),
        v: event.version,
        origin: event.origin.clone(),
        body: event.body.clone(),
        salt: event.salt.map(Hex),
        body_hash: Hex(event.body_hash.0),
        prev: Hex(event.prev.0),
        hash: Hex(event.hash.0),
    }
}

/// Four events, one of them redacted, one with text of many scripts.
fn history() -> Vec<EventRecord> {
    let bodies = [
        r#"{"function":"library","reason":null}"#,
        r#"{"function":"library","reason":"नदी \"quoted\" ünïcode 🌊"}"#,
        r#"{ "odd" : "blanks are kept" }"#,
        "{}",
    ];
    let drafts = bodies.iter().zip(1..).map(|(body, n)| draft(body, n));
    let events = link("river", Head::EMPTY, drafts.collect());
    let mut records: Vec<EventRecord> = events.iter().map(record).collect();
    (records[2].body, records[2].salt) = (None, None);
    records
}

#[test]
fn a_history_is_read_back_as_it_was_written() {
    let records = history();
    let text = write_events(&records);
    assert_eq!(text.lines().count(), 4);
    assert!(text.starts_with(r#"{"plan":"river","seq":1,"at":"2026-12-09T10:42:00.123Z","actor":"asha","kind":"function-removed","v":1,"origin":null,"body":"{\"function\""#));
    assert_eq!(parse_events("h.jsonl", &text).unwrap(), records);
    let spaced = text.replace('\n', "\r\n\r\n");
    assert_eq!(parse_events("h.jsonl", &spaced).unwrap(), records);
}

#[test]
fn a_key_of_a_newer_version_is_passed_over() {
    let text = write_events(&history()).replace(r#"{"plan""#, r#"{"newer":[1.5],"plan""#);
    assert_eq!(parse_events("h.jsonl", &text).unwrap(), history());
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of bad lines")]
fn every_line_that_is_not_an_event_is_named() {
    let good = write_events(&history()[..1]);
    let line = good.trim_end();
    let bad = [
        ("not json".to_owned(), "this is not an event"),
        ("[]".to_owned(), "this is not an event"),
        (line.replace(r#""seq":1"#, r#""seq":0"#), "numbered from 1"),
        (
            line.replace(r#""seq":1"#, r#""seq":1.0"#),
            "this is not an event",
        ),
        (line.replace(r#""v":1"#, r#""v":0"#), "count from 1"),
        (
            line.replace("\"river\"", "\"River\""),
            "not the id of a plan",
        ),
        (
            line.replace("asha", "as\\u001b[2Jha"),
            "not the name of an actor",
        ),
        (
            line.replace("asha", "as\\u202eha"),
            "not the name of an actor",
        ),
        (line.replace("function-removed", "Function"), "not a kind"),
        (
            line.replace("10:42:00.123Z", "10:42:00.123+01"),
            "not a time",
        ),
        (
            line.replace("\"origin\":null", "\"origin\":\"\""),
            "not an origin",
        ),
        (
            line.replace("01010101\"", "0101010\""),
            "32 lower-case hexadecimal digits",
        ),
        (
            line.replace("01010101\"", "0101010G\""),
            "32 lower-case hexadecimal digits",
        ),
        (
            line.replace(
                "\"salt\":\"01010101010101010101010101010101\"",
                "\"salt\":null",
            ),
            "together",
        ),
        (
            line.replace("\"plan\":\"river\",", ""),
            "missing field `plan`",
        ),
    ];
    let lines: Vec<&str> = bad.iter().map(|(line, _)| line.as_str()).collect();
    let text = good.clone() + &lines.join("\n");
    let error = parse_events("h.jsonl", &text).unwrap_err();
    let told = complaints(&error);
    assert_eq!(told.len(), bad.len(), "{told:#?}");
    for ((problem, told), (number, (_, words))) in
        error.problems.iter().zip(&told).zip((2..).zip(&bad))
    {
        assert_eq!(problem.line, number, "{told}");
        assert!(told.contains(words), "{told} does not say {words}");
        assert!(!told.contains('\u{1b}') && !told.contains('\u{202e}'));
    }
}

#[test]
fn a_line_beyond_the_limit_is_refused_and_the_rest_still_read() {
    let long = format!("{{\"plan\":\"{}\"}}", "a".repeat(LINE_LIMIT));
    let text = format!("{}{long}\nnonsense\n", write_events(&history()));
    let error = parse_events("h.jsonl", &text).unwrap_err();
    let told = complaints(&error);
    assert_eq!(
        error.problems.iter().map(|p| p.line).collect::<Vec<_>>(),
        [5, 6]
    );
    assert!(told[0].contains("longer than 16384 KiB"), "{told:#?}");
}

#[test]
fn deep_nesting_and_an_empty_file_are_refused() {
    let deep = "[".repeat(100_000);
    assert!(parse_events("h.jsonl", &deep).is_err());
    let told = complaints(&parse_events("h.jsonl", "\n\n").unwrap_err());
    assert!(told[0].contains("no event in it"), "{told:#?}");
}

/// What the script says of a history and how it exits. `None` where there is no Python.
fn script(text: &str, noted: Option<&str>) -> Option<(String, i32)> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("history.jsonl");
    fs::write(&file, text).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/verify.py");
    let output = Command::new("python3")
        .arg(script)
        .arg(file)
        .args(noted)
        .output();
    let Ok(output) = output else {
        // Written past the harness, which keeps to itself what a test prints that passes.
        let said = b"SKIPPED: docs/verify.py is not tried, because there is no python3 here\n";
        std::io::stderr().write_all(said).unwrap();
        return None;
    };
    let said = String::from_utf8(output.stdout).unwrap();
    Some((said.trim_end().to_owned(), output.status.code().unwrap()))
}

#[test]
fn the_script_finds_an_untouched_history_intact() {
    let records = history();
    let text = write_events(&records);
    let head = records[3].hash.to_string();
    let said = format!("Nothing was altered: 4 events, 1 of them redacted, head {head}.");
    if let Some(answer) = script(&text, None) {
        assert_eq!(answer, (said.clone(), 0));
        let noted = records[1].hash.to_string();
        assert_eq!(script(&text, Some(&noted)).unwrap(), (said, 0));
    }
}

#[test]
fn the_script_finds_whatever_was_altered() {
    let records = history();
    let text = write_events(&records);
    let line = |index: usize| write_events(&records[index..=index]);
    // One byte moved from the salt to the body leaves the hash of the two as it was.
    let moved = text.replacen(&"01".repeat(16), &"01".repeat(15), 1);
    let moved = moved.replacen("\"body\":\"", "\"body\":\"\\u0001", 1);
    let altered = [
        (text.replacen("library", "archive", 1), 1),
        (text.replacen("asha", "ravi", 1), 1),
        (text.replacen("\"origin\":null", "\"origin\":\"\"", 1), 1),
        (text.replacen("\"v\":1", "\"v\":\"1\"", 1), 1),
        (moved, 1),
        (text.replacen("action-2", "action-3", 1), 2),
        (text.replacen(&line(2), "", 1), 3),
        (format!("{}{}{}", line(0), line(2), line(1)), 2),
        (text.replacen("blanks", "spaces", 1) + "{}\n", 5),
        (text.replace("42:00.123Z", "42:00.124Z"), 1),
    ];
    for (text, first) in altered {
        let Some((said, code)) = script(&text, None) else {
            return;
        };
        assert_eq!(code, 3, "{said}");
        assert!(
            said.starts_with(&format!("Event {first} does not hold")),
            "{said}"
        );
    }
    let (said, code) = script(&line(0), Some(&records[3].hash.to_string())).unwrap();
    assert_eq!(code, 3);
    assert!(said.contains("removed or written anew"), "{said}");
}

#[test]
fn the_longest_body_that_a_plan_may_begin_with_is_read_back() {
    let body = format!(r#"{{"note":"{}"}}"#, r#"\"पु\""#.repeat(FILE_LIMIT / 16));
    let events = link("river", Head::EMPTY, vec![draft(&body, 1)]);
    let records: Vec<EventRecord> = events.iter().map(record).collect();
    let text = write_events(&records);
    assert!(text.len() > 2 * 1024 * 1024);
    assert_eq!(parse_events("h.jsonl", &text).unwrap(), records);
}
