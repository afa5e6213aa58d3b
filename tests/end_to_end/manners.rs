//! How the program treats a terminal: it gives it back, whatever happens, and says what is safe.

use super::{Desk, Terminal};

fn desk() -> Desk {
    let desk = Desk::new();
    desk.run(&["new", "nadi", "--name", "Nadi Collective"]);
    desk
}

/// The last event of the plan, as the log numbers them.
fn last_event(desk: &Desk) -> String {
    let log = desk.run(&["log", "nadi", "--json"]);
    let log: serde_json::Value = serde_json::from_str(&log).unwrap();
    log["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| event["seq"].as_u64().unwrap())
        .max()
        .unwrap()
        .to_string()
}

fn says_what_is_saved(terminal: &mut Terminal, desk: &Desk) {
    let last = last_event(desk);
    terminal
        .sees(&format!("everything up to event {last} of nadi is saved"))
        .sees("`baton log nadi` shows it");
}

#[test]
fn the_terminal_is_given_back_on_leaving() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    terminal.sees("WHERE WE ARE");
    assert!(terminal.is_taken() && terminal.mouse_is_held());
    terminal.press("q");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.is_given_back());
    says_what_is_saved(&mut terminal, &desk);
}

#[test]
fn the_terminal_is_given_back_on_signals() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let desk = desk();
        let mut terminal = desk.start(&[]);
        terminal.sees("WHERE WE ARE").signal(signal);
        assert_eq!(terminal.ends(), code);
        assert!(
            terminal.is_given_back(),
            "SIG{signal} left the terminal as the program had it"
        );
        terminal.sees(&format!("baton was asked to end (SIG{signal})"));
        says_what_is_saved(&mut terminal, &desk);
    }
}

#[test]
fn a_signal_in_the_middle_of_a_form_loses_nothing_that_was_saved() {
    let desk = desk();
    let before = desk.run(&["log", "nadi", "--json"]);
    let mut terminal = desk.start(&[]);
    terminal
        .sees("WHERE WE ARE")
        .press("2 a")
        .type_text("Half a na")
        .sees("Half a na")
        .signal("TERM");
    assert_eq!(terminal.ends(), 143);
    assert!(terminal.is_given_back());
    assert_eq!(desk.run(&["log", "nadi", "--json"]), before);
}

#[test]
fn half_a_key_keeps_no_signal_away() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    // What Alt and a bracket send is also how arrows begin.
    terminal.sees("WHERE WE ARE").type_text("\x1b[");
    desk.run(&["plan", "edit", "nadi", "--name", "Renamed meanwhile"]);
    terminal.sees("Renamed meanwhile").signal("TERM");
    assert_eq!(terminal.ends(), 143);
    assert!(terminal.is_given_back());
}

#[test]
fn keys_without_end_keep_nothing_away() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    terminal.sees("WHERE WE ARE").flood(b'j');
    desk.run(&["plan", "edit", "nadi", "--name", "Renamed meanwhile"]);
    terminal.sees("Renamed meanwhile").signal("TERM");
    assert_eq!(terminal.ends(), 143);
}

#[test]
fn an_escape_that_comes_with_the_next_key_is_an_escape() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    terminal
        .sees("WHERE WE ARE")
        .press("?")
        .sees("Help: Lifecycle")
        .type_text("\x1b2")
        .sees_no_more("Help: Lifecycle")
        .sees("View BOARD")
        .press("ctrl+c ctrl+c");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn ctrl_c_leaves_only_when_pressed_twice() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    terminal
        .sees("WHERE WE ARE")
        .press("ctrl+c")
        .sees("All saved. Ctrl+C again to leave.")
        .press("2")
        .sees("View BOARD")
        .press("ctrl+c")
        .sees("All saved. Ctrl+C again to leave.")
        .press("ctrl+c");
    assert_eq!(terminal.ends(), 0);
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
fn a_storm_of_sizes_keeps_what_was_typed() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    terminal
        .sees("WHERE WE ARE")
        .press("2 a")
        .sees("Add a function")
        .type_text("Peer train");
    for step in 0..40 {
        terminal.resize(1 + step * 5, 1 + step * 2);
    }
    terminal
        .resize(100, 30)
        .type_text("ing")
        .sees("[ Peer training");
    terminal.press("ctrl+c ctrl+c");
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
        .press("2")
        .sees("View BOARD")
        .paste(&">uUDaq".repeat(34)[..200])
        .sees("Text was pasted where nothing can be typed");
    terminal.press("q q");
    assert_eq!(terminal.ends(), 0);
    assert_eq!(desk.run(&["log", "nadi", "--json"]), before);
}

#[test]
fn a_paste_in_a_field_is_typed_whole() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    terminal
        .sees("WHERE WE ARE")
        .press("2 a")
        .paste("q is ? a: >letter")
        .sees("[ q is ? a: >letter")
        .press("ctrl+c ctrl+c");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn keys_that_are_let_go_do_nothing() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    // What terminals send that tell of it: `q`, Ctrl+C twice, Esc, an arrow.
    terminal
        .sees("WHERE WE ARE")
        .press("2")
        .sees("View BOARD")
        .type_text("\x1b[113;1:3u\x1b[99;5:3u\x1b[99;5:3u\x1b[27;1:3u\x1b[1;1:3B")
        .press("?")
        .sees("Help: Functions");
    terminal.press("esc q q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn the_real_cursor_stands_at_the_row_and_at_the_caret() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    terminal.sees("WHERE WE ARE").press("2 v").sees("View LIST");
    let row = |terminal: &Terminal| {
        let (column, row) = terminal.cursor()?;
        let screen = terminal.screen();
        let line = screen.lines().nth(usize::from(row))?.to_owned();
        line.chars().nth(usize::from(column)).map(|c| (c, line))
    };
    terminal.until("the cursor at the row", |terminal| {
        row(terminal).is_some_and(|(mark, _)| mark == '>')
    });
    terminal
        .press("a")
        .type_text("Peer")
        .until("the cursor at the caret", |terminal| {
            row(terminal).is_some_and(|(behind, line)| behind == ' ' && line.contains("[ Peer "))
        });
    terminal.press("ctrl+c ctrl+c");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_bare_escape_closes_what_is_open() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    terminal
        .sees("WHERE WE ARE")
        .press("?")
        .sees("Help: Lifecycle")
        .type_text("\x1b")
        .sees_no_more("Help: Lifecycle")
        .press("q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn the_mouse_can_be_freed_for_selecting_text() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    terminal
        .sees("WHERE WE ARE")
        .press("f12")
        .sees("The mouse selects text now. F12 takes it back.");
    assert!(!terminal.mouse_is_held());
    terminal.press("f12").sees("The mouse clicks again.");
    assert!(terminal.mouse_is_held());
    terminal.press("q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_terminal_that_cannot_move_its_cursor_gets_words() {
    let desk = desk();
    let mut terminal = desk.script(r#"TERM=dumb "$0""#);
    terminal
        .sees("The screens need a terminal that can move its cursor")
        .sees("baton --help")
        .sees("nadi");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.is_given_back());
}

#[test]
fn what_is_copied_goes_through_the_terminal() {
    let desk = Desk::new();
    desk.run(&["new", "nadi", "--name", "Nadi Collective"]);
    let mut terminal = desk.start(&[]);
    terminal.sees("WHERE WE ARE").press("0 y");
    terminal.sees("Copied the line of Nadi Collective.");
    // `Nadi Collective` and the tab behind it.
    let copied = "TmFkaSBDb2xsZWN0aXZlC";
    terminal.until(copied, |terminal| terminal.copied().starts_with(copied));
}

/// How much of the processor a process has used, in hundredths of a second, by itself and for it.
#[cfg(target_os = "linux")]
fn used(process: u32) -> u64 {
    let told = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
    // The name of the program may hold anything, but it ends with the last parenthesis.
    let (_, rest) = told.rsplit_once(')').unwrap();
    let times = rest.split_whitespace().skip(11).take(2);
    times.map(|time| time.parse::<u64>().unwrap()).sum()
}

#[cfg(target_os = "linux")]
#[test]
fn left_alone_it_does_nothing() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    terminal.sees("WHERE WE ARE").press("2").sees("View BOARD");
    // What was begun is over when the next key was answered.
    terminal.press("1").sees("WHERE WE ARE");
    let before = used(terminal.id());
    std::thread::sleep(std::time::Duration::from_secs(4));
    let spent = used(terminal.id()) - before;
    assert!(spent <= 2, "{spent} hundredths of a second of nothing");
    terminal.press("q");
    assert_eq!(terminal.ends(), 0);
}
