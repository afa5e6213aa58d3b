//! Forms: typing, walking through the fields, drafts, pasted text.

use super::Screen;

#[test]
fn every_letter_types_in_a_field() {
    let mut screen = Screen::nadi().press("2 a").type_text("qu?:0 8 and more");
    assert!(
        screen.text().contains("[ qu?:0 8 and more"),
        "{}",
        screen.text()
    );
    assert!(!screen.has_quit);
}

#[test]
fn a_field_takes_back_its_own_typing_only() {
    let mut screen = Screen::nadi()
        .press("2 a")
        .type_text("Press office")
        .press("ctrl+z");
    assert!(screen.text().contains("[ Press  "), "{}", screen.text());
    screen = screen.press("ctrl+y");
    assert!(
        screen.text().contains("[ Press office "),
        "{}",
        screen.text()
    );
    screen = screen.press("ctrl+z ctrl+z ctrl+z");
    let before = Screen::nadi();
    assert_eq!(screen.plan(), before.plan());
}

#[test]
fn a_draft_is_kept_and_offered() {
    let mut screen = Screen::nadi()
        .press("2 a")
        .type_text("Press office")
        .press("esc");
    assert!(
        screen.event_line().contains("is kept"),
        "{}",
        screen.event_line()
    );
    screen = screen.press("a");
    assert!(
        screen.text().contains("[ Press office"),
        "{}",
        screen.text()
    );
}

#[test]
fn a_paste_is_one_step_in_a_field() {
    let mut screen = Screen::nadi()
        .press("2 a")
        .paste("from the minutes\n")
        .press("ctrl+z");
    assert!(!screen.text().contains("from the minutes"));
}

#[test]
fn a_paste_on_a_list_changes_nothing() {
    let mut screen = Screen::nadi().press("2").paste(&"uD>q".repeat(50));
    assert!(
        screen.event_line().contains("it did nothing"),
        "{}",
        screen.event_line()
    );
    assert_eq!(screen.plan(), Screen::nadi().plan());
}

#[test]
fn a_pasted_control_character_is_refused_with_its_place() {
    let mut screen = Screen::nadi().press("2 a").paste("  abc\u{202e}def");
    let text = screen.text();
    assert!(
        text.contains("! Character 6 is a control character (U+202E). Nothing was pasted."),
        "{text}"
    );
    assert!(!text.contains("abc"), "{text}");
    let text = screen.paste("\u{1b}[31mred").text();
    assert!(
        text.contains("! Character 1 is a control character (U+001B). Nothing was pasted."),
        "{text}"
    );
}

#[test]
fn what_is_to_be_chosen_can_be_added_on_the_way() {
    let mut screen = Screen::nadi().press("2 o").type_text("Orchid Trust");
    assert!(
        screen.text().contains("> + add a new organisation"),
        "{}",
        screen.text()
    );
    screen = screen.press("enter");
    let text = screen.text();
    assert!(text.contains("Add an organisation"), "{text}");
    assert!(text.contains("[ Orchid Trust"), "{text}");
    let mut screen = screen.send();
    let text = screen.text();
    assert!(
        text.contains("Who: Big picture") && text.contains(">Receiver       [ Orchid Trust"),
        "{text}"
    );
    let screen = screen.send();
    let id = "big-picture".parse().unwrap();
    let function = screen.plan().functions.get(&id).unwrap();
    assert_eq!(
        function.parties.receiver.as_ref().unwrap().as_str(),
        "orchid-trust"
    );
}

#[test]
fn leaving_without_adding_changes_no_choice() {
    let mut screen = Screen::nadi()
        .press("2 right o")
        .type_text("Orchid Trust")
        .press("enter esc tab");
    let text = screen.text();
    assert!(text.contains(" Receiver       [ Banyan Network"), "{text}");
}

#[test]
fn escape_forgets_what_was_typed_to_filter_before_it_leaves() {
    let mut screen = Screen::nadi().press("2 right o").type_text("deo");
    assert!(
        screen.text().contains("matching \"deo\""),
        "{}",
        screen.text()
    );
    screen = screen.press("esc");
    let text = screen.text();
    assert!(text.contains(">Receiver       [ Banyan Network"), "{text}");
    assert!(!text.contains("matching"), "{text}");
    assert!(!screen.press("esc").text().contains("Who: Shared data"));
}

/// The anchors of the round of the sample.
fn anchors(screen: &Screen) -> Vec<String> {
    let round = screen.plan().rounds.iter().next().unwrap();
    let criterion = round.yardstick.criteria.iter().next().unwrap();
    criterion.anchors.iter().map(ToString::to_string).collect()
}

#[test]
fn the_anchor_of_the_score_under_the_cursor_is_always_in_view() {
    let mut screen = Screen::sample().press("5 v v end enter enter enter n tab tab enter");
    let anchors = anchors(&screen);
    for (width, height) in [
        (60, 18),
        (60, 24),
        (80, 18),
        (80, 24),
        (80, 27),
        (100, 19),
        (100, 22),
        (100, 30),
        (200, 60),
    ] {
        screen = screen.sized(width, height);
        for (points, anchor) in ["1", "2", "3", "4", "5"].into_iter().zip(&anchors) {
            screen = screen.press(points);
            let words = |text: &str| -> String {
                let kept = text
                    .chars()
                    .filter(|c| !"|".contains(*c))
                    .collect::<String>();
                kept.split_whitespace().collect::<Vec<_>>().join(" ")
            };
            let text = screen.popup("Score");
            assert!(
                words(&text).contains(&words(anchor)),
                "{width}x{height}, {points}:\n{text}"
            );
            assert!(text.contains(">Score"), "{text}");
        }
    }
}
