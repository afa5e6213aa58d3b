//! Plan files: what is written is read back as the same plan, and every difference becomes the right changes.

use crate::interchange::support::{begun, day};
use baton::domain::Plan;
use baton::interchange::parse_plan;
use baton::interchange::plan_file::{differences, export};
use std::fs;
use std::path::{Path, PathBuf};

/// The plan files of the project: name and text.
fn samples() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("plans");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let read = |path: PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).unwrap())
    };
    files.map(read).collect()
}

fn sample(text: &str) -> Plan {
    let file = parse_plan("sample", text).unwrap_or_else(|error| panic!("{error}"));
    begun(&file, day("2026-11-21")).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn every_sample_plan_begins_by_the_rules_and_comes_out_as_its_file_says() {
    for (name, text) in &samples() {
        let file = parse_plan(name, text).unwrap_or_else(|error| panic!("{error}"));
        let plan =
            begun(&file, day("2026-11-21")).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(plan, file.plan, "{name}");
    }
}

#[test]
fn an_exported_sample_plan_is_read_back_as_the_same_plan() {
    for (name, text) in &samples() {
        let plan = sample(text);
        let exported = export(&plan, None);
        let file = parse_plan(name, &exported).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(file.plan, plan, "{name}");
        assert_eq!(export(&file.plan, None), exported, "{name}");
        let none = differences(Some(&plan), &file, day("2026-11-21")).unwrap();
        assert_eq!(none.lines, [""; 0], "{name}");
        assert_eq!(none.proposal.changes, [], "{name}");
    }
}
