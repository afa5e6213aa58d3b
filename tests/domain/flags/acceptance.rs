//! A flag can be accepted for a while; it returns when the time is over or its facts change. Rules can be off.

use super::Scene;
use crate::support::words::{day, id, line, text};
use baton::domain::Change;
use baton::domain::book::Book;
use baton::domain::flags::settings::{Acceptance, RuleId, Subject};
use baton::domain::flags::{Flag, FlagCounts};
use baton::domain::function::{Aside, SetAside};
use baton::domain::phase::PhaseId;

const TO_TRANSFERRED: [&str; 4] = ["2026-01-01", "2026-02-01", "2026-06-01", "2026-08-20"];

/// CT4 raised about the archive: transferred, with no day to confirm.
fn raised() -> Scene {
    Scene::begun().climbed("archive", &TO_TRANSFERRED)
}

fn accepted(scene: Scene, until: &str) -> Scene {
    let subject = Subject::function(&id("archive"));
    let assessment = scene.assess();
    let facts = assessment
        .find(RuleId::Ct4, &subject)
        .unwrap()
        .facts
        .clone();
    scene.with(Change::FlagAccepted(Box::new(Acceptance {
        rule: RuleId::Ct4,
        subject,
        facts,
        by: line("A. Rao"),
        reason: text("the forum meets on 20 December"),
        until: day(until),
    })))
}

fn is_open(scene: &Scene) -> bool {
    let assessment = scene.assess();
    let flag = assessment
        .find(RuleId::Ct4, &Subject::function(&id("archive")))
        .unwrap();
    flag.accepted.is_none()
}

#[test]
fn an_accepted_flag_stays_listed_and_leaves_the_counts() {
    let before = raised().assess().counts();
    let after = accepted(raised(), "2026-12-20").assess().counts();
    assert_eq!(
        after,
        FlagCounts {
            warn: before.warn - 1,
            accepted: 1,
            ..before
        }
    );
    assert!(!is_open(&accepted(raised(), "2026-12-20")));
}

#[test]
fn an_acceptance_holds_to_the_end_of_its_last_day() {
    assert!(!is_open(&accepted(raised(), "2026-12-09")));
    assert!(is_open(&accepted(raised(), "2026-12-20").on("2026-12-21")));
}

#[test]
fn a_flag_returns_when_its_facts_change_and_not_merely_because_days_pass() {
    let scene = accepted(raised(), "2027-12-31").on("2027-06-01");
    assert!(!is_open(&scene));
    let too_early = scene.planned("archive", "", ["", "", "2026-09-01"]);
    assert!(is_open(&too_early));
}

#[test]
fn a_rule_that_is_off_says_nothing() {
    let off = raised().set(RuleId::Ct4, false, &[]);
    off.is_silent(RuleId::Ct4);
    let off = Scene::begun().set(RuleId::Ct8, false, &[]);
    off.is_silent(RuleId::Ct8);
}

#[test]
fn facts_read_the_same_every_time_and_fit_where_they_are_kept() {
    let facts = |scene: &Scene| -> Vec<String> {
        let assessment = scene.assess();
        assessment
            .flags
            .iter()
            .map(|flag| flag.facts.to_string())
            .collect()
    };
    assert_eq!(facts(&raised()), facts(&raised().on("2026-12-10")));
}

#[test]
fn facts_too_long_to_keep_still_tell_one_plan_from_another() {
    let many = |last: &str| {
        let mut scene = Scene::begun();
        for number in 0..300 {
            let slug = format!("a-function-with-a-rather-long-name-{number:03}");
            scene = scene
                .with(added(&slug))
                .planned(&slug, "amla", ["", "", ""]);
        }
        scene.with(added(last)).planned(last, "amla", ["", "", ""])
    };
    let facts = |scene: &Scene| {
        let subject = Subject::organisation(&id("amla"));
        scene
            .assess()
            .find(RuleId::Fr1, &subject)
            .unwrap()
            .facts
            .clone()
    };
    assert_eq!(facts(&many("one")), facts(&many("one")));
    assert_ne!(facts(&many("one")), facts(&many("two")));
}

fn added(slug: &str) -> Change {
    let outline = crate::support::changes::outline(slug, slug, &[]);
    Change::FunctionAdded(Box::new(outline))
}

/// The one flag of a rule.
fn only_flag(scene: &Scene, rule: RuleId) -> Flag {
    let flags = scene.assess().flags.into_iter();
    let flags: Vec<Flag> = flags.filter(|flag| flag.rule == rule).collect();
    assert_eq!(flags.len(), 1, "flags of {rule}");
    flags[0].clone()
}

fn accepting(scene: Scene, rule: RuleId) -> Scene {
    let flag = only_flag(&scene, rule);
    scene.with(Change::FlagAccepted(Box::new(Acceptance {
        rule,
        subject: flag.subject,
        facts: flag.facts,
        by: line("A. Rao"),
        reason: text("the forum meets on 20 December"),
        until: day("2029-12-31"),
    })))
}

fn decided(scene: Scene, slug: &str, on: &str) -> Scene {
    let typed = [("decided", slug), ("on", on), ("community_present", "no")];
    scene.entry(Book::Decision, slug, &typed)
}

#[test]
fn accepted_decisions_stay_accepted_while_they_grow_old_and_not_beside_a_new_one() {
    let scene = Scene::begun().in_phase(PhaseId::Middle, "2024-04-01");
    let scene = decided(
        decided(scene, "spring", "2026-02-01"),
        "autumn",
        "2026-11-01",
    );
    let scene = accepting(scene, RuleId::Ov14).on("2027-03-01");
    let flag = only_flag(&scene, RuleId::Ov14);
    assert!(flag.message.starts_with("1 of 1 decision "), "{flag:?}");
    assert!(flag.accepted.is_some());
    let again = decided(scene, "winter", "2027-01-05");
    assert!(only_flag(&again, RuleId::Ov14).accepted.is_none());
}

#[test]
fn accepted_stillness_stays_accepted_while_the_day_compared_with_moves() {
    let scene = Scene::begun().in_phase(PhaseId::Middle, "2024-04-01");
    let scene = scene.with(Change::FunctionSetAside(SetAside {
        function: id("data"),
        aside: Aside::NotOurs,
        on: day("2026-06-01"),
        reason: text("the district does it"),
    }));
    let accepted = accepting(scene, RuleId::Ov6);
    let before = only_flag(&accepted, RuleId::Ov6);
    let after = only_flag(&accepted.on("2027-06-02"), RuleId::Ov6);
    assert_ne!(before.message, after.message);
    assert!(after.accepted.is_some());
}
