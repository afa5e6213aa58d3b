//! A small plan for transcripts, made by commands. Everything in it is invented.

use crate::support::cli::Baton;

/// A home with the plan `nadi`: a backbone, a partner, a funder, and three people.
pub(super) fn nadi() -> Baton {
    let baton = Baton::new();
    for line in [
        "new nadi --name \"Nadi Collective\"",
        "org add nadi trust --name \"Sample Trust\" --role backbone --joined 2020-01-01",
        "org add nadi riverside --name \"Sample Riverside\" --role implementer",
        "org add nadi fund --name \"Sample Fund\" --role funder",
        "person add nadi asha --name \"Sample Asha\" --organisation trust",
        "person add nadi bela --name \"Sample Bela\" --organisation riverside",
        "person add nadi chitra --name \"Sample Chitra\" --organisation fund",
    ] {
        baton.ok(line);
    }
    baton
}

/// How many events the plan has: what was refused must leave the number as it was.
#[track_caller]
pub(super) fn events(baton: &Baton) -> usize {
    let log = baton.ok("log nadi --json").json();
    log["events"].as_array().unwrap().len()
}

/// Runs lines that must be refused, given as `exit code | a part of why | line`: each adds no event.
#[track_caller]
pub(super) fn refused(baton: &Baton, table: &str) {
    let before = events(baton);
    for row in table.lines().map(str::trim).filter(|row| !row.is_empty()) {
        let parts: Vec<&str> = row.splitn(3, " | ").collect();
        let [code, why, line] = parts[..] else {
            panic!("not a row: {row}");
        };
        let ran = baton.args(line).run().failure(code.parse().unwrap());
        assert!(ran.stderr.contains(why), "{line}: {ran}");
        assert_eq!(ran.stdout, "", "{line}: {ran}");
        let usage = ran.code == 2;
        assert!(
            usage || ran.stderr.contains("nothing was changed"),
            "{line}: {ran}"
        );
    }
    assert_eq!(events(baton), before, "what is refused changes nothing");
}

/// Runs a line with `--dry-run`, which says what it would do and does nothing.
#[track_caller]
pub(super) fn would(baton: &Baton, line: &str) -> String {
    let before = events(baton);
    let ran = baton.ok(&format!("{line} --dry-run"));
    assert!(ran.stdout.starts_with("would: "), "{ran}");
    assert_eq!(events(baton), before, "a dry run changes nothing");
    ran.stdout
}
