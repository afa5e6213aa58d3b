//! A store that cannot be written can be read, and says so when somebody tries to write.

use std::fs;
use std::path::Path;

use baton::store::{SealedBallot, Sqlite, Store, StoreError, Summary};

use super::child::{self, Role};
use super::samples::{Place, all_events, batch, draft};

fn protect(path: &Path) {
    let mut permissions = fs::metadata(path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(path, permissions).unwrap();
}

#[test]
fn a_protected_file_is_read_and_never_written() {
    let place = Place::with_store();
    let events = all_events(&place.open()).unwrap();
    protect(&place.path());
    let before = place.contents();
    let mut store = place.open();
    assert_eq!(store.read_only(), Some("the file is marked read-only"));
    assert_eq!(all_events(&store).unwrap(), events);
    assert_eq!(store.plans().unwrap().len(), 2);

    let head = store.head("north").unwrap();
    let batch = batch(&store, "north", vec![draft(1)]);
    let [plan, round, cast, text] = ["north", "r1", "c-1", "x"].map(str::to_owned);
    for refused in [
        store.append(batch).map(drop),
        store.put_summary(Summary {
            plan: "north".to_owned(),
            head,
            json: "{}".to_owned(),
        }),
        store.drop_summaries(),
        store.seal(&SealedBallot {
            plan,
            round,
            cast,
            text,
        }),
    ] {
        let refused = refused.unwrap_err();
        assert!(
            matches!(refused, StoreError::ReadOnly { .. }),
            "{refused:?}"
        );
        assert!(
            refused
                .to_string()
                .contains("can only be read: the file is marked read-only"),
            "{refused}"
        );
    }
    drop(store);
    assert_eq!(place.contents(), before);
}

#[test]
fn a_writable_store_says_nothing_of_it() {
    assert_eq!(Place::with_store().open().read_only(), None);
}

/// While somebody else is writing, a reader sees their latest changes, which are not in the file itself yet.
#[test]
fn a_reader_sees_what_was_written_a_moment_ago() {
    let place = Place::with_store();
    let mut writer = place.open();
    let latest = batch(&writer, "north", vec![draft(13)]);
    let head = writer.append(latest).unwrap();
    let reader = Sqlite::open_to_read(&place.path()).unwrap();
    assert_eq!(reader.head("north").unwrap(), head);
}

#[test]
fn reading_leaves_files_as_they_are() {
    let place = Place::with_store();
    let before = place.contents();
    let store = place.open();
    all_events(&store).unwrap();
    store.plans().unwrap();
    store.names("north").unwrap();
    store.version().unwrap();
    store.examine().unwrap();
    drop(store);
    assert_eq!(place.contents(), before);
}

/// What a second program says of the store when the whole folder cannot be written; `None` where that cannot be tried.
#[cfg(target_os = "linux")]
fn look_on_a_read_only_medium(place: &Place) -> Option<String> {
    let folder = place.folder().display();
    let protect = format!("mount --bind {folder} {folder} && mount -o remount,bind,ro {folder}");
    Some(child::run(
        Role::Look,
        &place.path(),
        &child::privately(&protect)?,
    ))
}

#[cfg(target_os = "linux")]
#[test]
fn a_store_on_a_read_only_medium_is_read() {
    let place = Place::with_store();
    let before = place.contents();
    if let Some(said) = look_on_a_read_only_medium(&place) {
        assert!(
            said.contains("read 12, Some(\"nothing can be written there"),
            "{said}"
        );
        assert!(
            said.contains("refused: ") && said.contains("can only be read"),
            "{said}"
        );
    }
    assert_eq!(place.contents(), before);
}

/// Such a medium with a log on it, as a crash leaves it: the changes in the log are read, or missed aloud.
#[cfg(target_os = "linux")]
#[test]
fn changes_in_the_log_are_never_passed_over_in_silence() {
    let place = Place::with_store();
    let mut writer = place.open();
    let latest = batch(&writer, "north", vec![draft(13)]);
    writer.append(latest).unwrap();
    let crashed = Place::new();
    for name in ["baton.db", "baton.db-wal"] {
        fs::copy(place.at(name), crashed.at(name)).unwrap();
    }
    if let Some(said) = look_on_a_read_only_medium(&crashed) {
        assert!(
            said.contains("read 13") || said.contains("not opened: ") && said.contains("-wal"),
            "{said}"
        );
    }
    assert_eq!(
        crashed.open().head("north").unwrap().seq,
        13,
        "where it can be written, nothing is missing"
    );
}

/// The folder alone is protected: the file could be written, but not beside it, where SQLite keeps its log.
#[cfg(unix)]
#[test]
fn a_store_in_a_protected_folder_is_read() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::with_store();
    fs::set_permissions(place.folder(), fs::Permissions::from_mode(0o500)).unwrap();
    // An administrator may write there all the same, and then there is nothing to see.
    if fs::write(place.at("probe"), "").is_err() {
        let mut store = place.open();
        assert!(store.read_only().is_some());
        assert_eq!(store.head("north").unwrap().seq, 12);
        assert!(matches!(
            store.drop_summaries().unwrap_err(),
            StoreError::ReadOnly { .. }
        ));
    }
    fs::set_permissions(place.folder(), fs::Permissions::from_mode(0o700)).unwrap();
}
