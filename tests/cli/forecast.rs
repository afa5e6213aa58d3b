//! `baton forecast`: when the exit would really be possible.

use super::sample::nadi;
use crate::support::cli::Baton;
use crate::support::schema::fits;

/// The small plan in which so many functions were handed over, and two are still to be.
pub(super) fn on_the_way(made: usize) -> Baton {
    let baton = nadi();
    baton.ok("exit nadi --target 2027-06-30");
    let file = baton.ok("function list nadi --json").json();
    let functions = file["functions"].as_array().unwrap().iter();
    let ids: Vec<String> = functions
        .map(|one| one["id"].as_str().unwrap().to_owned())
        .collect();
    for (number, id) in ids.iter().take(made).enumerate() {
        let day = 10 + number * 3;
        baton.ok(&format!(
            "function plan nadi {id} --receiver riverside --transfer 2026-10-01"
        ));
        baton.ok(&format!(
            "function move nadi {id} transferred --on 2026-10-{day} --evidence \"Signed over\" --reason \"It was theirs already\""
        ));
    }
    for (id, day) in ids.iter().rev().zip(["2027-03-01", "2027-06-01"]) {
        baton.ok(&format!(
            "function plan nadi {id} --receiver riverside --transfer {day}"
        ));
    }
    baton
}

#[test]
fn a_forecast_says_half_the_time_and_four_times_in_five() {
    let baton = on_the_way(5);
    let people = baton.ok("forecast nadi");
    insta::assert_snapshot!(people);
    insta::assert_snapshot!(baton.ok("forecast nadi --plain"));
    assert_eq!(people.to_string(), baton.ok("forecast nadi").to_string());
    fits("forecast", &baton.ok("forecast nadi --json").json());
    let status = baton.ok("status nadi --plain").to_string();
    assert!(
        status.contains("exit possible: half the time by 2027-"),
        "{status}"
    );
}

#[test]
fn how_often_the_target_is_kept_is_said_in_times_in_a_hundred() {
    let baton = on_the_way(5);
    let told = |target: &str| {
        baton.ok(&format!("exit nadi --target {target}"));
        let forecast = baton.ok("forecast nadi --plain").to_string();
        let line = forecast.lines().find(|line| line.starts_with("target: "));
        let told = line.unwrap().split_once(", ").unwrap().1;
        let (kept, left_out) = told.split_once("; ").unwrap();
        assert_eq!(left_out, "22 functions without a day left out");
        kept.to_owned()
    };
    assert_eq!(told("2026-12-31"), "kept not once");
    assert_eq!(told("2027-06-30"), "kept every time");
    let sometimes = told("2027-06-16");
    assert!(
        sometimes.starts_with("kept ") && sometimes.ends_with(" times in 100"),
        "{sometimes}"
    );
}

#[test]
fn four_transfers_are_too_few_to_say() {
    let baton = on_the_way(4);
    insta::assert_snapshot!(baton.ok("forecast nadi"));
    let json = baton.ok("forecast nadi --json").json();
    fits("forecast", &json);
    assert_eq!(json["outlook"], "too-few");
    assert!(json["possible"].is_null());
    fits("forecast", &nadi().ok("forecast nadi --json").json());
}
