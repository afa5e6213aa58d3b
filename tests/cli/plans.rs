//! `new`, `plan edit`, `exit`, `list`, `status`, `next`.

use crate::support::cli::Baton;

const NEW: &str = "new nadi --name \"Nadi Collective\" --place Rampet --started 2019-04-01";

#[test]
fn a_plan_begins_from_the_default_template() {
    let baton = Baton::new();
    insta::assert_snapshot!(baton.args(NEW).run(), @"
    Plan Nadi Collective started: 29 functions, 48 questions
    --- exit 0
    ");
    insta::assert_snapshot!(baton.args("status nadi").run(), @r#"
    Nadi Collective, Rampet
    nadi, 1 event, from collective-impact v4

    Declared early since ?
    The functions say the same: all 29 functions are still held by the backbone.
      [?]  agenda-adopted    Partners have adopted the common agenda as their own, on record.
      [?]  decision-rules    It is written down who decides what, and what happens when people disagree.
      [?]  forum-cycle       At least one full round of the collective's meetings has taken place.
      [?]  first-indicators  Partners have agreed the first indicators they will all use.
      [?]  parts-stated      Every partner has said what its own part is.
      [?]  early-six-asked   The six questions that must not wait (conditions for leaving, timing, cover for the lead, institutional commitment, future money, community decision rights) have each been put at least once.
      [?]  exit-statement    There is an exit statement, even a single paragraph: what would make us step back, and roughly by when.

    Handed over 0 of 29, weighted 0%; done 0
    29 held
    Exit ?

    The four questions to ask early
      How we leave: no day is set, not announced; 0 of 29 functions handed over
        Q01 unasked, Q02 unasked
      How leadership spreads: no forum is on record; 0 of 29 functions with a deputy
        Q06 unasked, Q07 unasked, Q08 unasked
      How funding lasts: no money for coordination is on record
        Q10 unasked
      How community agency is built in: no forum is on record; no decision is on record
        Q16 unasked

    Questions: 48 unasked (0 late), 0 open, 0 answered (0 stale, 0 hollow), 0 parked
    Flags: 0 stop, 1 warn, 0 note, 0 accepted
      warn  Q02  "Roughly when do we mean to have stepped back, and who has been told?": no day is set for the exit.
    --- exit 0
    "#);
}

#[test]
fn the_status_has_one_fact_a_line() {
    let baton = Baton::new();
    baton.ok(NEW);
    insta::assert_snapshot!(baton.args("status nadi --plain").run(), @"
    plan: Nadi Collective (nadi), today 2026-12-09
    phase declared: early, since ?
    phase suggested: early, because all 29 functions are still held by the backbone
    handed over: 0 of 29, weight 0 of 95, 0 percent
    done: 0 of 29, weight 0 of 95, 0 percent
    exit planned: ?
    exit kind: ?
    signals for leaving early: 0 yes, 0 no, 7 unknown
    signal 1 of 7, unknown: Partners have adopted the common agenda as their own, on record. (agenda-adopted)
    signal 2 of 7, unknown: It is written down who decides what, and what happens when people disagree. (decision-rules)
    signal 3 of 7, unknown: At least one full round of the collective's meetings has taken place. (forum-cycle)
    signal 4 of 7, unknown: Partners have agreed the first indicators they will all use. (first-indicators)
    signal 5 of 7, unknown: Every partner has said what its own part is. (parts-stated)
    signal 6 of 7, unknown: The six questions that must not wait (conditions for leaving, timing, cover for the lead, institutional commitment, future money, community decision rights) have each been put at least once. (early-six-asked)
    signal 7 of 7, unknown: There is an exit statement, even a single paragraph: what would make us step back, and roughly by when. (exit-statement)
    flags: 0 stop, 1 warn, 0 note, 0 accepted
    flag 1 of 1, warn, Q02, question q02: no day of leaving
    needs someone: 0
    since 2026-12-09: the history begins here
    phase 1 of 4, early, declared: convener
    early planned from: ?
    phase 2 of 4, middle, ahead: facilitator and capacity builder
    middle planned from: ?
    phase 3 of 4, mature, ahead: light steward
    mature planned from: ?
    phase 4 of 4, after-exit, ahead: watch and learn
    after-exit planned from: ?
    transfers made late by, median: ?
    forecast of the curve: too few to say (0 of 5)
    exit possible: too few to say (0 of 5)
    functions without a planned transfer, left out of the curve: 28
    functions held: 29
    functions documented: 0
    functions shadowed: 0
    functions shared: 0
    functions transferred: 0
    functions confirmed: 0
    functions retired: 0
    functions orphaned: 0
    functions not-ours: 0
    exit reason: ?
    exit announced: ?
    how we leave: no day is set, not announced; 0 of 29 functions handed over; Q01 unasked, Q02 unasked
    how leadership spreads: no forum is on record; 0 of 29 functions with a deputy; Q06 unasked, Q07 unasked, Q08 unasked
    how funding lasts: no money for coordination is on record; Q10 unasked
    how community agency is built in: no forum is on record; no decision is on record; Q16 unasked
    questions: 48 in all: 48 unasked, 0 open, 0 answered, 0 parked
    questions late: 0
    questions stale: 0
    questions hollow: 0
    head: event 1, [HASH]
    --- exit 0
    ");
}

#[test]
fn a_backbone_named_at_birth_holds_every_function() {
    let baton = Baton::new();
    insta::assert_snapshot!(baton.args(NEW).arg("--backbone").arg("River Trust").run(), @"
    Plan Nadi Collective started: 29 functions, 48 questions
    River Trust came in as the backbone and holds every function
    --- exit 0
    ");
    let log = baton.ok("log nadi --json").json();
    assert_eq!(log["events"].as_array().unwrap().len(), 31);
}

#[test]
fn two_plans_do_not_share_an_id() {
    let baton = Baton::new();
    baton.ok(NEW);
    insta::assert_snapshot!(baton.args(NEW).run(), @r#"
    --- stderr
    error: there is a plan "nadi" in this store already; nothing was changed; choose another id
    --- exit 1
    "#);
}

#[test]
fn a_dry_run_makes_nothing() {
    let baton = Baton::new();
    insta::assert_snapshot!(baton.args(NEW).arg("--dry-run").run(), @"
    would: Plan Nadi Collective started: 29 functions, 48 questions
    --- exit 0
    ");
    assert!(!baton.store().exists());
}

#[test]
fn a_plan_needs_an_id_a_name_and_a_template_that_exists() {
    let baton = Baton::new();
    insta::assert_snapshot!(baton.args("new Nadi! --name Nadi").run(), @r#"
    --- stderr
    error: invalid value 'Nadi!' for '<PLAN>': "Nadi!" cannot be an id: ids are 1 to 64 of a-z, 0-9 and -, and begin and end with a letter or digit

    For more information, try '--help'.
    --- exit 2
    "#);
    insta::assert_snapshot!(baton.args("new nadi --name").arg("Na\u{202e}di").run(), @r"
    --- stderr
    error: invalid value 'Na\u{202e}di' for '--name <NAME>': character 3 is a control character that turns the direction of text (U+202E); type the text again without it

    For more information, try '--help'.
    --- exit 2
    ");
    insta::assert_snapshot!(baton.args("new nadi --name Nadi --template place-basd").run(), @r#"
    --- stderr
    error: there is no template "place-basd", and no file of that name; nothing was changed
    hint: did you mean place-based?
    --- exit 1
    "#);
    insta::assert_snapshot!(baton.args("new nadi --name Nadi --started 2019-02-29").run(), @r#"
    --- stderr
    error: invalid value '2019-02-29' for '--started <DATE>': "2019-02-29" is not a date; write it as year-month-day, such as 2026-03-31, or today

    For more information, try '--help'.
    --- exit 2
    "#);
    assert!(!baton.store().exists(), "nothing was made");
}

#[test]
fn the_collectives_fields_change_and_become_unknown() {
    let baton = Baton::new();
    baton.ok(NEW);
    insta::assert_snapshot!(baton.args("plan edit nadi --name \"Nadi Network\" --place ? --started today").run(), @"
    The collective: name, place and first day changed
    --- exit 0
    ");
    let plan = baton.ok("status nadi --json").json()["plan"].clone();
    assert_eq!(plan["name"], "Nadi Network");
    assert_eq!(plan["place"], serde_json::Value::Null);
    assert_eq!(plan["started"], "2026-12-09");
}

#[test]
fn an_edit_that_says_nothing_is_wrong_usage() {
    let baton = Baton::new();
    baton.ok(NEW);
    let ran = baton.args("plan edit nadi").run().failure(2);
    assert!(ran.stderr.contains("--name"), "{ran}");
    baton.args("exit nadi").run().failure(2);
}

#[test]
fn the_exit_is_planned() {
    let baton = Baton::new();
    baton.ok(NEW);
    let line = "exit nadi --reason strategy-change --kind to-successor --announced 2026-06-01 --target 2028-03-31";
    insta::assert_snapshot!(baton.args(line).arg("--conditions").arg("when partners run the forums").run(), @"
    Exit planned for 31 Mar 2028
    --- exit 0
    ");
    baton.ok("exit nadi --check 2028-09-30 --check 2029-03-31");
    insta::assert_snapshot!(format!("{:#}", baton.ok("status nadi --json").json()["exit"]), @r#"
    {
      "announced": "2026-06-01",
      "checks": [
        "2028-09-30",
        "2029-03-31"
      ],
      "conditions": "when partners run the forums",
      "earlier_targets": [],
      "kind": "to-successor",
      "outcome": null,
      "reason": "strategy-change",
      "successor": null,
      "target": "2028-03-31"
    }
    "#);
    baton.ok("exit nadi --check ? --target ?");
    let exit = baton.ok("status nadi --json").json()["exit"].clone();
    assert_eq!(exit["checks"], serde_json::json!([]));
    assert_eq!(exit["earlier_targets"], serde_json::json!(["2028-03-31"]));
}

#[test]
fn the_exit_takes_only_words_it_knows() {
    let baton = Baton::new();
    baton.ok(NEW);
    insta::assert_snapshot!(baton.args("exit nadi --kind to-succesor").run(), @"
    --- stderr
    error: invalid value 'to-succesor' for '--kind <KIND>'
      [possible values: phase-down, phase-out, to-successor, to-partners, to-institution, to-secretariat, undecided, ?, unknown]

      tip: a similar value exists: 'to-successor'

    For more information, try '--help'.
    --- exit 2
    ");
    insta::assert_snapshot!(baton.args("exit nadi --successor amla").run(), @r#"
    --- stderr
    error: there is no organisation "amla" in this plan; nothing was changed
    --- exit 1
    "#);
}

#[test]
fn the_portfolio_lists_every_plan() {
    let baton = Baton::new();
    baton.ok(NEW);
    baton.ok("new harbour --name \"Harbour Schools\" --template place-based");
    baton.ok("exit nadi --target 2028-03-31");
    insta::assert_snapshot!(baton.args("list").run(), @"
    PLAN     PHASE  SUGGESTED  OVER  SHARE  FLAGS  EXIT        EVENTS  NAME
    nadi     early  early      0/29  0%     0/3/0  2028-03-31  2       Nadi Collective
    harbour  early  early      0/21  0%     0/1/0  ?           1       Harbour Schools
    OVER: functions handed over, of those counted. SHARE: by weight. FLAGS: stop/warn/note.
    --- exit 0
    ");
    insta::assert_snapshot!(baton.args("list --plain").run(), @"
    portfolio: today 2026-12-09
    plans: 2
    plan 1 of 2: Nadi Collective (nadi)
    place: Rampet
    phase declared: early, since ?
    phase suggested: early
    handed over: 0 of 29, weight 0 of 95, 0 percent
    done: 0 of 29, weight 0 of 95, 0 percent
    flags: 0 stop, 3 warn, 0 note, 0 accepted
    exit planned: 2028-03-31
    waiting for someone: 0
    events: 2
    plan 2 of 2: Harbour Schools (harbour)
    phase declared: early, since ?
    phase suggested: early
    handed over: 0 of 21, weight 0 of 75, 0 percent
    done: 0 of 21, weight 0 of 75, 0 percent
    flags: 0 stop, 1 warn, 0 note, 0 accepted
    exit planned: ?
    waiting for someone: 0
    events: 1
    shared flag 1 of 1, Q02, open in 2 plans: No day of leaving that others know
    --- exit 0
    ");
}

#[test]
fn the_portfolio_of_an_earlier_day_has_the_plans_of_that_day() {
    let baton = Baton::new();
    baton.ok("new early --name Early --today 2025-01-10");
    baton.ok(NEW);
    let ids = |line: &str| baton.ok(line).json()["plans"].as_array().unwrap().len();
    assert_eq!(ids("list --json"), 2);
    assert_eq!(ids("list --json --as-of 2025-06-01"), 1);
    assert_eq!(ids("list --json --as-of 2024-06-01"), 0);
    insta::assert_snapshot!(baton.args("status nadi --as-of 2025-06-01").run(), @r#"
    --- stderr
    error: the plan "nadi" holds nothing on 2025-06-01; its first event is of 2026-12-09; nothing was changed
    --- exit 1
    "#);
}

#[test]
fn next_shows_only_what_needs_someone() {
    let baton = Baton::new();
    baton.ok(NEW);
    insta::assert_snapshot!(baton.args("next nadi").run(), @"
    Nothing needs anybody now.
    --- exit 0
    ");
    baton.ok("phase advance nadi --on 2026-12-01 --reason \"the forum decided\"");
    insta::assert_snapshot!(baton.args("next nadi --plain").run(), @"
    needs someone: 1
    needs someone 1 of 1: Questions: 16 late, the first is Q01
    --- exit 0
    ");
}
