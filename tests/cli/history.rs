//! `log`, `undo`, `redo`, `diff`, `--as-of`.

use crate::support::cli::Baton;

fn with_history() -> Baton {
    let baton = Baton::new();
    baton.ok("new nadi --name Nadi --today 2026-01-10");
    baton.ok("exit nadi --target 2028-03-31 --today 2026-02-01 --actor mira");
    baton.ok("phase signal nadi agenda-adopted yes --evidence minutes --today 2026-03-01");
    baton.ok("phase signal nadi decision-rules no --evidence \"not written\" --today 2026-04-01");
    baton
}

#[test]
fn the_log_tells_everything() {
    let baton = with_history();
    insta::assert_snapshot!(baton.args("log nadi").run(), @r#"
    1  2026-01-10 [MINUTE]  Plan Nadi started: 29 functions, 48 questions, by asha
    2  2026-02-01 [MINUTE]  Exit planned for 31 Mar 2028, by mira
    3  2026-03-01 [MINUTE]  Signal "Partners have adopted the common agenda as their own, on record.": yes, by asha
    4  2026-04-01 [MINUTE]  Signal "It is written down who decides what, and what happens when people disagree.": no, by asha
    --- exit 0
    "#);
    insta::assert_snapshot!(baton.args("log nadi --plain -n 1").run(), @r#"
    event 4, [TIME], asha, signal-marked: Signal "It is written down who decides what, and what happens when people disagree.": no
    --- exit 0
    "#);
    let actors: Vec<_> = baton.ok("log nadi --json").json()["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| e["actor"].clone())
        .collect();
    assert_eq!(actors, ["asha", "mira", "asha", "asha"]);
}

#[test]
fn the_last_action_is_taken_back_and_brought_again() {
    let baton = with_history();
    insta::assert_snapshot!(baton.args("undo nadi --dry-run").run(), @r#"
    would: Undo: Signal "It is written down who decides what, and what happens when people disagree.": no
    --- exit 0
    "#);
    insta::assert_snapshot!(baton.args("undo nadi").run(), @r#"
    Undid: Signal "It is written down who decides what, and what happens when people disagree.": no
    --- exit 0
    "#);
    insta::assert_snapshot!(baton.args("log nadi -n 2").run(), @r#"
    4  2026-04-01 [MINUTE]  (undone) Signal "It is written down who decides what, and what happens when people disagree.": no, by asha
    5  2026-12-09 [MINUTE]  Undid 4, by asha
    --- exit 0
    "#);
    insta::assert_snapshot!(baton.args("redo nadi").run(), @r#"
    Redid: Signal "It is written down who decides what, and what happens when people disagree.": no
    --- exit 0
    "#);
    insta::assert_snapshot!(baton.args("redo nadi").run(), @"
    --- stderr
    error: there is nothing to bring again: nothing was undone since the last change; nothing was changed
    --- exit 1
    ");
    let met = baton.ok("phase show nadi --json").json()["phases"][0]["signals"][1]["met"].clone();
    assert_eq!(met, false);
}

#[test]
fn one_event_is_taken_back_by_its_number() {
    let baton = with_history();
    insta::assert_snapshot!(baton.args("undo nadi 2").run(), @"
    Undid: Exit planned for 31 Mar 2028
    --- exit 0
    ");
    assert_eq!(
        baton.ok("status nadi --json").json()["exit"]["target"],
        serde_json::Value::Null
    );
    insta::assert_snapshot!(baton.args("undo nadi 2").run(), @"
    --- stderr
    error: event 2 is taken back already; nothing was changed
    --- exit 1
    ");
    insta::assert_snapshot!(baton.args("undo nadi 99").run(), @"
    --- stderr
    error: there is no event 99: this plan has events 1 to 5; nothing was changed
    hint: `baton log` shows them with their numbers
    --- exit 1
    ");
    baton.args("undo nadi 1").run().failure(1);
    baton.args("undo nadi first").run().failure(2);
}

#[test]
fn an_event_that_others_rest_on_stays() {
    let baton = with_history();
    baton.ok("phase advance nadi --on 2026-12-01 --reason decided");
    baton.ok("phase back nadi --to early --on 2026-12-02 --reason \"too soon\"");
    insta::assert_snapshot!(baton.args("undo nadi 5").run(), @"
    --- stderr
    error: 5 cannot be taken back while event 6 stands, which rests on it: the collective is in the phase early, not middle: it has walked since; look at it again; nothing was changed
    --- exit 1
    ");
}

#[test]
fn nothing_is_left_to_undo_but_the_beginning() {
    let baton = Baton::new();
    baton.ok("new nadi --name Nadi");
    insta::assert_snapshot!(baton.args("undo nadi").run(), @"
    --- stderr
    error: there is nothing to take back; nothing was changed
    --- exit 1
    ");
}

#[test]
fn two_days_are_compared_in_sentences() {
    let baton = with_history();
    insta::assert_snapshot!(baton.args("diff nadi 2026-01-31 2026-03-15").run(), @"
    The exit date moved from ? to 31 Mar 2028.
    Signal of early, yes: Partners have adopted the common agenda as their own, on record.
    --- exit 0
    ");
    insta::assert_snapshot!(baton.args("diff nadi 2026-03-15").run(), @"
    Signal of early, no: It is written down who decides what, and what happens when people disagree.
    --- exit 0
    ");
    insta::assert_snapshot!(baton.args("diff nadi today").run(), @"
    Nothing changed between 2026-12-09 and 2026-12-09.
    --- exit 0
    ");
    insta::assert_snapshot!(baton.args("diff nadi 2026-03-15 2026-01-31").run(), @"
    --- stderr
    error: 2026-03-15 lies after 2026-01-31; nothing was changed
    hint: name the earlier day first
    --- exit 2
    ");
    baton.args("diff nadi 2026-13-01").run().failure(2);
}

#[test]
fn the_past_can_be_read_and_not_changed() {
    let baton = with_history();
    let then = baton.ok("status nadi --as-of 2026-01-20 --json").json();
    assert_eq!(then["exit"]["target"], serde_json::Value::Null);
    assert_eq!(then["head"]["seq"], 1);
    insta::assert_snapshot!(baton.args("phase signal nadi agenda-adopted no --as-of 2026-01-20").run(), @"
    --- stderr
    error: --as-of looks at the past, which cannot be changed; nothing was changed
    hint: leave --as-of out to change the plan as it stands
    --- exit 2
    ");
    for line in [
        "undo nadi",
        "redo nadi",
        "new other --name Other",
        "exit nadi --target ?",
    ] {
        baton
            .args(line)
            .arg("--as-of")
            .arg("2026-01-20")
            .run()
            .failure(2);
    }
}
