//! Every room at every size: drawn, never a panic.

use super::Screen;
use proptest::prelude::*;

/// Keys that lead to each room and each popup.
const ROOMS: &[&str] = &[
    "",
    "0",
    "2",
    "2 v",
    "2 v v",
    "2 v v right right right right right right end",
    "2 enter",
    "3",
    "3 tab",
    "3 enter down",
    "3 tab tab end",
    "3 a",
    "3 e",
    "3 tab a",
    "4",
    "5",
    "5 enter",
    "5 tab tab tab",
    "5 right right right down",
    "5 space",
    "5 v",
    "5 v v",
    "5 v v a",
    "5 v v down enter",
    "5 v v down enter C",
    "5 v v down enter down down down enter",
    "5 v v down enter down down down enter enter",
    "6",
    "7",
    "8",
    "?",
    "2 ?",
    "space",
    "2 space",
    "2 >",
    "2 right right >",
    "2 <",
    "2 a",
    "2 o",
    "2 e tab tab tab tab tab",
    "2 d",
    "2 r",
    "2 D",
    "enter",
    ">",
    "<",
    "e",
    "d",
    "0 a",
    "6 enter enter",
    "6 a",
    "6 o",
    "6 end space",
    "6 v",
    "6 v tab down",
    "6 v A",
    "6 v end A",
    "6 v space",
    "8 down enter",
    "8 enter",
    "8 v end",
];

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
    for keys in ROOMS {
        let text = Screen::nadi().sized(60, 18).press(keys).text();
        assert!(!text.trim().is_empty(), "{keys}:\n{text}");
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
