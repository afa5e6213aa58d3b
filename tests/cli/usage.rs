//! What holds for every command: help, wrong usage, the global options.

use crate::support::cli::Baton;

#[test]
fn without_a_plan_the_list_says_how_to_begin() {
    let baton = Baton::new();
    insta::assert_snapshot!(baton.args("").run(), @"
    There is no plan in this store yet.
    Begin one with `baton new PLAN --name NAME`, or look at a sample with `baton demo`.
    --- exit 0
    ");
    assert!(!baton.store().exists(), "looking makes no store");
}

#[test]
fn a_wrong_command_gets_the_nearest() {
    insta::assert_snapshot!(Baton::new().args("statsu nadi").run(), @"
    --- stderr
    error: unrecognized subcommand 'statsu'

      tip: a similar subcommand exists: 'status'

    Usage: baton [OPTIONS] [COMMAND]

    For more information, try '--help'.
    --- exit 2
    ");
}

#[test]
fn a_wrong_day_is_wrong_usage() {
    let baton = Baton::new();
    for wrong in ["2026-02-30", "31.3.2026", "2026-3-1", "tomorrow", ""] {
        let ran = baton.args("list --as-of").arg(wrong).run().failure(2);
        assert!(ran.stderr.contains("such as 2026-03-31"), "{ran}");
    }
}

#[test]
fn an_unknown_plan_is_a_failure_that_changed_nothing() {
    insta::assert_snapshot!(Baton::new().args("status nadi").run(), @r#"
    --- stderr
    error: there is no plan "nadi" in this store; nothing was changed
    hint: `baton list` names the plans
    --- exit 1
    "#);
}

#[test]
fn no_escape_sequence_comes_back() {
    let baton = Baton::new();
    for hostile in [
        "\u{1b}[31mred",
        "\u{9b}1m",
        "a\u{202e}b",
        "\u{7}",
        "x\u{200b}y",
    ] {
        for line in [
            "status",
            "list --as-of",
            "list --color",
            "--actor",
            "list --store",
        ] {
            let ran = baton.args(line).arg(hostile).run();
            assert_ne!(ran.code, 70, "{ran}");
            let said = String::from_utf8(ran.bytes()).unwrap();
            let bad = said
                .chars()
                .find(|c| c.is_control() && *c != '\n' || "\u{202e}\u{200b}".contains(*c));
            assert_eq!(bad, None, "{line} {hostile:?}: {said:?}");
        }
    }
}

#[test]
fn global_options_stand_before_or_after_the_command() {
    let baton = Baton::new();
    assert_eq!(
        baton.ok("--json list").json(),
        baton.ok("list --json").json()
    );
}

#[test]
fn paths_names_the_store_and_the_actor() {
    insta::assert_snapshot!(Baton::new().args("paths").run(), @"
    store: [HOME]/data/baton/baton.db
    store exists: no
    user file: [HOME]/config/baton/user
    settings file: [HOME]/config/baton/config.toml
    actor: asha
    --- exit 0
    ");
}

#[test]
fn a_slip_of_the_pen_in_the_year_does_not_count_as_today() {
    for day in ["0001-01-01", "1799-12-31", "2201-01-01", "9999-12-31"] {
        for flag in ["today", "as-of"] {
            let ran = Baton::new().args(&format!("list --{flag} {day}")).run();
            assert_eq!(ran.code, 2);
            let why =
                "the days of plans lie from 1800 to 2200; look for a slip of the pen in the year";
            assert!(ran.stderr.contains(why), "{}", ran.stderr);
        }
    }
}

#[test]
fn whoever_stops_reading_hears_no_complaint() {
    use std::process::{Command, Stdio};
    let mut child = Command::new(env!("CARGO_BIN_EXE_baton"))
        .arg("list")
        .env("HOME", Baton::new().path(""))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(ended.stderr).unwrap(), "");
    assert!(ended.status.success());
}
