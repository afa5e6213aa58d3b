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

/// The same plan with the round `lead` in preparation: the partner and the funder are candidates, and each scorer but
/// Chitra, who does not vote, has a vote.
pub(super) fn prepared() -> Baton {
    static PREPARED: OnceLock<Files> = OnceLock::new();
    again(PREPARED.get_or_init(|| {
        files(&after(
            nadi(),
            &[
                "round new nadi lead --name \"Next lead\"",
                "candidate add nadi lead river --name \"Candidate River\" --organisation riverside",
                "candidate add nadi lead hill --name \"Candidate Hill\"",
                "scorer add nadi lead asha",
                "scorer add nadi lead bela",
                "scorer add nadi lead chitra --no-vote",
            ],
        ))
    }))
}

/// The criteria of the sample's round, in its order.
pub(super) const CRITERIA: [&str; 4] = ["collaboratives", "positioning", "depth", "hiring"];

/// The line that gives one score.
pub(super) fn score(scorer: &str, candidate: &str, criterion: &str, score: &str) -> String {
    format!(
        "score nadi lead --scorer {scorer} --candidate {candidate} --criterion {criterion} {score} \
         --note \"seen by {scorer}\" --basis interview"
    )
}

/// The round, open, with every score but Bela's on hiring. Bela works for the first candidate.
pub(super) fn scored() -> Baton {
    static SCORED: OnceLock<Files> = OnceLock::new();
    again(SCORED.get_or_init(|| {
        let given = [
            ("asha", "river", vec!["4", "3", "5", "4"]),
            ("asha", "hill", vec!["2", "3", "2", "5"]),
            ("bela", "hill", vec!["5", "3", "no-evidence"]),
        ];
        let baton = after(prepared(), &["round open nadi lead --on 2026-12-01"]);
        for (scorer, candidate, all) in given {
            for (criterion, points) in CRITERIA.iter().zip(all) {
                baton.ok(&score(scorer, candidate, criterion, points));
            }
        }
        files(&baton)
    }))
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
