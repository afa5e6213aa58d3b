//! Saving while something is in the way: another process, a disk without room, a store that must not be written.

use super::{Desk, Terminal};
use std::io::Write;
use std::process::Command;

fn desk() -> Desk {
    let desk = Desk::new();
    desk.run(&["new", "nadi", "--name", "Nadi Collective"]);
    desk
}

/// The form of a new function, with a name typed.
fn a_new_function(terminal: &mut Terminal, name: &str) {
    terminal.press("a").sees("Add a function").type_text(name);
    terminal
        .sees(&format!("[ {name} "))
        .press("backtab backtab")
        .sees("[>Add it ]");
}

#[test]
fn what_is_typed_outlasts_what_another_process_saves() {
    let desk = desk();
    let mut terminal = desk.start(&[]);
    terminal.sees("WHERE WE ARE").press("2").sees("View BOARD");
    a_new_function(&mut terminal, "Press office");
    desk.run(&[
        "function",
        "add",
        "nadi",
        "archive-two",
        "--name",
        "Second archive",
        "--actor",
        "Imran S",
    ]);
    terminal
        .sees("Imran S added Second archive at ")
        .sees("Your form is still here.")
        .sees("[ Press office ")
        .press("enter")
        .sees("Function Press office added");
    terminal.press("q q");
    assert_eq!(terminal.ends(), 0);
    let log = desk.run(&["log", "nadi", "--plain"]);
    assert!(
        log.contains("Second archive") && log.contains("Press office"),
        "{log}"
    );
}

/// A disk with room for a little more than the store, which is another disk for this program alone.
const SMALL_DISK: &str = r#"
exec unshare -Urm sh -c '
    mount -t tmpfs -o size=512k tmpfs "$HOME/small" || exit 1
    cp "$BATON_STORE" "$HOME/small/baton.db"
    head -c 370000 /dev/zero > "$HOME/small/filler"
    BATON_STORE="$HOME/small/baton.db" "$0"
    code=$?
    cp "$HOME"/small/baton.db* "$HOME"
    exit $code
' "$0"
"#;

/// Whether a program may be given a disk of its own here; some machines forbid it.
fn may_have_a_disk() -> bool {
    let script = "mount -t tmpfs tmpfs /mnt";
    let mut unshare = Command::new("unshare");
    let tried = unshare.args(["-Urm", "sh", "-c", script]).output();
    tried.is_ok_and(|tried| tried.status.success())
}

/// Adds one function after the other until one is not saved; how many were.
fn until_nothing_is_saved(terminal: &mut Terminal) -> usize {
    terminal.sees("WHERE WE ARE").press("2").sees("View BOARD");
    for added in 0..60 {
        let name = format!("Press {added}");
        a_new_function(terminal, &name);
        let came_in = format!("Function {name} added");
        terminal.press("enter").until("an answer", |terminal| {
            let screen = terminal.screen();
            screen.contains(&came_in) || screen.contains("NOT SAVED")
        });
        if !terminal.screen().contains(&came_in) {
            terminal.sees("what you typed is still here");
            return added;
        }
    }
    panic!("there is room without end");
}

/// How many functions the log tells of, over and above those of the template.
fn added(desk: &Desk) -> usize {
    assert!(
        desk.run(&["verify", "nadi"])
            .contains("Nothing was altered")
    );
    let log = desk.run(&["log", "nadi", "--json"]);
    log.matches("\"function-added\"").count()
}

#[test]
fn a_disk_without_room_is_said_and_the_typing_waits_for_room() {
    if !may_have_a_disk() {
        // Written past the harness, which keeps to itself what a test prints that passes.
        let told = b"SKIPPED: a full disk, because unshare may not mount one here\n";
        std::io::stderr().write_all(told).unwrap();
        return;
    }
    let desk = desk();
    let home = desk.store().parent().unwrap();
    std::fs::create_dir(home.join("small")).unwrap();
    let mut terminal = desk.script(SMALL_DISK);
    let saved = until_nothing_is_saved(&mut terminal);
    terminal
        .sees("Not saved: the disk is full. Nothing was changed; what you typed is still here.");
    // The program alone sees the disk, so it is reached through the program.
    let inside = format!(
        "/proc/{}/root{}/small/filler",
        terminal.id(),
        home.display()
    );
    std::fs::remove_file(inside).unwrap();
    terminal
        .press("enter")
        .sees(&format!("Function Press {saved} added"))
        .sees_no_more("NOT SAVED");
    terminal.press("q q");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.is_given_back());
    assert_eq!(added(&desk), saved + 1);
}

#[test]
fn a_disk_that_fails_is_said_and_keeps_what_was_typed() {
    let desk = desk();
    // No file may grow past this: what comes back is no clear no, but a failure in the middle of a write.
    let mut terminal = desk.script(r#"trap '' XFSZ; ulimit -f 72; exec "$0""#);
    let saved = until_nothing_is_saved(&mut terminal);
    terminal.sees("The disk failed: whether this was saved is not known");
    terminal.press("ctrl+c ctrl+c");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.is_given_back());
    assert!((saved..=saved + 1).contains(&added(&desk)));
}

#[test]
fn a_store_that_must_not_be_written_says_so() {
    let desk = desk();
    let before = desk.run(&["log", "nadi", "--json"]);
    let mut permissions = std::fs::metadata(desk.store()).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(desk.store(), permissions).unwrap();
    let mut terminal = desk.start(&[]);
    terminal.sees("WHERE WE ARE").press("2").sees("View BOARD");
    a_new_function(&mut terminal, "Press office");
    terminal
        .press("enter")
        .sees("Not saved: the store can only be read. Nothing was changed")
        .sees("NOT SAVED")
        .sees("[ Press office ");
    terminal.press("ctrl+c ctrl+c");
    assert_eq!(terminal.ends(), 0);
    assert_eq!(desk.run(&["log", "nadi", "--json"]), before);
}
