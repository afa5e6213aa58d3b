//! OV11 EV5 EV6 RV1 RV2 RV3 RV4 RV5 Q43: reviews, what they recommend, and what becomes of it.

use super::Scene;
use crate::support::changes::person;
use baton::domain::Change;
use baton::domain::book::Book;
use baton::domain::exit::ExitEdit;
use baton::domain::flags::settings::RuleId;
use baton::domain::patch::Patch;
use baton::domain::phase::PhaseId;

/// One review with what is typed of it; today is 9 Dec 2026.
fn reviewed(typed: &[(&str, &str)]) -> Scene {
    Scene::begun().entry(Book::Review, "peers", &with_name("Peer review", typed))
}

fn with_name<'a>(name: &'a str, typed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let own = if typed.iter().any(|(column, _)| *column == "kind") {
        vec![("name", name)]
    } else {
        vec![("name", name), ("kind", "peer")]
    };
    own.into_iter().chain(typed.iter().copied()).collect()
}

fn recommended(scene: Scene, review: &str, slug: &str, typed: &[(&str, &str)]) -> Scene {
    let mut all = vec![("review", review)];
    all.extend(typed);
    scene.entry(Book::Recommendation, slug, &all)
}

const DEPUTY: (&str, &str) = ("text", "Name a deputy for the lead");

fn accepted(actions: &[&[(&str, &str)]]) -> Scene {
    let scene = reviewed(&[("reported", "2026-11-20")]);
    let scene = recommended(scene, "peers", "deputy", &[DEPUTY, ("position", "accept")]);
    let numbered = actions.iter().enumerate();
    numbered.fold(scene, |scene, (number, typed)| {
        let text = format!("Step {number}");
        let mut all = vec![("recommendation", "deputy"), ("text", text.as_str())];
        all.extend(*typed);
        scene.entry(Book::Action, &format!("step-{number}"), &all)
    })
}

#[test]
fn ov11_fires_when_the_backbone_asks_pays_and_receives_alone() {
    let all = |received| {
        reviewed(&[
            ("commissioned_by", "neem"),
            ("paid_by", "neem"),
            ("received_by", received),
        ])
    };
    all("neem").raises(
        RuleId::Ov11,
        &["Neem Trust alone asked for Peer review, paid for it and received it."],
    );
    all("neem, amla").is_silent(RuleId::Ov11);
    reviewed(&[("kind", "self")]).is_silent(RuleId::Ov11);
}

#[test]
fn ov11_cannot_tell_while_one_of_the_three_is_unknown() {
    reviewed(&[("commissioned_by", "neem"), ("paid_by", "neem")]).cannot_tell(
        RuleId::Ov11,
        "who asked for it, paid for it or received it is unknown for Peer review",
    );
    reviewed(&[("paid_by", "amla")]).is_silent(RuleId::Ov11);
    Scene::begun().cannot_tell(RuleId::Ov11, "nothing is recorded under Reviews");
}

#[test]
fn ev5_fires_for_what_is_accepted_without_an_action_an_owner_or_a_day() {
    accepted(&[]).raises(
        RuleId::Ev5,
        &["\"Name a deputy for the lead\" of Peer review was accepted, and has no action."],
    );
    accepted(&[&[("owner", "amla")]]).raises(
        RuleId::Ev5,
        &["\"Name a deputy for the lead\" of Peer review was accepted, and has no day."],
    );
    accepted(&[&[("due", "2027-01-01")]]).raises(
        RuleId::Ev5,
        &["\"Name a deputy for the lead\" of Peer review was accepted, and has no owner."],
    );
}

#[test]
fn ev5_is_silent_where_somebody_does_it_by_a_day_or_it_is_over() {
    accepted(&[&[("owner", "amla"), ("due", "2027-01-01")]]).is_silent(RuleId::Ev5);
    accepted(&[&[("status", "done")]]).is_silent(RuleId::Ev5);
    let rejected = recommended(
        reviewed(&[("reported", "2026-11-20")]),
        "peers",
        "deputy",
        &[DEPUTY, ("position", "reject"), ("reason", "we are two")],
    );
    rejected.is_silent(RuleId::Ev5);
    Scene::begun().cannot_tell(RuleId::Ev5, "nothing is recorded under Recommendations");
}

#[test]
fn ev6_fires_with_the_age_of_an_action_after_a_review() {
    let late: &[_] = &[("owner", "amla"), ("due", "2026-11-29")];
    accepted(&[late]).raises(
        RuleId::Ev6,
        &["Amla Trust was to do \"Step 0\" after a review by 29 Nov 2026, 10 days ago."],
    );
    accepted(&[&[("due", "2026-11-29"), ("status", "dropped")]]).is_silent(RuleId::Ev6);
    accepted(&[&[("due", "2026-11-29"), ("done", "2026-12-08")]]).is_silent(RuleId::Ev6);
    accepted(&[&[("due", "2026-12-09")]]).is_silent(RuleId::Ev6);
}

#[test]
fn rv1_fires_for_a_review_past_its_planned_day() {
    reviewed(&[("planned", "2026-12-08")]).raises(
        RuleId::Rv1,
        &["Peer review was planned for 8 Dec 2026, 1 day ago, and is not begun."],
    );
    reviewed(&[("planned", "2026-12-01"), ("started", "2026-12-01")]).raises(
        RuleId::Rv1,
        &["Peer review was planned for 1 Dec 2026, 8 days ago, and is not reported."],
    );
    reviewed(&[("planned", "2026-12-09")]).is_silent(RuleId::Rv1);
    reviewed(&[]).cannot_tell(RuleId::Rv1, "no day is set for Peer review");
    Scene::begun().cannot_tell(RuleId::Rv1, "nothing is recorded under Reviews");
}

#[test]
fn rv1_fires_when_nobody_looked_for_too_long_and_nothing_is_planned() {
    let looked = |on: &'static str| reviewed(&[("reported", on)]);
    looked("2026-09-09").is_silent(RuleId::Rv1);
    looked("2026-09-08").raises(
        RuleId::Rv1,
        &["A self check is due since 8 Dec 2026, because the last one reported on 8 Sep 2026, and one is wanted every 3 months."],
    );
    let planned = |on| {
        let typed = [("name", "Self check"), ("kind", "self"), ("planned", on)];
        looked("2026-09-08").entry(Book::Review, "own", &typed)
    };
    planned("2027-01-10").is_silent(RuleId::Rv1);
    // A day so late that another whole turn passes sees to nothing.
    assert_eq!(planned("2028-01-10").flags(RuleId::Rv1).len(), 1);
    // One that began and never came to a report sees to it for one turn, and no longer.
    let begun = |on| {
        let typed = [("name", "Self check"), ("kind", "self"), ("started", on)];
        looked("2026-09-08").entry(Book::Review, "own", &typed)
    };
    begun("2026-11-01").is_silent(RuleId::Rv1);
    assert_eq!(begun("2026-09-08").flags(RuleId::Rv1).len(), 1);
    let never = [("self", 0), ("peer", 0), ("third", 0)];
    looked("2020-01-01")
        .set(RuleId::Rv1, true, &never)
        .is_silent(RuleId::Rv1);
}

#[test]
fn rv5_fires_after_another_phase_an_announced_exit_and_a_loss() {
    let looked = || reviewed(&[("reported", "2026-10-01")]);
    looked()
        .in_phase(PhaseId::Middle, "2026-09-01")
        .raises(
            RuleId::Rv5,
            &["A review from outside is due since 1 Dec 2026, because the middle phase began on 1 Sep 2026."],
        );
    looked()
        .in_phase(PhaseId::Middle, "2026-09-09")
        .is_silent(RuleId::Rv5);
    let announced = |on| {
        let edit = ExitEdit {
            announced: Patch::Set(crate::support::words::day(on)),
            ..ExitEdit::default()
        };
        reviewed(&[("reported", "2026-08-01")]).with(Change::ExitEdited(edit))
    };
    announced("2026-09-01").raises(
        RuleId::Rv5,
        &["A review is due since 1 Dec 2026, because the exit was announced on 1 Sep 2026."],
    );
    announced("2026-07-31").is_silent(RuleId::Rv5);
    Scene::begun().cannot_tell(RuleId::Rv5, "nothing is recorded under Reviews");
}

#[test]
fn rv2_fires_four_weeks_after_a_report_that_is_not_answered() {
    let reported =
        |on: &'static str| recommended(reviewed(&[("reported", on)]), "peers", "deputy", &[DEPUTY]);
    reported("2026-11-10").raises(
        RuleId::Rv2,
        &["Peer review was reported on 10 Nov 2026; its answers were due on 8 Dec 2026, 1 day ago: 1 of 1 recommendation not answered."],
    );
    reported("2026-11-11").is_silent(RuleId::Rv2);
    let later = [("reported", "2026-11-01"), ("response_due", "2026-12-20")];
    reviewed(&later).is_silent(RuleId::Rv2);
    let closed = [("reported", "2026-10-01"), ("closed", "2026-12-01")];
    reviewed(&closed).is_silent(RuleId::Rv2);
    reported("2026-11-01")
        .set(RuleId::Rv2, true, &[("weeks", 6)])
        .is_silent(RuleId::Rv2);
    Scene::begun().cannot_tell(RuleId::Rv2, "nothing is recorded under Reviews");
}

/// A self check in March, and the review by peers in November, each with one recommendation.
fn twice(first: &[(&str, &str)], second: &[(&str, &str)]) -> Scene {
    let typed = [
        ("name", "Self check"),
        ("kind", "self"),
        ("reported", "2026-03-10"),
    ];
    let scene = reviewed(&[("reported", "2026-11-20")]).entry(Book::Review, "own", &typed);
    let scene = recommended(scene, "own", "first", first);
    recommended(scene, "peers", "second", second)
}

#[test]
fn rv3_fires_for_what_was_recommended_before_in_much_the_same_words() {
    let again = ("text", "The lead should name deputies");
    twice(&[DEPUTY], &[again]).raises(
        RuleId::Rv3,
        &["\"The lead should name deputies\" of Peer review says again what Self check recommended on 10 Mar 2026, \"Name a deputy for the lead\": both say \"deputies\", \"lead\" and \"name\"."],
    );
    let other = ("text", "Tell the community about the exit");
    twice(&[DEPUTY], &[other]).is_silent(RuleId::Rv3);
}

#[test]
fn rv3_fires_for_what_is_about_the_same_function_in_two_words() {
    let old = [
        ("text", "Move the archive out of the damp cellar"),
        ("function", "archive"),
    ];
    let new = [
        ("text", "The archive is still ours, in a damp cellar"),
        ("function", "archive"),
    ];
    twice(&old, &new).raises(
        RuleId::Rv3,
        &["\"The archive is still ours, in a damp cellar\" of Peer review says again what Self check recommended on 10 Mar 2026, \"Move the archive out of the damp cellar\": both are about Archive, and both say \"cellar\" and \"damp\"."],
    );
    let elsewhere = [
        ("text", "The archive is still ours, in a damp cellar"),
        ("function", "updates"),
    ];
    twice(&old, &elsewhere).is_silent(RuleId::Rv3);
    // That both name the function they are about tells nothing.
    let another = [
        ("text", "Publish a list of the archive"),
        ("function", "archive"),
    ];
    twice(&old, &another).is_silent(RuleId::Rv3);
}

#[test]
fn rv3_is_silent_once_it_is_answered_for_good_and_cannot_tell_without_a_day() {
    let rejected = [DEPUTY, ("position", "reject"), ("reason", "we are two")];
    twice(&[DEPUTY], &rejected).is_silent(RuleId::Rv3);
    let undated = recommended(reviewed(&[]), "peers", "deputy", &[DEPUTY]);
    undated.cannot_tell(RuleId::Rv3, "no day is set for Peer review");
    Scene::begun().cannot_tell(RuleId::Rv3, "nothing is recorded under Recommendations");
}

#[test]
fn rv4_fires_for_a_reviewer_who_may_follow_works_for_the_backbone_or_is_paid_by_it() {
    reviewed(&[("may_succeed", "yes"), ("backbone_pays", "yes")]).raises(
        RuleId::Rv4,
        &["The reviewer of Peer review may become the successor and is paid from money that the backbone controls."],
    );
    let inside = reviewed(&[("reviewer", "nita")]).with(person("nita", Some("neem")));
    inside.raises(
        RuleId::Rv4,
        &["The reviewer of Peer review works for the backbone."],
    );
    let chosen = ExitEdit {
        successor: Patch::Set(crate::support::words::id("amla")),
        ..ExitEdit::default()
    };
    reviewed(&[("reviewer_body", "amla")])
        .with(Change::ExitEdited(chosen))
        .raises(
            RuleId::Rv4,
            &["The reviewer of Peer review is the chosen successor."],
        );
}

#[test]
fn rv4_asks_for_what_nobody_said_only_of_reviews_from_outside() {
    let outside = |typed: &[(&str, &str)]| {
        let mut all = vec![("kind", "third-party")];
        all.extend(typed);
        reviewed(&all)
    };
    outside(&[("may_succeed", "no")]).cannot_tell(
        RuleId::Rv4,
        "whether the reviewer may become the successor, or is paid by the backbone, is unknown for Peer review",
    );
    outside(&[("may_succeed", "no"), ("backbone_pays", "no")]).is_silent(RuleId::Rv4);
    reviewed(&[]).is_silent(RuleId::Rv4);
    let own = [("kind", "self"), ("backbone_pays", "yes")];
    reviewed(&own).is_silent(RuleId::Rv4);
    Scene::begun().cannot_tell(RuleId::Rv4, "nothing is recorded under Reviews");
}
