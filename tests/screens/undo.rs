//! Taking back and bringing again, as a person means them: an action, however many events it made.

use super::Screen;
use crate::support::changes::{moved, planned};
use crate::support::nadi;
use crate::support::words::{day, id, text};
use baton::app::modals::Modal;
use baton::domain::Change;
use baton::domain::function::{FunctionPlan, Stage, Standing};
use baton::domain::patch::Patch;
use baton::store::{Sqlite, Store};
use tempfile::TempDir;

fn policy_ties() -> Change {
    moved(
        "policy-ties",
        Stage::Documented,
        Stage::Shadowed,
        "2026-12-09",
    )
}

/// Plans the transfer of a function for another day.
fn transfer_of(function: &str, on: &str) -> Change {
    let plan = FunctionPlan {
        transfer: Patch::Set(day(on)),
        ..FunctionPlan::default()
    };
    planned(function, plan)
}

fn standing(screen: &Screen, id: &str) -> Standing {
    let functions = &screen.plan().functions;
    functions.get(&id.parse().unwrap()).unwrap().standing
}

fn head(screen: &Screen) -> usize {
    screen.model().open.as_ref().unwrap().events.len()
}

/// Two people on one store, each with a program.
fn two() -> (TempDir, Screen, Screen) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("baton.db");
    let program = |actor| Screen::on(store(&path), actor);
    let (one, other) = (program("A. Rao"), program("Imran S"));
    (folder, one, other)
}

fn store(path: &std::path::Path) -> Box<dyn Store> {
    Box::new(Sqlite::open(path).unwrap())
}

#[test]
fn one_key_takes_back_an_action_of_several_events() {
    let mut screen = Screen::nadi();
    let before = screen.plan().clone();
    screen.propose(vec![
        policy_ties(),
        transfer_of("learning", "2027-03-01"),
        transfer_of("archive", "2027-05-01"),
    ]);
    let after = screen.plan().clone();
    let events = head(&screen);
    let said = screen.event_line();
    assert!(said.ends_with("and 1 more   u takes it back"), "{said}");
    let mut screen = screen.press("u");
    assert_eq!(screen.plan(), &before);
    let said = screen.event_line();
    assert!(said.starts_with("Taken back: Archive: "), "{said}");
    assert!(said.ends_with("   U brings it again"), "{said}");
    assert_eq!(head(&screen), events + 3, "nothing is erased");
    let screen = screen.press("U");
    assert_eq!(screen.plan(), &after);
}

#[test]
fn undo_goes_on_to_the_beginning_and_redo_all_the_way_again() {
    let mut screen = Screen::nadi();
    let mut states = vec![screen.plan().clone()];
    for change in [
        policy_ties(),
        transfer_of("learning", "2027-03-01"),
        transfer_of("learning", "2027-04-01"),
    ] {
        screen.propose(change);
        states.push(screen.plan().clone());
    }
    for state in states.iter().rev().skip(1) {
        screen = screen.press("u");
        assert_eq!(screen.plan(), state);
    }
    assert_eq!(
        screen.press("u").event_line(),
        "! There is nothing to take back."
    );
}

#[test]
fn redo_goes_all_the_way_again() {
    let mut screen = Screen::nadi();
    screen.propose(policy_ties());
    screen.propose(transfer_of("learning", "2027-03-01"));
    let all = screen.plan().clone();
    let screen = screen.press("u u U U");
    assert_eq!(screen.plan(), &all);
    assert_eq!(
        screen.press("U").event_line(),
        "! There is nothing to bring again: nothing was undone since the last change."
    );
}

#[test]
fn the_menu_says_what_would_come_back() {
    let mut screen = Screen::nadi_acting(1);
    screen.propose(policy_ties());
    let screen = screen.press("2 space");
    let Some(Modal::Menu(menu)) = screen.model().modals.last() else {
        panic!("no menu is open");
    };
    let line = |name| {
        menu.lines
            .iter()
            .find(|line| line.action.name == name)
            .unwrap()
    };
    assert_eq!(
        line("undo").told.detail.as_deref(),
        Some("Policy ties: documented -> shadowed")
    );
    assert_eq!(
        line("redo").why_not.as_deref(),
        Some("There is nothing to bring again: nothing was undone since the last change.")
    );
}

#[test]
fn an_action_is_taken_back_after_quitting_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("baton.db");
    let mut screen = Screen::on(store(&path), "A. Rao");
    screen.propose(policy_ties());
    drop(screen);
    let screen = Screen::on(store(&path), "A. Rao");
    assert_eq!(
        standing(&screen, "policy-ties"),
        Standing::On(Stage::Shadowed)
    );
    let mut screen = screen.press("u");
    assert_eq!(
        standing(&screen, "policy-ties"),
        Standing::On(Stage::Documented)
    );
    assert!(
        screen.event_line().starts_with("Taken back: Policy ties"),
        "{}",
        screen.event_line()
    );
    drop(screen);
    let screen = Screen::on(store(&path), "A. Rao").press("U");
    assert_eq!(
        standing(&screen, "policy-ties"),
        Standing::On(Stage::Shadowed)
    );
}

#[test]
fn bringing_again_what_somebody_else_took_back_asks_first() {
    let (_folder, mut one, other) = two();
    one.propose(policy_ties());
    let other = other.look_around().press("u tab enter");
    assert_eq!(
        standing(&other, "policy-ties"),
        Standing::On(Stage::Documented)
    );
    let mut one = one.look_around().press("U");
    assert!(
        one.text().contains("Bring again what Imran S took back?"),
        "{}",
        one.text()
    );
    let one = one.press("enter");
    assert_eq!(
        standing(&one, "policy-ties"),
        Standing::On(Stage::Documented),
        "the first focus is on leaving it"
    );
    let one = one.press("U tab enter");
    assert_eq!(standing(&one, "policy-ties"), Standing::On(Stage::Shadowed));
}

#[test]
fn what_was_asked_about_is_taken_back_whatever_happened_meanwhile() {
    let (_folder, mut one, other) = two();
    one.propose(policy_ties());
    let other = other.look_around().press("u");
    one.propose(transfer_of("learning", "2027-03-01"));
    let other = other.look_around().press("tab enter");
    assert_eq!(
        standing(&other, "policy-ties"),
        Standing::On(Stage::Documented)
    );
    let learning = other.plan().functions.get(&"learning".parse().unwrap());
    assert_eq!(
        learning.unwrap().planned.transfer,
        Some(day("2027-03-01")),
        "what came since stays"
    );
}

#[test]
fn the_log_asks_before_what_somebody_else_did() {
    let (_folder, mut one, other) = two();
    one.propose(policy_ties());
    let mut other = other.look_around().press("8 u");
    assert!(
        other.text().contains("A. Rao did this, not you."),
        "{}",
        other.text()
    );
    let other = other.press("tab enter");
    assert_eq!(
        standing(&other, "policy-ties"),
        Standing::On(Stage::Documented)
    );
    let mut one = one.look_around().press("8 u");
    assert!(
        one.text().contains("Imran S did this, not you."),
        "{}",
        one.text()
    );
    let one = one.press("tab enter");
    assert_eq!(standing(&one, "policy-ties"), Standing::On(Stage::Shadowed));
}

#[test]
fn any_line_of_the_log_that_can_be_is_taken_back_and_brought_again() {
    let mut screen = Screen::nadi();
    screen.propose(policy_ties());
    let first = screen.plan().clone();
    screen.propose(transfer_of("learning", "2027-03-01"));
    let last = screen.plan().clone();
    // The older of the two.
    let screen = screen.press("8 down u");
    assert_eq!(
        standing(&screen, "policy-ties"),
        Standing::On(Stage::Documented)
    );
    let learning = screen.plan().functions.get(&"learning".parse().unwrap());
    assert_eq!(learning.unwrap().planned.transfer, Some(day("2027-03-01")));
    // Its undo is the newest line now; the key there brings it again.
    let screen = screen.press("home u");
    assert_eq!(screen.plan(), &last);
    let screen = screen.press("1 u");
    assert_eq!(screen.plan(), &first);
}

#[test]
fn the_log_of_an_earlier_day_offers_nothing_to_take_back() {
    let mut screen = Screen::nadi_over_days(20)
        .press("t")
        .type_text("18 dec 2026")
        .press("enter enter 8 v");
    let text = screen.text();
    let rows: Vec<&str> = text
        .lines()
        .filter(|line| line.contains(" Dec 16:12"))
        .collect();
    assert!(rows.len() > 5, "{text}");
    for row in rows {
        assert!(row.ends_with("no"), "{row}");
    }
}

#[test]
fn bringing_something_weighty_again_asks_first() {
    let mut screen = Screen::nadi();
    screen.propose(Change::RoundAbandoned {
        round: id(nadi::LEAD),
        on: day("2026-12-09"),
        reason: text("nobody can come"),
    });
    let after = screen.plan().clone();
    // Its undo is the newest line of the log.
    for keys in ["U", "8 home u"] {
        screen = screen.press("1 u");
        let before = screen.plan().clone();
        let mut asked = screen.press(keys);
        assert!(
            asked.text().contains("[ Bring it again ]"),
            "{}",
            asked.text()
        );
        asked = asked.press("enter");
        assert_eq!(asked.plan(), &before);
        screen = asked.press(keys).press("tab enter");
        assert_eq!(screen.plan(), &after);
    }
}
