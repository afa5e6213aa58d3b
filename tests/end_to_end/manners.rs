//! How the program treats a terminal: it gives it back, whatever happens.

use super::Desk;

fn desk() -> Desk {
    let desk = Desk::new();
    desk.run(&["new", "nadi", "--name", "Nadi Collective"]);
    desk
}

#[test]
fn the_terminal_is_given_back_on_leaving() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    terminal.sees("WHERE WE ARE").press("q");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.is_given_back());
}

#[test]
fn the_terminal_is_given_back_on_signals() {
    for signal in ["TERM", "HUP", "INT"] {
        let desk = desk();
        let mut terminal = desk.start(&[]);
        terminal.sees("WHERE WE ARE").signal(signal);
        terminal.ends();
        assert!(
            terminal.is_given_back(),
            "SIG{signal} left the terminal as the program had it"
        );
    }
}

#[test]
fn ctrl_c_leaves_only_when_pressed_twice() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    terminal
        .sees("WHERE WE ARE")
        .press("ctrl+c")
        .sees("All saved");
    terminal.press("ctrl+c");
    terminal.ends();
    assert!(terminal.is_given_back());
}

#[test]
fn a_window_too_small_says_so_and_comes_back() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    terminal
        .sees("WHERE WE ARE")
        .resize(55, 15)
        .sees("a little larger")
        .resize(100, 30)
        .sees("WHERE WE ARE");
    terminal.press("q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn what_another_process_changes_appears() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    terminal.sees("WHERE WE ARE").press("2").sees("HELD");
    desk.run(&["plan", "edit", "nadi", "--name", "Renamed meanwhile"]);
    terminal.sees("Renamed meanwhile").press("q");
}

#[test]
fn a_paste_outside_a_field_changes_nothing() {
    let desk = desk();
    let before = desk.run(&["log", "nadi", "--json"]);
    let mut terminal = desk.start(&[]);
    terminal
        .sees("WHERE WE ARE")
        .type_text("\x1b[200~>>>uUDDq\x1b[201~")
        .press("2")
        .sees("HELD");
    terminal.press("q q");
    terminal.ends();
    assert_eq!(desk.run(&["log", "nadi", "--json"]), before);
}
