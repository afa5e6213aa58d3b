//! CT1 CT2 CT3 CT5 CT10 CT12: gaps in the work.

use super::Scene;
use crate::support::changes::{organisation, person, planned};
use crate::support::words::{day, id, text};
use baton::domain::Change;
use baton::domain::book::Book;
use baton::domain::exit::ExitEdit;
use baton::domain::flags::settings::RuleId;
use baton::domain::function::{Aside, Cycle, EndsBy, FunctionEdit, FunctionPlan, SetAside};
use baton::domain::organisation::OrganisationRole;
use baton::domain::patch::Patch;

fn aside(slug: &str, aside: Aside) -> Change {
    Change::FunctionSetAside(SetAside {
        function: id(slug),
        aside,
        on: day("2026-11-02"),
        reason: text("the forum ended it"),
    })
}

fn cycle(cycle: Cycle) -> FunctionEdit {
    FunctionEdit {
        cycle: Patch::Set(cycle),
        ..FunctionEdit::default()
    }
}

fn with_parties(slug: &str, holder: Option<&str>, co_holders: &[&str]) -> Change {
    planned(
        slug,
        FunctionPlan {
            holder: holder.map_or(Patch::Keep, |holder| Patch::Set(id(holder))),
            co_holders: Patch::Set(co_holders.iter().map(|body| id(body)).collect()),
            ..FunctionPlan::default()
        },
    )
}

#[test]
fn ct1_fires_when_a_receiver_begins_after_the_backbone_has_gone() {
    let scene = Scene::begun().only(&["data"]).leaving("2027-03-31");
    let late = scene.planned("data", "amla", ["2027-04-10", "2027-06-30", ""]);
    late.raises(
        RuleId::Ct1,
        &["Amla Trust begins with Data on 10 Apr 2027, 10 days after Neem Trust leaves on 31 Mar 2027."],
    );
}

#[test]
fn ct1_takes_the_transfer_where_the_start_is_unknown() {
    let scene = Scene::begun().only(&["data"]).leaving("2027-03-31");
    let late = scene.planned("data", "", ["", "2027-04-01", ""]);
    late.raises(
        RuleId::Ct1,
        &["A receiver begins with Data on 1 Apr 2027, 1 day after Neem Trust leaves on 31 Mar 2027."],
    );
}

#[test]
fn ct1_judges_the_day_the_successor_joins() {
    let mut successor = organisation("banyan", "Banyan Network", OrganisationRole::Backbone);
    if let Change::OrganisationAdded(body) = &mut successor {
        body.membership.joined = Some(day("2027-05-01"));
    }
    let follows = Change::ExitEdited(ExitEdit {
        successor: Patch::Set(id("banyan")),
        ..ExitEdit::default()
    });
    let scene = Scene::begun().only(&[]).leaving("2027-03-31");
    scene.with(successor).with(follows).raises(
        RuleId::Ct1,
        &["Banyan Network is to follow and joins on 1 May 2027, 31 days after Neem Trust leaves on 31 Mar 2027."],
    );
}

#[test]
fn ct1_is_silent_when_the_receiver_begins_in_time_or_has_begun() {
    let scene = Scene::begun()
        .only(&["data", "archive"])
        .leaving("2027-03-31");
    let in_time = scene.planned("data", "amla", ["2027-03-31", "2027-06-30", ""]);
    let begun = in_time
        .planned("archive", "amla", ["2027-05-01", "2027-06-30", ""])
        .climbed("archive", &["2026-01-01", "2026-05-01"]);
    begun.is_silent(RuleId::Ct1);
}

#[test]
fn ct1_leaves_functions_alone_that_go_to_nobody() {
    let stays = |ends_by| FunctionEdit {
        ends_by: Patch::Set(ends_by),
        ..FunctionEdit::default()
    };
    let scene = Scene::begun()
        .only(&["data", "archive"])
        .leaving("2027-03-31");
    let scene = scene
        .edited("data", stays(EndsBy::Retire))
        .edited("archive", stays(EndsBy::KeepLight));
    scene.is_silent(RuleId::Ct1);
}

#[test]
fn ct1_cannot_tell_without_a_date() {
    let scene = Scene::begun().only(&["data", "archive"]);
    scene.cannot_tell(RuleId::Ct1, "the exit has no target date");
    let scene = scene.leaving("2027-03-31");
    scene.cannot_tell(
        RuleId::Ct1,
        "no start or transfer day is known for Archive and Data",
    );
}

#[test]
fn ct2_fires_when_less_than_one_cycle_lies_between_start_and_transfer() {
    let scene = Scene::begun()
        .only(&["data"])
        .edited("data", cycle(Cycle::Quarterly));
    let short = scene.planned("data", "amla", ["2027-03-01", "2027-05-30", ""]);
    short.raises(
        RuleId::Ct2,
        &["Data has 91 days side by side, from 1 Mar 2027 to 30 May 2027; it comes round quarterly and should see 1 full cycle."],
    );
    let full = short.planned("data", "amla", ["", "2027-05-31", ""]);
    full.is_silent(RuleId::Ct2);
    let two = full.set(RuleId::Ct2, true, &[("cycles", 2)]);
    assert_eq!(two.flags(RuleId::Ct2).len(), 1);
}

#[test]
fn ct2_judges_what_happened_until_the_function_is_confirmed() {
    let scene = Scene::begun().only(&["archive"]);
    let rushed = scene.climbed(
        "archive",
        &["2026-05-01", "2026-05-20", "2026-06-01", "2026-06-30"],
    );
    rushed.raises(
        RuleId::Ct2,
        &["Archive has 61 days side by side, from 1 May 2026 to 30 Jun 2026; it comes round quarterly and should see 1 full cycle."],
    );
}

/// Monthly data, 61 days side by side; and forums, by how often they meet.
fn side_by_side(own: Cycle, forums: &[&str]) -> Scene {
    let scene = Scene::begun()
        .only(&["data"])
        .edited("data", cycle(own))
        .planned("data", "amla", ["2027-03-01", "2027-04-30", ""]);
    forums.iter().fold(scene, |scene, meets| {
        let name = format!("{meets} table");
        let mut typed = vec![("name", name.as_str())];
        if !meets.is_empty() {
            typed.push(("cycle", meets));
        }
        let slug = format!("f-{meets}");
        scene.entry(Book::Forum, slug.trim_end_matches('-'), &typed)
    })
}

#[test]
fn ct2_asks_for_a_cycle_of_the_slowest_monthly_or_quarterly_forum() {
    let quarter = side_by_side(
        Cycle::Monthly,
        &["monthly", "quarterly", "weekly", "yearly"],
    );
    let asked = "Data has 61 days side by side, from 1 Mar 2027 to 30 Apr 2027; \
                 quarterly table meets quarterly, and the receiver should see 1 full cycle.";
    quarter.raises(RuleId::Ct2, &[asked]);
    side_by_side(Cycle::Yearly, &["quarterly"]).raises(RuleId::Ct2, &[asked]);
    side_by_side(Cycle::Monthly, &["monthly", "weekly", "yearly"]).is_silent(RuleId::Ct2);
    let ended = [
        ("name", "Old table"),
        ("cycle", "quarterly"),
        ("ended", "2026-01-01"),
    ];
    side_by_side(Cycle::Monthly, &["monthly"])
        .entry(Book::Forum, "old", &ended)
        .is_silent(RuleId::Ct2);
    let own = side_by_side(Cycle::Quarterly, &["monthly"]).flags(RuleId::Ct2);
    assert!(own[0].contains("it comes round quarterly"), "{own:?}");
}

#[test]
fn ct2_cannot_tell_while_a_forum_may_be_slower_than_the_time_side_by_side() {
    side_by_side(Cycle::Monthly, &["monthly", ""]).cannot_tell(
        RuleId::Ct2,
        "how often a forum meets is unknown, and a quarter side by side is not planned for Data",
    );
    side_by_side(Cycle::Monthly, &[""])
        .planned("data", "amla", ["", "2027-05-31", ""])
        .is_silent(RuleId::Ct2);
}

#[test]
fn ct2_is_silent_about_yearly_functions() {
    let scene = Scene::begun()
        .only(&["data"])
        .edited("data", cycle(Cycle::Yearly));
    let short = scene.planned("data", "amla", ["2027-03-01", "2027-05-30", ""]);
    short.is_silent(RuleId::Ct2);
}

#[test]
fn ct2_cannot_tell_without_days_or_cycle() {
    let scene = Scene::begun().only(&["data"]);
    let dated = scene.planned("data", "amla", ["2027-03-01", "2027-05-30", ""]);
    dated.cannot_tell(RuleId::Ct2, "start, transfer or cycle is unknown for Data");
}

fn shared_since(on: &str, lead: Option<&str>) -> Scene {
    let scene = Scene::begun()
        .only(&["archive"])
        .with(person("imran", Some("amla")));
    let plan = planned(
        "archive",
        FunctionPlan {
            lead: lead.map_or(Patch::Keep, |lead| Patch::Set(id(lead))),
            ..FunctionPlan::default()
        },
    );
    scene
        .with(plan)
        .climbed("archive", &["2026-01-01", "2026-03-01", on])
}

#[test]
fn ct3_fires_when_two_heads_last_longer_than_six_months() {
    shared_since("2026-06-08", Some("imran")).raises(
        RuleId::Ct3,
        &["Archive is shared since 8 Jun 2026, longer than 6 months: imran leads and Neem Trust still holds it."],
    );
    shared_since("2026-06-09", Some("imran")).is_silent(RuleId::Ct3);
}

#[test]
fn ct3_cannot_tell_whether_there_are_two_heads() {
    let because = "Archive is shared since 8 Jun 2026, and no lead is named";
    shared_since("2026-06-08", None).cannot_tell(RuleId::Ct3, because);
}

#[test]
fn ct5_fires_for_what_stopped_and_nobody_took() {
    let scene = Scene::begun();
    scene.is_silent(RuleId::Ct5);
    scene.with(aside("data", Aside::Orphaned)).raises(
        RuleId::Ct5,
        &["Data stopped on 2 Nov 2026 and nobody has accepted it."],
    );
}

#[test]
fn ct10_fires_for_two_holders_and_for_none() {
    let two = Scene::begun().with(with_parties("big-picture", Some("neem"), &["amla"]));
    two.raises(
        RuleId::Ct10,
        &["Big picture has 2 primary holders: Amla Trust and Neem Trust; it needs exactly one."],
    );
    let stopped = Scene::begun().with(aside("big-picture", Aside::Orphaned));
    stopped.raises(
        RuleId::Ct10,
        &["Big picture was stopped and has no holder; it needs exactly one."],
    );
    let days = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"];
    let to_nobody = Scene::begun().climbed("big-picture", &days);
    to_nobody.raises(
        RuleId::Ct10,
        &["Big picture was handed over, but nobody is recorded as its holder; it needs exactly one."],
    );
}

#[test]
fn ct10_is_silent_for_one_holder_and_when_it_was_retired() {
    let named_twice = with_parties("big-picture", Some("neem"), &["neem"]);
    Scene::begun().with(named_twice).is_silent(RuleId::Ct10);
    Scene::begun().is_silent(RuleId::Ct10);
    Scene::begun()
        .with(aside("big-picture", Aside::Retired))
        .is_silent(RuleId::Ct10);
}

#[test]
fn ct10_cannot_tell_who_holds_it() {
    let nobody = crate::support::plan::just_begun().plan;
    let scene = Scene {
        plan: nobody,
        ..Scene::begun()
    };
    scene.cannot_tell(
        RuleId::Ct10,
        "no holder is recorded, and the plan names no backbone",
    );
    let without = Scene::begun().only(&["data"]);
    without.cannot_tell(RuleId::Ct10, "the plan has no function \"big-picture\"");
}

#[test]
fn ct12_fires_when_a_function_moves_before_what_it_needs() {
    let scene = Scene::begun().only(&["archive", "data"]);
    let wrong_order = scene
        .planned("archive", "amla", ["", "2027-05-31", ""])
        .planned("data", "amla", ["", "2027-04-30", ""]);
    wrong_order.raises(
        RuleId::Ct12,
        &["Data is planned to move on 30 Apr 2027, before what it needs: Archive (planned for 31 May 2027)."],
    );
    let moved = wrong_order.climbed(
        "data",
        &["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"],
    );
    moved.raises(
        RuleId::Ct12,
        &["Data has been handed over, before what it needs: Archive (planned for 31 May 2027)."],
    );
}

#[test]
fn ct12_is_silent_when_what_it_needs_moves_first_or_ends() {
    let scene = Scene::begun().only(&["archive", "data"]);
    let in_order = scene
        .planned("archive", "amla", ["", "2027-04-30", ""])
        .planned("data", "amla", ["", "2027-04-30", ""]);
    in_order.is_silent(RuleId::Ct12);
    let ended = Scene::begun()
        .only(&["archive", "data"])
        .with(aside("archive", Aside::Retired));
    ended.is_silent(RuleId::Ct12);
}

#[test]
fn ct12_cannot_tell_without_both_transfers() {
    let scene = Scene::begun().only(&["archive", "data"]);
    let half = scene.planned("data", "amla", ["", "2027-04-30", ""]);
    half.cannot_tell(
        RuleId::Ct12,
        "its planned transfer, or that of what it needs, is unknown for Data",
    );
}
