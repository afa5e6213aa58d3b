//! A pack and what comes back: a reviewer opens it in a terminal and writes, and the owner collects that.

use super::{Desk, Terminal};

const ABOUT: &str = "Holding the big picture";

#[test]
fn what_a_reviewer_writes_by_keys_stands_on_the_row_it_is_about() {
    let desk = Desk::new();
    let [pack, answer] = ["first.zip", "first.zip.review.toml"]
        .map(|name| desk.store().with_file_name(name).display().to_string());
    desk.run(&["new", "nadi", "--name", "Nadi Collective"]);
    let review = ["--name", "First look", "--kind", "peer"];
    desk.run(&[&["review", "add", "nadi", "first"], review.as_slice()].concat());
    desk.run(&["review", "pack", "nadi", "first", "-o", &pack]);

    let mut reviewer = desk.start(&["open", &pack]);
    reviewer.sees("Nadi Collective").sees("Pack");
    nothing_else_can_be_changed(&mut reviewer);
    remark(&mut reviewer);
    reviewer.press("q q q");
    assert_eq!(reviewer.ends(), 0);
    assert!(reviewer.is_given_back());
    let log = desk.run(&["log", "nadi", "--plain"]);
    assert!(!log.contains("Who would hold it"), "{log}");

    desk.run(&["review", "collect", "nadi", &answer, "--yes"]);
    let mut owner = desk.start(&[]);
    owner.sees("Nadi Collective").press("2").sees("View BOARD");
    owner.press("enter").sees(&ABOUT.to_uppercase());
    owner.resize(100, 50);
    owner.sees("remark, First look").sees("Who would hold it");
    owner.press("q q q q");
    assert_eq!(owner.ends(), 0);
}

fn nothing_else_can_be_changed(terminal: &mut Terminal) {
    terminal
        .press("2")
        .sees("View BOARD")
        .press("a")
        .sees("This is a pack: only its review can be written here.");
}

fn remark(terminal: &mut Terminal) {
    terminal.press("7").sees("FIRST LOOK").press(":");
    terminal
        .type_text("Add a remark")
        .press("enter")
        .sees(">Remark");
    terminal
        .type_text("Who would hold it?")
        .press("tab")
        .type_text("big picture")
        .sees(ABOUT)
        .press("tab tab tab tab")
        .sees("[>Add it ]")
        .press("enter")
        .sees("Added a remark: Who would hold it?");
}
