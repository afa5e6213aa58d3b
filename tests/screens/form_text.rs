//! Long text: wrapped as it is seen, walked by the lines one sees, counted, given back in steps.

use super::Screen;
use baton::app::form::Input;
use baton::app::form::wrap::{caret_at, place_of, rows, width};
use proptest::prelude::*;

/// The note of a new function, with the caret in it.
fn note() -> Screen {
    Screen::nadi().press("2 a").at_field("Note")
}

fn caret(screen: &Screen) -> usize {
    match &screen.field().input {
        Input::Long(editor) => editor.caret(),
        other => panic!("not prose: {other:?}"),
    }
}

const SENTENCE: &str = "The council of partners met in the hall of the ward and went through every \
                        box of the archive, one after the other, until the evening came. ";

#[test]
fn text_wraps_at_words_and_keeps_them_whole() {
    let mut screen = note().type_text(SENTENCE);
    let text = screen.text();
    assert!(
        text.contains("[ The council of partners met in the hall of the ward and went       ]"),
        "{text}"
    );
    assert!(
        text.contains("[ through every box of the archive, one after the other, until"),
        "{text}"
    );
}

#[test]
fn up_and_down_go_by_the_lines_one_sees_and_keep_the_column() {
    let screen = note().type_text(SENTENCE.trim()).type_text(" Yes.");
    let end = caret(&screen);
    let screen = screen.press("up");
    let up = caret(&screen);
    assert!(up < end && !screen.field().text()[up..].contains('\n'));
    assert_eq!(caret(&screen.press("down")), end);
    // Through a short line and back to the column one came from.
    let screen = note()
        .type_text("a long first line")
        .press("enter")
        .type_text("so")
        .press("enter")
        .type_text("a long third line");
    let end = caret(&screen);
    let screen = screen.press("up up");
    assert_eq!(caret(&screen), "a long first line".len());
    assert_eq!(caret(&screen.press("down down")), end);
}

#[test]
fn up_on_the_first_line_and_down_on_the_last_leave_the_field() {
    assert_eq!(note().press("up").field().label, "Depends on");
    let screen = note().type_text("one").press("down");
    assert!(screen.form().focused().is_none(), "it is on the button");
}

#[test]
fn home_and_end_go_to_the_ends_of_the_line_one_sees() {
    let screen = note().type_text(SENTENCE.trim()).press("home");
    let here = caret(&screen);
    assert!(here > 0);
    assert!(
        SENTENCE[here..].starts_with("evening"),
        "{}",
        &SENTENCE[here..]
    );
    assert_eq!(caret(&screen.press("end")), SENTENCE.trim().len());
}

#[test]
fn it_grows_to_half_the_window_and_then_scrolls() {
    let lines = "line\n".repeat(40);
    for (height, shown) in [(30, 15), (18, 9), (60, 30)] {
        let mut screen = note().sized(100, height).paste(&lines);
        let text = screen.text();
        assert_eq!(text.matches("[ line ").count(), shown - 1, "{text}");
        assert!(
            text.contains(&format!("{} more above", 41 - shown)),
            "{text}"
        );
        assert!(text.contains(">Note"), "{text}");
    }
}

#[test]
fn words_are_counted() {
    let mut screen = note().type_text("three small words");
    assert!(screen.text().contains(" 3 words"), "{}", screen.text());
}

#[test]
fn the_limit_is_shown_when_nine_tenths_are_used() {
    let mut screen = note().paste(&"a".repeat(3599));
    assert!(!screen.text().contains("of 4000 characters"));
    screen = screen.type_text("a");
    assert!(
        screen.text().contains("3600 of 4000 characters"),
        "{}",
        screen.text()
    );
    screen = screen.paste(&"a".repeat(500)).press("tab");
    assert!(
        screen
            .text()
            .contains("! It has 4100 characters; the most is 4000"),
        "{}",
        screen.text()
    );
    let mut name = Screen::nadi().press("2 a").paste(&"a".repeat(180));
    assert!(
        name.text().contains("180 of 200 characters"),
        "{}",
        name.text()
    );
}

#[test]
fn typing_goes_back_by_words_and_a_paste_as_one_step() {
    let mut screen = note().type_text("one two").paste(" three\nfour");
    for (key, left) in [
        ("ctrl+z", "one two"),
        ("ctrl+z", "one "),
        ("ctrl+z", ""),
        ("ctrl+y", "one "),
        ("ctrl+y", "one two"),
        ("ctrl+y", "one two three\nfour"),
    ] {
        screen = screen.press(key);
        assert_eq!(screen.field().text(), left);
    }
}

#[test]
fn lines_that_a_terminal_pastes_with_returns_stay_lines() {
    let screen = note().paste("one\rtwo\r\nthree\tfour");
    assert_eq!(screen.field().text(), "one\ntwo\nthree four");
    let name = Screen::nadi().press("2 a").paste("one\rtwo\n");
    assert_eq!(name.field().text(), "one two");
}

#[test]
fn the_cursor_stands_at_the_caret_after_wide_and_joined_letters() {
    for typed in ["abc", "漢字", "नेटवर्क", "e\u{301}a"] {
        let mut screen = Screen::nadi().press("2 a").type_text(typed);
        let (x, _) = screen.cursor();
        let start = screen.press("home").cursor().0;
        assert_eq!(usize::from(x - start), width(typed), "{typed}");
    }
}

#[test]
fn a_line_longer_than_its_box_shows_the_part_with_the_caret() {
    let long = "0123456789".repeat(12);
    let mut screen = Screen::nadi().press("2 a").type_text(&long);
    assert!(screen.text().contains("56789  ]"), "{}", screen.text());
    let (x, y) = screen.cursor();
    assert!(x < 100 && y < 30);
    let mut screen = screen.press("home");
    assert!(screen.text().contains("[ 0123456789"), "{}", screen.text());
}

fn words() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "longer",
        "漢字",
        "नेट",
        " ",
        "  ",
        "\n",
        "e\u{301}",
        "-",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_letter_is_in_exactly_one_line_and_no_line_is_too_wide(text in words(), room in 2_usize..20) {
        let rows = rows(&text, room);
        let whole: String = text.split('\n').collect();
        let lines: String = rows.iter().map(|row| &text[row.clone()]).collect();
        prop_assert_eq!(lines, whole);
        for row in &rows {
            prop_assert!(width(text[row.clone()].trim_end()) <= room);
        }
    }

    #[test]
    fn every_place_of_the_caret_is_found_again(text in words(), room in 2_usize..20) {
        use unicode_segmentation::UnicodeSegmentation;
        let rows = rows(&text, room);
        let edges = text.grapheme_indices(true).map(|(edge, _)| edge).chain([text.len()]);
        for caret in edges {
            let (row, column) = place_of(&text, &rows, caret, usize::MAX);
            prop_assert!(rows[row].start <= caret && caret <= rows[row].end);
            let found = caret_at(&text, &rows, row, column);
            // Marks without a width share a column with what they stand on.
            prop_assert_eq!(place_of(&text, &rows, found, usize::MAX), (row, column));
        }
    }
}
