//! `baton review`: what was recommended, answered and done, and what changed since the review before.

use super::sample::nadi;
use crate::support::cli::Baton;
use crate::support::schema::fits;

/// Two reviews of the sample, of which the second says again what the first recommended.
fn reviewed() -> Baton {
    let baton = nadi();
    for line in [
        "review add nadi --name \"Self check\" --kind self --reported 2026-06-10",
        "review add nadi --name \"Peer review\" --kind peer --reported 2026-11-01 --verdict evolve",
        "review add nadi --name \"Outside look\" --kind third-party --planned 2027-02-01",
        "recommendation add nadi first --review self-check --text \"Name a deputy for the lead\"",
        "recommendation add nadi again --review peer-review --text \"The lead should name deputies\"",
        "recommendation add nadi tell --review peer-review --text \"Tell the community\" --position accept",
        "action add nadi forum --recommendation tell --text \"Meet the forum\" --owner riverside --due 2026-12-01",
        "hearing add nadi --review peer-review --group \"partner heads\" --people 9",
    ] {
        baton.ok(line);
    }
    baton
}

#[test]
fn a_list_of_reviews_says_how_far_each_has_come() {
    let baton = reviewed();
    insta::assert_snapshot!(baton.ok("review list nadi"));
    let json = baton.ok("review list nadi --json").json();
    assert_eq!(json["states"]["peer-review"], "reported");
    assert_eq!(json["states"]["outside-look"], "planned");
    let plain = baton.ok("review list nadi --plain").to_string();
    assert!(plain.contains("state of self-check: reported"), "{plain}");
}

#[test]
fn a_review_is_shown_whole_in_three_faces() {
    let baton = reviewed();
    insta::assert_snapshot!(baton.ok("review show nadi peer-review"));
    insta::assert_snapshot!(baton.ok("review show nadi peer-review --plain"));
    let json = baton.ok("review show nadi peer-review --json").json();
    fits("review-show", &json);
    assert_eq!(
        json["recommendations"][0]["repeats"]["recommendation"],
        "first"
    );
    assert_eq!(json["recommendations"][1]["actions"][0]["overdue"], true);
    fits(
        "review-show",
        &baton.ok("review show nadi outside-look --json").json(),
    );
}

#[test]
fn what_changed_is_told_since_the_last_report_where_nobody_names_a_day() {
    let baton = reviewed();
    let json = baton.ok("diff nadi --json").json();
    assert_eq!(json["from"], "2026-11-01");
    assert_eq!(nadi().ok("diff nadi --json").json()["from"], "2026-09-10");
}

#[test]
fn reviews_that_wait_for_somebody_are_among_what_needs_someone() {
    let next = reviewed().ok("next nadi --plain").to_string();
    for words in [
        "The lead should name deputies",
        "Meet the forum",
        "recommendation",
    ] {
        assert!(next.contains(words), "no {words:?} in\n{next}");
    }
}

#[test]
fn what_is_written_about_a_thing_stands_where_the_thing_is_shown() {
    let baton = nadi();
    let flag = &baton.ok("flag list nadi --json").json()["flags"][0];
    let rule = flag["rule"].as_str().unwrap().to_owned();
    for line in [
        "review add nadi --name \"Peer review\" --kind peer --reported 2026-11-01",
        "finding add nadi slow --review peer-review --text \"It is slow\" --function convening",
        "recommendation add nadi follow --review peer-review --text \"Hurry\" --finding slow",
        "recommendation add nadi never --review peer-review --text \"Drop it\" --finding slow \
         --position reject --reason \"It is needed\"",
        "remark add nadi asked --review peer-review --text \"Ask the forum\" --question q16",
        "remark add nadi early --review peer-review --text \"Too long here\" --phase early",
        &format!("remark add nadi flagged --review peer-review --text \"Look here\" --flag {rule}"),
    ] {
        baton.ok(line);
    }
    let shown = |line: &str| {
        let json = baton.ok(&format!("{line} --json")).json();
        let plain = baton.ok(&format!("{line} --plain")).to_string();
        (json, plain)
    };
    let (function, plain) = shown("function show nadi convening");
    fits("written-about", &function);
    let told = "in reviews 2 of 2, recommendation, Peer review: Hurry (follow)";
    assert!(plain.contains(told), "{plain}");
    assert!(!plain.contains("Drop it"), "{plain}");
    let (question, plain) = shown("question show nadi q16");
    fits("written-about", &question);
    assert!(plain.contains("Ask the forum (asked)"), "{plain}");
    let (flags, plain) = shown(&format!("flag show nadi {rule}"));
    fits("flag-list", &flags);
    fits("written-about", &flags["flags"][0]);
    assert!(plain.contains("Look here (flagged)"), "{plain}");
    let (phases, plain) = shown("phase show nadi");
    fits("phase-show", &phases);
    let told = "early in reviews 1 of 1, remark, Peer review: Too long here (early)";
    assert!(plain.contains(told), "{plain}");
}
