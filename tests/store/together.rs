//! Several programs on one store: each waits its turn, nothing is lost, and each notices the others.

use std::thread;

use baton::store::{Sqlite, Store, chain};

use super::child::{self, Role, append_some};
use super::samples::{Place, all_events, fill};

#[test]
fn eight_writers_of_one_plan_lose_nothing() {
    let place = Place::new();
    let path = place.path();
    // The file is not there yet: they also race to make it.
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| append_some(&mut Sqlite::open(&path).unwrap(), 50));
        }
    });
    let events = all_events(&place.open()).unwrap();
    assert_eq!(events.len(), 8 * 50);
    assert!(chain::verify(&events).intact);
}

#[cfg(unix)]
#[test]
fn four_programs_writing_one_plan_lose_nothing() {
    let place = Place::new();
    let programs: Vec<_> = (0..4)
        .map(|_| child::start(Role::AppendSome, &place.path(), ""))
        .collect();
    for program in programs {
        let output = program.wait_with_output().unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    let events = all_events(&place.open()).unwrap();
    assert_eq!(events.len(), 4 * 25);
    assert!(chain::verify(&events).intact);
}

/// Each handle that closes leaves the log and the locks to those that are still open, here and in other programs.
#[cfg(unix)]
#[test]
fn a_handle_survives_others_coming_and_going() {
    let place = Place::new();
    let mut first = place.open();
    for n in 0..5 {
        fill(&mut first, "north", 1);
        drop(place.open());
        drop(Sqlite::open_to_read(&place.path()).unwrap());
        child::run(Role::AppendOne, &place.path(), "");
        assert_eq!(first.head("north").unwrap().seq, 3 * n + 2);
        fill(&mut first, "north", 1);
        assert_eq!(place.open().head("north").unwrap().seq, 3 * n + 3);
    }
    drop(first);
    assert_eq!(all_events(&place.open()).unwrap().len(), 15);
}

#[test]
fn a_change_by_somebody_else_is_noticed_and_ones_own_is_not() {
    let place = Place::new();
    let (mut mine, mut theirs) = (place.open(), place.open());
    let before = mine.version().unwrap();
    assert_eq!(mine.version().unwrap(), before);
    fill(&mut mine, "north", 3);
    assert_eq!(mine.version().unwrap(), before, "my own change");
    fill(&mut theirs, "north", 1);
    let after = mine.version().unwrap();
    assert_ne!(after, before, "their change");
    theirs.load("north").unwrap();
    assert_eq!(mine.version().unwrap(), after, "their reading");
}
