//! `phase show`, `signal`, `advance`, `back`.

use crate::support::cli::Baton;

fn with_plan() -> Baton {
    let baton = Baton::new();
    baton.ok("new nadi --name Nadi");
    baton
}

#[test]
fn a_signal_is_answered_and_becomes_unknown_again() {
    let baton = with_plan();
    let line =
        "phase signal nadi agenda-adopted yes --on 2026-05-04 --evidence \"minutes of the forum\"";
    insta::assert_snapshot!(baton.args(line).run(), @r#"
    Signal "Partners have adopted the common agenda as their own, on record.": yes
    --- exit 0
    "#);
    let signal = |baton: &Baton| {
        baton.ok("phase show nadi --json").json()["phases"][0]["signals"][0].clone()
    };
    insta::assert_snapshot!(format!("{:#}", signal(&baton)), @r#"
    {
      "evidence": "minutes of the forum",
      "id": "agenda-adopted",
      "met": true,
      "on": "2026-05-04",
      "text": "Partners have adopted the common agenda as their own, on record."
    }
    "#);
    baton.ok("phase signal nadi agenda-adopted unknown");
    assert_eq!(signal(&baton)["met"], serde_json::Value::Null);
}

#[test]
fn the_walk_is_shown_in_words_and_in_facts() {
    let baton = with_plan();
    baton.ok("phase signal nadi agenda-adopted no --on 2026-05-04 --evidence \"two partners have not signed\"");
    insta::assert_snapshot!(baton.args("phase show nadi").run(), @"
    > early, convener
        [ ]  agenda-adopted    2026-05-04  Partners have adopted the common agenda as their own, on record.
        [?]  decision-rules                It is written down who decides what, and what happens when people disagree.
        [?]  forum-cycle                   At least one full round of the collective's meetings has taken place.
        [?]  first-indicators              Partners have agreed the first indicators they will all use.
        [?]  parts-stated                  Every partner has said what its own part is.
        [?]  early-six-asked               The six questions that must not wait (conditions for leaving, timing, cover for the lead, institutional commitment, future money, community decision rights) have each been put at least once.
        [?]  exit-statement                There is an exit statement, even a single paragraph: what would make us step back, and roughly by when.
      middle, facilitator and capacity builder
        [?]  coordination-without-us    In at least one strand of work, partners coordinate among themselves with the backbone out of the room.
        [?]  partner-led-group          At least one working group has a lead from a partner, and a deputy.
        [?]  reporting-by-others        One whole reporting round was run by somebody other than the backbone.
        [?]  first-confirmed            The first functions are confirmed: a full cycle without us, and their users say they work.
        [?]  first-review               A first independent review has reported, and the collective has answered it.
        [?]  funding-known              It is known who pays for coordination after the present grant ends.
        [?]  successors-listed          Possible next holders are listed, including splitting the role and having no successor at all.
        [?]  plan-drafted               A first draft of the transition plan exists and partners have seen it.
      mature, light steward
        [?]  functions-settled        No function is left hanging: all are confirmed or retired, or transferred with a day set for confirming them.
        [?]  big-picture-named        One named person or body holds the big picture as its main job.
        [?]  co-existence-complete    The time in which outgoing and incoming work side by side has run its course.
        [?]  partners-told            Each partner has been told, by voice before in writing, what changes and when.
        [?]  community-told           The community has been told in its own language and its own meetings.
        [?]  money-settled            Money, contracts and assets are settled and signed for.
        [?]  checks-booked            Dates are booked for looking back after the exit, with a person named for each.
      after-exit, watch and learn
        [?]  follow-ups-done     The follow-up checks took place on the dates booked.
        [?]  outcome-recorded    The outcome is on record: sustained, partly sustained, expanded, disbanded or dissolved.

    The functions suggest early: all 29 functions are still held by the backbone. Only people move a phase.
    --- exit 0
    ");
    let plain = baton.ok("phase show nadi --plain").stdout;
    assert!(plain.contains("early signal 1 of 7, no: "), "{plain}");
    assert!(
        plain.contains("early signal 1 of 7 evidence: two partners have not signed"),
        "{plain}"
    );
}

#[test]
fn a_signal_has_a_name_and_one_of_three_answers() {
    let baton = with_plan();
    insta::assert_snapshot!(baton.args("phase signal nadi agenda-adoptd yes --evidence x").run(), @r#"
    --- stderr
    error: there is no signal "agenda-adoptd" in this plan; nothing was changed
    hint: did you mean agenda-adopted?
    --- exit 1
    "#);
    insta::assert_snapshot!(baton.args("phase signal nadi agenda-adopted maybe").run(), @"
    --- stderr
    error: invalid value 'maybe' for '<MET>'
      [possible values: yes, no, unknown, ?]

    For more information, try '--help'.
    --- exit 2
    ");
}

#[test]
fn unmet_signals_are_passed_only_with_a_reason() {
    let baton = with_plan();
    insta::assert_snapshot!(baton.args("phase advance nadi --on 2026-12-01").run(), @"
    --- stderr
    error: early is left with signals not met (agenda-adopted, decision-rules, forum-cycle, first-indicators, parts-stated, early-six-asked and exit-statement) only with a reason; mark them, or say why they can wait; nothing was changed
    --- exit 1
    ");
    insta::assert_snapshot!(baton.args("phase advance nadi --on 2026-12-01 --reason \"the forum decided\" --dry-run").run(), @r#"
    would: Advanced from early to middle with 7 signals not met, "the forum decided"
    --- exit 0
    "#);
    assert_eq!(
        baton.ok("phase show nadi --json").json()["declared"],
        "early",
        "a dry run changes nothing"
    );
    insta::assert_snapshot!(baton.args("phase advance nadi --on 2026-12-01 --reason \"the forum decided\"").run(), @r#"
    Advanced from early to middle with 7 signals not met, "the forum decided"
    --- exit 0
    "#);
    assert_eq!(
        baton.ok("phase show nadi --json").json()["declared"],
        "middle"
    );
}

#[test]
fn an_advance_needs_its_day() {
    let baton = with_plan();
    baton.args("phase advance nadi").run().failure(2);
    let ran = baton
        .args("phase advance nadi --on 2027-12-01 --reason x")
        .run()
        .failure(1);
    assert!(ran.stderr.contains("nothing was changed"), "{ran}");
}

#[test]
fn the_walk_ends_after_the_exit() {
    let baton = with_plan();
    for _ in 0..3 {
        baton.ok("phase advance nadi --on today --reason \"decided\"");
    }
    insta::assert_snapshot!(baton.args("phase advance nadi --on today --reason more").run(), @"
    --- stderr
    error: the plan is in its last phase, after-exit; nothing was changed
    hint: `baton phase back` walks back, with a reason
    --- exit 1
    ");
}

#[test]
fn going_back_is_allowed_with_a_reason() {
    let baton = with_plan();
    baton.ok("phase advance nadi --on 2026-12-01 --reason \"the forum decided\"");
    baton.args("phase back nadi --to early").run().failure(2);
    insta::assert_snapshot!(baton.args("phase back nadi --to early --reason \"too soon\"").run(), @r#"
    Back from middle to early, "too soon"
    --- exit 0
    "#);
    insta::assert_snapshot!(baton.args("phase back nadi --to mature --reason \"no way back\"").run(), @"
    --- stderr
    error: mature does not lie before early; name an earlier phase to go back to; nothing was changed
    --- exit 1
    ");
}
