//! What is kept is its owner's alone, and what is erased is gone from the disk.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use baton::store::{Batch, SealedBallot, Sqlite, Store, StoreError};

use super::child::{self, Role};
use super::samples::{Place, batch, draft, erased, fill, named};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn ballot(cast: &str) -> SealedBallot {
    let [plan, round, text] = ["north", "r1", "a score nobody may read yet"].map(str::to_owned);
    SealedBallot {
        plan,
        round,
        cast: cast.to_owned(),
        text,
    }
}

/// Every file 0600 and every folder 0700, while the store is open and written to.
#[test]
fn files_and_folders_are_their_owners_alone() {
    let place = Place::new();
    let path = place.at("new/folder/baton.db");
    let mut store = Sqlite::open(&path).unwrap();
    fill(&mut store, "north", 2);
    store.seal(&ballot("c-1")).unwrap();
    store.backup(&place.at("new/copies/copy.db")).unwrap();
    let names: Vec<_> = place.contents().into_keys().collect();
    assert_eq!(names.len(), 11, "{names:?}");
    for name in names {
        let expected = if name.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(mode(&name), expected, "{}", name.display());
    }
}

#[test]
fn a_generous_umask_changes_nothing() {
    let place = Place::new();
    let path = place.at("new/baton.db");
    child::run(Role::AppendOne, &path, "umask 000");
    assert_eq!(mode(&place.at("new")), 0o700);
    assert_eq!(mode(&path), 0o600);
}

#[test]
fn a_ballot_box_that_stands_open_is_closed() {
    let place = Place::new();
    let folder = place.at("baton.db.ballots");
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o777)).unwrap();
    place.open().seal(&ballot("c-1")).unwrap();
    assert_eq!(mode(&folder), 0o700);
}

#[test]
fn links_are_never_followed_where_files_are_made() {
    let place = Place::new();
    let mut store = place.open();
    let elsewhere = place.at("elsewhere");

    symlink(&elsewhere, place.at("copy.db")).unwrap();
    assert!(matches!(
        store.backup(&place.at("copy.db")).unwrap_err(),
        StoreError::Exists { .. }
    ));

    fs::create_dir(place.at("open-to-all")).unwrap();
    symlink(place.at("open-to-all"), place.at("baton.db.ballots")).unwrap();
    assert!(store.seal(&ballot("c-1")).is_err());
    fs::remove_file(place.at("baton.db.ballots")).unwrap();

    store.seal(&ballot("c-1")).unwrap();
    symlink(&elsewhere, place.at("baton.db.ballots/ballot.north.r1.c-2")).unwrap();
    assert!(store.seal(&ballot("c-2")).is_err());
    assert!(store.sealed("north", "r1").is_err(), "a link is no ballot");

    symlink(&elsewhere, place.at("nowhere.db")).unwrap();
    let refused = Sqlite::open(&place.at("nowhere.db")).unwrap_err();
    assert!(
        refused.to_string().contains("link that leads nowhere"),
        "{refused}"
    );
    assert!(!elsewhere.exists());
    assert_eq!(fs::read_dir(place.at("open-to-all")).unwrap().count(), 0);
}

/// A store may be reached through a link all the same; its ballots are beside the file itself.
#[test]
fn a_store_is_found_through_a_link() {
    let place = Place::with_store();
    fs::create_dir(place.at("desk")).unwrap();
    symlink(place.path(), place.at("desk/plan.db")).unwrap();
    let mut store = Sqlite::open(&place.at("desk/plan.db")).unwrap();
    store.seal(&ballot("c-1")).unwrap();
    assert_eq!(store.head("north").unwrap().seq, 12);
    assert!(place.at("baton.db.ballots").is_dir());
    assert_eq!(fs::read_dir(place.at("desk")).unwrap().count(), 1);
}

#[test]
fn a_sealed_ballot_is_in_its_own_file_and_nowhere_else() {
    let place = Place::new();
    let mut store = place.open();
    fill(&mut store, "north", 3);
    store.seal(&ballot("c-1")).unwrap();
    let holding = holding(&place, "a score nobody may read yet");
    assert_eq!(holding, [place.at("baton.db.ballots/ballot.north.r1.c-1")]);
}

#[test]
fn an_erased_name_is_gone_from_every_file() {
    let place = Place::new();
    let mut store = place.open();
    let people = (0..200)
        .map(|n| named(&format!("p-{n}"), &format!("Wilhelmina {n}")))
        .collect();
    let write = |store: &mut Sqlite, names| {
        let batch = Batch {
            names,
            ..batch(store, "north", vec![draft(1)])
        };
        store.append(batch).unwrap();
    };
    write(&mut store, people);
    write(&mut store, vec![named("p-7", "Wilhelmina Married")]);
    assert!(!holding(&place, "Wilhelmina").is_empty());
    write(
        &mut store,
        (0..200).map(|n| erased(&format!("p-{n}"))).collect(),
    );
    assert_eq!(
        holding(&place, "Wilhelmina"),
        [""; 0].map(std::path::PathBuf::from)
    );
}

/// The files of the place in which `text` can be read.
fn holding(place: &Place, text: &str) -> Vec<std::path::PathBuf> {
    let holds = |bytes: &[u8]| {
        bytes
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    };
    let files = place.contents().into_iter();
    files
        .filter_map(|(path, bytes)| holds(&bytes?).then_some(path))
        .collect()
}
