//! `baton score`: blind ballots and moderation, from the command line.

use super::sample::{events, prepared, refused, score, scored, would};
use crate::support::schema::fits;

#[test]
fn a_ballot_is_sealed_and_gets_a_receipt() {
    let baton = prepared();
    baton.ok("round open nadi lead");
    let line = score("asha", "hill", "depth", "4");
    insta::assert_snapshot!(would(&baton, &line), @"would: Round lead: an answer by Sample Asha (score hidden)");
    let ran = baton.ok(&line);
    let receipt = ran
        .stdout
        .lines()
        .find_map(|line| line.strip_prefix("receipt: "));
    let receipt = receipt.unwrap();
    assert_eq!(receipt.len(), 10);
    insta::assert_snapshot!(ran.to_string().replace(receipt, "[RECEIPT]"), @"
    Round lead: asha answered on hill, depth; the score is sealed until the round closes
    receipt: [RECEIPT]
    progress: asha has answered 1 of 8
    --- exit 0
    ");
    let json = baton.ok(&format!("{line} --json")).json();
    fits("changes", &json);
    assert_eq!(json["receipt"].as_str().unwrap().len(), 10);
    let progress = serde_json::json!({ "scorer": "asha", "answered": 1, "of": 8 });
    assert_eq!(
        json["progress"], progress,
        "given again, it replaces the first"
    );
}

#[test]
fn what_is_refused() {
    let baton = prepared();
    let draft = score("asha", "hill", "depth", "4");
    refused(
        &baton,
        &format!("1 | only while the round is open | {draft}"),
    );
    baton.ok("round open nadi lead");
    let cell = "score nadi lead --scorer asha --candidate hill --criterion depth";
    refused(
        &baton,
        &format!(
            "
            2 | whole numbers 1, 2, 3, 4, 5, or no-evidence | {cell} 6 --note n
            2 | whole numbers | {cell} 0 --note n
            2 | whole numbers | {cell} -1 --note n
            2 | whole numbers | {cell} 3.5 --note n
            2 | whole numbers | {cell} high --note n
            1 | no note, no score | {cell} 4
            2 | required | {cell} --note n
            2 | rumour | {cell} 4 --note n --basis rumour
            1 | did you mean hill? | score nadi lead --scorer asha --candidate hlil --criterion depth 4 --note n
            1 | did you mean depth? | score nadi lead --scorer asha --candidate hill --criterion dpeth 4 --note n
            1 | did you mean asha? | score nadi lead --scorer ahsa --candidate hill --criterion depth 4 --note n
            1 | did you mean lead? | score nadi leed --scorer asha --candidate hill --criterion depth 4 --note n
            1 | only while the round is closed | {cell} 4 --reason r
            2 | cannot be used with | {cell} 4 --reason r --note n
            "
        ),
    );
}

#[test]
fn hostile_notes_are_refused() {
    let baton = prepared();
    baton.ok("round open nadi lead");
    let before = events(&baton);
    for hostile in [
        "\u{1b}[8mhidden",
        "a\u{202e}b",
        "\u{200b}",
        "",
        &"x".repeat(4001),
    ] {
        let line = "score nadi lead --scorer asha --candidate hill --criterion depth 4 --note";
        let ran = baton.args(line).arg(hostile).run().failure(2);
        assert!(
            !ran.stderr.contains(['\u{1b}', '\u{202e}', '\u{200b}']),
            "{ran}"
        );
    }
    assert_eq!(events(&baton), before);
}

#[test]
fn a_score_of_a_closed_round_is_moderated_with_a_reason() {
    let baton = scored();
    baton.ok("round close nadi lead");
    let cell = "score nadi lead --scorer asha --candidate river --criterion depth";
    refused(
        &baton,
        &format!(
            "
            1 | no longer given blind | {cell} 3 --note n
            1 | gave no score | score nadi lead --scorer bela --candidate hill --criterion hiring 3 --reason r
            "
        ),
    );
    insta::assert_snapshot!(baton.ok(&format!("{cell} 3 --reason \"misread the anchor\"")), @"
    Round lead: Sample Asha on Candidate River, depth: moderated to 3
    --- exit 0
    ");
    let json = baton.ok("round show nadi lead --json").json();
    let scores = json["scores"].as_array().unwrap();
    let changed = scores.iter().find(|score| {
        score["scorer"] == "asha" && score["candidate"] == "river" && score["criterion"] == "depth"
    });
    let changed = changed.unwrap();
    assert_eq!(changed["score"], 5, "the first one is kept");
    assert_eq!(changed["moderations"][0]["score"], 3);
    assert_eq!(changed["moderations"][0]["reason"], "misread the anchor");
    let tally = baton.ok("tally nadi lead --json").json();
    fits("tally", &tally);
    assert_eq!(tally["moderated"], serde_json::json!([changed]));
    assert_eq!(tally["runners_up"], serde_json::json!([]));
    let decided = "round decide nadi lead interim --candidate river --sentence \"Until May\" --reason r --yes";
    baton.ok(decided);
    let tally = baton.ok("tally nadi lead --json").json();
    assert_eq!(tally["runners_up"], serde_json::json!(["hill"]));
}
