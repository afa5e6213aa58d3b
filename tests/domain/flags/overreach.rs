//! OV6 OV9: what a backbone holds on to, and decides.

use super::Scene;
use crate::support::changes::scorer;
use crate::support::plan::yardstick;
use crate::support::words::{day, id, line, text};
use baton::domain::Change;
use baton::domain::flags::settings::{RuleId, Severity};
use baton::domain::function::{Aside, SetAside};
use baton::domain::phase::{PhaseId, PhaseStep};

fn in_middle_since(on: &str) -> Scene {
    Scene::begun().with(Change::PhaseAdvanced(PhaseStep {
        from: PhaseId::Early,
        to: PhaseId::Middle,
        on: day(on),
        unmet: Vec::new(),
        reason: None,
    }))
}

const BEFORE: [&str; 4] = ["2025-01-01", "2025-02-01", "2025-03-01", "2025-12-09"];
const SINCE: [&str; 4] = ["2025-01-01", "2025-02-01", "2025-03-01", "2025-12-10"];

#[test]
fn ov6_fires_when_the_share_stood_still_for_a_year() {
    let still = in_middle_since("2024-04-01").climbed("data", &BEFORE);
    still.raises(
        RuleId::Ov6,
        &["Neem Trust holds 5 of 6 functions; 12 months ago, on 9 Dec 2025, it held 5 of 6."],
    );
    in_middle_since("2024-04-01")
        .climbed("data", &SINCE)
        .is_silent(RuleId::Ov6);
}

#[test]
fn ov6_is_silent_before_a_year_has_passed_and_in_the_early_phase() {
    in_middle_since("2025-12-10").is_silent(RuleId::Ov6);
    assert_eq!(in_middle_since("2025-12-09").flags(RuleId::Ov6).len(), 1);
    Scene::begun().is_silent(RuleId::Ov6);
}

#[test]
fn ov6_is_silent_when_nothing_was_left_to_let_go() {
    let done = in_middle_since("2024-04-01")
        .only(&["data"])
        .climbed("data", &BEFORE);
    done.is_silent(RuleId::Ov6);
}

#[test]
fn ov6_is_silent_when_no_function_counts_any_more() {
    in_middle_since("2024-04-01")
        .only(&["data"])
        .with(Change::FunctionSetAside(SetAside {
            function: id("data"),
            aside: Aside::NotOurs,
            on: day("2026-06-01"),
            reason: text("the district does it"),
        }))
        .is_silent(RuleId::Ov6);
}

#[test]
fn ov6_cannot_tell_since_when_the_phase_lasts() {
    let mut scene = in_middle_since("2024-04-01");
    for phase in &mut scene.plan.walk.phases {
        phase.actual.start = None;
    }
    let because = "it is not known since when the collective is past the early phase";
    scene.cannot_tell(RuleId::Ov6, because);
}

/// An open round with these scorers: whom they work for, and whether they vote.
fn round(scorers: &[(&str, &str, bool)]) -> Scene {
    let begun = Scene::begun().with(Change::RoundAdded {
        round: id("lead"),
        name: line("Who leads next"),
        yardstick: Box::new(yardstick()),
    });
    let scene = scorers.iter().fold(begun, |scene, (person, body, voting)| {
        let mut scorer = scorer(person, Some(*body).filter(|body| !body.is_empty()));
        scorer.voting = *voting;
        scene.with(Change::ScorerAdded {
            round: id("lead"),
            scorer,
        })
    });
    scene.with(Change::RoundOpened {
        round: id("lead"),
        on: day("2026-12-01"),
        casting: baton::domain::round::Casting::default(),
    })
}

#[test]
fn ov9_stops_when_more_than_a_third_of_the_votes_is_the_backbones() {
    let scene = round(&[
        ("p1", "neem", true),
        ("p2", "neem", true),
        ("p3", "amla", true),
        ("p4", "amla", true),
    ]);
    scene.raises(
        RuleId::Ov9,
        &["2 of 4 votes in round lead \"Who leads next\" belong to Neem Trust; this plan allows 33 in 100."],
    );
    assert_eq!(scene.assess().flags[0].severity, Severity::Stop);
}

#[test]
fn ov9_is_silent_at_one_vote_in_three_and_about_voices_without_a_vote() {
    let third = round(&[
        ("p1", "neem", true),
        ("p2", "amla", true),
        ("p3", "amla", true),
    ]);
    third.is_silent(RuleId::Ov9);
    let advises = round(&[
        ("p1", "neem", false),
        ("p2", "neem", false),
        ("p3", "amla", true),
    ]);
    advises.is_silent(RuleId::Ov9);
}

#[test]
fn ov9_leaves_a_round_alone_that_was_given_up() {
    let scene = round(&[("p1", "neem", true)]).with(Change::RoundAbandoned {
        round: id("lead"),
        on: day("2026-12-05"),
        reason: text("nobody came"),
    });
    scene.is_silent(RuleId::Ov9);
}

#[test]
fn ov9_cannot_tell_when_unknown_employers_could_tip_it() {
    let scene = round(&[("p1", "neem", true), ("p2", "", true), ("p3", "amla", true)]);
    scene.cannot_tell(
        RuleId::Ov9,
        "no employer is on record for 1 of 3 voters of round lead",
    );
    round(&[]).cannot_tell(RuleId::Ov9, "round lead has no voting scorer");
}
