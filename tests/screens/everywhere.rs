//! What holds on every screen: one meaning a key, help, leaving, undo.

use super::Screen;
use baton::app::action;
use baton::app::context::{Context, Screen as Place};
use baton::app::meaning::Meaning;
use std::collections::{BTreeMap, BTreeSet};

fn contexts() -> impl Iterator<Item = Context> {
    let deeper = action::all().flat_map(|action| action.contexts).copied();
    Place::ALL.into_iter().map(Context::On).chain(deeper)
}

#[test]
fn no_key_has_two_meanings() {
    let mut seen: BTreeMap<String, Meaning> = BTreeMap::new();
    for meaning in Meaning::ALL {
        for key in meaning.keys() {
            let other = seen.insert(key.to_string(), *meaning);
            assert_eq!(other, None, "{key} means {meaning:?}, too");
        }
    }
    for action in action::all() {
        let listed = action.meaning == Meaning::Keyless || Meaning::ALL.contains(&action.meaning);
        assert!(listed, "{}: {:?}", action.name, action.meaning);
    }
}

#[test]
fn no_two_actions_of_one_place_share_a_key() {
    for context in contexts() {
        let mut seen = Vec::new();
        for action in action::of(context) {
            let keyless = action.meaning == Meaning::Keyless;
            assert!(
                keyless || !seen.contains(&action.meaning),
                "{} shares its keys with another of {context:?}",
                action.name
            );
            seen.push(action.meaning);
        }
    }
}

#[test]
fn every_action_has_a_name_of_its_own_and_words() {
    let mut names = BTreeSet::new();
    for action in action::all() {
        assert!(
            names.insert(action.name),
            "two actions are called {}",
            action.name
        );
        assert!(
            !action.label.is_empty() && action.help.ends_with('.'),
            "{}",
            action.name
        );
        assert!(
            action.label.len() <= 24,
            "{} is too long a label",
            action.label
        );
    }
}

#[test]
fn what_was_typed_is_not_forgotten_without_a_word() {
    let mut screen = Screen::nadi()
        .press("2 a")
        .type_text("Press")
        .press("ctrl+c");
    let said = "! What you typed in 1 form is not saved. Ctrl+C again to leave all the same.";
    assert_eq!(screen.event_line(), said);
    let mut screen = screen.press("esc esc q q");
    assert!(!screen.has_quit, "the draft is asked about");
    let asked = screen.popup("Leave, and forget");
    assert!(
        asked.contains("What you typed in 1 form is not saved."),
        "{asked}"
    );
    assert!(asked.contains("Add a function"), "{asked}");
    let stayed = screen.press("enter");
    assert!(!stayed.has_quit);
    assert!(stayed.press("q tab enter").has_quit);
}

#[test]
fn a_draft_waits_for_the_plan_that_it_was_typed_over() {
    let screen = Screen::many().press("enter 2 a").type_text("Press office");
    let mut other = screen.press("esc 0 down enter 2 a");
    assert!(!other.text().contains("Press office"), "{}", other.text());
    let mut back = other.press("esc 0 up enter 2 a");
    assert!(back.text().contains("[ Press office"), "{}", back.text());
}

#[test]
fn what_waits_behind_the_sample_is_said_too() {
    let screen = Screen::nadi().press("2 a").type_text("Press office");
    let sample = screen.press("esc esc").perform("demo");
    let mut sample = sample.press("ctrl+c");
    assert_eq!(
        sample.event_line(),
        "! What you typed in 1 form is not saved. Ctrl+C again to leave all the same."
    );
    let mut back = sample.press("esc esc q 2 a");
    assert!(back.text().contains("[ Press office"), "{}", back.text());
}

#[test]
fn ctrl_c_once_never_leaves() {
    let mut screen = Screen::nadi().press("ctrl+c");
    assert!(!screen.has_quit);
    assert_eq!(screen.event_line(), "All saved. Ctrl+C again to leave.");
    assert!(
        !screen.press("j ctrl+c").has_quit,
        "another key between forgets the first"
    );
    assert!(
        Screen::nadi().press("2 a ctrl+c ctrl+c").has_quit,
        "also out of a form"
    );
}

#[test]
fn q_goes_back_and_from_the_top_leaves() {
    let mut screen = Screen::nadi().press("2 enter q");
    assert!(screen.text().contains("View BOARD"));
    screen = screen.press("q");
    assert!(screen.text().contains("WHERE WE ARE") && !screen.has_quit);
    assert!(screen.press("q").has_quit);
}

#[test]
fn escape_never_leaves() {
    assert!(!Screen::nadi().press("esc esc esc").has_quit);
}

#[test]
fn the_help_finds_a_line_and_runs_it() {
    let mut screen = Screen::nadi().press("2 ?").type_text("readi");
    insta::assert_snapshot!(screen.text());
    screen = screen.press("enter");
    assert!(
        screen.text().contains("Readiness: Big picture"),
        "{}",
        screen.text()
    );
}

#[test]
fn what_cannot_be_done_says_why() {
    let mut screen = Screen::nadi().press("2 <");
    assert_eq!(
        screen.event_line(),
        "! It is held: there is no earlier stage."
    );
    screen = screen.press("u");
    assert!(
        screen
            .event_line()
            .starts_with("! There is nothing to take back"),
        "{}",
        screen.event_line()
    );
}

#[test]
fn ctrl_s_says_that_all_is_saved() {
    assert_eq!(
        Screen::nadi().press("ctrl+s").event_line(),
        "Already saved 16:12."
    );
}

#[test]
fn colours_repeat_and_never_carry() {
    for keys in ["", "2", "2 right right enter", "2 space", ">"] {
        let coloured = Screen::nadi().press(keys).text();
        assert_eq!(Screen::nadi().mono().press(keys).text(), coloured, "{keys}");
    }
}

#[test]
fn an_english_plan_in_ascii_is_plain_bytes() {
    for keys in ["", "2", "2 v", "2 enter", "2 >", "?", "3", "7"] {
        let text = Screen::nadi().press(keys).text();
        let odd: String = text.chars().filter(|c| !c.is_ascii()).collect();
        assert!(odd.is_empty(), "{keys}: {odd}");
    }
}

#[test]
fn where_nothing_is_special_there_is_a_tip() {
    for (keys, tip) in [
        (
            "4",
            "Tip: z  Let one column be a week, a month or a quarter.",
        ),
        (
            "2 v v v",
            "Tip: v  Show the functions as a board, as a list or by organisation.",
        ),
    ] {
        let mut screen = Screen::nadi().press(keys);
        assert_eq!(screen.event_line(), tip, "{}", screen.text());
    }
    let mut screen = Screen::nadi().press("4 x");
    assert!(!screen.text().contains("Tip: "), "{}", screen.text());
}
