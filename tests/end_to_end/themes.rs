//! Themes: from the command line, the environment, the user's settings and the terminal itself.

use std::fs;
use std::path::PathBuf;

use vt100::Color;

use super::{Desk, Terminal};

const WHITE: Color = Color::Idx(231);
const NEARLY_BLACK: Color = Color::Idx(234);

fn desk() -> Desk {
    let desk = Desk::new();
    desk.run(&["new", "nadi", "--name", "Nadi Collective"]);
    desk
}

/// The settings file, as `baton paths` names it.
fn settings(desk: &Desk) -> PathBuf {
    let said = desk.run(&["paths", "--plain"]);
    let line = said
        .lines()
        .find_map(|line| line.strip_prefix("settings file: "));
    PathBuf::from(line.unwrap())
}

fn keep(desk: &Desk, text: &str) {
    let file = settings(desk);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

/// The ground of the first cell, once the screens are drawn.
fn ground(terminal: &mut Terminal) -> Color {
    terminal.sees("WHERE WE ARE").ground_at(0, 0)
}

fn leave(mut terminal: Terminal) {
    terminal.press("ctrl+c ctrl+c");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.is_given_back());
}

#[test]
fn the_command_line_comes_before_the_environment_and_that_before_the_settings() {
    let desk = desk();
    keep(&desk, "theme = \"dark\"\n");
    for (script, expected) in [
        (r#""$0""#, NEARLY_BLACK),
        (r#"BATON_THEME=light "$0""#, WHITE),
        (r#"BATON_THEME=light "$0" --theme dark"#, NEARLY_BLACK),
        (r#"BATON_THEME=light "$0" --theme default"#, Color::Default),
        (r#"NO_COLOR=1 "$0" --theme dark"#, Color::Default),
        (r#""$0" --color never"#, Color::Default),
    ] {
        let mut terminal = desk.script(script);
        assert_eq!(ground(&mut terminal), expected, "{script}");
        leave(terminal);
    }
}

#[test]
fn a_theme_that_was_chosen_is_there_the_next_time() {
    let desk = desk();
    keep(&desk, "# mine\ntheme = \"mono\" \n");
    let mut terminal = desk.start(&[]);
    assert_eq!(ground(&mut terminal), Color::Default);
    terminal
        .press("?")
        .sees("Help: Lifecycle")
        .type_text("colours of")
        .press("enter")
        .sees("> mono: no colours")
        .press("up up")
        .sees("> dark: light text on a dark ground")
        .press("enter")
        .sees("Theme dark: light text on a dark ground.");
    assert_eq!(terminal.ground_at(0, 0), NEARLY_BLACK);
    leave(terminal);
    let kept = fs::read_to_string(settings(&desk)).unwrap();
    assert_eq!(kept, "# mine\ntheme = \"dark\"\n");
    let mut again = desk.start(&[]);
    assert_eq!(ground(&mut again), NEARLY_BLACK);
    leave(again);
}

#[test]
fn settings_that_cannot_be_used_are_remarked_on_and_left_alone() {
    for (text, said) in [
        (
            "theme = \"puce\"\n",
            "config.toml is not used: no theme is called puce",
        ),
        ("theme = \n", "config.toml is not used: line 1"),
        ("colour = 3\n", "unknown field `colour`, expected `theme`"),
    ] {
        let desk = desk();
        keep(&desk, text);
        let mut terminal = desk.start(&[]);
        terminal.sees("WHERE WE ARE").sees(said);
        leave(terminal);
        assert_eq!(fs::read_to_string(settings(&desk)).unwrap(), text);
    }
}

#[test]
fn auto_follows_the_ground_of_the_terminal() {
    let answers = [
        ("\x1b]11;rgb:ffff/ffff/eeee\x07\x1b[?62c", WHITE),
        ("\x1b]11;rgb:1c1c/1c1c/1c1c\x1b\\\x1b[?62c", NEARLY_BLACK),
        // A terminal that knows no such question answers the one after it.
        ("\x1b[?62c", Color::Default),
        ("", Color::Default),
    ];
    for (answer, expected) in answers {
        let desk = desk();
        let mut command = desk.command(env!("CARGO_BIN_EXE_baton"));
        command.args(["--theme", "auto"]);
        let mut terminal = Terminal::start_with_input(command, answer);
        assert_eq!(ground(&mut terminal), expected, "{answer:?}");
        leave(terminal);
    }
}

#[test]
fn ascii_is_asked_for_or_follows_from_the_locale() {
    let desk = desk();
    for script in [r#""$0" --ascii"#, r#"LANG=C "$0""#, r#"LC_ALL=POSIX "$0""#] {
        let mut terminal = desk.script(script);
        let screen = terminal.sees("WHERE WE ARE").sees("? help").screen();
        assert!(screen.is_ascii(), "{script}:\n{screen}");
        leave(terminal);
    }
}
