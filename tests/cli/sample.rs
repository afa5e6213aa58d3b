//! A small plan for transcripts, made by commands. Everything in it is invented.

use crate::support::cli::Baton;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The files of a home, to be laid out again for each test that begins from it.
type Files = Vec<(PathBuf, Vec<u8>)>;

/// A home with the plan `nadi`: a backbone, a partner, a funder, and three people.
pub(super) fn nadi() -> Baton {
    static NADI: OnceLock<Files> = OnceLock::new();
    again(NADI.get_or_init(|| {
        files(&after(
            Baton::new(),
            &[
                "new nadi --name \"Nadi Collective\"",
                "org add nadi trust --name \"Sample Trust\" --role backbone --joined 2020-01-01",
                "org add nadi riverside --name \"Sample Riverside\" --role implementer",
                "org add nadi fund --name \"Sample Fund\" --role funder",
                "person add nadi asha --name \"Sample Asha\" --organisation trust",
                "person add nadi bela --name \"Sample Bela\" --organisation riverside",
                "person add nadi chitra --name \"Sample Chitra\" --organisation fund",
            ],
        ))
    }))
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

fn after(baton: Baton, lines: &[&str]) -> Baton {
    for line in lines {
        baton.ok(line);
    }
    baton
}

/// A home of its own with these files in it.
fn again(files: &Files) -> Baton {
    let baton = Baton::new();
    for (place, bytes) in files {
        let path = baton.path("").join(place);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    baton
}

/// Every file of a home.
fn files(baton: &Baton) -> Files {
    let home = baton.path("");
    let mut folders = vec![home.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let place = path.strip_prefix(&home).map(Path::to_owned).unwrap();
                files.push((place, fs::read(path).unwrap()));
            }
        }
    }
    files
}
