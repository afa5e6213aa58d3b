//! `import`, `export`, `open`, `demo`: plans as files.

use crate::support::cli::{Baton, Ran};
use std::fs;

const SAMPLES: [&str; 4] = [
    "colorado-farm-to-school",
    "nadi-collective",
    "roll-back-malaria",
    "saamuhika-shakti",
];

fn with_sample(name: &str) -> Baton {
    let baton = Baton::new();
    let plans = concat!(env!("CARGO_MANIFEST_DIR"), "/plans/");
    fs::copy(format!("{plans}{name}.toml"), baton.path("sample.toml")).unwrap();
    baton.ok("import sample.toml");
    baton
}

fn with_plan() -> Baton {
    let baton = Baton::new();
    baton.ok("new nadi --name Nadi");
    baton.ok("export nadi -o nadi.toml");
    baton
}

/// The plan file with one line changed.
fn edited(baton: &Baton, from: &str, to: &str) {
    let text = baton.text("nadi.toml");
    assert!(text.contains(from), "{text}");
    baton.file("nadi.toml", text.replacen(from, to, 1));
}

#[test]
fn every_sample_comes_in_and_out_again_the_same() {
    for name in SAMPLES {
        let baton = with_sample(name);
        let text = baton.ok(&format!("export {name}")).stdout;
        baton.file("out.toml", &text);
        let again = baton.ok("import out.toml --json").json();
        assert_eq!(
            again["imported"][0]["events"], 0,
            "{name}: what was exported says nothing new"
        );
        baton.ok("import out.toml --store other.db");
        let plan = |line: &str| {
            let mut plan = baton.ok(line).json();
            plan["baton"] = serde_json::Value::Null;
            plan
        };
        let (here, there) = (
            format!("export {name} --format json"),
            format!("export {name} --format json --store other.db"),
        );
        assert_eq!(
            plan(&here),
            plan(&there),
            "{name}: the same in an empty store"
        );
    }
}

#[test]
fn an_edited_file_is_shown_in_words_and_then_made() {
    let baton = with_plan();
    edited(
        &baton,
        "name = \"Nadi\"",
        "name = \"Nadi Network\"\nplace = \"Rampet\"",
    );
    insta::assert_snapshot!(baton.args("import nadi.toml --dry-run").run(), @r#"
    would: ~ name "Nadi" -> "Nadi Network"
    would: ~ place ? -> "Rampet"
    nadi.toml: would make 1 event in nadi
    --- exit 0
    "#);
    assert_eq!(
        baton.ok("status nadi --json").json()["plan"]["name"],
        "Nadi"
    );
    insta::assert_snapshot!(baton.args("import nadi.toml").run(), @r#"
    ~ name "Nadi" -> "Nadi Network"
    ~ place ? -> "Rampet"
    nadi.toml: 1 event made in nadi
    --- exit 0
    "#);
    assert_eq!(
        baton.ok("status nadi --json").json()["plan"]["place"],
        "Rampet"
    );
    insta::assert_snapshot!(baton.args("import nadi.toml --yes").run(), @"
    nadi.toml: says nothing new of nadi
    --- exit 0
    ");
}

#[test]
fn a_file_from_standard_input_begins_a_plan_of_another_id() {
    let baton = with_plan();
    let text = baton.text("nadi.toml");
    insta::assert_snapshot!(baton.args("import - --plan other").stdin(text).run(), @"
    + plan Nadi: 29 functions, 48 questions
    standard input: 18 events made in other
    --- exit 0
    ");
    assert_eq!(
        baton.ok("status other --json").json()["plan"]["name"],
        "Nadi"
    );
}

#[test]
fn a_file_older_than_the_plan_is_a_clash() {
    let baton = with_plan();
    baton.ok("exit nadi --target 2028-03-31");
    edited(&baton, "name = \"Nadi\"", "name = \"Nadi Network\"");
    insta::assert_snapshot!(baton.args("import nadi.toml").run(), @"
    --- stderr
    error: the plan nadi went on after this file was exported: the file knows 1 event, and it has 2; to make it what the file says would take later changes back; nothing was changed
    hint: --dry-run shows what would change; --yes makes the plan what the file says
    hint: or export the plan again and edit that
    --- exit 4
    ");
    insta::assert_snapshot!(baton.args("import nadi.toml --yes").run(), @r#"
    ~ exit target 31 Mar 2028 -> ?
    ~ name "Nadi" -> "Nadi Network"
    nadi.toml: 2 events made in nadi
    --- exit 0
    "#);
}

#[test]
fn every_problem_of_a_plan_file_is_named_at_once_and_nothing_is_changed() {
    let baton = with_plan();
    edited(
        &baton,
        "name = \"Nadi\"",
        "name = \"Na\\u001Bdi\"\ncolour = \"blue\"\nstarted = 2019-02-29",
    );
    insta::assert_snapshot!(baton.args("import nadi.toml").run(), @r#"
    --- stderr
    error: the file was not taken over, and nothing was changed
    nadi.toml:19:11: collective.name: this holds what a screen must not show: character 3 is a control character (U+001B); type the text again without it
      help: type it again by hand
    nadi.toml:20:1: collective.colour: "colour" is not a key that is known here
      help: it can be: name, template, template_version, phase, place, purpose, started, role_name, currency, note
    nadi.toml:21:11: this is not TOML: invalid date, expected day between 01 and 28
      help: text stands in "quotes", dates and numbers without; each [table] and key = value has a line of its own
    --- exit 1
    "#);
    let text = baton.text("nadi.toml").replace(
        "name = \"Na\\u001Bdi\"\ncolour = \"blue\"\nstarted = 2019-02-29",
        "name = \"Nadi\"",
    );
    let wrong = text.replacen("weight = 5", "weight = 9", 1).replacen(
        "depends_on = [",
        "depends_on = [\"nothing\", ",
        1,
    );
    baton.file(
        "nadi.toml",
        wrong + "\n[[function]]\nid = \"data\"\nname = \"Twice\"\n",
    );
    insta::assert_snapshot!(baton.args("import nadi.toml").run(), @r#"
    --- stderr
    error: the file was not taken over, and nothing was changed
    nadi.toml:179:15: function[1].depends_on[1]: there is no function nothing in the file
      help: add the function to the file, or name one that is in it
    nadi.toml:240:10: function[5].weight: a weight is a whole number from 1 to 5
      help: write 1, 2, 3, 4 or 5
    nadi.toml:1770:1: function[30].ends_by: this is missing
      help: add ends_by = …; it is "hand-over", "retire" or "keep-light"
    nadi.toml:1771:6: function[30].id: the function id data is used twice, first on line 391
      help: give one of them an id of its own
    --- exit 1
    "#);
    assert_eq!(
        baton.ok("log nadi --json").json()["events"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn what_cannot_be_read_is_no_plan_file() {
    let baton = Baton::new();
    fs::create_dir(baton.path("folder")).unwrap();
    fs::File::create(baton.path("huge.toml"))
        .unwrap()
        .set_len(200 << 20)
        .unwrap();
    fs::File::create(baton.path("large.toml"))
        .unwrap()
        .set_len(8 << 20)
        .unwrap();
    baton.file(
        "deep.toml",
        format!("a = {}{}", "[".repeat(100_000), "]".repeat(100_000)),
    );
    baton.file("deep.jsonl", "[".repeat(100_000));
    baton.file("empty.toml", "");
    for (file, says) in [
        ("folder", "it is a folder"),
        ("huge.toml", "204800 KiB"),
        ("large.toml", "larger than 4096 KiB"),
        ("deep.toml", "recursion"),
        ("deep.jsonl", "deep.jsonl:1:"),
        ("empty.toml", "does not say what it is"),
        ("missing.toml", "there is no such file"),
    ] {
        for command in ["import", "open"] {
            let ran = baton.args(command).arg(file).run().failure(1);
            assert!(ran.stderr.contains(says), "{command} {file}: {ran}");
            assert!(
                ran.stderr.contains("nothing was changed"),
                "{command} {file}: {ran}"
            );
        }
    }
    assert!(!baton.store().exists(), "nothing was made");
}

#[test]
fn of_several_files_the_good_ones_come_in() {
    let baton = with_plan();
    edited(&baton, "plan = \"nadi\"", "plan = \"second\"");
    insta::assert_snapshot!(baton.args("import missing.toml nadi.toml").run(), @"
    + plan Nadi: 29 functions, 48 questions
    nadi.toml: 18 events made in second
    --- stderr
    error: missing.toml: there is no such file; nothing was changed
    --- exit 5
    ");
    assert_eq!(
        baton.ok("list --json").json()["plans"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    baton
        .args("import missing.toml other.toml")
        .run()
        .failure(1);
    baton
        .args("import nadi.toml nadi.toml --plan third")
        .run()
        .failure(2);
    baton.args("import").run().failure(2);
}

#[test]
fn an_export_goes_where_it_is_sent() {
    let baton = with_plan();
    baton.file("there.toml", "old");
    baton.ok("export nadi -o there.toml");
    assert!(
        baton.text("there.toml").contains("Comments are not kept"),
        "an export replaces the file whole"
    );
    assert_eq!(
        baton.ok("export nadi").stdout,
        baton.ok("export nadi -o -").stdout
    );
    fs::create_dir(baton.path("folder")).unwrap();
    insta::assert_snapshot!(baton.args("export nadi -o folder").run(), @"
    --- stderr
    error: folder could not be written: it is a folder; nothing was changed
    --- exit 1
    ");
    insta::assert_snapshot!(baton.args("export nadi -o nowhere/nadi.toml").run(), @"
    --- stderr
    error: nowhere/nadi.toml could not be written: its folder is not there; nothing was changed
    --- exit 1
    ");
    insta::assert_snapshot!(baton.args("export nadi --format yaml").run(), @"
    --- stderr
    error: invalid value 'yaml' for '--format <FORMAT>'
      [possible values: toml, json, events, ics]

    For more information, try '--help'.
    --- exit 2
    ");
    baton.args("export nobody").run().failure(1);
}

#[cfg(unix)]
#[test]
fn an_export_does_not_follow_a_link_and_is_its_owners() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let baton = with_plan();
    baton.file("precious.txt", "mine");
    symlink(baton.path("precious.txt"), baton.path("link.toml")).unwrap();
    baton.ok("export nadi -o link.toml");
    assert_eq!(baton.text("precious.txt"), "mine");
    assert_eq!(
        fs::metadata(baton.path("link.toml"))
            .unwrap()
            .permissions()
            .mode()
            & 0o777,
        0o600
    );
}

#[cfg(unix)]
#[test]
fn an_output_that_takes_nothing_is_said_so() {
    let baton = with_plan();
    insta::assert_snapshot!(baton.args("export nadi -o /dev/full").run(), @"
    --- stderr
    error: /dev/full could not be written: no storage space; nothing was changed
    --- exit 1
    ");
}

#[test]
fn a_whole_history_goes_out_and_in_without_loss() {
    let baton = with_sample("saamuhika-shakti");
    baton.ok("export saamuhika-shakti --format events -o events.jsonl");
    let out = baton.text("events.jsonl");
    let came = baton.ok("import events.jsonl --store other.db");
    assert!(
        came.stdout
            .starts_with("+ plan Saamuhika Shakti: its whole history\n"),
        "{came}"
    );
    assert!(
        came.stderr
            .contains("names of people are no part of a history"),
        "{came}"
    );
    let ran = baton.ok("export saamuhika-shakti --format events --store other.db");
    assert_eq!(String::from_utf8(ran.raw().to_owned()).unwrap(), out);
    insta::assert_snapshot!(baton.args("import events.jsonl").run(), @"
    events.jsonl: says nothing new of saamuhika-shakti
    --- exit 0
    ");
}

#[test]
fn a_history_that_does_not_fit_stays_outside() {
    let baton = with_plan();
    baton.ok("export nadi --format events -o events.jsonl");
    baton.ok("exit nadi --target 2028-03-31");
    insta::assert_snapshot!(baton.args("import events.jsonl").run(), @"
    --- stderr
    error: the plan nadi is in this store with another history; nothing was changed
    hint: look at both: bring this one into a store of its own with --store PATH
    --- exit 4
    ");
    insta::assert_snapshot!(baton.args("import events.jsonl --store new.db --plan other").run(), @"
    --- stderr
    error: a history keeps its plan's id, which is nadi; nothing was changed
    hint: leave --plan out, or import a plan file
    --- exit 2
    ");
    baton.file(
        "altered.jsonl",
        baton.text("events.jsonl").replace("\"asha\"", "\"mira\""),
    );
    insta::assert_snapshot!(baton.args("import altered.jsonl --store new.db").run(), @"
    --- stderr
    error: this history was altered: event 1 does not hold: its fields are not the ones that were written; nothing was changed
    --- exit 1
    ");
    baton.file("broken.jsonl", "{\"plan\":\"nadi\"}\nnot json\n");
    insta::assert_snapshot!(baton.args("import broken.jsonl --store new.db").run(), @"
    --- stderr
    error: the file was not taken over, and nothing was changed
    broken.jsonl:1:15: this is not an event: missing field `seq`
      help: write the line as `baton export --format events` gave it
    broken.jsonl:2:2: this is not an event: expected ident
      help: write the line as `baton export --format events` gave it
    --- exit 1
    ");
}

#[test]
fn a_history_is_verified_in_the_store_and_in_a_file() {
    let baton = with_plan();
    baton.ok("exit nadi --target 2028-03-31");
    insta::assert_snapshot!(baton.args("verify nadi").run(), @"
    Nothing was altered in 2 events.
    Head [HASH]
    --- exit 0
    ");
    baton.ok("export nadi --format events -o events.jsonl");
    insta::assert_snapshot!(baton.args("verify events.jsonl --plain").run(), @"
    intact: yes
    events: 2
    head: [HASH]
    --- exit 0
    ");
    baton.file(
        "altered.jsonl",
        baton
            .text("events.jsonl")
            .replace("2028-03-31", "2029-03-31"),
    );
    insta::assert_snapshot!(baton.args("verify altered.jsonl").run(), @"
    This history was altered: event 2 does not hold: its body is not the one that was written.
    Head [HASH]
    --- exit 3
    ");
    let found = baton
        .args("verify altered.jsonl --json")
        .run()
        .failure_on_stdout(3)
        .json();
    assert_eq!(
        (&found["intact"], &found["first_bad"]),
        (&false.into(), &2.into())
    );
    let events = baton.text("events.jsonl");
    assert_eq!(baton.args("verify -").stdin(events).run().success().code, 0);
}

#[test]
fn a_noted_head_finds_a_history_that_was_cut_short() {
    let baton = with_plan();
    baton.ok("export nadi --format events -o before.jsonl");
    let noted = |baton: &Baton| {
        baton.ok("verify nadi --json").json()["head"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    let early = noted(&baton);
    baton.ok("exit nadi --target 2028-03-31");
    let late = noted(&baton);
    baton.args("verify nadi --head").arg(early).run().success();
    insta::assert_snapshot!(baton.args("verify before.jsonl --head").arg(late).run(), @"
    This history was altered: the noted head is not in this history: since it was noted, events were removed or written anew, or it was noted from another plan.
    Head [HASH]
    --- exit 3
    ");
    insta::assert_snapshot!(baton.args("verify nadi --head 12ab").run(), @"
    --- stderr
    error: invalid value '12ab' for '--head <HASH>': expected 64 hexadecimal digits (0-9, a-f)

    For more information, try '--help'.
    --- exit 2
    ");
    insta::assert_snapshot!(baton.args("verify nadii").run(), @r#"
    --- stderr
    error: there is no plan "nadii" in this store; nothing was changed
    hint: did you mean nadi?
    --- exit 1
    "#);
}

#[test]
fn open_brings_a_plan_file_in_first() {
    let baton = Baton::new();
    let other = with_plan();
    fs::copy(other.path("nadi.toml"), baton.path("nadi.toml")).unwrap();
    let opened = baton.ok("open nadi.toml --plain");
    assert!(
        opened
            .stdout
            .starts_with("plan: Nadi (nadi), today 2026-12-09\n"),
        "{opened}"
    );
    insta::assert_snapshot!(first_line(&baton.ok("open nadi.toml")), @"
    Nadi
    note: nadi.toml is a file of nadi, which is in the store; `baton import` reads the file into it
    ");
    assert_eq!(baton.ok("open nadi --json").json()["head"]["seq"], 18);
    insta::assert_snapshot!(baton.args("open nobody").run(), @r#"
    --- stderr
    error: there is no plan "nobody" in this store; nothing was changed
    hint: `baton list` names the plans
    --- exit 1
    "#);
}

#[test]
fn the_demo_shows_the_sample_and_keeps_nothing() {
    let baton = Baton::new();
    let ran = baton.ok("demo --json");
    let status = ran.json();
    assert_eq!(status["plan"]["id"], "saamuhika-shakti");
    assert!(!baton.store().exists());
    assert_eq!(
        baton.ok("list --json").json()["plans"],
        serde_json::json!([])
    );
}

fn first_line(ran: &Ran) -> String {
    format!(
        "{}\n{}",
        ran.stdout.lines().next().unwrap_or_default(),
        ran.stderr
    )
}
