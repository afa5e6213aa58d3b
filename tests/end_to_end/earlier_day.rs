//! The screens on an earlier day, asked for on the way in or inside.

use super::Desk;

/// A plan that began in January and went on in February; today is 9 December 2026.
fn with_history() -> Desk {
    let desk = Desk::new();
    desk.run(&["new", "nadi", "--name", "Nadi", "--today", "2026-01-20"]);
    desk.run(&[
        "plan",
        "edit",
        "nadi",
        "--place",
        "Rampet",
        "--today",
        "2026-02-20",
    ]);
    desk
}

#[test]
fn the_day_named_on_the_way_in_is_looked_at_and_left() {
    let desk = with_history();
    let mut terminal = desk.start(&["open", "nadi", "--as-of", "2026-02-01"]);
    terminal
        .sees("AS OF 1 Feb 2026, read only")
        .press(">")
        .sees("the past cannot be changed");
    terminal.press("esc").sees("This is today again.");
    terminal.press("t").sees("As of which day?");
    terminal
        .type_text("20 jan 2026")
        .press("enter enter")
        .sees("AS OF 20 Jan 2026, read only");
    terminal.press("q").sees("This is today again.").press("q");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn a_day_before_everything_is_refused_and_today_is_shown() {
    let desk = with_history();
    let mut terminal = desk.start(&["--as-of", "2025-12-31"]);
    terminal.sees("No plan of this store had begun on 31 Dec 2025.");
    terminal.press("q");
    assert_eq!(terminal.ends(), 0);
}
