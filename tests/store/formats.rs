//! Every format that ever was opens, and a store of an older one is brought up with a copy of it kept.
//!
//! `golden/format-1.db` was written by the first baton: `fill` of "north" with 12 drafts and of "south" with 5, and one
//! name given and one erased in a batch with draft 13. A published file is never made again.

use std::fs;

use baton::store::{MIGRATIONS, Migration, Sqlite, Store, StoreError, chain};

use super::samples::{Place, all_events, erased, fill, named};

const SECOND: Migration = Migration {
    to: 2,
    sql: "ALTER TABLE person ADD COLUMN contact TEXT; CREATE TABLE setting (key TEXT PRIMARY KEY) STRICT;",
};

fn steps(more: &[Migration]) -> Vec<Migration> {
    [MIGRATIONS, more].concat()
}

#[test]
fn the_first_format_opens_and_verifies_for_ever() {
    let place = Place::new();
    fs::write(place.path(), include_bytes!("golden/format-1.db")).unwrap();
    let mut store = place.open();
    let heads: Vec<_> = store
        .heads()
        .unwrap()
        .into_iter()
        .map(|(plan, head)| (plan, head.seq, head.hash.to_string()))
        .collect();
    let expected = [("north", 13, NORTH), ("south", 5, SOUTH)];
    assert_eq!(
        heads,
        expected.map(|(plan, seq, hash)| (plan.to_owned(), seq, hash.to_owned()))
    );
    for (plan, _, _) in heads {
        assert!(chain::verify(&store.load(&plan).unwrap()).intact);
    }
    assert_eq!(
        store.names("north").unwrap(),
        [named("anna", "Anna"), erased("bo")]
    );
    assert_eq!(store.examine().unwrap(), [""; 0]);
    fill(&mut store, "north", 1);
}

const NORTH: &str = "1547807d7cc857c4364b403e526f6f5c0705fa9cb2d1d3da13ff5532b51b2b73";
const SOUTH: &str = "dfb281001edf3e6bd001be7621d19ff44da34baff523f86cebb535f74b04cd58";

#[test]
fn an_older_store_is_upgraded_with_a_copy_beside_it() {
    let place = Place::with_store();
    let before = all_events(&place.open()).unwrap();
    let mut upgraded = Sqlite::open_with(&place.path(), &steps(&[SECOND])).unwrap();
    assert_eq!(all_events(&upgraded).unwrap(), before);
    fill(&mut upgraded, "north", 1);
    drop(upgraded);

    let copy =
        Sqlite::open(&place.at("baton.db.format-1")).expect("the older baton opens the copy");
    assert_eq!(all_events(&copy).unwrap(), before);
    let refused = Sqlite::open(&place.path()).unwrap_err();
    assert!(
        matches!(
            refused,
            StoreError::Newer {
                found: 2,
                known: 1,
                ..
            }
        ),
        "{refused:?}"
    );
}

#[test]
fn a_store_that_is_up_to_date_is_not_copied() {
    let place = Place::new();
    for _ in 0..2 {
        drop(Sqlite::open_with(&place.path(), &steps(&[SECOND])).unwrap());
    }
    assert_eq!(place.contents().len(), 1);
}

#[test]
fn a_step_that_fails_leaves_the_store_in_its_format() {
    let place = Place::with_store();
    let before = all_events(&place.open()).unwrap();
    let third = Migration {
        to: 3,
        sql: "CREATE TABLE half (x); CREATE TABLE event (x);",
    };
    // The structure that the failing steps should make cannot be made either, so the file is not even tried.
    for _ in 0..2 {
        Sqlite::open_with(&place.path(), &steps(&[SECOND, third])).unwrap_err();
    }
    let upgraded = Sqlite::open_with(&place.path(), &steps(&[SECOND])).unwrap();
    assert_eq!(
        all_events(&upgraded).unwrap(),
        before,
        "the step before it was taken, and it alone"
    );
    drop(upgraded);
    assert!(place.at("baton.db.format-1").exists());
    assert!(place.at("baton.db.format-2").exists());
    assert!(!place.at("baton.db.format-1-2").exists());
}

#[test]
fn an_older_copy_is_never_overwritten() {
    let place = Place::with_store();
    fs::write(place.at("baton.db.format-1"), "an older copy").unwrap();
    drop(Sqlite::open_with(&place.path(), &steps(&[SECOND])).unwrap());
    assert_eq!(
        fs::read(place.at("baton.db.format-1")).unwrap(),
        b"an older copy"
    );
    assert!(Sqlite::open(&place.at("baton.db.format-1-2")).is_ok());
}

#[test]
fn an_older_store_that_cannot_be_written_is_not_misread() {
    let place = Place::with_store();
    let before = place.contents();
    let mut readonly = fs::metadata(place.path()).unwrap().permissions();
    readonly.set_readonly(true);
    fs::set_permissions(place.path(), readonly).unwrap();
    let refused = Sqlite::open_with(&place.path(), &steps(&[SECOND])).unwrap_err();
    assert!(refused.to_string().contains("older format 1"), "{refused}");
    assert_eq!(place.contents(), before);
}
