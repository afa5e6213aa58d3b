//! Opening one plan costs its own events, not its neighbours'.

use std::fs;

use baton::store::{History, Store};

use super::samples::{Place, history};

const PAGE: usize = 4096;
/// The first byte of a page at the bottom of the events' tree.
const LEAF: u8 = 0x0a;

/// Instead of timing it: every page that holds other plans' events is destroyed, and one plan reads on as before.
#[test]
fn a_plan_is_read_without_touching_its_neighbours_pages() {
    let place = Place::new();
    let mut store = place.open();
    for n in 0..200 {
        let plan = format!("plan-{n:03}");
        let history = History {
            events: history(&plan, 20),
            plan,
            names: Vec::new(),
            summary: "{}".to_owned(),
        };
        store.admit(history).unwrap();
    }
    let before = store.load("plan-100").unwrap();
    drop(store);

    let mut file = fs::read(place.path()).unwrap();
    let mut destroyed = 0;
    for page in file.chunks_exact_mut(PAGE).skip(1) {
        let holds = |text: &[u8]| page.windows(text.len()).any(|window| window == text);
        if page[0] == LEAF && holds(b"plan-") && !holds(b"plan-100") {
            page.fill(0xff);
            destroyed += 1;
        }
    }
    fs::write(place.path(), file).unwrap();

    let store = place.open();
    assert!(destroyed > 150, "{destroyed} pages destroyed");
    assert_eq!(store.load("plan-100").unwrap(), before);
    assert_eq!(store.head("plan-100").unwrap().seq, 20);
    assert!(store.load("plan-050").is_err(), "the neighbours are gone");
}
