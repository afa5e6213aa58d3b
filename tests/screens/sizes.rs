//! Every room at every size: drawn, never a panic.

use super::Screen;
use super::rooms::ROOMS;
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn drawing_never_panics(room in 0..ROOMS.len(), sizes in proptest::collection::vec((1_u16..=220, 1_u16..=70), 12)) {
        let mut screen = Screen::nadi().press(ROOMS[room]);
        for (width, height) in sizes {
            screen = screen.sized(width, height);
            screen.text();
        }
    }
}
