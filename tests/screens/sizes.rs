//! Every room at every size: drawn, never a panic.

use super::Screen;
use super::rooms::ROOMS;
use crate::support::any::any_making;
use proptest::prelude::*;

#[test]
fn a_window_too_small_gets_a_polite_line() {
    insta::assert_snapshot!(Screen::nadi().sized(55, 15).text(), @"
    Please make the window a little larger:
    it is 55x15, baton needs 60x18.
    q leave
    ");
}

#[test]
fn what_was_typed_outlasts_a_window_too_small() {
    let mut screen = Screen::nadi()
        .press("2 a")
        .type_text("Press")
        .sized(20, 5)
        .sized(100, 30);
    assert!(screen.text().contains("[ Press"));
}

#[test]
fn every_room_stands_in_the_smallest_window() {
    for begin in [Screen::nadi, Screen::bare, Screen::crowded] {
        for keys in ROOMS {
            let text = begin().sized(60, 18).press(keys).text();
            assert!(!text.trim().is_empty(), "{keys}:\n{text}");
        }
    }
}

/// From the smallest there is to more than anybody has, on both sides of each limit.
const SIZES: [(u16, u16); 18] = [
    (1, 1),
    (2, 2),
    (1, 60),
    (300, 1),
    (20, 5),
    (59, 18),
    (60, 17),
    (60, 18),
    (61, 19),
    (79, 23),
    (80, 24),
    (99, 29),
    (100, 30),
    (120, 40),
    (200, 18),
    (60, 120),
    (200, 60),
    (500, 200),
];

#[test]
fn every_room_is_drawn_at_every_size() {
    for keys in ROOMS {
        let mut screen = Screen::nadi().press(keys);
        for (width, height) in SIZES {
            screen = screen.sized(width, height);
            screen.draw();
        }
    }
}

#[test]
fn a_window_larger_than_any_is_drawn() {
    for keys in ["", "0", "6 v", "5"] {
        let text = Screen::nadi().press(keys).sized(2000, 900).text();
        assert!(text.contains("Nadi Collective"), "{keys}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_plan_is_drawn_at_any_size(
        making in any_making(),
        rooms in proptest::collection::vec(0..ROOMS.len(), 4),
        sizes in proptest::collection::vec((1_u16..=220, 1_u16..=70), 4),
    ) {
        for room in rooms {
            let mut screen = Screen::of(making.changes.clone()).press(ROOMS[room]);
            for (width, height) in &sizes {
                screen = screen.sized(*width, *height);
                screen.draw();
            }
        }
    }
}
