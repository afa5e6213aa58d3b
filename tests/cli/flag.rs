//! `baton flag` and `baton check`: what a plan should not overlook, from the command line.

use super::sample::{nadi, refused, would};
use crate::support::cli::Baton;
use crate::support::schema::fits;
use serde_json::Value;
use std::collections::BTreeSet;

/// A plan in which Riverside is to take the data, one function has stopped, and one question is answered without
/// evidence.
fn flagged() -> Baton {
    let baton = nadi();
    for line in [
        "function plan nadi data --holder trust --receiver riverside --resourced no",
        "function retire nadi celebration --orphaned --reason \"nobody took it on\"",
        "question answer nadi Q01 \"When the board takes over\" --on 2026-12-01",
    ] {
        baton.ok(line);
    }
    baton
}

fn rules(json: &Value) -> Vec<(String, String)> {
    let flags = json["flags"].as_array().unwrap();
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    flags
        .iter()
        .map(|flag| (word(&flag["rule"]), word(&flag["subject"]["id"])))
        .collect()
}

#[test]
fn list_has_three_faces() {
    let baton = flagged();
    fits("flag-list", &baton.ok("flag list nadi --json").json());
    fits("flag-list", &baton.ok("flag list nadi --all --json").json());
    insta::assert_snapshot!(baton.ok("flag list nadi"), @"
    stop  CT5  function:celebration  Celebration and credit: stopped, taken by nobody
    warn  FR3  function:data         Data and reporting: no budget or time for it at Sample Riverside
    warn  Q02  question:q02          no day of leaving
    note  EV3  question:q01          Q01 answered without evidence
    1 stop, 2 warn, 1 note, 0 accepted.
    Cannot tell: 37 rules, shown with --all.
    --- exit 0
    ");
    insta::assert_snapshot!(baton.ok("flag list nadi --plain"), @r#"
    plan: Nadi Collective (nadi), today 2026-12-09
    flags: 1 stop, 2 warn, 1 note, 0 accepted
    flag 1 of 4, stop, CT5, function celebration: Celebration and credit stopped on 2026-12-09 and nobody has accepted it.
    flag 1 of 4 in short: Celebration and credit: stopped, taken by nobody
    flag 2 of 4, warn, FR3, function data: Sample Riverside has committed neither budget nor time for Data and reporting, which stands at held.
    flag 2 of 4 in short: Data and reporting: no budget or time for it at Sample Riverside
    flag 3 of 4, warn, Q02, question q02: "Roughly when do we mean to have stepped back, and who has been told?": no day is set for the exit.
    flag 3 of 4 in short: no day of leaving
    flag 4 of 4, note, EV3, question q01: Q01 "What would have to be true for us to be the wrong body for this role?" was answered on 2026-12-01 without evidence.
    flag 4 of 4 in short: Q01 answered without evidence
    cannot tell: 37 rules, what they need is unknown
    --- exit 0
    "#);
}

#[test]
fn what_cannot_be_judged_is_listed_on_request() {
    let baton = flagged();
    let json = baton.ok("flag list nadi --json").json();
    assert_eq!(json["cannot_tell"], Value::Null);
    let json = baton.ok("flag list nadi --all --json").json();
    let gaps = json["cannot_tell"].as_array().unwrap();
    assert!(!gaps.is_empty(), "a plan just begun leaves much unknown");
    for face in ["", "--plain"] {
        let ran = baton.ok(&format!("flag list nadi --all {face}"));
        let said = ran.stdout.matches("because").count();
        assert!(said >= gaps.len(), "{ran}");
    }
}

#[test]
fn show_says_why_and_what_helps() {
    let baton = flagged();
    insta::assert_snapshot!(baton.ok("flag show nadi ct5"), @"
    CT5 function:celebration, stop: Stopped, and nobody took it over
    accepted: no
    message: Celebration and credit stopped on 2026-12-09 and nobody has accepted it.
    record 1 of 1, function Celebration and credit (celebration): orphaned since 2026-12-09
    why it matters: Someone relied on it; a function that ends by itself ends without a decision.
    source: Rule CT5, the dropped baton
    what usually helps 1 of 2: find a receiver, or bring it back for a while
    what usually helps 2 of 2: decide with the partners that it is no longer needed, and retire it
    --- exit 0
    ");
    let one = baton.ok("flag show nadi CT5 celebration --json").json();
    let same = baton
        .ok("flag show nadi CT5 function:celebration --json")
        .json();
    assert_eq!(one, same);
}

#[test]
fn a_flag_is_accepted_for_a_while_and_reopened() {
    let baton = flagged();
    let line =
        "flag accept nadi EV3 Q01 --reason \"the minutes follow\" --until 2026-12-31 --actor bela";
    insta::assert_snapshot!(would(&baton, line), @"would: Flag EV3 on q01 accepted until 31 Dec 2026");
    baton.ok(line);
    let accepted = |baton: &Baton| {
        let json = baton.ok("flag list nadi --json").json();
        fits("flag-list", &json);
        let flags = json["flags"].as_array().unwrap();
        flags.iter().find(|flag| flag["rule"] == "EV3").unwrap()["accepted"].clone()
    };
    assert_eq!(
        accepted(&baton),
        serde_json::json!({ "by": "bela", "reason": "the minutes follow", "until": "2026-12-31" })
    );
    let later = baton.ok("flag list nadi --json --today 2027-01-01").json();
    let flags = later["flags"].as_array().unwrap();
    let flag = flags.iter().find(|flag| flag["rule"] == "EV3").unwrap();
    assert_eq!(
        flag["accepted"],
        Value::Null,
        "it returns when its day has passed"
    );
    baton.ok("flag reopen nadi ev3 question:q01");
    assert_eq!(accepted(&baton), Value::Null);
}

#[test]
fn what_is_refused() {
    let baton = flagged();
    baton.ok("question answer nadi Q02 yes --on 2026-12-01");
    refused(
        &baton,
        "
        1 | raises no flag now | flag accept nadi CT9 --reason r --until 2026-12-31
        1 | there is function:celebration | flag accept nadi CT5 archive --reason r --until 2026-12-31
        2 | say which: question:q01, question:q02 | flag accept nadi EV3 --reason r --until 2026-12-31
        1 | choose a later day | flag accept nadi CT5 --reason r --until 2026-12-08
        2 | is not a date | flag accept nadi CT5 --reason r --until soon
        2 | --reason | flag accept nadi CT5 --until 2026-12-31
        2 | flag rule | flag accept nadi XX1 --reason r --until 2026-12-31
        2 | kind of subject | flag accept nadi CT5 thing:celebration --reason r --until 2026-12-31
        1 | is not accepted | flag reopen nadi CT5 celebration
        1 | raises no flag now | flag show nadi CT9
        ",
    );
}

#[test]
fn check_exits_with_3_when_something_grave_is_open() {
    let baton = flagged();
    let ran = baton.args("check nadi").run();
    assert_eq!((ran.code, ran.stderr.as_str()), (3, ""), "{ran}");
    insta::assert_snapshot!(ran, @"
    stop  CT5  function:celebration  Celebration and credit: stopped, taken by nobody
    1 open flag of stop or graver; in all 1 stop, 2 warn, 1 note, 0 accepted.
    --- exit 3
    ");
    let found = rules(&baton.args("check nadi --json").run().json());
    assert_eq!(found, [("CT5".to_owned(), "celebration".to_owned())]);
    let all = baton.args("check nadi --at-least note --json").run().json();
    assert!(rules(&all).len() > 1);
}

#[test]
fn check_exits_with_0_when_what_is_grave_was_accepted() {
    let baton = flagged();
    baton.ok("flag accept nadi CT5 --reason \"minuted\" --until 2027-03-31");
    insta::assert_snapshot!(baton.ok("check nadi"), @"
    no open flag of stop or graver; in all 0 stop, 2 warn, 1 note, 1 accepted.
    --- exit 0
    ");
    assert_eq!(baton.args("check nadi --at-least note").run().code, 3);
    refused(&baton, "2 | fatal | check nadi --at-least fatal");
}

/// What a plan file must hold so that a rule that says nothing of it has judged something. `middle` and `mature` stand
/// for the phase from which on a rule judges. A rule that is not here counts only where it speaks.
const JUDGES: &[(&str, &[&str])] = &[
    ("OV1", &["kind = \"delivery\""]),
    ("OV2", &["[[funding]]"]),
    ("OV3", &["outward = true"]),
    ("OV4", &["kind = \"solution\""]),
    ("OV5", &["kind = \"capacity\""]),
    ("OV6", &["middle"]),
    ("OV7", &["middle", "[[strength]]"]),
    ("OV8", &["mature", "[[forum]]"]),
    ("OV9", &["[[round]]"]),
    ("OV10", &["state = \"applied\""]),
    ("OV12", &["[[conversation]]"]),
    ("OV13", &["middle", "[[decision]]"]),
    ("OV14", &["community_present = "]),
    ("OV15", &["dissent = "]),
    ("CT1", &["[[function]]"]),
    ("CT2", &["[[function]]"]),
    ("CT3", &["stage = \"shared\""]),
    ("CT4", &["stage = \"transferred\""]),
    ("CT6", &["[[function]]"]),
    ("CT8", &["announced = "]),
    ("CT9", &["target = "]),
    ("CT10", &["id = \"big-picture\""]),
    ("CT11", &["target = "]),
    ("CT12", &["depends_on = "]),
    ("FR1", &["receiver = "]),
    ("FR2", &["lead = "]),
    ("FR3", &["resourced = "]),
    ("FR4", &["[[funding]]"]),
    ("FR5", &["legal_until = "]),
    ("FR6", &["passed_to = "]),
    ("FR7", &["[[pulse]]"]),
    ("FR8", &["[[role]]"]),
    ("FR9", &["commitment = "]),
    ("FR10", &["in_dispute = "]),
    ("FR11", &["deputy = "]),
    ("EV1", &["[[round]]"]),
    ("EV2", &["stage = \"confirmed\""]),
    ("EV3", &["evidence = "]),
    ("EV4", &["evidence = "]),
    ("EV6", &["[[decision]]"]),
];

fn holds(file: &str, what: &str) -> bool {
    let is_in = |phases: &[&str]| {
        let mut phases = phases.iter();
        phases.any(|phase| file.contains(&format!("\nphase = \"{phase}\"\n")))
    };
    match what {
        "middle" => is_in(&["middle", "mature"]),
        "mature" => is_in(&["mature"]),
        words => file.contains(words),
    }
}

#[test]
fn the_samples_let_most_rules_speak_or_be_silent_about_what_they_judge() {
    let plans = [
        ("saamuhika-shakti", "2024-03-01"),
        ("roll-back-malaria", "2016-06-30"),
        ("colorado-farm-to-school", "2020-12-31"),
        ("nadi-collective", "2025-12-09"),
    ];
    let baton = Baton::new();
    let mut judged = BTreeSet::new();
    let mut fired = BTreeSet::new();
    for (plan, today) in plans {
        let path = format!("{}/plans/{plan}.toml", env!("CARGO_MANIFEST_DIR"));
        baton.args("import").arg(&path).run().success();
        let file = std::fs::read_to_string(path).unwrap();
        let list = |what: &str| {
            baton
                .ok(&format!("{what} {plan} --today {today} --json"))
                .json()
        };
        let rules = |json: &Value, list: &str| -> BTreeSet<String> {
            let all = json[list].as_array().unwrap().iter();
            let ids = all.map(|one| one.get("rule").or(one.get("id")).unwrap());
            ids.map(|id| id.as_str().unwrap().to_owned()).collect()
        };
        let flags = list("flag list --all");
        let (speaks, unknown) = (rules(&flags, "flags"), rules(&flags, "cannot_tell"));
        let all = list("rule list");
        let is_on = |rule: &str| {
            let mut all = all["rules"].as_array().unwrap().iter();
            all.any(|one| one["id"] == rule && one["on"] == true)
        };
        let has_judged = |(rule, needs): &&(&str, &[&str])| {
            let is_silent = !speaks.contains(*rule) && !unknown.contains(*rule);
            is_silent && is_on(rule) && needs.iter().all(|what| holds(&file, what))
        };
        let silent = JUDGES.iter().filter(has_judged);
        judged.extend(silent.map(|(rule, _)| (*rule).to_owned()));
        fired.extend(speaks.into_iter().filter(|rule| !rule.starts_with('Q')));
    }
    judged.extend(fired.iter().cloned());
    assert!(judged.len() >= 35, "{} of them: {judged:?}", judged.len());
    assert!(fired.len() >= 15, "{} of them: {fired:?}", fired.len());
}
