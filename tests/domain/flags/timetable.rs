//! CT4 CT6 CT8 CT9 CT11: days that are missing, too early, too crowded, too late, or too often moved.

use super::Scene;
use crate::support::changes::organisation;
use crate::support::words::{day, id};
use baton::domain::Change;
use baton::domain::analysis::handover::{leaving_day, outgoing_name};
use baton::domain::book::Book;
use baton::domain::exit::{ExitEdit, ExitReason};
use baton::domain::flags::settings::RuleId;
use baton::domain::function::FunctionEdit;
use baton::domain::organisation::OrganisationRole;
use baton::domain::patch::Patch;

const TO_TRANSFERRED: [&str; 4] = ["2026-01-01", "2026-02-01", "2026-06-01", "2026-08-20"];

fn exit(edit: ExitEdit) -> Change {
    Change::ExitEdited(edit)
}

#[test]
fn ct4_fires_without_a_day_to_confirm() {
    let scene = Scene::begun()
        .only(&["archive"])
        .climbed("archive", &TO_TRANSFERRED);
    scene.raises(
        RuleId::Ct4,
        &["Archive was transferred on 20 Aug 2026 and has no date to be confirmed."],
    );
}

#[test]
fn ct4_fires_when_confirmation_is_planned_before_the_cycle_is_over() {
    let scene = Scene::begun()
        .only(&["archive"])
        .climbed("archive", &TO_TRANSFERRED);
    let early = scene.planned("archive", "", ["", "", "2026-11-18"]);
    early.raises(
        RuleId::Ct4,
        &["Archive was transferred on 20 Aug 2026 and is to be confirmed on 18 Nov 2026; a full cycle is over on 19 Nov 2026."],
    );
    let just_right = early.planned("archive", "", ["", "", "2026-11-19"]);
    just_right.is_silent(RuleId::Ct4);
}

#[test]
fn ct4_is_silent_about_functions_still_to_move_and_cannot_tell_without_a_cycle() {
    Scene::begun().is_silent(RuleId::Ct4);
    let no_cycle = FunctionEdit {
        cycle: Patch::Clear,
        ..FunctionEdit::default()
    };
    let scene = Scene::begun()
        .only(&["archive"])
        .climbed("archive", &TO_TRANSFERRED);
    let scene = scene
        .planned("archive", "", ["", "", "2026-11-18"])
        .edited("archive", no_cycle);
    scene.cannot_tell(
        RuleId::Ct4,
        "the day of transfer or the cycle is unknown for Archive",
    );
}

fn transfers(days: [&str; 6]) -> Scene {
    let slugs = [
        "common-agenda",
        "big-picture",
        "archive",
        "data",
        "learning",
        "fundraising",
    ];
    slugs
        .iter()
        .zip(days)
        .fold(Scene::begun(), |scene, (slug, on)| {
            scene.planned(slug, "amla", ["", on, ""])
        })
}

#[test]
fn ct6_fires_when_more_than_a_third_moves_in_one_month() {
    let crowded = [
        "2027-03-01",
        "2027-03-15",
        "2027-03-31",
        "2027-04-01",
        "2027-05-01",
        "2027-06-01",
    ];
    transfers(crowded).raises(
        RuleId::Ct6,
        &["Planned to move, of 6 functions: 3 in Mar 2027; this plan allows 33 in 100 a month."],
    );
}

#[test]
fn ct6_is_silent_at_exactly_a_third_and_about_one_function_alone() {
    let third = [
        "2027-03-01",
        "2027-03-15",
        "2027-02-28",
        "2027-04-01",
        "2027-05-01",
        "2027-06-01",
    ];
    transfers(third).is_silent(RuleId::Ct6);
    transfers(third)
        .only(&["data", "archive"])
        .is_silent(RuleId::Ct6);
}

#[test]
fn ct6_cannot_tell_when_undated_functions_could_make_a_crowd() {
    let undated = [
        "2027-03-01",
        "2027-03-15",
        "",
        "2027-04-01",
        "2027-05-01",
        "2027-06-01",
    ];
    transfers(undated).cannot_tell(RuleId::Ct6, "no planned transfer is known for Archive");
    let harmless = [
        "2027-01-01",
        "2027-02-15",
        "",
        "2027-04-01",
        "2027-05-01",
        "2027-06-01",
    ];
    transfers(harmless).is_silent(RuleId::Ct6);
}

fn told(on: &str) -> Scene {
    Scene::begun().leaving("2027-06-30").with(exit(ExitEdit {
        announced: Patch::Set(day(on)),
        ..ExitEdit::default()
    }))
}

#[test]
fn ct8_fires_when_partners_had_less_than_six_months() {
    told("2027-01-01").raises(
        RuleId::Ct8,
        &["Partners were told on 1 Jan 2027, 180 days before Neem Trust leaves on 30 Jun 2027; this plan asks for 6 months."],
    );
}

#[test]
fn ct8_is_silent_with_enough_notice_and_when_the_host_closes() {
    told("2026-12-31").is_silent(RuleId::Ct8);
    let closing = told("2027-05-01").with(exit(ExitEdit {
        reason: Patch::Set(ExitReason::HostClosing),
        ..ExitEdit::default()
    }));
    closing.is_silent(RuleId::Ct8);
}

#[test]
fn ct8_takes_no_other_reason_for_an_emergency() {
    for reason in ExitReason::ALL {
        let late = told("2027-05-01").with(exit(ExitEdit {
            reason: Patch::Set(*reason),
            ..ExitEdit::default()
        }));
        let excused = late.flags(RuleId::Ct8).is_empty();
        assert_eq!(excused, *reason == ExitReason::HostClosing, "{reason}");
    }
}

#[test]
fn ct8_knows_of_messages_that_reached_partners_before_the_announcement() {
    let message = |to, done| {
        let typed = [("to", to), ("about", "We leave"), ("done", done)];
        told("2027-01-01").entry(Book::Message, "m", &typed)
    };
    for partners in ["partner-heads", "partner-staff", "public"] {
        message(partners, "2026-12-01").is_silent(RuleId::Ct8);
    }
    for others in ["funder", "team", "steering", "community", "government"] {
        assert_eq!(message(others, "2026-12-01").flags(RuleId::Ct8).len(), 1);
    }
    let later = message("partner-heads", "2027-02-01");
    assert!(later.flags(RuleId::Ct8)[0].starts_with("Partners were told on 1 Jan 2027"));
    let typed = [("to", "partner-heads"), ("about", "We leave")];
    let planned = Scene::begun()
        .leaving("2027-06-30")
        .entry(Book::Message, "m", &typed);
    let because = "the day on which partners were told is not recorded";
    planned.cannot_tell(RuleId::Ct8, because);
}

#[test]
fn ct8_cannot_tell_without_both_days() {
    Scene::begun().cannot_tell(RuleId::Ct8, "the exit has no target date");
    let because = "the day on which partners were told is not recorded";
    Scene::begun()
        .leaving("2027-06-30")
        .cannot_tell(RuleId::Ct8, because);
}

#[test]
fn ct9_fires_from_the_third_change_of_the_date() {
    let twice = Scene::begun()
        .leaving("2026-03-31")
        .leaving("2026-09-30")
        .leaving("2027-03-31");
    twice.is_silent(RuleId::Ct9);
    twice.leaving("2027-12-31").raises(
        RuleId::Ct9,
        &["The exit date was changed 3 times: 31 Mar 2026, 30 Sep 2026, 31 Mar 2027, now 31 Dec 2027."],
    );
    Scene::begun().cannot_tell(RuleId::Ct9, "the exit has no target date");
}

#[test]
fn ct11_fires_until_a_day_after_the_exit_is_booked() {
    let check_on = |on: &str| {
        exit(ExitEdit {
            checks: Patch::Set(vec![day(on)]),
            ..ExitEdit::default()
        })
    };
    let scene = Scene::begun().leaving("2027-06-30");
    let message =
        ["Neem Trust leaves on 30 Jun 2027 and no day for looking again is booked after that."];
    scene.raises(RuleId::Ct11, &message);
    let before = scene.with(check_on("2027-06-30"));
    before.raises(RuleId::Ct11, &message);
    before.with(check_on("2027-12-31")).is_silent(RuleId::Ct11);
    Scene::begun().cannot_tell(RuleId::Ct11, "the exit has no target date");
}

#[test]
fn a_backbone_that_left_does_not_hide_one_that_is_still_there() {
    let left = |slug, on| Change::OrganisationLeft {
        organisation: id(slug),
        on: day(on),
        reason: None,
    };
    let two = Scene::begun()
        .with(organisation(
            "peepal",
            "Peepal Trust",
            OrganisationRole::Backbone,
        ))
        .leaving("2027-06-30")
        .with(left("neem", "2024-03-31"));
    assert_eq!(leaving_day(&two.plan), Some(day("2027-06-30")));
    assert_eq!(outgoing_name(&two.plan), "Peepal Trust");
    let both = two.with(left("peepal", "2026-11-30"));
    assert_eq!(leaving_day(&both.plan), Some(day("2026-11-30")));
}

#[test]
fn a_share_drops_no_fraction() {
    let of_six = |share| {
        let two_together = [
            "2027-03-01",
            "2027-03-15",
            "2027-02-28",
            "2027-04-01",
            "2027-05-01",
            "2027-06-01",
        ];
        let crowd = transfers(two_together).set(RuleId::Ct6, true, &[("share", share)]);
        crowd.flags(RuleId::Ct6).len()
    };
    assert_eq!([32, 33, 34].map(of_six), [1, 0, 0]);
    let two_thirds = transfers([
        "2027-03-01",
        "2027-03-15",
        "2027-03-16",
        "2027-03-17",
        "2027-05-01",
        "2027-06-01",
    ]);
    let set = two_thirds.set(RuleId::Ct6, true, &[("share", 66)]);
    assert_eq!(
        set.flags(RuleId::Ct6).len(),
        1,
        "four of six is more than 66 in 100"
    );
}
