//! A reviewer opens a pack in a terminal.

use super::Desk;

#[test]
fn a_pack_is_looked_at_and_nothing_of_the_plan_can_be_changed() {
    let desk = Desk::new();
    let pack = desk.store().with_file_name("first.zip");
    let pack = pack.to_str().unwrap();
    desk.run(&["new", "nadi", "--name", "Nadi Collective"]);
    let review = ["--name", "First look", "--kind", "peer"];
    desk.run(&[&["review", "add", "nadi", "first"], review.as_slice()].concat());
    desk.run(&["review", "pack", "nadi", "first", "-o", pack]);
    let mut terminal = desk.start(&["open", pack]);
    terminal
        .sees("Nadi Collective")
        .sees("Pack")
        .press("2")
        .sees("View BOARD");
    terminal
        .press("a")
        .sees("Add a function")
        .type_text("Press office")
        .press("backtab backtab")
        .sees("[>Add it ]")
        .press("enter")
        .sees("can only be looked at");
    let log = desk.run(&["log", "nadi", "--plain"]);
    assert!(!log.contains("Press office"), "{log}");
}
