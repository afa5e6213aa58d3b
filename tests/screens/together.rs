//! Two people on one store: each sees what the other did, and nobody's typing is lost.

use super::Screen;
use crate::support::failing::Failing;
use baton::domain::function::{Stage, Standing};
use baton::store::Sqlite;
use tempfile::TempDir;

/// Two programs of different people on one store.
fn two() -> (TempDir, Screen, Screen) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("baton.db");
    let one = Screen::on(Box::new(Sqlite::open(&path).unwrap()), "A. Rao");
    let other = Screen::on(Box::new(Sqlite::open(&path).unwrap()), "Imran S");
    (folder, one, other)
}

fn document(screen: Screen) -> Screen {
    screen
        .press("2 > tab")
        .type_text("written")
        .press("tab tab tab tab enter")
}

fn standing(screen: &Screen, id: &str) -> Standing {
    screen
        .plan()
        .functions
        .get(&id.parse().unwrap())
        .unwrap()
        .standing
}

#[test]
fn what_another_process_did_appears() {
    let (_folder, one, other) = two();
    let other = document(other);
    assert_eq!(
        standing(&other, "big-picture"),
        Standing::On(Stage::Documented)
    );
    let mut one = one.look_around();
    assert_eq!(
        standing(&one, "big-picture"),
        Standing::On(Stage::Documented)
    );
    let said = one.event_line();
    assert!(
        said.starts_with("Imran S moved Big picture at 16:12."),
        "{said}"
    );
    assert_eq!(
        one.look_around().event_line(),
        said,
        "it is said once, and stays"
    );
}

#[test]
fn a_form_outlasts_what_another_process_did() {
    let (_folder, one, other) = two();
    let one = one.press("2 a").type_text("Press office");
    document(other);
    let mut one = one.look_around();
    assert!(
        one.event_line().ends_with("Your form is still here."),
        "{}",
        one.event_line()
    );
    assert!(one.text().contains("[ Press office"));
    let one = one.send();
    assert!(
        one.plan()
            .functions
            .get(&"press-office".parse().unwrap())
            .is_some()
    );
    assert_eq!(
        standing(&one, "big-picture"),
        Standing::On(Stage::Documented)
    );
}

#[test]
fn a_change_that_was_overtaken_is_refused_and_both_are_shown() {
    let (_folder, one, other) = two();
    let one = one.press("2 > tab").type_text("written here, too");
    document(other);
    let mut one = one.press("tab tab tab tab enter");
    assert_eq!(
        standing(&one, "big-picture"),
        Standing::On(Stage::Documented)
    );
    let text = one.text();
    assert!(text.contains("[ written here, too"), "{text}");
    assert!(text.contains("! "), "{text}");
}

#[test]
fn taking_back_what_somebody_else_did_asks_first() {
    let (_folder, one, other) = two();
    document(other);
    let mut one = one.look_around().press("2 u");
    assert!(
        one.text().contains("Take back what Imran S did?"),
        "{}",
        one.text()
    );
    let one = one.press("enter");
    assert_eq!(
        standing(&one, "big-picture"),
        Standing::On(Stage::Documented)
    );
    let one = one.press("u tab enter");
    assert_eq!(standing(&one, "big-picture"), Standing::On(Stage::Held));
}

/// The note of Archive, as it is recorded.
fn note(screen: &Screen) -> String {
    let id = "archive".parse().unwrap();
    let function = screen.plan().functions.get(&id).unwrap();
    function
        .outline
        .note
        .as_ref()
        .map_or_else(String::new, ToString::to_string)
}

/// The form of Archive's own fields, at its note.
fn at_note(screen: Screen) -> Screen {
    screen
        .press("2 right right down e")
        .press("backtab backtab backtab")
}

#[test]
fn a_field_that_both_changed_shows_both_values() {
    let (_folder, one, other) = two();
    let one = at_note(one).type_text("boxes 1 to 9");
    let other = at_note(other).type_text("in the cellar").send();
    assert_eq!(note(&other), "in the cellar");
    let mut one = one.look_around();
    assert_eq!(
        one.event_line(),
        "Imran S edited Archive at 16:12. Your form is still here."
    );
    let text = one.text();
    assert!(
        text.contains("! you typed: boxes 1 to 9 | now recorded: in the cellar"),
        "{text}"
    );
    // Saving again keeps what was typed.
    let kept = one.send();
    assert_eq!(note(&kept), "boxes 1 to 9");
}

#[test]
fn what_the_other_recorded_can_be_taken() {
    let (_folder, one, other) = two();
    let one = at_note(one).type_text("boxes 1 to 9");
    at_note(other).type_text("in the cellar").send();
    let mut one = one.look_around().press("tab enter");
    let text = one.text();
    assert!(text.contains("[ in the cellar"), "{text}");
    assert!(!text.contains("you typed"), "{text}");
    // The typing can still be brought back.
    let mut one = one.press("ctrl+z");
    assert!(one.text().contains("[ boxes 1 to 9"), "{}", one.text());
}

#[test]
fn a_field_nobody_typed_in_takes_over_what_the_other_recorded() {
    let (_folder, one, other) = two();
    let one = one.press("2 right right down e").type_text(" room");
    at_note(other).type_text("in the cellar").send();
    let one = one.look_around().send();
    let id = "archive".parse().unwrap();
    let function = one.plan().functions.get(&id).unwrap();
    assert_eq!(function.outline.name.as_str(), "Archive room");
    assert_eq!(note(&one), "in the cellar");
}

#[test]
fn what_was_sent_too_late_writes_over_nothing() {
    let (_folder, one, other) = two();
    let one = at_note(one).type_text("boxes 1 to 9");
    at_note(other).type_text("in the cellar").send();
    // Nobody has looked around yet.
    let mut one = one.send();
    assert_eq!(note(&one), "in the cellar");
    let text = one.text();
    assert!(
        text.contains("! you typed: boxes 1 to 9 | now recorded: in the cellar"),
        "{text}"
    );
    assert_eq!(note(&one.send()), "boxes 1 to 9");
}

#[test]
fn what_was_sent_too_late_is_sent_again_where_nobody_else_was() {
    let (_folder, one, other) = two();
    let one = at_note(one).type_text("boxes 1 to 9");
    document(other);
    let one = one.send();
    assert_eq!(note(&one), "boxes 1 to 9");
    assert_eq!(
        standing(&one, "big-picture"),
        Standing::On(Stage::Documented)
    );
}

/// Two programs of different people on one store in memory.
fn two_at_once() -> (Failing, Screen, Screen) {
    let store = Failing::new();
    let one = Screen::on(Box::new(store.clone()), "A. Rao");
    let other = Screen::on(Box::new(store.clone()), "Imran S");
    (store, one, other)
}

#[test]
fn what_comes_between_the_last_look_and_the_writing_is_not_written_over() {
    let (store, one, other) = two_at_once();
    let one = at_note(one).type_text("boxes 1 to 9");
    let before = store.events("nadi");
    store.meanwhile(|| {
        at_note(other).type_text("in the cellar").send();
    });
    let mut one = one.send();
    assert_eq!(store.events("nadi"), before + 1);
    assert_eq!(note(&one), "in the cellar");
    let text = one.text();
    assert!(
        text.contains("! you typed: boxes 1 to 9 | now recorded: in the cellar"),
        "{text}"
    );
    assert_eq!(
        one.event_line(),
        "Imran S edited Archive at 16:12. Your form is still here."
    );
    let one = one.look_around().send();
    assert_eq!(note(&one), "boxes 1 to 9");
    assert!(one.model().modals.is_empty());
}

#[test]
fn what_comes_between_the_last_look_and_the_writing_elsewhere_stops_nobody() {
    let (store, one, other) = two_at_once();
    let one = at_note(one).type_text("boxes 1 to 9");
    store.meanwhile(|| drop(document(other)));
    let one = one.send();
    assert_eq!(note(&one), "boxes 1 to 9");
    assert_eq!(
        standing(&one, "big-picture"),
        Standing::On(Stage::Documented)
    );
}

#[test]
fn a_draft_is_laid_beside_what_was_recorded_meanwhile() {
    let (_folder, one, other) = two();
    let one = at_note(one).type_text("boxes 1 to 9").press("esc");
    at_note(other).type_text("in the cellar").send();
    let mut one = one.look_around().press("e");
    assert!(
        one.event_line()
            .contains("What you typed here before is back"),
        "{}",
        one.event_line()
    );
    let text = one.text();
    assert!(
        text.contains("! you typed: boxes 1 to 9 | now recorded: in the cellar"),
        "{text}"
    );
}
