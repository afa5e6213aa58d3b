//! `baton question`: what nobody asks until it is too late, from the command line.

use super::sample::{events, nadi, refused, would};
use crate::support::schema::fits;
use serde_json::Value;

fn find(json: &Value, id: &str) -> Value {
    let all = json["questions"].as_array().unwrap();
    all.iter()
        .find(|question| question["id"] == id)
        .unwrap()
        .clone()
}

#[test]
fn list_has_three_faces() {
    let baton = nadi();
    baton.ok("question answer nadi q01 \"When the river board takes over\" --on 2026-12-01");
    fits(
        "question-list",
        &baton.ok("question list nadi --json").json(),
    );
    let only = "question list nadi --theme legal";
    insta::assert_snapshot!(baton.ok(only), @"
    QUESTION  STATE    FIRST IN  THEME  TEXT
    Q33       unasked  middle    legal  Does the law let the receiving body take this money and do this job, and for as long as it will last?
    Q34       unasked  early     legal  To whom do the name, the web address, the data, the publications and the equipment belong?
    Q35       unasked  middle    legal  What do we hold about named people, and may we lawfully pass it on?
    48 in all: 47 unasked (0 late), 0 open, 1 answered (0 stale, 1 hollow), 0 parked.
    --- exit 0
    ");
    insta::assert_snapshot!(baton.ok(&format!("{only} --plain")), @"
    plan: Nadi Collective (nadi), today 2026-12-09
    questions: 48 in all: 47 unasked (0 late), 0 open, 1 answered (0 stale, 1 hollow), 0 parked
    to be asked early 1 of 6, asked, hollow: Q01
    to be asked early 2 of 6, not asked: Q02
    to be asked early 3 of 6, not asked: Q06
    to be asked early 4 of 6, not asked: Q08
    to be asked early 5 of 6, not asked: Q10
    to be asked early 6 of 6, not asked: Q16
    questions listed: 3
    question 1 of 3, unasked: Q33, legal, first asked in middle: Does the law let the receiving body take this money and do this job, and for as long as it will last?
    question 2 of 3, unasked: Q34, legal, first asked in early: To whom do the name, the web address, the data, the publications and the equipment belong?
    question 3 of 3, unasked: Q35, legal, first asked in middle: What do we hold about named people, and may we lawfully pass it on?
    theme 1 of 13, transition: 6 in all: 5 unasked (0 late), 0 open, 1 answered (0 stale, 1 hollow), 0 parked
    theme 2 of 13, leadership: 5 in all: 5 unasked (0 late), 0 open, 0 answered (0 stale, 0 hollow), 0 parked
    theme 3 of 13, funding: 6 in all: 6 unasked (0 late), 0 open, 0 answered (0 stale, 0 hollow), 0 parked
    theme 4 of 13, community: 3 in all: 3 unasked (0 late), 0 open, 0 answered (0 stale, 0 hollow), 0 parked
    theme 5 of 13, governance: 4 in all: 4 unasked (0 late), 0 open, 0 answered (0 stale, 0 hollow), 0 parked
    theme 6 of 13, measurement: 3 in all: 3 unasked (0 late), 0 open, 0 answered (0 stale, 0 hollow), 0 parked
    theme 7 of 13, partners: 5 in all: 5 unasked (0 late), 0 open, 0 answered (0 stale, 0 hollow), 0 parked
    theme 8 of 13, organisation: 3 in all: 3 unasked (0 late), 0 open, 0 answered (0 stale, 0 hollow), 0 parked
    theme 9 of 13, legal: 3 in all: 3 unasked (0 late), 0 open, 0 answered (0 stale, 0 hollow), 0 parked
    theme 10 of 13, knowledge: 2 in all: 2 unasked (0 late), 0 open, 0 answered (0 stale, 0 hollow), 0 parked
    theme 11 of 13, culture: 5 in all: 5 unasked (0 late), 0 open, 0 answered (0 stale, 0 hollow), 0 parked
    theme 12 of 13, context: 1 in all: 1 unasked (0 late), 0 open, 0 answered (0 stale, 0 hollow), 0 parked
    theme 13 of 13, adaptation: 2 in all: 2 unasked (0 late), 0 open, 0 answered (0 stale, 0 hollow), 0 parked
    --- exit 0
    ");
    let answered = baton
        .ok("question list nadi --state answered --json")
        .json();
    assert_eq!(answered["questions"].as_array().unwrap().len(), 1);
}

#[test]
fn a_question_is_asked_answered_and_looked_at_again() {
    let baton = nadi();
    baton.ok("question ask nadi Q16 --on 2026-11-02");
    baton.ok("question answer nadi Q16 \"Three bodies could\" --evidence \"letters of the three\" --owner asha --on 2026-11-09 --revisit-on 2026-12-01");
    let question = find(&baton.ok("question list nadi --json").json(), "q16");
    assert_eq!(question["state"], "answered");
    assert_eq!(question["asked_on"], "2026-11-02");
    assert_eq!(question["evidence"], "letters of the three");
    assert_eq!(question["owner"], "asha");
    assert_eq!(
        (&question["stale"], &question["hollow"]),
        (&Value::Bool(true), &Value::Bool(false))
    );
    baton.ok("question answer nadi q16 \"Two, now\" --revisit-on ?");
    insta::assert_snapshot!(baton.ok("question show nadi Q16"), @"
    Q16, Who from the community can take part in decisions as of right, whether or not we invite them?
    state: answered, hollow
    theme: community
    first asked in: early
    must be asked: early, one of six
    owner: Sample Asha (asha)
    why: A voice that depends on the host's invitation leaves with the host.
    flagged when: The community has no seat, or the backbone chooses who sits in it.
    source: Saamuhika Shakti webinar notes (2025); World Economic Forum (2024)
    asked on: 2026-11-02
    answers: 2
    answer 1 of 2: 2026-11-09, Three bodies could
    answer 1 of 2 rests on: letters of the three
    answer 1 of 2 looked at again: 2026-12-01
    answer 2 of 2: 2026-12-09, Two, now
    answer 2 of 2 rests on: ?
    answer 2 of 2 looked at again: ?
    --- exit 0
    ");
}

#[test]
fn the_day_to_look_again_follows_from_the_question() {
    let baton = nadi();
    baton.ok("question add nadi --text \"Who feeds the archive?\" --theme knowledge --first-phase early --revisit-months 6");
    baton.ok("question answer nadi q49 \"Riverside\" --on 2026-08-31");
    let question = find(&baton.ok("question list nadi --json").json(), "q49");
    assert_eq!(question["revisit_on"], "2027-02-28");
    assert_eq!(question["hollow"], true);
}

#[test]
fn a_parked_question_keeps_its_reason_until_it_is_asked_again() {
    let baton = nadi();
    insta::assert_snapshot!(would(&baton, "question park nadi Q20 --reason \"after the board meets\""), @r#"would: Question Q20 parked, "after the board meets""#);
    baton.ok("question park nadi Q20 --reason \"after the board meets\"");
    let question = find(&baton.ok("question list nadi --json").json(), "q20");
    assert_eq!(question["parked"]["reason"], "after the board meets");
    baton.ok("question ask nadi Q20");
    let question = find(&baton.ok("question list nadi --json").json(), "q20");
    assert_eq!(question["state"], "open");
    assert_eq!(question["parked"], Value::Null);
}

#[test]
fn a_late_question_is_late_until_it_is_asked() {
    let baton = nadi();
    baton.ok("phase advance nadi --on 2026-12-09 --reason \"a sample\"");
    let late = |baton: &crate::support::cli::Baton| {
        find(&baton.ok("question list nadi --json").json(), "q02")["late"].clone()
    };
    assert_eq!(late(&baton), true);
    baton.ok("question ask nadi Q02");
    assert_eq!(late(&baton), false);
}

#[test]
fn fields_change() {
    let baton = nadi();
    baton.ok("question edit nadi Q03 --owner bela --first-phase middle --source ?");
    let question = find(&baton.ok("question list nadi --json").json(), "q03");
    assert_eq!(question["owner"], "bela");
    assert_eq!(question["first_phase"], "middle");
    assert_eq!(question["source"], Value::Null);
}

#[test]
fn what_is_refused() {
    let baton = nadi();
    baton.ok("question answer nadi Q01 yes --on 2026-12-01");
    refused(
        &baton,
        "
        1 | there is no question \"q99\" | question ask nadi Q99
        1 | has not come yet | question ask nadi Q02 --on 2026-12-10
        2 | is not a date | question ask nadi Q02 --on 02.12.2026
        2 | required | question answer nadi Q02
        1 | there is no person | question answer nadi Q02 yes --owner nobody
        1 | choose a later day | question answer nadi Q02 yes --revisit-on 2026-12-09
        1 | time does not run backwards | question answer nadi Q01 no --on 2026-11-30
        2 | --reason | question park nadi Q02
        1 | answer it first | question edit nadi Q02 --revisit-on 2027-01-01
        1 | id \"q01\" already | question add nadi Q01 --text t --theme legal --first-phase early
        2 | law | question add nadi --text t --theme law --first-phase early
        2 | late | question add nadi --text t --theme legal --first-phase late
        ",
    );
}

#[test]
fn hostile_text_is_refused() {
    let baton = nadi();
    let before = events(&baton);
    for hostile in [
        "\u{1b}]0;title\u{7}",
        "\u{2067}right to left",
        "\u{feff}",
        "",
    ] {
        for line in [
            "question answer nadi Q01",
            "question park nadi Q01 --reason",
            "question ask nadi",
        ] {
            let ran = baton.args(line).arg(hostile).run().failure(2);
            assert!(
                !ran.stderr.contains(['\u{1b}', '\u{2067}', '\u{feff}']),
                "{ran}"
            );
        }
    }
    assert_eq!(events(&baton), before);
}
