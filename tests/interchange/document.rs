//! What `docs/file-format.md` says of the files, and what they are.

use baton::domain::book::{Book, Need};
use baton::interchange::event::KINDS;
use std::collections::BTreeSet;
use std::fmt::Write;

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

const BOOKS: [&str; 2] = ["<!-- books -->\n", "<!-- end of books -->"];

/// The books as the document lists them.
fn books() -> String {
    let mut page = String::new();
    for book in Book::ALL {
        let _ = writeln!(page, "\n`[[{book}]]`: {}.\n", book.about());
        page.push_str("| column | holds | asks |\n|---|---|---|\n");
        for column in book.columns() {
            let mark = match column.need {
                Need::Always => "*",
                Need::WhenKnown => "",
            };
            let (name, wanted) = (column.name, column.wanted());
            let _ = writeln!(page, "| `{name}`{mark} | {wanted} | {} |", column.asks);
        }
    }
    page.push('\n');
    page
}

#[test]
fn the_books_are_in_the_document_as_they_are_in_the_program() {
    let (before, rest) = DOCUMENT.split_once(BOOKS[0]).unwrap();
    let (listed, after) = rest.split_once(BOOKS[1]).unwrap();
    if std::env::var_os("BATON_BOOKS").is_some_and(|what| what == "write") {
        let whole = [before, BOOKS[0], &books(), BOOKS[1], after].concat();
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/file-format.md");
        std::fs::write(path, whole).unwrap();
    } else {
        assert!(listed == books(), "make docs/file-format.md anew");
    }
}
