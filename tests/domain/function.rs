//! What functions are, what they wait for, who has to do with them.

use super::{refused, ruling};
use crate::support::changes::{moved, organisation, outline, planned};
use crate::support::plan::{Making, blueprint, in_the_middle};
use crate::support::words::{day, id, line, text};
use baton::domain::Change;
use baton::domain::function::{Aside, FunctionEdit, FunctionPlan, SetAside, Stage, StageMove};
use baton::domain::organisation::OrganisationRole;
use baton::domain::patch::Patch;
use baton::domain::rules::Field;

fn check(change: &Change) -> &'static str {
    ruling(&in_the_middle(), change)
}

fn added(slug: &str, needs: &[&str]) -> Change {
    Change::FunctionAdded(Box::new(outline(slug, "New", needs)))
}

fn needs(slug: &str, needs: &[&str]) -> Change {
    let depends_on = Patch::Set(needs.iter().map(|need| id(need)).collect());
    edited(
        slug,
        FunctionEdit {
            depends_on,
            ..FunctionEdit::default()
        },
    )
}

fn edited(slug: &str, edit: FunctionEdit) -> Change {
    Change::FunctionEdited {
        function: id(slug),
        edit: Box::new(edit),
    }
}

fn removed(slug: &str) -> Change {
    Change::FunctionRemoved {
        function: id(slug),
        reason: None,
    }
}

fn holder(slug: &str, holder: &Patch<&str>, co_holders: &[&str]) -> Change {
    let holder = match holder {
        Patch::Keep => Patch::Keep,
        Patch::Set(slug) => Patch::Set(id(slug)),
        Patch::Clear => Patch::Clear,
    };
    planned(
        slug,
        FunctionPlan {
            holder,
            co_holders: Patch::Set(co_holders.iter().map(|slug| id(slug)).collect()),
            ..FunctionPlan::default()
        },
    )
}

#[test]
fn an_id_names_one_function() {
    assert_eq!(check(&added("updates", &["data"])), "allowed");
    assert_eq!(check(&added("data", &[])), "unique-id");
    assert_eq!(check(&added("updates", &["dato"])), "known-id");
    assert_eq!(check(&removed("dato")), "known-id");
    let refusal = refused(&in_the_middle(), &needs("dato", &[]));
    assert_eq!(
        refusal.to_string(),
        "there is no function \"dato\" here; look at the list for the ids there are"
    );
}

#[test]
fn a_name_is_changed_but_never_cleared() {
    let name = |name| FunctionEdit {
        name,
        ..FunctionEdit::default()
    };
    assert_eq!(
        check(&edited("data", name(Patch::Set(line("Shared data"))))),
        "allowed"
    );
    let refusal = refused(&in_the_middle(), &edited("data", name(Patch::Clear)));
    assert_eq!(
        (refusal.rule(), refusal.field()),
        ("never-empty", Some(Field::Name))
    );
}

#[test]
fn functions_wait_for_others_and_never_in_a_circle() {
    assert_eq!(check(&needs("archive", &["fundraising"])), "allowed");
    assert_eq!(check(&needs("archive", &["archive"])), "depends-on-another");
    let refusal = refused(&in_the_middle(), &needs("archive", &["learning"]));
    assert_eq!(refusal.rule(), "depends-without-circle");
    assert_eq!(refusal.field(), Some(Field::DependsOn));
    assert!(
        refusal
            .to_string()
            .starts_with("archive → learning → data → archive:"),
        "{refusal}"
    );
}

#[test]
fn a_template_whose_functions_wait_in_a_circle_begins_no_plan() {
    let mut circle = blueprint();
    circle.functions[2].depends_on = vec![id("learning")];
    let change = Change::PlanStarted(Box::new(circle));
    assert_eq!(
        ruling(&Making::nothing(), &change),
        "depends-without-circle"
    );
}

#[test]
fn what_others_wait_for_is_not_removed() {
    assert_eq!(check(&removed("learning")), "allowed");
    let refusal = refused(&in_the_middle(), &removed("data"));
    assert_eq!(
        refusal.to_string(),
        "data cannot be removed, because it is needed by learning; change what they depend on first"
    );
}

#[test]
fn who_has_to_do_with_a_function_is_in_the_plan() {
    let with = |plan| check(&planned("data", plan));
    assert_eq!(
        with(FunctionPlan {
            receiver: Patch::Set(id("nobody")),
            ..FunctionPlan::default()
        }),
        "known-id"
    );
    assert_eq!(
        with(FunctionPlan {
            lead: Patch::Set(id("p-nobody")),
            ..FunctionPlan::default()
        }),
        "known-id"
    );
    assert_eq!(
        check(&holder("data", &Patch::Keep, &["river-women"])),
        "allowed"
    );
    assert_eq!(
        check(&holder("data", &Patch::Keep, &["nadi-trust"])),
        "holder-once"
    );
    assert_eq!(
        with(FunctionPlan {
            lead: Patch::Set(id("p-bela")),
            deputy: Patch::Set(id("p-bela")),
            ..FunctionPlan::default()
        }),
        "deputy-is-another"
    );
}

#[test]
fn a_co_holder_who_becomes_the_holder_is_no_longer_beside_it() {
    let parties = |making: &Making| {
        making
            .plan
            .functions
            .get(&id("archive"))
            .unwrap()
            .parties
            .clone()
    };
    let beside = in_the_middle().then(holder("archive", &Patch::Keep, &["setu-house"]));
    let named = FunctionPlan {
        holder: Patch::Set(id("setu-house")),
        ..FunctionPlan::default()
    };
    let named = parties(&beside.clone().then(planned("archive", named)));
    assert_eq!(
        (named.holder, named.co_holders),
        (Some(id("setu-house")), vec![])
    );
    let transferred = beside
        .then(moved(
            "archive",
            Stage::Shadowed,
            Stage::Shared,
            "2026-11-01",
        ))
        .then(moved(
            "archive",
            Stage::Shared,
            Stage::Transferred,
            "2026-11-02",
        ));
    let received = parties(&transferred);
    assert_eq!(
        (received.holder, received.co_holders),
        (Some(id("setu-house")), vec![])
    );
}

#[test]
fn planned_days_follow_each_other() {
    let dates = |start: &str, transfer: &str, confirm: &str| {
        let date = |raw: &str| match raw {
            "" => Patch::Clear,
            raw => Patch::Set(day(raw)),
        };
        check(&planned(
            "data",
            FunctionPlan {
                start: date(start),
                transfer: date(transfer),
                confirm: date(confirm),
                ..FunctionPlan::default()
            },
        ))
    };
    assert_eq!(dates("2027-01-01", "2027-03-01", "2027-06-01"), "allowed");
    assert_eq!(dates("2027-01-01", "", ""), "allowed");
    assert_eq!(
        dates("2027-01-01", "2026-03-01", ""),
        "planned-days-in-order"
    );
    assert_eq!(
        dates("", "2027-03-01", "2027-01-01"),
        "planned-days-in-order"
    );
    assert_eq!(
        dates("2027-03-01", "", "2027-01-01"),
        "planned-days-in-order"
    );
}

#[test]
fn a_planned_day_is_judged_against_the_days_that_stay() {
    let confirm_before_transfer = FunctionPlan {
        confirm: Patch::Set(day("2026-06-30")),
        ..FunctionPlan::default()
    };
    assert_eq!(
        check(&planned("archive", confirm_before_transfer)),
        "planned-days-in-order"
    );
}

#[test]
fn the_big_picture_has_exactly_one_holder() {
    assert_eq!(
        check(&holder("big-picture", &Patch::Set("setu-house"), &[])),
        "allowed"
    );
    let second = refused(
        &in_the_middle(),
        &holder("big-picture", &Patch::Keep, &["setu-house"]),
    );
    assert_eq!(
        second.to_string(),
        "big-picture has exactly one holder, never two: setu-house cannot hold it as well; name one holder"
    );
    assert_eq!(
        check(&holder("big-picture", &Patch::Clear, &[])),
        "big-picture-always-held"
    );
    assert_eq!(check(&holder("data", &Patch::Clear, &[])), "allowed");
}

#[test]
fn the_big_picture_is_never_set_aside_or_removed() {
    for aside in Aside::ALL {
        let set = |slug| {
            check(&Change::FunctionSetAside(SetAside {
                function: id(slug),
                aside: *aside,
                on: day("2026-11-01"),
                reason: text("minuted"),
            }))
        };
        assert_eq!(set("data"), "allowed");
        assert_eq!(set("big-picture"), "big-picture-stays");
    }
    assert_eq!(check(&removed("big-picture")), "big-picture-stays");
}

#[test]
fn the_big_picture_is_transferred_only_to_somebody() {
    let transfer = |slug| {
        Change::StageMoved(StageMove {
            function: id(slug),
            from: Stage::Held,
            to: Stage::Transferred,
            on: day("2026-11-01"),
            evidence: Some(text("letter")),
            link: None,
            reason: Some(text("the backbone closes")),
        })
    };
    assert_eq!(check(&transfer("fundraising")), "allowed");
    let refusal = refused(&in_the_middle(), &transfer("big-picture"));
    assert_eq!(refusal.rule(), "big-picture-always-held");
    let to_setu = FunctionPlan {
        receiver: Patch::Set(id("setu-house")),
        ..FunctionPlan::default()
    };
    let named = in_the_middle().then(planned("big-picture", to_setu));
    assert_eq!(ruling(&named, &transfer("big-picture")), "allowed");
}

#[test]
fn the_holder_of_the_big_picture_does_not_leave() {
    let leaves = |slug| Change::OrganisationLeft {
        organisation: id(slug),
        on: day("2026-11-01"),
        reason: None,
    };
    assert_eq!(check(&leaves("river-women")), "allowed");
    assert_eq!(check(&leaves("nadi-trust")), "big-picture-holder-stays");
    let handed = in_the_middle().then(holder("big-picture", &Patch::Set("setu-house"), &[]));
    assert_eq!(ruling(&handed, &leaves("nadi-trust")), "allowed");
}

#[test]
fn a_plan_without_a_big_picture_has_no_rule_about_it() {
    let mut small = blueprint();
    small
        .functions
        .retain(|function| function.id != id("big-picture"));
    let making = Making::nothing()
        .then(Change::PlanStarted(Box::new(small)))
        .then(organisation(
            "nadi-trust",
            "Nadi Trust",
            OrganisationRole::Backbone,
        ))
        .then(moved(
            "archive",
            Stage::Held,
            Stage::Documented,
            "2026-01-01",
        ));
    assert_eq!(ruling(&making, &removed("big-picture")), "known-id");
}
