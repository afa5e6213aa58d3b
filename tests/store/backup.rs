//! A backup is a store: everything at one moment, openable without a change to it.

use std::fs;

use baton::store::{Batch, SealedBallot, Sqlite, Store, StoreError};

use super::samples::{Place, all_events, batch, draft, fill, named};

fn ballot(cast: &str) -> SealedBallot {
    let [plan, round, text] = ["north", "r1", "{\"score\":4}"].map(str::to_owned);
    SealedBallot {
        plan,
        round,
        cast: cast.to_owned(),
        text,
    }
}

/// A store that is open, with everything in it that a store can hold.
fn full_store(place: &Place) -> Sqlite {
    let mut store = place.open();
    fill(&mut store, "north", 8);
    let names = vec![named("anna", "Anna")];
    let batch = Batch {
        names,
        ..batch(&store, "north", vec![draft(9)])
    };
    store.append(batch).unwrap();
    store.seal(&ballot("c-1")).unwrap();
    store
}

#[test]
fn a_backup_holds_everything_at_one_moment() {
    let place = Place::new();
    let mut store = full_store(&place);
    store.backup(&place.at("copy.db")).unwrap();
    let kept = all_events(&store).unwrap();
    fill(&mut store, "north", 1);

    let copy = Sqlite::open_to_read(&place.at("copy.db")).unwrap();
    assert_eq!(all_events(&copy).unwrap(), kept);
    assert_eq!(copy.names("north").unwrap(), [named("anna", "Anna")]);
    assert_eq!(copy.plans().unwrap()[0].head.seq, 9);
    assert_eq!(
        copy.sealed("north", "r1").unwrap(),
        [("c-1".to_owned(), ballot("c-1").text)]
    );
    assert_eq!(copy.examine().unwrap(), [""; 0]);
}

#[test]
fn reading_a_backup_leaves_it_as_it_is() {
    let place = Place::new();
    full_store(&place).backup(&place.at("copy.db")).unwrap();
    let before = place.contents();
    let mut copy = Sqlite::open_to_read(&place.at("copy.db")).unwrap();
    all_events(&copy).unwrap();
    assert!(matches!(
        copy.drop_summaries().unwrap_err(),
        StoreError::ReadOnly { .. }
    ));
    assert!(matches!(
        copy.seal(&ballot("c-2")).unwrap_err(),
        StoreError::ReadOnly { .. }
    ));
    assert!(matches!(
        copy.discard("north", "r1").unwrap_err(),
        StoreError::ReadOnly { .. }
    ));
    drop(copy);
    assert_eq!(place.contents(), before);
}

#[test]
fn a_backup_of_a_backup_is_how_a_store_is_restored() {
    let place = Place::new();
    let store = full_store(&place);
    let kept = all_events(&store).unwrap();
    store.backup(&place.at("copy.db")).unwrap();
    drop(store);
    fs::remove_file(place.path()).unwrap();
    fs::remove_dir_all(place.at("baton.db.ballots")).unwrap();

    Sqlite::open_to_read(&place.at("copy.db"))
        .unwrap()
        .backup(&place.path())
        .unwrap();
    let mut restored = place.open();
    assert_eq!(all_events(&restored).unwrap(), kept);
    assert_eq!(restored.sealed("north", "r1").unwrap().len(), 1);
    fill(&mut restored, "north", 1);
}

#[test]
fn a_backup_never_replaces_anything() {
    let place = Place::new();
    let store = full_store(&place);
    fs::write(place.at("taken.db"), "mine").unwrap();
    fs::create_dir(place.at("half.db.ballots")).unwrap();
    for taken in ["baton.db", "taken.db", "half.db"] {
        let names = || place.contents().into_keys().collect::<Vec<_>>();
        let before = names();
        let refused = store.backup(&place.at(taken)).unwrap_err();
        assert!(matches!(refused, StoreError::Exists { .. }), "{refused:?}");
        assert_eq!(names(), before);
    }
    assert_eq!(fs::read(place.at("taken.db")).unwrap(), b"mine");
}

#[test]
fn a_backup_whose_ballots_cannot_be_copied_leaves_nothing_behind() {
    let place = Place::new();
    let store = full_store(&place);
    fs::create_dir(place.at("baton.db.ballots/ballot.north.r1.c-2")).unwrap();
    let refused = store.backup(&place.at("copy.db")).unwrap_err();
    assert!(matches!(refused, StoreError::Damaged { .. }), "{refused:?}");
    let names = place.contents().into_keys();
    let left = names.filter(|path| {
        let name = path.file_name().unwrap().to_string_lossy();
        name.starts_with("copy") || name.starts_with(".baton")
    });
    assert_eq!(left.count(), 0);

    fs::remove_dir(place.at("baton.db.ballots/ballot.north.r1.c-2")).unwrap();
    store
        .backup(&place.at("copy.db"))
        .expect("what failed is not in the way of the next");
}

#[test]
fn a_backup_carries_nothing_that_was_erased() {
    let place = Place::new();
    let mut store = full_store(&place);
    let erase = Batch {
        names: vec![super::samples::erased("anna")],
        ..batch(&store, "north", vec![draft(10)])
    };
    store.append(erase).unwrap();
    store.backup(&place.at("copy.db")).unwrap();
    let bytes = fs::read(place.at("copy.db")).unwrap();
    assert!(!bytes.windows(4).any(|window| window == b"Anna"));
}
