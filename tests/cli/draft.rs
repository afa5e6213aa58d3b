//! `baton plan draft`: days proposed, shown, taken or left.

use super::sample::{events, nadi};
use crate::support::cli::Baton;
use crate::support::schema::fits;

/// The small plan with four functions to move before June.
fn small() -> Baton {
    let baton = nadi();
    let file = baton.ok("function list nadi --json").json();
    let functions = file["functions"].as_array().unwrap().iter();
    let ids: Vec<String> = functions
        .map(|one| one["id"].as_str().unwrap().to_owned())
        .collect();
    for id in ids.iter().filter(|id| !KEPT.contains(&id.as_str())) {
        baton.ok(&format!(
            "function retire nadi {id} --reason \"Not needed\""
        ));
    }
    baton.ok("exit nadi --target 2027-12-31");
    baton
}

const KEPT: [&str; 5] = [
    "big-picture",
    "data",
    "common-agenda",
    "fundraising",
    "newcomers",
];

#[test]
fn a_draft_is_shown_and_changes_nothing_until_it_is_taken() {
    let baton = small();
    let before = events(&baton);
    insta::assert_snapshot!(baton.ok("plan draft nadi"));
    insta::assert_snapshot!(baton.ok("plan draft nadi --plain"));
    let json = baton.ok("plan draft nadi --json").json();
    fits("plan-draft", &json);
    insta::assert_snapshot!(baton.ok("plan draft nadi --take --dry-run"));
    assert_eq!(events(&baton), before);
    let one = json["proposed"][0]["function"].as_str().unwrap().to_owned();
    let taken = baton
        .ok(&format!("plan draft nadi --take {one} --json"))
        .json();
    fits("changes", &taken);
    assert_eq!(taken["changes"].as_array().unwrap().len(), 1);
    baton.ok("plan draft nadi --take");
    assert!(
        baton
            .ok("plan draft nadi")
            .to_string()
            .contains("No function needs a day."),
    );
    insta::assert_snapshot!(baton.args("plan draft nadi --take nothing-such").run());
    insta::assert_snapshot!(baton.args(&format!("plan draft nadi --take {one}")).run());
    insta::assert_snapshot!(nadi().args("plan draft nadi").run());
}

#[test]
fn where_no_day_can_be_found_nobody_hears_that_none_is_needed() {
    let baton = small();
    baton.ok("exit nadi --target 2026-12-20");
    insta::assert_snapshot!(baton.ok("plan draft nadi"));
    baton.ok("exit nadi --target 2026-12-09");
    let on_the_day = baton.args("plan draft nadi").run();
    assert!(
        on_the_day.stderr.contains("the day of the exit has come"),
        "{}",
        on_the_day.stderr
    );
}
