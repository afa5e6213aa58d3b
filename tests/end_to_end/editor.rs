//! A text given to another editor and taken back.

use std::os::unix::fs::PermissionsExt;

use super::{Desk, Terminal};

/// The note of a new function, with something typed in it, in a program started with this editor.
fn at_a_note(desk: &Desk, surroundings: &str) -> Terminal {
    desk.run(&["new", "nadi", "--name", "Nadi Collective"]);
    let mut terminal = desk.script(&format!("{surroundings} exec \"$0\""));
    terminal
        .sees("WHERE WE ARE")
        .press("2 a backtab backtab backtab")
        .type_text("typed here")
        .sees("[ typed here");
    terminal
}

/// A program that can be named as an editor.
fn editor(desk: &Desk, script: &str) -> String {
    let path = desk.store().with_file_name("an editor");
    std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    format!("VISUAL='{}'", path.display())
}

/// What is left of texts that were given away.
fn left_over(desk: &Desk) -> Vec<String> {
    let entries = std::fs::read_dir(desk.store().parent().unwrap()).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with("baton-")).collect()
}

/// The only text that is kept.
fn kept(desk: &Desk) -> String {
    let [folder] = &left_over(desk)[..] else {
        panic!("one folder is kept");
    };
    let folder = desk.store().with_file_name(folder);
    let file = std::fs::read_dir(folder).unwrap().next().unwrap().unwrap();
    std::fs::read_to_string(file.path()).unwrap()
}

#[test]
fn a_text_goes_to_the_editor_and_comes_back() {
    let desk = Desk::new();
    let script = r#"
        ls -l "$1" > "$HOME/seen"
        cat "$1" >> "$HOME/seen"
        printf 'written\nelsewhere\n' > "$1""#;
    let mut terminal = at_a_note(&desk, &editor(&desk, script));
    terminal
        .press("ctrl+e")
        .sees("[ written")
        .sees("[ elsewhere");
    let seen = std::fs::read_to_string(desk.store().with_file_name("seen")).unwrap();
    assert!(seen.starts_with("-rw-------"), "{seen}");
    assert!(seen.ends_with("typed here"), "{seen}");
    assert_eq!(left_over(&desk), Vec::<String>::new());
    // It came in one step, and the terminal is the screens' again.
    terminal.press("ctrl+z").sees("[ typed here");
    terminal.press("ctrl+c ctrl+c");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.is_given_back());
}

#[test]
fn what_an_editor_wrote_before_it_failed_is_kept() {
    let desk = Desk::new();
    let script = r#"echo "half a page" > "$1"; exit 3"#;
    let mut terminal = at_a_note(&desk, &editor(&desk, script));
    terminal
        .press("ctrl+e")
        .sees("ended with a failure")
        .sees("[ typed here");
    assert_eq!(kept(&desk), "half a page\n");
    terminal.press("ctrl+c ctrl+c");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn what_was_written_is_kept_when_the_terminal_is_gone() {
    let desk = Desk::new();
    let script = r#"
        trap '' HUP
        while echo still here; do :; done 2> /dev/null
        echo "a whole page" > "$1""#;
    let mut terminal = at_a_note(&desk, &editor(&desk, script));
    terminal.press("ctrl+e").sees("still here").hang_up();
    assert_ne!(terminal.ends(), 0);
    assert_eq!(kept(&desk), "a whole page\n");
}

#[test]
fn an_interrupt_typed_in_the_editor_is_the_editors_and_makes_no_other_signal_forgotten() {
    for (script, code) in [
        ("kill -INT $PPID", 0),
        ("kill -TERM $PPID; ls > /dev/null; kill -INT $PPID", 143),
    ] {
        let desk = Desk::new();
        let script = format!("{script}; echo written > \"$1\"");
        let mut terminal = at_a_note(&desk, &editor(&desk, &script));
        terminal.press("ctrl+e");
        if code == 0 {
            terminal.sees("[ written").press("ctrl+c ctrl+c");
        }
        assert_eq!(terminal.ends(), code, "{script}");
    }
}

#[test]
fn a_character_that_may_not_come_in_is_refused_like_a_pasted_one() {
    let desk = Desk::new();
    let script = r#"printf 'abc\033[31m' > "$1""#;
    let mut terminal = at_a_note(&desk, &editor(&desk, script));
    terminal
        .press("ctrl+e")
        .sees("character 4 is a control character")
        .sees("[ typed here");
    assert_eq!(left_over(&desk).len(), 1, "what was written is kept");
    terminal.press("ctrl+c ctrl+c");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn without_a_named_editor_none_is_started() {
    let desk = Desk::new();
    let mut terminal = at_a_note(&desk, "");
    terminal
        .press("ctrl+e")
        .sees("Set VISUAL or EDITOR")
        .sees("[ typed here");
    terminal.press("ctrl+c ctrl+c");
    assert_eq!(terminal.ends(), 0);
}
