//! Being stopped and going on: a shell gets its terminal back, and the screens theirs.

use std::os::unix::fs::PermissionsExt;

use super::Desk;

/// A shell that keeps its jobs in groups of their own, as one that people type into does.
const SHELL: &str = r#"
set -m
sh -c 'echo $$ > "$HOME/id"; exec "$0"' "$0"
echo "the shell is here"
read again
fg > /dev/null
echo "ended with $?"
"#;

fn desk() -> Desk {
    let desk = Desk::new();
    desk.run(&["new", "nadi", "--name", "Nadi Collective"]);
    desk
}

#[test]
fn a_stop_from_the_terminal_gives_it_to_the_shell_and_takes_it_again() {
    let desk = desk();
    let mut terminal = desk.script(SHELL);
    terminal
        .sees("WHERE WE ARE")
        .press("2 a")
        .type_text("Half a na")
        .sees("Half a na");
    super::terminal::send_signal("TSTP", &the_screens(&desk));
    terminal
        .sees("baton is stopped; everything is saved. `fg` brings it back.")
        .sees("the shell is here");
    assert!(terminal.is_given_back());
    terminal
        .press("enter")
        .sees("[ Half a na")
        .until("the terminal taken", super::Terminal::is_taken)
        .type_text("me")
        .sees("[ Half a name")
        .press("ctrl+c ctrl+c")
        .sees("ended with 0");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.is_given_back());
}

#[test]
fn a_stop_that_nobody_can_catch_is_mended_when_it_goes_on() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    terminal
        .sees("WHERE WE ARE")
        .signal("STOP")
        .wipe()
        .signal("CONT")
        .sees("WHERE WE ARE")
        .until("the terminal taken", super::Terminal::is_taken);
    assert!(terminal.mouse_is_held());
    terminal.press("q");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.is_given_back());
}

#[test]
fn the_screens_can_be_left_for_a_while_by_name() {
    let desk = desk();
    let mut terminal = desk.script(SHELL);
    terminal
        .sees("WHERE WE ARE")
        .press(":")
        .type_text("suspend")
        .sees("Suspend")
        .press("enter")
        .sees("the shell is here");
    assert!(terminal.is_given_back());
    terminal
        .press("enter")
        .sees("WHERE WE ARE")
        .press("q")
        .sees("ended with 0");
    terminal.ends();
}

#[test]
fn an_editor_that_stops_itself_stops_the_screens_with_it() {
    let desk = desk();
    let editor = desk.store().with_file_name("editor");
    let script = "#!/bin/sh\nkill -TSTP 0\necho written > \"$1\"\n";
    std::fs::write(&editor, script).unwrap();
    std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o755)).unwrap();
    let mut terminal = desk.script(&format!("VISUAL=\"$HOME/editor\"; export VISUAL\n{SHELL}"));
    terminal
        .sees("WHERE WE ARE")
        .press("2 a backtab backtab backtab")
        .type_text("typed here")
        .sees("[ typed here")
        .press("ctrl+e")
        .sees("the shell is here");
    assert!(terminal.is_given_back());
    terminal
        .press("enter")
        .sees("[ written")
        .press("ctrl+c ctrl+c")
        .sees("ended with 0");
    terminal.ends();
}

#[test]
fn without_a_shell_behind_it_the_program_stays() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    terminal
        .sees("WHERE WE ARE")
        .signal("TSTP")
        .sees("There is no shell here that could bring baton back");
    terminal.press("q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn ctrl_z_takes_back_and_never_stops() {
    let desk = desk();
    let mut terminal = desk.script(SHELL);
    terminal
        .sees("WHERE WE ARE")
        .press("ctrl+z")
        .sees("There is nothing to take back");
    assert!(terminal.is_taken());
    terminal
        .press("q")
        .sees("the shell is here")
        .press("enter")
        .sees("ended with");
    terminal.ends();
}

/// The id of the process that has the screens.
fn the_screens(desk: &Desk) -> String {
    let id = std::fs::read_to_string(desk.store().with_file_name("id")).unwrap();
    id.trim().to_owned()
}
