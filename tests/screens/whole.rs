//! What belongs to no screen is reached from every one: the history checked, the rules for flags, the templates, the
//! collective and its exit.

use super::Screen;
use crate::support::failing::Failing;
use baton::domain::flags::settings::RuleId;

/// Finds something by its words, from the screen in front.
fn find(screen: Screen, words: &str) -> Screen {
    screen.press(":").type_text(words).press("enter")
}

#[test]
fn the_history_is_checked_in_the_words_of_the_command() {
    let mut screen = find(Screen::nadi().press("6"), "verify");
    let events = screen.model().open.as_ref().unwrap().events.len();
    let text = screen.popup("The history of Nadi Collective");
    assert!(
        text.contains(&format!("Nothing was altered in {events} events.")),
        "{text}"
    );
    assert!(text.contains("Head "), "{text}");
}

#[test]
fn an_altered_history_can_be_checked_and_exported() {
    let store = Failing::new();
    drop(Screen::on(Box::new(store.clone()), "A. Rao"));
    store.alter(300, r#"{"seq":1}"#);
    let altered = || Screen::on(Box::new(store.clone()), "A. Rao").press("2");
    let text = altered()
        .choose("Verify the history")
        .popup("The history of Nadi Collective");
    assert!(
        text.contains("This history was altered: event 300 does not hold:"),
        "{text}"
    );
    let said = altered().press("4").event_line();
    assert_eq!(
        said,
        "Event 300 does not match its hash. Everything up to 299 is intact. Space: verify, export."
    );
    let mut screen = altered().choose("Export the plan");
    assert!(screen.text().contains("Export"), "{}", screen.text());
    let menu = altered().press("space").menu();
    assert!(
        menu.contains("Event 300 does not match its hash."),
        "{menu}"
    );
}

#[test]
fn every_rule_is_listed_and_one_is_set() {
    let ahead = RuleId::ALL.iter().position(|rule| *rule == RuleId::Fr2);
    let down_to_it = format!("/{}", " down".repeat(ahead.unwrap()));
    let mut screen = find(Screen::nadi().press("8"), "rules and thresholds").press(&down_to_it);
    let text = screen.popup("Rules and thresholds");
    assert!(
        text.contains(
            "> FR2     warn  on   functions=4              One person leads many functions"
        ),
        "{text}"
    );
    screen = screen.press("enter");
    assert!(screen.text().contains(" Rule FR2: "), "{}", screen.text());
    let flagged = |screen: &Screen| screen.flags().iter().any(|flag| flag.starts_with("FR2 "));
    assert!(flagged(&screen));
    screen = screen.press("tab ctrl+u 9").send();
    assert!(!flagged(&screen), "{}", screen.text());
    let mut again = find(screen.press("1"), "rules and").press(&down_to_it);
    let text = again.popup("Rules and thresholds");
    assert!(text.contains("functions=9"), "{text}");
}

#[test]
fn a_rule_is_refused_at_its_field() {
    let screen = find(Screen::nadi(), "rules and thresholds").press("/ down down enter tab ctrl+u");
    let mut screen = screen.type_text("many").send();
    assert!(screen.text().contains(" ! "), "{}", screen.text());
    assert!(!screen.model().modals.is_empty());
}

#[test]
fn on_an_earlier_day_rules_are_read_and_not_set() {
    let screen = Screen::nadi_over_days(40).press("t ctrl+u");
    let screen = screen.type_text("2026-12-11").send();
    let mut screen = find(screen, "rules and thresholds").press("enter");
    assert!(
        screen.event_line().contains("the past cannot be changed"),
        "{}",
        screen.text()
    );
    assert!(screen.text().contains("Rules and thresholds"));
}

#[test]
fn a_template_is_read_also_without_a_plan() {
    for screen in [Screen::nadi().press("3"), Screen::empty()] {
        let mut screen = find(screen, "templates");
        let list = screen.popup("Templates");
        assert!(list.contains("Collective impact: 29 functions, "), "{list}");
        let text = screen.press("enter").text();
        assert!(
            text.contains("template: collective-impact, version 4"),
            "{text}"
        );
    }
}

#[test]
fn the_collective_and_its_exit_are_edited_from_everywhere() {
    for place in ["0", "2 enter", "5", "8"] {
        for (words, form) in [
            ("collective-edit", " The collective "),
            ("exit-edit", " The exit "),
        ] {
            let text = find(Screen::nadi().press(place), words).text();
            assert!(text.contains(form), "{place}, {words}: {text}");
        }
    }
}
