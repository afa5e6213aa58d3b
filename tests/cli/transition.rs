//! `baton transition`: the clocks and what is recorded against them, before the exit and after it.

use super::sample::nadi;
use crate::support::cli::Baton;
use crate::support::schema::fits;

/// The small plan on its way out, with a look that is late and one that found a hole.
pub(super) fn leaving() -> Baton {
    let baton = nadi();
    for line in [
        "plan edit nadi --currency INR",
        "exit nadi --target 2027-06-30 --announced 2026-12-01 --check 2027-07-30 --check 2027-10-01",
        "co-existence add nadi --name Watching --from 2027-04-01 --to 2027-04-30 --leads trust --voice trust --paid-by fund",
        "co-existence add nadi --name Leading --from 2027-05-03 --to 2027-07-04 --leads riverside --voice riverside --stop-rule \"Stop when two forums fail\"",
        "decision-right add nadi --function data --decides trust --from 2026-01-01",
        "decision-right add nadi --function data --decides riverside --from 2027-05-03 --consults trust",
        "decision-right add nadi --matter \"The press\" --decides trust --from 2026-01-01 --to 2027-06-30",
        "decision-right add nadi --matter \"the press\" --decides riverside --from 2027-05-03",
        "exit-cost add nadi --name \"Two teams\" --kind overlap --amount 450000 --from 2027-04-01 --to 2027-06-30 --paid-by fund --state secured",
        "exit-cost add nadi --name Archive --kind files --amount 60000 --state applied",
        "exit-cost add nadi --name Mentoring --kind mentoring --paid-by fund",
        "milestone add nadi --name \"First report\" --reached 2026-10-01",
        "milestone add nadi --name \"Ward map\" --due 2026-11-01",
    ] {
        baton.ok(line);
    }
    baton
}

#[test]
fn the_transition_is_told_clock_by_clock() {
    let baton = leaving();
    insta::assert_snapshot!(baton.ok("transition nadi"));
    insta::assert_snapshot!(baton.ok("transition nadi --plain"));
    insta::assert_snapshot!(nadi().ok("transition nadi"));
    fits("transition", &baton.ok("transition nadi --json").json());
}

#[test]
fn after_the_exit_today_stands_beside_that_day() {
    let baton = leaving();
    let after = "--today 2027-11-01";
    baton.ok(&format!(
        "follow-up add nadi --due 2027-07-30 --on 2027-08-02 --holds yes {after}"
    ));
    baton.ok(&format!(
        "follow-up add nadi --due 2027-07-30 --on 2027-08-03 --function data --holds no --said \"The sheet is not kept\" {after}"
    ));
    insta::assert_snapshot!(baton.ok(&format!("transition nadi {after}")));
    let json = baton.ok(&format!("transition nadi {after} --json")).json();
    fits("transition", &json);
    assert_eq!(json["since_exit"]["fail"].as_array().unwrap().len(), 1);
    assert!(json["since_exit"]["outcome"].is_null());
    let status = baton.ok(&format!("status nadi {after}")).to_string();
    let since = status.split("Since the exit\n").nth(1).unwrap();
    insta::assert_snapshot!(since.split("\n\n").next().unwrap());
    let status = baton.ok(&format!("status nadi {after} --json")).json();
    fits("status", &status);
    assert_eq!(status["since_exit"], json["since_exit"]);
    assert!(baton.ok("status nadi --json").json()["since_exit"].is_null());
    assert_eq!(json["since_exit"]["left_is_recorded"], false);
    baton.ok(&format!("org leave nadi trust --on 2027-06-30 {after}"));
    let told = baton
        .ok(&format!("transition nadi {after} --plain"))
        .to_string();
    let said = "the backbone left: 2027-06-30";
    assert!(told.lines().any(|line| line == said), "{told}");
    baton.ok(&format!("exit nadi --outcome sustained {after}"));
    let told = baton
        .ok(&format!("transition nadi {after} --plain"))
        .to_string();
    let said = "what became of the collective: sustained";
    assert!(told.lines().any(|line| line == said), "{told}");
}

#[test]
fn a_look_that_is_due_or_overdue_needs_someone() {
    let baton = leaving();
    let told = |today: &str| {
        let next = baton
            .ok(&format!("next nadi --today {today} --json"))
            .json();
        fits("next", &next);
        let needs = next["needs"].as_array().unwrap().clone();
        let mut looks = needs.into_iter().filter(|need| need["kind"] == "check");
        looks
            .next()
            .map(|need| format!("{}: {}", need["about"], need["matter"]))
    };
    assert_eq!(told("2027-06-29"), None);
    assert_eq!(
        told("2027-07-01").as_deref(),
        Some(r#""Look 1 month after the exit": "due, booked, 30 Jul 2027""#)
    );
    assert_eq!(
        told("2027-10-02").as_deref(),
        Some(
            r#""Looks after the exit": "2 wait, the first is 64 days past its day, booked, 30 Jul 2027""#
        )
    );
}

#[test]
fn a_time_in_which_nobody_decides_is_told_as_one_in_which_two_do() {
    let baton = leaving();
    baton.ok(
        "decision-right add nadi --matter Hiring --decides trust --from 2026-01-01 --to 2027-02-28",
    );
    baton.ok("decision-right add nadi --matter Hiring --decides riverside --from 2027-04-15");
    let told = baton.ok("transition nadi --plain").to_string();
    let said = "nobody decides 1 of 1, Hiring: from 2027-03-01 to 2027-04-14, between Sample Trust and Sample Riverside";
    assert!(told.lines().any(|line| line == said), "{told}");
    let json = baton.ok("transition nadi --json").json();
    fits("transition", &json);
    let gap = &json["decision_rights"]["gaps"][0];
    assert_eq!(
        (&gap["from"], &gap["to"]),
        (&"2027-03-01".into(), &"2027-04-14".into())
    );
}
