//! Two people on one store: each sees what the other did, and nobody's typing is lost.

use super::Screen;
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
        said.starts_with("Imran S: Big picture: held -> documented"),
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
    let one = one.press("tab tab tab tab tab tab tab enter");
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
