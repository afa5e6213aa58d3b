//! `baton timeline`.

use super::forecast::on_the_way;
use crate::support::cli::Baton;

#[test]
fn the_plan_in_time_is_told_with_what_is_late_undated_and_planned_once() {
    let baton = Baton::new();
    for line in [
        "new nadi --name Nadi --today 2026-10-01",
        "function add nadi papers --name Papers --today 2026-10-01",
        "function add nadi workshops --name Workshops --depends-on papers --today 2026-10-01",
        "function plan nadi papers --start 2026-09-01 --transfer 2027-01-30 --confirm 2027-06-30 --today 2026-10-01",
        "function plan nadi papers --transfer 2027-03-31 --today 2026-11-01",
        "exit nadi --target 2028-03-31 --today 2026-11-01",
    ] {
        baton.ok(line);
    }
    let told = baton.ok("timeline nadi --today 2026-12-09").to_string();
    let told = |name: &str| {
        let line = told
            .lines()
            .find(|line| line.trim_start().starts_with(name));
        line.unwrap_or_else(|| panic!("no {name} in {told}"))
    };
    assert_eq!(
        told("Papers: "),
        "  Papers: start 1 Sep 2026, transfer 31 Mar 2027, confirm 30 Jun 2027. Late by 99 days."
    );
    assert_eq!(
        told("Workshops: "),
        "  Workshops: start ?, transfer ?, confirm ?. Undated. Waits for Papers."
    );
    assert_eq!(
        told("Exit: "),
        "  Exit: announcement ?, exit 31 Mar 2028. Ahead. Really possible: too few to say (0 of 5)."
    );
    let plain = baton
        .ok("timeline nadi --plain --baseline 2026-10-15 --today 2026-12-09")
        .to_string();
    for fact in [
        "beside the plan of: 2026-10-15",
        "papers transfer, planned: 2027-03-31",
        "papers transfer, planned once: 2027-01-30",
        "workshops stands: undated",
    ] {
        assert!(plain.lines().any(|line| line == fact), "{fact}: {plain}");
    }
}

#[test]
fn when_the_exit_would_really_be_possible_is_told_as_the_forecast_tells_it() {
    let baton = on_the_way(5);
    let forecast = baton.ok("forecast nadi --plain").to_string();
    let possible = forecast
        .lines()
        .find_map(|line| line.strip_prefix("exit possible: "))
        .unwrap();
    let told = baton.ok("timeline nadi --plain").to_string();
    let wanted = format!("exit really possible: {possible}");
    assert!(told.lines().any(|line| line == wanted), "{wanted}: {told}");
    let json = |command: &str| baton.ok(&format!("{command} nadi --json")).json();
    let (time, all) = (json("timeline"), json("forecast"));
    assert_eq!(time["possible"]["half"], all["possible"]["half"]);
    assert_eq!(
        time["possible"]["four_in_five"],
        all["possible"]["four_in_five"]
    );
}
