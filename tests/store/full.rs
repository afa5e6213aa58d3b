//! No room left: a clear no, and everything before it safe.

use baton::store::{Sqlite, Store, StoreError, chain};

use super::child::{self, Role};
use super::samples::{Place, all_events, batch, draft, fill};

#[test]
fn a_full_disk_is_said_clearly_and_costs_nothing() {
    let place = Place::new();
    let mut store = place.open();
    let acknowledged = fill(&mut store, "north", 3);
    store.cap_pages(20).unwrap();
    let (refused, acknowledged) = fill_up(&mut store, acknowledged.seq);
    assert!(matches!(refused, StoreError::Full { .. }), "{refused:?}");
    assert!(refused.to_string().contains("disk is full"), "{refused}");

    assert_eq!(
        store.head("north").unwrap().seq,
        acknowledged,
        "it can still be read"
    );
    store.cap_pages(1_000_000).unwrap();
    let batch = batch(&store, "north", vec![draft(1)]);
    store
        .append(batch)
        .expect("it goes on when there is room again");
    drop(store);
    let store = place.open();
    assert_eq!(store.head("north").unwrap().seq, acknowledged + 1);
    assert!(chain::verify(&store.load("north").unwrap()).intact);
    assert_eq!(store.examine().unwrap(), [""; 0]);
}

/// Appends until it is refused.
fn fill_up(store: &mut Sqlite, mut acknowledged: u64) -> (StoreError, u64) {
    loop {
        let mut long = draft(1);
        long.body = "x".repeat(2000);
        let batch = batch(store, "north", vec![long]);
        match store.append(batch) {
            Ok(head) => acknowledged = head.seq,
            Err(refused) => return (refused, acknowledged),
        }
    }
}

/// A limit on the size of a file fails in the middle of a write, as a failing disk does.
#[cfg(unix)]
#[test]
fn a_write_that_fails_halfway_loses_nothing_that_was_acknowledged() {
    let place = Place::new();
    drop(place.open());
    let said = child::run(
        Role::AppendUntilRefused,
        &place.path(),
        "trap '' XFSZ; ulimit -f 300",
    );
    let kept = said
        .lines()
        .filter(|line| line.starts_with("kept "))
        .count();
    assert!(kept > 5, "{said}");
    assert!(said.contains("refused: the disk "), "{said}");
    assert!(
        said.contains("then refused: the disk ") || said.contains("then kept"),
        "{said}"
    );
    let store = place.open();
    let events = all_events(&store).unwrap();
    assert!(events.len() >= kept, "{} of {kept}", events.len());
    assert!(chain::verify(&events).intact);
    assert_eq!(store.examine().unwrap(), [""; 0]);
}

/// Not a byte is left, also not for the log that SQLite makes beside the file: the plans can still be read.
#[cfg(target_os = "linux")]
#[test]
fn a_store_on_a_full_disk_is_read() {
    let place = Place::with_store();
    std::fs::create_dir(place.at("disk")).unwrap();
    let (store, disk) = (place.path(), place.at("disk"));
    let fill = format!(
        "mount -t tmpfs -o size=200k none {disk} && cp {store} {disk} && ! cat /dev/zero 2>&- >{disk}/filler",
        store = store.display(),
        disk = disk.display()
    );
    if let Some(fill) = child::privately(&fill) {
        let said = child::run(Role::Look, &place.at("disk/baton.db"), &fill);
        assert!(
            said.contains("read 12, Some(") && said.contains("the disk is full"),
            "{said}"
        );
        assert!(said.contains("refused: "), "{said}");
    }
}
