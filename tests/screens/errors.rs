//! What goes wrong is said in words: what happened, what it means for the data, what to try. Nothing typed is lost.

use super::Screen;
use crate::support::failing::{Failing, Trouble};

/// The Nadi Collective in a store that can fail.
fn nadi() -> (Failing, Screen) {
    let store = Failing::new();
    let screen = Screen::on(Box::new(store.clone()), "A. Rao");
    (store, screen)
}

/// A form in which the name of a function was typed, and sent.
fn add_press_office(screen: Screen) -> Screen {
    screen.press("2 a").type_text("Press office").send()
}

fn top(screen: &mut Screen) -> String {
    screen.text().lines().next().unwrap().to_owned()
}

fn has_press_office(screen: &Screen) -> bool {
    let id = "press-office".parse().unwrap();
    screen.plan().functions.get(&id).is_some()
}

#[test]
fn a_full_disk_is_said_and_what_was_typed_stays() {
    let (store, screen) = nadi();
    let before = store.events("nadi");
    store.fail(Trouble::Full);
    let mut screen = add_press_office(screen);
    assert_eq!(
        screen.event_line(),
        "! Not saved: the disk is full. Nothing was changed; what you typed is still here. Enter tries again."
    );
    assert!(top(&mut screen).ends_with("NOT SAVED"), "{}", screen.text());
    assert!(
        screen.text().contains("[ Press office"),
        "{}",
        screen.text()
    );
    assert!(!has_press_office(&screen));
    assert_eq!(store.events("nadi"), before, "nothing is half written");

    store.mend();
    let mut screen = screen.press("enter");
    assert!(has_press_office(&screen), "{}", screen.text());
    assert_eq!(store.events("nadi"), before + 1);
    assert!(!top(&mut screen).contains("NOT SAVED"));
    assert!(top(&mut screen).contains("saved 16:12"));
}

#[test]
fn it_says_not_saved_until_something_is_saved() {
    let (store, screen) = nadi();
    store.fail(Trouble::Busy);
    let mut screen = add_press_office(screen).press("esc 1 2 down");
    assert!(top(&mut screen).ends_with("NOT SAVED"), "{}", screen.text());
    screen = screen.press("ctrl+c");
    let said = screen.event_line();
    assert_eq!(
        said,
        "! Something could not be saved, nor what you typed in 1 form. Ctrl+C again to leave all the same."
    );
    store.mend();
    screen = screen.press("a").send();
    assert!(
        has_press_office(&screen),
        "the draft was kept: {}",
        screen.text()
    );
    assert!(!top(&mut screen).contains("NOT SAVED"));
}

#[test]
fn what_has_no_form_is_tried_again_with_enter() {
    for (trouble, why) in [
        (Trouble::Full, "the disk is full"),
        (Trouble::Busy, "another program is writing to the store"),
        (Trouble::ReadOnly, "the store can only be read"),
    ] {
        let (store, screen) = nadi();
        let screen = add_press_office(screen);
        let before = store.events("nadi");
        store.fail(trouble);
        let mut screen = screen.press("u");
        assert_eq!(
            screen.event_line(),
            format!("! Not saved: {why}. Nothing was changed. Enter tries again.")
        );
        screen = screen.press("enter");
        assert_eq!(store.events("nadi"), before, "it failed again");
        assert!(screen.event_line().starts_with("! Not saved: "));
        store.mend();
        screen = screen.press("enter");
        assert!(!has_press_office(&screen));
        assert!(!top(&mut screen).contains("NOT SAVED"));
    }
}

#[test]
fn saving_by_hand_tries_again_too() {
    let (store, screen) = nadi();
    let screen = add_press_office(screen);
    store.fail(Trouble::Full);
    let screen = screen.press("u down up");
    store.mend();
    let mut screen = screen.press("ctrl+s");
    assert!(!has_press_office(&screen), "{}", screen.text());
}

#[test]
fn a_failing_disk_offers_no_second_try() {
    let (store, screen) = nadi();
    store.fail(Trouble::Failing);
    let mut screen = add_press_office(screen);
    let said = screen.event_line();
    assert!(
        said.contains("whether this was saved is not known"),
        "{said}"
    );
    assert!(!said.contains("tries again"), "{said}");
    let text = screen.press("esc ctrl+s").popup("Not saved");
    assert!(text.contains("baton verify"), "{text}");
}

#[test]
fn a_ballot_that_could_not_be_kept_is_not_half_cast() {
    let (store, screen) = nadi();
    let kept = || (store.events("nadi"), store.ballots("nadi", "data-host"));
    let screen = screen.press("5 v v down enter enter enter 4 tab");
    let screen = screen.type_text("seen it at work");
    let before = kept();
    store.fail(Trouble::Full);
    let mut screen = screen.press("tab tab enter");
    assert!(screen.text().contains("Not saved: the disk is full."));
    assert!(
        screen.text().contains("[ seen it at work"),
        "{}",
        screen.text()
    );
    assert_eq!(kept(), before);
    store.mend();
    screen = screen.press("enter");
    assert_eq!(kept(), (before.0 + 1, before.1 + 1), "{}", screen.text());
}

#[test]
fn an_altered_history_is_shown_and_cannot_be_changed() {
    let (store, screen) = nadi();
    drop(screen);
    let body = r#"{"seq":1}"#;
    store.alter(300, body);
    let mut screen = Screen::on(Box::new(store), "A. Rao");
    assert_eq!(
        screen.event_line(),
        "! Event 300 does not match its hash. Everything up to 299 is intact."
    );
    assert!(top(&mut screen).contains("READ ONLY"), "{}", screen.text());
    let mut screen = screen.press("2 >");
    assert!(
        screen.event_line().contains("does not match its hash"),
        "{}",
        screen.text()
    );
}

#[test]
fn a_refusal_too_long_for_its_line_is_read_with_enter() {
    let (store, screen) = nadi();
    drop(screen);
    store.alter(300, "{");
    let mut screen = Screen::on(Box::new(store), "A. Rao").sized(60, 18);
    let said = screen.event_line();
    assert!(said.ends_with("Enter shows all"), "{said}");
    let text = screen.press("enter").popup("What went wrong");
    assert!(text.contains("is intact."), "{text}");
}
