//! The palette: anything is found by a few letters, and choosing it does it or goes there.

use super::Screen;

fn palette(typed: &str) -> Screen {
    Screen::nadi().press("2 :").type_text(typed)
}

#[test]
fn the_palette_stands_as_drawn() {
    insta::assert_snapshot!(palette("fun mov").seen());
}

#[test]
fn it_fits_the_smallest_window() {
    insta::assert_snapshot!(palette("round").sized(60, 18).text());
}

#[test]
fn untyped_it_says_what_can_be_found() {
    let mut screen = Screen::nadi().press("2 ctrl+p");
    let text = screen.text();
    assert!(text.contains(">  Move a function on ..."), "{text}");
    assert!(text.contains("Also finds functions"), "{text}");
}

#[test]
fn a_part_of_the_plan_opens_where_it_is_shown() {
    for (typed, shown) in [
        ("peer training", "> Functions > Peer training"),
        ("decision rights", "Q16  unasked"),
        ("signal partners told", "> [x] Partners told in writing"),
        ("phase early", "SIGNALS FOR LEAVING EARLY"),
        ("flag ev2", "EV2"),
        ("round data-host", "Round data-host"),
        ("candidate deodar data", "Deodar Fund"),
        ("event fr11 accepted", "THIS EVENT   379"),
    ] {
        let text = palette(typed).press("enter").text();
        assert!(text.contains(shown), "{typed}: {text}");
    }
}

#[test]
fn an_action_of_another_screen_is_done_there() {
    let mut screen = palette("advance next phase").press("enter");
    let text = screen.text();
    assert!(text.contains("Advance: mature -> after-exit"), "{text}");
    assert!(screen.press("esc").text().contains("[1 Lifecycle]"));
}

#[test]
fn an_action_is_found_by_its_name_after_a_colon() {
    let text = palette(":go-log").press("enter").text();
    assert!(text.contains("[8 Log]"), "{text}");
}

#[test]
fn what_cannot_be_done_says_why_and_stays() {
    let mut screen = palette("open the round");
    let text = screen.text();
    let why = "Opening needs a round that is draft; this one is closed.";
    assert!(text.contains("- Open the round: Opening needs"), "{text}");
    screen = screen.press("enter");
    assert_eq!(screen.event_line(), format!("! {why}"));
    assert!(screen.text().contains("Commands"));
}

#[test]
fn what_was_chosen_last_stands_first() {
    let mut screen = palette("go to the log").press("enter :");
    let text = screen.text();
    assert!(text.contains(">  Go to the Log"), "{text}");
}

/// The palette with the first function under another name.
fn renamed(name: &str) -> Screen {
    let screen = Screen::nadi().press("2 e ctrl+u").paste(name);
    screen.press("backtab backtab enter :")
}

#[test]
fn case_and_accents_on_latin_letters_do_not_count() {
    let mut screen = renamed("Éducation populaire").type_text("EDUCATION");
    let text = screen.text();
    assert!(text.contains("Function: Éducation populaire"), "{text}");
}

#[test]
fn a_vowel_sign_of_india_is_a_letter_of_its_own() {
    let mut screen = renamed("शिक्षा").type_text("शि");
    let text = screen.text();
    assert!(text.contains("Function: शिक्षा"), "{text}");
    let text = screen.press("ctrl+u").type_text("शी").text();
    assert!(!text.contains("Function: शिक्षा"), "{text}");
}

#[test]
fn without_a_plan_only_what_needs_none_can_be_done() {
    let mut screen = Screen::empty().press(":").type_text("move a function");
    let text = screen.text();
    assert!(
        text.contains("- Move a function on: Open a plan first."),
        "{text}"
    );
}

#[test]
fn looking_at_what_there_is_moves_nothing() {
    let mut screen = Screen::nadi().press("6 v down tab : esc");
    let before = Screen::nadi().press("6 v down tab").text();
    assert_eq!(screen.text(), before);
}
