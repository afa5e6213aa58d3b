//! The commands that the README shows do what it says they do.

use crate::support::cli::Baton;
use crate::support::sheets::{answer_cells, fill};
use std::fs;

/// What people do by other means before a command of the README: who takes part, what comes back by e-mail.
fn meanwhile(baton: &Baton, command: &str) {
    if command.starts_with("round open") {
        for line in [
            "org add nadi river --name \"Sample River\" --role implementer",
            "person add nadi asha --name \"Sample Asha\"",
            "round new nadi lead --name \"Next lead\"",
            "candidate add nadi lead river --name \"Candidate River\" --organisation river",
            "scorer add nadi lead asha",
        ] {
            baton.ok(line);
        }
    } else if command.starts_with("score collect") {
        let mut sheets = fs::read_dir(baton.path("sheets")).unwrap();
        let sheet = fs::read(sheets.next().unwrap().unwrap().path()).unwrap();
        let [score, why, _] = answer_cells(0, 0);
        let filled = fill(
            &sheet,
            &[("Scores", &score, "4"), ("Scores", &why, "seen in March")],
        );
        fs::create_dir(baton.path("replies")).unwrap();
        fs::write(baton.path("replies/asha.xlsx"), filled).unwrap();
    } else if command.starts_with("plan draft") {
        baton.ok("exit nadi --target 2027-12-31");
    } else if command.starts_with("review collect") {
        let pack = baton::interchange::pack::open(&fs::read(baton.path("first.zip")).unwrap());
        let form = baton::interchange::pack::Part::Form;
        baton.file("first.toml", pack.unwrap().text(form).unwrap());
    } else if command.starts_with("tally --scores") {
        let table = "scorer,candidate,criterion,score\nasha,river,depth,4\n";
        baton.file("committee.csv", table);
    }
}

#[test]
fn the_commands_of_the_readme_work() {
    let readme = include_str!("../../README.md");
    let baton = Baton::new();
    let mut tried = 0;
    for line in readme
        .lines()
        .filter_map(|line| line.strip_prefix("$ baton"))
    {
        let command = line.split(" # ").next().unwrap_or(line).trim();
        if command.is_empty() {
            continue; // `baton` alone opens the screens; tests/end_to_end does that.
        }
        meanwhile(&baton, command);
        let ran = baton.args(command).run();
        assert!([0, 3].contains(&ran.code), "baton {command}: {ran}");
        tried += 1;
    }
    assert_eq!(
        tried, 26,
        "the README shows another number of commands than this test knows"
    );
}
