//! A person at a terminal is asked before something weighty; a script never is.

use super::Desk;

fn with_plan() -> Desk {
    let desk = Desk::new();
    desk.run(&["new", "nadi", "--name", "Nadi"]);
    desk
}

const ADVANCE: [&str; 7] = [
    "phase", "advance", "nadi", "--on", "today", "--reason", "decided",
];

fn declared(desk: &Desk) -> String {
    let shown = desk.run(&["phase", "show", "nadi", "--plain"]);
    let first = shown.lines().next().unwrap();
    first.split(',').next().unwrap().to_owned()
}

#[test]
fn nothing_happens_without_a_yes() {
    let desk = with_plan();
    let mut terminal = desk.start(&ADVANCE);
    terminal
        .sees("Advance from early to middle: 7 signals are not met.")
        .sees("Type yes to go on:");
    terminal
        .type_text("no\r")
        .sees("it was not confirmed; nothing was changed");
    assert_eq!(terminal.ends(), 1);
    assert_eq!(declared(&desk), "phase declared: early");
}

#[test]
fn a_yes_is_enough() {
    let desk = with_plan();
    let mut terminal = desk.start(&ADVANCE);
    terminal
        .sees("Type yes to go on:")
        .type_text("yes\r")
        .sees("Advanced from early to middle");
    assert_eq!(terminal.ends(), 0);
    assert_eq!(declared(&desk), "phase declared: middle");
}

#[test]
fn whoever_says_so_beforehand_is_not_asked() {
    for word in ["--yes", "--no-input"] {
        let desk = with_plan();
        let mut terminal = desk.start(&[&ADVANCE[..], &[word]].concat());
        terminal.sees("Advanced from early to middle");
        assert_eq!(terminal.ends(), 0);
        assert!(
            !terminal.screen().contains("Type yes"),
            "{}",
            terminal.screen()
        );
    }
}
