//! OV8 OV12 OV13 OV14 OV15 EV6: where people meet, and what becomes of what they decide.

use super::Scene;
use crate::support::changes::person;
use baton::domain::book::Book;
use baton::domain::flags::settings::RuleId;
use baton::domain::phase::PhaseId;

const MATURE: &str = "2026-06-01";

/// Three forums in the mature phase, each with a chair and a secretary; a blank is unknown.
fn led(seats: [[&str; 2]; 3]) -> Scene {
    let scene = Scene::begun()
        .with(person("nita", Some("neem")))
        .with(person("amar", Some("amla")))
        .with(person("dev", None))
        .in_phase(PhaseId::Mature, MATURE);
    let forums = ["steering", "data", "learning"];
    forums
        .into_iter()
        .zip(seats)
        .fold(scene, |scene, (slug, [chair, secretary])| {
            let seats = [("chair", chair), ("secretary", secretary)];
            let known = seats.into_iter().filter(|(_, who)| !who.is_empty());
            let mut typed = vec![("name", slug)];
            typed.extend(known);
            scene.entry(Book::Forum, slug, &typed)
        })
}

const OURS: [&str; 2] = ["nita", "nita"];
const SHARED: [&str; 2] = ["amar", "nita"];

#[test]
fn ov8_fires_when_the_backbone_leads_and_writes_up_most_forums() {
    led([OURS, OURS, SHARED]).raises(
        RuleId::Ov8,
        &["In 2 of 3 forums both chair and secretary work for Neem Trust."],
    );
    led([OURS, SHARED, SHARED]).is_silent(RuleId::Ov8);
    let early = Scene::begun();
    early.is_silent(RuleId::Ov8);
}

#[test]
fn ov8_cannot_tell_when_open_seats_could_tip_it() {
    led([OURS, ["nita", "dev"], SHARED]).cannot_tell(
        RuleId::Ov8,
        "chair or secretary, or for whom they work, is unknown for data",
    );
    led([SHARED, ["amar", ""], OURS]).is_silent(RuleId::Ov8);
}

fn talked_over(times: usize, settled: bool) -> Scene {
    let mut typed = vec![("about", "Rent of the hall"), ("raised", "2026-01-10")];
    if settled {
        typed.push(("settled", "2026-11-01"));
    }
    let scene = Scene::begun().entry(Book::Conversation, "rent", &typed);
    (0..times).fold(scene, |scene, number| {
        let on = format!("2026-0{}-10", number + 2);
        let typed = [("conversation", "rent"), ("on", on.as_str())];
        scene.entry(Book::Sitting, &format!("rent-{number}"), &typed)
    })
}

#[test]
fn ov12_fires_from_the_third_time_a_hard_conversation_is_held_and_not_settled() {
    talked_over(3, false).raises(
        RuleId::Ov12,
        &["Rent of the hall was raised on 10 Jan 2026, has been talked over 3 times and is not settled."],
    );
    talked_over(2, false).is_silent(RuleId::Ov12);
    talked_over(3, true).is_silent(RuleId::Ov12);
    Scene::begun().cannot_tell(RuleId::Ov12, "nothing is recorded under Hard conversations");
}

/// Decisions of the last months, each with more columns.
fn decided(more: &[&[(&str, &str)]]) -> Scene {
    let scene = Scene::begun().in_phase(PhaseId::Middle, MATURE);
    more.iter()
        .enumerate()
        .fold(scene, |scene, (number, more)| {
            let on = format!("2026-{:02}-05", number % 11 + 1);
            let name = format!("Point {number}");
            let mut typed = vec![("decided", name.as_str())];
            if !more.iter().any(|(column, _)| *column == "on") {
                typed.push(("on", on.as_str()));
            }
            typed.extend_from_slice(more);
            scene.entry(Book::Decision, &format!("point-{number}"), &typed)
        })
}

#[test]
fn ov13_fires_when_most_open_actions_are_the_backbones() {
    let (ours, theirs): (&[_], &[_]) = (&[("owner", "neem")], &[("owner", "amla")]);
    let done: &[_] = &[("owner", "neem"), ("done", "2026-12-01")];
    decided(&[ours, ours, theirs]).raises(
        RuleId::Ov13,
        &["2 of 3 open actions are Neem Trust's to do."],
    );
    decided(&[ours, theirs, done]).is_silent(RuleId::Ov13);
    Scene::begun().is_silent(RuleId::Ov13);
}

#[test]
fn ov13_cannot_tell_when_actions_without_an_owner_could_tip_it() {
    let (ours, theirs): (&[_], &[_]) = (&[("owner", "neem")], &[("owner", "amla")]);
    let open: &[_] = &[("due", "2027-01-01")];
    let because = "who carries it out is unknown for Point 2";
    decided(&[ours, theirs, open]).cannot_tell(RuleId::Ov13, because);
    decided(&[theirs, theirs, open]).is_silent(RuleId::Ov13);
}

#[test]
fn ov14_fires_when_decisions_of_the_year_were_taken_without_those_concerned() {
    let (there, away): (&[_], &[_]) = (
        &[("community_present", "yes")],
        &[("community_present", "no")],
    );
    decided(&[there, away, there]).raises(
        RuleId::Ov14,
        &["1 of 3 decisions of the last 12 months was taken with nobody there who lives the problem."],
    );
    decided(&[there, there]).is_silent(RuleId::Ov14);
    let long_ago: &[_] = &[("on", "2025-12-09"), ("community_present", "no")];
    decided(&[long_ago]).is_silent(RuleId::Ov14);
    let allowed = decided(&[there, away]).set(RuleId::Ov14, true, &[("share", 50)]);
    allowed.is_silent(RuleId::Ov14);
}

#[test]
fn ov14_cannot_tell_who_was_there() {
    decided(&[&[]]).cannot_tell(
        RuleId::Ov14,
        "whether somebody was there who lives the problem is unknown for Point 0",
    );
}

const AGREED: &[(&str, &str)] = &[("dissent", "no")];

#[test]
fn ov15_fires_when_ten_decisions_passed_without_another_view() {
    decided(&[AGREED; 10]).raises(
        RuleId::Ov15,
        &["In none of the last 10 decisions, the first of them on 5 Jan 2026, did somebody voice another view."],
    );
    let mut once = [AGREED; 10];
    once[3] = &[("dissent", "yes")];
    decided(&once).is_silent(RuleId::Ov15);
}

#[test]
fn ov15_looks_at_the_last_decisions_only() {
    let mut long_ago = [AGREED; 11];
    long_ago[0] = &[("dissent", "yes"), ("on", "2020-01-01")];
    assert_eq!(decided(&long_ago).flags(RuleId::Ov15).len(), 1);
}

#[test]
fn ov15_cannot_tell_from_few_decisions_nor_from_ones_that_do_not_say() {
    decided(&[AGREED; 9]).cannot_tell(
        RuleId::Ov15,
        "9 of the 10 decisions it looks at are recorded",
    );
    let mut silent = [AGREED; 10];
    silent[9] = &[];
    decided(&silent).cannot_tell(
        RuleId::Ov15,
        "whether somebody voiced another view is unknown for Point 9",
    );
}

#[test]
fn ev6_fires_with_the_age_of_what_is_overdue() {
    let late: &[_] = &[("owner", "amla"), ("due", "2026-11-29")];
    let nobody: &[_] = &[("due", "2026-12-08")];
    let today: &[_] = &[("owner", "amla"), ("due", "2026-12-09")];
    decided(&[late, nobody, today]).raises(
        RuleId::Ev6,
        &[
            "Amla Trust was to carry out \"Point 0\" by 29 Nov 2026, 10 days ago.",
            "Nobody named was to carry out \"Point 1\" by 8 Dec 2026, 1 day ago.",
        ],
    );
}

#[test]
fn ev6_is_silent_about_what_is_done_and_cannot_tell_without_a_day() {
    let done: &[_] = &[("due", "2026-11-29"), ("done", "2026-12-01")];
    decided(&[done, &[]]).is_silent(RuleId::Ev6);
    decided(&[&[("owner", "amla")]]).cannot_tell(RuleId::Ev6, "no day is set for Point 0");
}
