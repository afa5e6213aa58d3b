//! What `docs/file-format.md` says of the files, and what they are.

use baton::interchange::event::KINDS;
use std::collections::BTreeSet;

const DOCUMENT: &str = include_str!("../../docs/file-format.md");
const PLAN: &str = include_str!("full_plan.toml");
const TEMPLATE: &str = include_str!("own_template.toml");

fn words(text: &str) -> BTreeSet<&str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .collect()
}

#[test]
fn every_key_of_a_plan_file_and_a_template_is_in_the_document() {
    let known = words(DOCUMENT);
    for line in PLAN.lines().chain(TEMPLATE.lines()) {
        let key = line.split(" =").next().unwrap().trim_matches(['[', ']']);
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        for part in key.split('.') {
            assert!(known.contains(part), "{part} is not in docs/file-format.md");
        }
    }
}

#[test]
fn every_kind_of_change_is_in_the_document() {
    for kind in KINDS {
        assert!(
            DOCUMENT.contains(&format!("`{kind}`")),
            "{kind} is not in docs/file-format.md"
        );
    }
}
