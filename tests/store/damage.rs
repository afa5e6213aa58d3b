//! Bits that turned by themselves are reported by somebody, and nothing panics over them.

use std::fs;
use std::path::Path;

use baton::store::{Event, Result, Sqlite, Store, chain};

use super::samples::{Place, all_events, batch, draft};

const FLIPS: u64 = 400;

#[test]
fn every_flipped_bit_that_changes_an_event_is_reported() {
    let place = Place::with_store();
    let whole = fs::read(place.path()).unwrap();
    let before = all_events(&place.open()).unwrap();
    let mut reported = 0;
    for n in 0..FLIPS {
        let mut flipped = whole.clone();
        let bit = anywhere(n, whole.len() as u64 * 8);
        flipped[bit / 8] ^= 1 << (bit % 8);
        let copy = Place::new();
        fs::write(copy.path(), &flipped).unwrap();
        match read_through(&copy.path()) {
            Ok(events) => assert_eq!(
                events, before,
                "bit {bit} changed an event and nobody noticed"
            ),
            Err(_) => reported += 1,
        }
        keep_writing(&copy.path());
    }
    assert!(
        reported > FLIPS / 10,
        "only {reported} flips hit anything: the test sees nothing"
    );
}

/// Every event, or the first report that something is wrong.
fn read_through(path: &Path) -> Result<Vec<Event>, String> {
    let store = Sqlite::open_to_read(path).map_err(|error| error.to_string())?;
    if let Some(found) = store.examine().map_err(|error| error.to_string())?.pop() {
        return Err(found);
    }
    for (plan, _) in store.heads().map_err(|error| error.to_string())? {
        let events = store.load(&plan).map_err(|error| error.to_string())?;
        if let Some(why) = chain::verify(&events).why {
            return Err(why);
        }
    }
    all_events(&store).map_err(|error| error.to_string())
}

/// Whether it works is up to the damage; it must only come back with an answer.
fn keep_writing(path: &Path) {
    if let Ok(mut store) = Sqlite::open(path)
        && store.head("north").is_ok()
    {
        let batch = batch(&store, "north", vec![draft(99)]);
        let _ = store.append(batch);
    }
}

/// The same scattered places in every run.
fn anywhere(n: u64, below: u64) -> usize {
    let scattered = (n + 1)
        .wrapping_mul(0x9E37_79B9_7F4A_7C15)
        .rotate_left(29)
        .wrapping_mul(0xBF58_476D_1CE4_E5B9);
    usize::try_from((scattered >> 11) % below).unwrap()
}
