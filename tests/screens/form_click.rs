//! A click in a text puts the caret where it points: by cells, between clusters, in what is wrapped and what is scrolled.

use super::Screen;
use baton::app::form::Input;
use baton::app::target::Target;
use unicode_segmentation::UnicodeSegmentation;

const SENTENCE: &str = "The council of partners met in the hall of the ward and went through every \
                        box of the archive, one after the other, until the evening came.";
const SCRIPTS: &str = "अभिलेख और स्मृति, ಕಲಿಕೆ ಮತ್ತು ಹೊಂದಾಣಿಕೆ, 年度報告 e\u{301}te\u{301}";

fn note() -> Screen {
    Screen::nadi().press("2 a").at_field("Note")
}

fn caret(screen: &Screen) -> usize {
    let editor = match &screen.field().input {
        Input::Line(editor) | Input::Long(editor) => editor,
        Input::Date(date) => date.editor(),
        other => panic!("nothing is typed here: {other:?}"),
    };
    editor.caret()
}

/// Every cell of the window that leads into a text, and where to.
fn places(screen: &mut Screen) -> Vec<(u16, u16, usize)> {
    let targets = screen.targets().into_iter();
    let places = targets.filter_map(|(x, y, target)| match target {
        Target::Caret { at, .. } => Some((x, y, at)),
        _ => None,
    });
    places.collect()
}

#[test]
fn a_click_on_a_word_puts_the_caret_into_it() {
    let screen = note().type_text(SENTENCE).click("archive");
    let middle = SENTENCE.find("archive").unwrap() + "archive".len() / 2;
    assert_eq!(caret(&screen), middle);
    let mut screen = screen.type_text("-");
    assert!(screen.text().contains("arc-hive"), "{}", screen.text());
}

#[test]
fn a_click_comes_from_another_field_and_lands_in_the_text() {
    let screen = Screen::nadi()
        .press("2 e")
        .at_field("Note")
        .click("[ Big picture");
    assert_eq!(screen.field().label, "Name");
    assert_eq!(caret(&screen), "Big ".len());
    // Behind the text it is the end of it.
    let mut screen = screen.press("home");
    let (x, y) = screen.cursor();
    let screen = screen.click_at(x + 40, y);
    assert_eq!(caret(&screen), "Big picture".len());
}

#[test]
fn the_caret_stays_where_it_is_when_its_own_cell_is_clicked() {
    for text in [SENTENCE, SCRIPTS, &SENTENCE.repeat(16)] {
        let mut screen = note().paste(text);
        for _ in 0..text.graphemes(true).count().min(80) {
            let before = caret(&screen);
            let (x, y) = screen.cursor();
            screen = screen.click_at(x, y);
            assert_eq!(caret(&screen), before, "{:?}", &text[before..]);
            screen = screen.press("left");
        }
    }
}

#[test]
fn no_click_comes_between_the_parts_of_a_cluster() {
    for field in ["Name", "Note"] {
        let mut screen = Screen::nadi().press("2 a").at_field(field).paste(SCRIPTS);
        let edges: Vec<usize> = SCRIPTS.grapheme_indices(true).map(|(at, _)| at).collect();
        let places = places(&mut screen);
        let within = places.iter().filter(|(.., at)| *at > 0).count();
        assert!(within > 30, "{field}: {within}");
        for (x, y, at) in places {
            assert!(at == SCRIPTS.len() || edges.contains(&at), "{field}: {at}");
            let clicked = screen.click_at(x, y);
            if clicked.field().label == field {
                assert_eq!(caret(&clicked), at, "{field}: {x}, {y}");
            }
            screen = clicked.at_field(field);
        }
    }
}

#[test]
fn what_is_scrolled_is_clicked_as_it_is_seen() {
    // The caret stands at the end, so the beginning is out of view.
    let mut screen = Screen::nadi()
        .press("2 a")
        .at_field("Name")
        .type_text(SENTENCE);
    assert!(!screen.text().contains("The council"), "{}", screen.text());
    screen = screen.click("evening");
    let middle = SENTENCE.find("evening").unwrap() + "evening".len() / 2;
    assert_eq!(caret(&screen), middle);
    // The same for lines.
    let lines: Vec<String> = (1..=60).map(|line| format!("line {line}.")).collect();
    let lines = lines.join("\n");
    let screen = note().paste(&lines).click("line 55.");
    assert_eq!(caret(&screen), lines.find("line 55.").unwrap() + 4);
}

#[test]
fn a_date_that_one_comes_to_is_typed_over_and_a_second_click_mends_it() {
    let dates = || {
        Screen::nadi()
            .press("2 right right d")
            .at_field("Planned confirm")
    };
    let mut came = dates();
    came = came.click("2027-05-31");
    assert_eq!(came.field().label, "Planned transfer");
    assert_eq!(came.type_text("5 may 2027").field().text(), "5 may 2027");
    let mut mended = dates();
    mended = mended.click("2027-05-31").click("2027-05-31");
    assert_eq!(
        mended.press("backspace").type_text("-").field().text(),
        "2027-05-31"
    );
}
