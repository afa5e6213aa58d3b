//! `baton function`: the ladder of handover, from the command line.

use super::sample::{events, nadi, refused, would};
use crate::support::cli::Baton;
use crate::support::schema::fits;

/// The same plan with a receiver for the archive, and both hands ready.
fn ready() -> Baton {
    let baton = nadi();
    for line in [
        "function plan nadi archive --holder trust --receiver riverside",
        "function ready nadi archive giver yes",
        "function ready nadi archive receiver yes",
    ] {
        baton.ok(line);
    }
    baton
}

fn stage(baton: &Baton, function: &str) -> String {
    let shown = baton.ok(&format!("function show nadi {function} --json"));
    let stage = &shown.json()["function"]["stage"];
    stage.as_str().unwrap().to_owned()
}

#[test]
fn list_has_three_faces() {
    let baton = ready();
    fits(
        "function-list",
        &baton.ok("function list nadi --json").json(),
    );
    let only = "function list nadi --receiver riverside";
    insta::assert_snapshot!(baton.ok(only), @"
    FUNCTION  STAGE  HOLDER  RECEIVER   READY    W  TRANSFER  NAME
    archive   held   trust   riverside  yes/yes  3  ?         Archive and memory
    Handed over 0 of 29, 0% by weight; done 0. READY: giver/receiver. TRANSFER: the planned day.
    --- exit 0
    ");
    insta::assert_snapshot!(baton.ok(&format!("{only} --plain")), @"
    plan: Nadi Collective (nadi), today 2026-12-09
    handed over: 0 of 29, weight 0 of 95, 0 percent
    done: 0 of 29, weight 0 of 95, 0 percent
    functions on the ladder: 29
    functions held: 29
    functions documented: 0
    functions shadowed: 0
    functions shared: 0
    functions transferred: 0
    functions confirmed: 0
    functions retired: 0
    functions orphaned: 0
    functions not-ours: 0
    weight retired: 0
    functions counted: 29
    weight counted: 95
    functions listed: 1
    function 1 of 1, held: Archive and memory (archive)
    archive what matters most: both ready
    archive weight: 3
    archive since: ?
    archive holder: Sample Trust (trust)
    archive receiver: Sample Riverside (riverside)
    archive giver ready: yes
    archive giver said so on: 2026-12-09
    archive receiver ready: yes
    archive receiver said so on: 2026-12-09
    archive transfer planned: ?
    archive confirmation planned: ?
    archive lead: ?
    archive deputy: ?
    archive cluster: operations
    archive cycle: yearly
    archive ends by: hand-over
    weight held today, by all: 95
    weight held when all have moved, by all: 95
    weight held today, by Sample Trust (trust): 95
    weight held when all have moved, by Sample Trust (trust): 5
    weight held today, by Sample Riverside (riverside): 0
    weight held when all have moved, by Sample Riverside (riverside): 3
    weight held today, by nobody yet: 0
    weight held when all have moved, by nobody yet: 87
    --- exit 0
    ");
}

#[test]
fn list_can_be_narrowed() {
    let baton = ready();
    let count = |filter: &str| {
        let list = baton
            .ok(&format!("function list nadi --json {filter}"))
            .json();
        list["functions"].as_array().unwrap().len()
    };
    assert_eq!(count(""), 29);
    assert_eq!(count("--stage held"), 29);
    assert_eq!(count("--stage confirmed"), 0);
    assert_eq!(
        count("--holder trust"),
        29,
        "the backbone holds what nobody else does"
    );
    assert_eq!(count("--receiver fund"), 0);
    assert_eq!(count("--cluster resources"), 4);
    let wrong = baton
        .args("function list nadi --holder trsut")
        .run()
        .failure(1);
    assert!(wrong.stderr.contains("did you mean trust?"), "{wrong}");
}

#[test]
fn show_says_everything_about_one() {
    let baton = ready();
    baton.ok("function move nadi archive documented --on 2026-12-01 --evidence \"how-to in the drive\" --link https://drive.invalid/a");
    baton.ok("function ready nadi archive receiver no --because \"no archivist yet\"");
    insta::assert_snapshot!(baton.ok("function show nadi archive"), @r#"
    Archive and memory (archive)
    stage: documented
    since: 2026-12-01
    full weeks there: 1
    next stage: shadowed
    to enter shadowed: The receiver has watched at least one real cycle.
    holder: Sample Trust (trust)
    receiver: Sample Riverside (riverside)
    lead: ?
    deputy: ?
    budget or time committed: unknown
    could run it today: nobody recorded
    mandate: ?
    giver ready: yes
    giver said so on: 2026-12-09
    receiver ready: no
    receiver not ready yet, because: "no archivist yet"
    receiver said so on: 2026-12-09
    start planned: ?
    start happened: 2026-12-01
    transfer planned: ?
    transfer happened: not yet
    confirmation planned: ?
    confirmation happened: not yet
    cluster: operations
    weight: 3 of 5
    cycle: yearly
    ends by: hand-over
    what it is: Keeping what was decided, why, and where everything is.
    handed over means: The shared store is in the collective's name and would survive the backbone closing its accounts.
    proof: Two partners found what they looked for unaided; there is an index and a rule for how long things are kept.
    depends on: Secretariat (secretariat), held
    needed by: Holding the big picture (big-picture), held
    documented on: 2026-12-01
    documented rests on: how-to in the drive
    documented file or link: https://drive.invalid/a
    flags about it: 0
    events: 5
    event 1 of 5, 2026-12-09, asha: receiver not yet, "no archivist yet"
    event 2 of 5, 2026-12-01, asha: held to documented
    event 3 of 5, 2026-12-09, asha: receiver ready
    event 4 of 5, 2026-12-09, asha: giver ready
    event 5 of 5, 2026-12-09, asha: holder Sample Trust, receiver Sample Riverside
    --- exit 0
    "#);
    let json = baton.ok("function show nadi archive --json").json();
    assert_eq!(json["steps"][0]["to"], "documented");
    assert_eq!(json["hands"]["receiver"]["because"], "no archivist yet");
}

#[test]
fn a_function_climbs_with_evidence_and_both_hands() {
    let baton = ready();
    for stage in ["documented", "shadowed", "shared", "transferred"] {
        baton.ok(&format!(
            "function move nadi archive {stage} --on 2026-12-09 --evidence \"seen by two partners\""
        ));
    }
    let json = baton
        .ok("function list nadi --json --stage transferred")
        .json();
    assert_eq!(
        json["functions"][0]["holder"], "riverside",
        "who receives it holds it now"
    );
    assert_eq!(json["functions"][0]["since"], "2026-12-09");
    let back = baton.ok("function revert nadi archive shared --reason \"the archivist left\"");
    insta::assert_snapshot!(back, @r#"
    Archive and memory: transferred back to shared, "the archivist left"
    --- exit 0
    "#);
    let json = baton.ok("function list nadi --json --stage shared").json();
    assert_eq!(
        json["functions"][0]["holder"], "trust",
        "who gave it holds it again"
    );
    assert_eq!(
        json["functions"][0]["ready"]["giver"],
        serde_json::Value::Null
    );
}

#[test]
fn what_the_ladder_refuses() {
    let baton = nadi();
    refused(
        &baton,
        "
        1 | only with evidence | function move nadi archive documented
        1 | without documented | function move nadi archive shadowed --evidence e
        1 | cannot move on from held to held | function move nadi archive held --evidence e
        1 | has not come yet | function move nadi archive documented --evidence e --on 2026-12-10
        2 | is not a date | function move nadi archive documented --evidence e --on 2026-02-30
        2 | such as 2026-03-31 | function move nadi archive documented --evidence e --on 9/12/2026
        2 | halfway | function move nadi archive halfway --evidence e
        1 | did you mean archive? | function move nadi archiv documented --evidence e
        1 | did you mean nadi? | function move nadj archive documented --evidence e
        1 | choose an earlier stage | function revert nadi archive documented --reason r
        1 | say because of what | function ready nadi archive receiver no
        2 | taker | function ready nadi archive taker yes
        1 | is not set aside | function reopen nadi archive --reason r
        ",
    );
}

#[test]
fn a_missing_hand_is_named_and_passed_only_with_a_reason() {
    let baton = nadi();
    for line in [
        "function move nadi archive documented --evidence e",
        "function move nadi archive shadowed --evidence e",
    ] {
        baton.ok(line);
    }
    refused(
        &baton,
        "1 | no receiver is named | function move nadi archive shared --evidence e",
    );
    baton.ok("function plan nadi archive --receiver riverside");
    baton.ok("function ready nadi archive receiver no --because \"no archivist yet\"");
    refused(
        &baton,
        "1 | no archivist yet | function move nadi archive shared --evidence e",
    );
    baton.ok("function move nadi archive shared --evidence e --reason \"the board decided\"");
    assert_eq!(stage(&baton, "archive"), "shared");
}

#[test]
fn the_big_picture_has_one_holder_at_every_moment() {
    let baton = nadi();
    baton.ok("function plan nadi big-picture --holder trust");
    refused(
        &baton,
        "
        1 | exactly one holder, never two | function plan nadi big-picture --co-holder riverside
        1 | must never be without a holder | function plan nadi big-picture --holder ?
        1 | can never be retired | function retire nadi big-picture --reason r
        1 | can never be removed | function remove nadi big-picture
        1 | cannot leave while it holds big-picture | org leave nadi trust
        ",
    );
}

#[test]
fn plan_says_who_and_when() {
    let baton = nadi();
    let line = "function plan nadi data --holder trust --receiver riverside --lead asha --deputy bela \
                --resourced yes --start 2027-01-04 --transfer 2027-03-01 --confirm 2027-06-01";
    insta::assert_snapshot!(would(&baton, line), @"would: Data and reporting: holder Sample Trust, receiver Sample Riverside, lead Sample Asha, deputy Sample Bela, start 4 Jan 2027, transfer 1 Mar 2027, confirm 1 Jun 2027, budget or time yes");
    baton.ok(line);
    let json = baton.ok("function show nadi data --json").json();
    assert_eq!(json["function"]["planned"]["confirm"], "2027-06-01");
    assert_eq!(json["function"]["resourced"], true);
    baton.ok("function plan nadi data --deputy ? --confirm unknown --resourced ?");
    let json = baton.ok("function show nadi data --json").json();
    assert_eq!(json["function"]["deputy"], serde_json::Value::Null);
    assert_eq!(
        json["function"]["planned"]["confirm"],
        serde_json::Value::Null
    );
    refused(
        &baton,
        "
        2 | required | function plan nadi data
        1 | cannot stand in for themselves | function plan nadi data --deputy asha
        1 | put the days in order | function plan nadi data --transfer 2026-01-01
        1 | did you mean riverside? | function plan nadi data --receiver riversde
        1 | there is no person \"nobody\" | function plan nadi data --lead nobody
        2 | maybe | function plan nadi data --resourced maybe
        ",
    );
}

#[test]
fn functions_of_its_own_are_added_edited_and_removed() {
    let baton = nadi();
    insta::assert_snapshot!(
        baton.ok("function add nadi --name \"Radio hour\" --cluster outward --weight 2 --holder trust --depends-on narrative"),
        @"
    Function Radio hour added
    Radio hour: holder Sample Trust
    --- exit 0
    "
    );
    baton.ok(
        "function edit nadi radio-hour --name \"The radio hour\" --cycle weekly --depends-on ?",
    );
    let json = baton.ok("function show nadi radio-hour --json").json();
    assert_eq!(json["function"]["name"], "The radio hour");
    assert_eq!(json["function"]["holder"], "trust");
    assert_eq!(json["function"]["depends_on"], serde_json::json!([]));
    refused(
        &baton,
        "
        1 | id \"radio-hour\" already | function add nadi --name \"Radio hour\"
        2 | no id can be made | function add nadi --name नदी
        2 | cannot be an id | function add nadi Radio --name Radio
        2 | from 1 to 5 | function add nadi radio --name Radio --weight 6
        1 | did you mean archive? | function add nadi radio --name Radio --depends-on archiv
        2 | required | function edit nadi radio-hour
        1 | cannot depend on itself | function edit nadi radio-hour --depends-on radio-hour
        1 | depend | function remove nadi archive
        ",
    );
    baton.ok("function remove nadi radio-hour --reason \"a trial\"");
    refused(
        &baton,
        "1 | there is no function | function show nadi radio-hour",
    );
}

#[test]
fn functions_are_set_aside_and_come_back() {
    let baton = nadi();
    for (how, stands) in [
        ("", "retired"),
        ("--orphaned", "orphaned"),
        ("--not-ours", "not-ours"),
    ] {
        baton.ok(&format!(
            "function retire nadi celebration {how} --reason \"minuted\""
        ));
        assert_eq!(stage(&baton, "celebration"), stands);
        refused(
            &baton,
            "1 | set aside | function move nadi celebration documented --evidence e",
        );
    }
    baton.ok("function reopen nadi celebration --reason \"asked for again\"");
    assert_eq!(stage(&baton, "celebration"), "held");
    refused(
        &baton,
        "
        2 | --reason | function retire nadi celebration
        2 | cannot be used with | function retire nadi celebration --orphaned --not-ours --reason r
        ",
    );
}

#[test]
fn hostile_text_is_refused_with_its_place() {
    let baton = nadi();
    let before = events(&baton);
    for hostile in [
        "\u{1b}[2Jgone",
        "a\u{202e}b",
        "zero\u{200b}width",
        "bell\u{7}",
        " ",
        &"x".repeat(5000),
    ] {
        for line in [
            "function move nadi archive documented --evidence",
            "function retire nadi archive --reason",
            "function edit nadi archive --name",
        ] {
            let ran = baton.args(line).arg(hostile).run().failure(2);
            assert!(
                !ran.stderr
                    .contains(['\u{1b}', '\u{202e}', '\u{200b}', '\u{7}']),
                "{ran}"
            );
        }
    }
    assert_eq!(events(&baton), before);
}

#[test]
fn the_past_is_looked_at_and_not_changed() {
    let baton = ready();
    baton
        .args("function move nadi archive documented --evidence e --today 2026-12-12")
        .run()
        .success();
    let then = baton
        .ok("function list nadi --as-of 2026-12-10 --json --stage documented")
        .json();
    assert_eq!(then["functions"], serde_json::json!([]));
    let ran = baton
        .args("function retire nadi data --reason r --as-of 2026-12-10")
        .run()
        .failure(2);
    assert!(ran.stderr.contains("the past"), "{ran}");
}

#[test]
fn a_function_says_who_could_run_it_today_and_what_the_mandate_says_of_it() {
    let baton = nadi();
    let plain = || baton.ok("function show nadi fundraising --plain").stdout;
    assert!(
        plain().contains("could run it today: nobody recorded\n"),
        "{}",
        plain()
    );
    baton.ok(
        "ability add nadi --organisation riverside --function fundraising --note \"has done it\"",
    );
    assert!(
        plain().contains("could run it today: Sample Riverside (riverside)\n"),
        "{}",
        plain()
    );
    assert!(
        plain().contains("mandate: grey, Raising money"),
        "{}",
        plain()
    );
    let json = baton.ok("function show nadi fundraising --json").json();
    assert_eq!(json["could_run_today"][0]["organisation"], "riverside");
    assert_eq!(json["could_run_today"][0]["note"], "has done it");
    assert_eq!(json["mandate"]["standing"], "grey");
    assert_eq!(json["mandate"]["since"], serde_json::Value::Null);
    let json = baton.ok("function show nadi data --json").json();
    assert_eq!(json["mandate"], serde_json::Value::Null);
}
