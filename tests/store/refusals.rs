//! What is no store is refused in words, and left as it was with nothing new beside it.

use std::fs;
use std::path::Path;

use baton::store::{Sqlite, StoreError};

use super::samples::Place;

/// Tries both ways to open `baton.db`, and returns what the refusal says.
fn refusal(place: &Place) -> String {
    let before = place.contents();
    let mut said = Vec::new();
    for open in [Sqlite::open, Sqlite::open_to_read] {
        let refused = open(&place.path()).unwrap_err();
        assert!(
            matches!(
                refused,
                StoreError::NotAStore { .. }
                    | StoreError::Newer { .. }
                    | StoreError::Damaged { .. }
                    | StoreError::Altered { .. }
            ),
            "{refused:?}"
        );
        assert_eq!(place.contents(), before, "{refused}");
        said.push(refused.to_string());
    }
    assert_eq!(said[0], said[1]);
    assert_eq!(said[0].lines().count(), 1);
    assert!(said[0].contains("baton.db"), "{}", said[0]);
    said.remove(0)
}

fn assert_says(said: &str, words: &[&str]) {
    for word in words {
        assert!(said.contains(word), "“{said}” does not say “{word}”");
    }
}

#[test]
fn text_is_no_store() {
    for text in [
        "x",
        "[plan]\nname = \"north\"\n",
        &"SQLite format 4".repeat(1000),
    ] {
        let place = Place::new();
        fs::write(place.path(), text).unwrap();
        assert_says(&refusal(&place), &["is not a baton store", "not touched"]);
    }
}

#[test]
fn an_empty_file_is_no_store() {
    let place = Place::new();
    fs::write(place.path(), "").unwrap();
    assert_says(&refusal(&place), &["is not a baton store", "it is empty"]);
}

#[test]
fn a_folder_is_no_store() {
    let place = Place::new();
    fs::create_dir(place.path()).unwrap();
    fs::write(place.at("baton.db/inside"), "x").unwrap();
    assert_says(
        &refusal(&place),
        &["is not a baton store", "it is a folder"],
    );
}

#[test]
fn a_device_is_no_store() {
    if Path::new("/dev/null").exists() {
        let refused = Sqlite::open(Path::new("/dev/null"))
            .unwrap_err()
            .to_string();
        assert_says(&refused, &["is not a baton store", "not an ordinary file"]);
    }
}

#[test]
fn another_programs_database_is_no_store() {
    let place = Place::new();
    place
        .raw()
        .execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1)")
        .unwrap();
    assert_says(
        &refusal(&place),
        &["is not a baton store", "another program"],
    );

    let marked = Place::new();
    marked
        .raw()
        .execute_batch("PRAGMA application_id = 1196444487; CREATE TABLE t (x)")
        .unwrap();
    assert_says(
        &refusal(&marked),
        &["is not a baton store", "another program"],
    );
}

#[test]
fn a_mark_alone_makes_no_store() {
    let place = Place::new();
    place
        .raw()
        .execute_batch("PRAGMA application_id = 0x4241544E; CREATE TABLE t (x)")
        .unwrap();
    assert_says(&refusal(&place), &["is damaged", "no format number"]);

    place
        .raw()
        .execute_batch("PRAGMA user_version = 1")
        .unwrap();
    assert_says(&refusal(&place), &["tampered with", "“t”"]);
}

#[test]
fn a_newer_store_names_both_formats() {
    let place = Place::with_store();
    place
        .raw()
        .execute_batch("PRAGMA user_version = 7")
        .unwrap();
    assert_says(
        &refusal(&place),
        &[
            "newer baton",
            "its format is 7",
            "formats up to 1",
            "not touched",
        ],
    );
}

#[test]
fn a_truncated_store_is_refused() {
    let whole = fs::read(Place::with_store().path()).unwrap();
    for kept in [whole.len() - 1, whole.len() / 2, 5000, 4096, 512] {
        let place = Place::new();
        fs::write(place.path(), &whole[..kept]).unwrap();
        assert_says(&refusal(&place), &["is damaged", "keep this file"]);
    }
    for kept in [1, 15, 16, 99] {
        let place = Place::new();
        fs::write(place.path(), &whole[..kept]).unwrap();
        refusal(&place);
    }
}

#[test]
fn a_log_without_its_store_is_not_buried() {
    let place = Place::new();
    fs::write(place.at("baton.db-wal"), "changes that were not moved yet").unwrap();
    let before = place.contents();
    let refused = Sqlite::open(&place.path()).unwrap_err();
    assert_says(&refused.to_string(), &["-wal", "missing"]);
    assert_eq!(place.contents(), before);
}

#[test]
fn a_store_that_is_only_read_must_be_there() {
    let place = Place::new();
    let refused = Sqlite::open_to_read(&place.path()).unwrap_err();
    assert!(matches!(refused, StoreError::File { .. }), "{refused:?}");
    assert!(place.contents().is_empty());
}

#[test]
fn a_place_that_cannot_be_is_refused() {
    let place = Place::new();
    fs::write(place.at("file"), "x").unwrap();
    let refused = Sqlite::open(&place.at("file/baton.db")).unwrap_err();
    assert_says(&refused.to_string(), &["file/baton.db"]);
    assert_eq!(place.contents().len(), 1);
}
