//! OV7 FR8, and FR11 by the places of the team.

use super::Scene;
use crate::support::changes::person;
use baton::domain::book::Book;
use baton::domain::flags::settings::RuleId;
use baton::domain::phase::PhaseId;

/// The size of the backbone on two days, around the beginning of the middle phase on 1 June 2026.
fn sizes(then: &[(&str, &str)], now: &[(&str, &str)]) -> Scene {
    let strength = |scene: Scene, slug, on, more: &[(&str, &str)]| {
        let mut typed = vec![("on", on)];
        typed.extend_from_slice(more);
        scene.entry(Book::Strength, slug, &typed)
    };
    let scene = Scene::begun().in_phase(PhaseId::Middle, "2026-06-01");
    let scene = strength(scene, "spring", "2026-03-31", then);
    strength(scene, "autumn", "2026-11-30", now)
}

#[test]
fn ov7_fires_when_people_or_money_grow_in_a_later_phase() {
    sizes(&[("people", "5")], &[("people", "7")]).raises(
        RuleId::Ov7,
        &["In the phase middle, which began on 1 Jun 2026, Neem Trust has grown from 5 to 7 people since 31 Mar 2026."],
    );
    let money = sizes(
        &[("people", "5"), ("budget", "4000000")],
        &[("people", "4"), ("budget", "4500000")],
    );
    money.raises(
        RuleId::Ov7,
        &["In the phase middle, which began on 1 Jun 2026, Neem Trust has grown from 4,000,000 to 4,500,000 a year since 31 Mar 2026."],
    );
}

#[test]
fn ov7_is_silent_when_it_shrinks_or_stays_and_in_the_early_phase() {
    let both = &[("people", "5"), ("budget", "4000000")];
    sizes(both, both).is_silent(RuleId::Ov7);
    Scene::begun().is_silent(RuleId::Ov7);
}

#[test]
fn ov7_cannot_tell_from_one_day() {
    let people: &[_] = &[("people", "5")];
    let money: &[_] = &[("budget", "4500000")];
    let two_days = [
        (people, money, "people or in money"),
        (people, people, "money"),
        (money, money, "people"),
    ];
    for (then, now, open) in two_days {
        let because =
            format!("too few days are on record to say whether the backbone has grown in {open}");
        sizes(then, now).cannot_tell(RuleId::Ov7, &because);
    }
    let none = Scene::begun().in_phase(PhaseId::Middle, "2026-06-01");
    none.cannot_tell(
        RuleId::Ov7,
        "nothing is recorded under Size of the backbone",
    );
}

fn places(first: &[(&str, &str)]) -> Scene {
    let mut typed = vec![("name", "Data steward")];
    typed.extend_from_slice(first);
    Scene::begun()
        .with(person("nita", Some("neem")))
        .entry(Book::Role, "data-steward", &typed)
        .entry(
            Book::Role,
            "secretary",
            &[("name", "Secretary"), ("outcome", "moving")],
        )
}

#[test]
fn fr8_fires_when_a_place_has_no_outcome_within_three_months_of_the_end() {
    let open = places(&[]).leaving("2027-03-09");
    open.raises(
        RuleId::Fr8,
        &["It is open what becomes of 1 place in the team, the first being Data steward; the backbone leaves on 9 Mar 2027."],
    );
    places(&[]).leaving("2027-03-10").is_silent(RuleId::Fr8);
    let settled = places(&[("outcome", "staying")]).leaving("2027-03-09");
    settled.is_silent(RuleId::Fr8);
}

#[test]
fn fr8_cannot_tell_without_an_end_or_places() {
    places(&[]).cannot_tell(RuleId::Fr8, "the exit has no target date");
    Scene::begun().cannot_tell(RuleId::Fr8, "nothing is recorded under Team roles");
}

#[test]
fn fr11_asks_the_place_that_leads_the_backbone_for_a_deputy_or_for_cover() {
    let leads = [("leads", "yes"), ("person", "nita")];
    places(&leads).raises(
        RuleId::Fr11,
        &["nita leads the backbone as Data steward; neither a deputy nor cover for planned leave is named."],
    );
    for stands_in in [("deputy", "nita"), ("cover", "nita")] {
        let mut typed = leads.to_vec();
        typed.push(stands_in);
        places(&typed).is_silent(RuleId::Fr11);
    }
}

#[test]
fn fr11_takes_the_lead_of_the_big_picture_where_no_place_is_named_as_leading() {
    places(&[]).cannot_tell(RuleId::Fr11, "Big picture has no lead named");
}
