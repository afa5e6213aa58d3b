//! Somebody's first day: a plan from a template, who receives what and when, a phase advanced, and home.

use super::{Desk, Terminal};

/// The heaviest functions of the template, which are listed first, and when each is to be handed over.
const PLANNED: [(&str, &str, &str); 3] = [
    ("Holding the big picture", "31 mar 2027", "31 Mar 2027"),
    ("Community voice", "+3 months", "9 Mar 2027"),
    ("Relationships and trust", "2028-01-31", "31 Jan 2028"),
];

#[test]
fn with_keys_alone() {
    let desk = Desk::new();
    let mut terminal = desk.start(&[]);
    terminal
        .sees("Start a plan from a template")
        .press("down enter")
        .sees("A new plan")
        .type_text("Nadi Collective")
        .press("tab tab tab tab tab")
        .type_text("Rampet")
        .press("tab")
        .sees("[>Begin it ]")
        .press("enter")
        .sees("Declared EARLY");
    terminal
        .press("3 a")
        .sees("Add an organisation")
        .type_text("Amla Trust")
        .press("backtab backtab")
        .sees("[>Add it ]")
        .press("enter")
        .sees("Amla Trust came in");
    terminal.press("2 v").sees("View LIST");
    for (place, (name, typed, day)) in PLANNED.into_iter().enumerate() {
        for _ in 0..place.min(1) {
            terminal.press("down");
        }
        terminal
            .press("o")
            .sees(&format!("Who: {name}"))
            .type_text("Amla")
            .press("backtab backtab")
            .sees("[>Save ]")
            .press("enter")
            .sees(&format!("{name}: receiver Amla Trust"));
        terminal
            .press("d tab")
            .sees(&format!("Dates: {name}"))
            .type_text(typed)
            .press("tab tab enter")
            .sees(&format!("{name}: transfer {day}"));
    }
    terminal
        .press("1 >")
        .sees("[>Not yet ]")
        .press("tab tab")
        .type_text("the partners asked for it")
        .press("tab")
        .sees("[>Advance with reason ]")
        .press("enter")
        .sees("Declared MIDDLE");
    leaves_what_was_planned(&desk, terminal);
}

#[test]
fn with_the_mouse_wherever_nothing_is_typed() {
    let desk = Desk::new();
    let mut terminal = desk.start(&[]);
    terminal
        .click("Start a plan from a template")
        .click("> Start a plan from a template")
        .sees("A new plan")
        .type_text("Nadi Collective")
        .click("Backbone now")
        .sees(">Backbone now")
        .type_text("Rampet")
        .click("[ Begin it ]")
        .sees("Declared EARLY");
    terminal
        .click("3 Partners")
        .click("a add")
        .sees("Add an organisation")
        .type_text("Amla Trust")
        .click("[ Add it ]")
        .sees("Amla Trust came in");
    terminal.click("2 Functions").sees("View BOARD");
    for (place, (name, typed, day)) in PLANNED.into_iter().enumerate() {
        let shown = &name[..8];
        // The first is selected already, and a click on what is selected opens it.
        if place > 0 {
            terminal.click(shown);
        }
        terminal
            .sees(&format!(">{shown}"))
            .click("o who")
            .sees(&format!("Who: {name}"))
            .click("  Amla Trust")
            .click("[ Save ]")
            .sees(&format!("{name}: receiver Amla Trust"));
        terminal
            .click("d dates")
            .sees(&format!("Dates: {name}"))
            .click("Planned transfer")
            .sees(">Planned transfer")
            .type_text(typed)
            .click("[ Save ]")
            .sees(&format!("{name}: transfer {day}"));
    }
    terminal
        .click("1 Lifecycle")
        .click("> advance")
        .sees("[>Not yet ]")
        .click("Reason ")
        .sees(">Reason")
        .type_text("the partners asked for it")
        .sees("5 words")
        .click("[ Advance with reason ]")
        .sees("[>Advance with reason ]")
        .click("[>Advance with reason ]")
        .sees("Declared MIDDLE");
    leaves_what_was_planned(&desk, terminal);
}

fn leaves_what_was_planned(desk: &Desk, mut terminal: Terminal) {
    terminal.press("q");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.is_given_back());
    let listed = desk.run(&["function", "list", "nadi-collective", "--json"]);
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
    let functions = listed["functions"].as_array().unwrap();
    for (name, day) in PLANNED
        .iter()
        .zip(["2027-03-31", "2027-03-09", "2028-01-31"])
    {
        let function = functions.iter().find(|row| row["name"] == name.0).unwrap();
        assert_eq!(function["receiver"], "amla-trust", "{function}");
        assert_eq!(function["planned"]["transfer"], day, "{function}");
    }
    let shown = desk.run(&["phase", "show", "nadi-collective", "--plain"]);
    assert!(shown.starts_with("phase declared: middle"), "{shown}");
}
