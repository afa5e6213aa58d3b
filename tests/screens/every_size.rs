//! Every screen and every popup as it stands in four windows, with an empty plan, with the sample and with 300
//! functions: looked at before they are accepted, so that no change of a screen goes unseen.

use super::Screen;
use super::form_ways::{self, FORMS};

const SIZES: [(u16, u16); 4] = [(60, 18), (80, 24), (100, 30), (200, 60)];

/// The screens and their views, by name.
const SCREENS: &[(&str, &str)] = &[
    ("portfolio", "0"),
    ("lifecycle", "1"),
    ("functions", "2"),
    ("functions_second_view", "2 v"),
    ("functions_third_view", "2 v v"),
    ("one_function", "2 enter"),
    ("partners", "3"),
    ("partners_books", "3 v"),
    ("timeline", "4"),
    ("successors_result", "5"),
    ("successors_people", "5 v"),
    ("successors_rounds", "5 v v"),
    ("successors_figures", "5 v v v"),
    ("sustainability_questions", "6"),
    ("sustainability_flags", "6 v"),
    ("sustainability_temptations", "6 v v"),
    ("sustainability_areas", "6 v v v"),
    ("sustainability_rehearsal", "6 v v v v"),
    ("reviews", "7"),
    ("log", "8"),
];

/// What a plan with entries in its books has more.
const BOOKS: &[(&str, &str)] = &[
    ("partners", "3 down down down"),
    ("timeline", "4"),
    (
        "timeline_tried",
        "4 down down down down down down down down down down down w z right right",
    ),
    (
        "timeline_drafted",
        "4 : p r o p o s e space n e w space d a y s enter",
    ),
    ("timeline_books", "4 v"),
    ("books", "3 v"),
    ("entries", "3 v enter"),
    ("one_entry", "3 v enter enter"),
    ("funding", "3 v down down enter"),
    ("temptations", "6 v v down enter"),
    ("rehearsal", "6 v v v v down down down down enter"),
];

/// The popups that are no forms, by name: menus, lists to choose from, questions, and what is read.
const POPUPS: &[(&str, &str)] = &[
    ("menu", "2 space"),
    ("palette", ":"),
    ("help", "2 ?"),
    ("text_twin", "2 p"),
    ("curve_as_text", "tab tab enter"),
    ("find", "2 /"),
    ("filter", "2 v f"),
    ("sort", "2 v s"),
    ("what_if", "5 w"),
    ("close_a_round", "5 v v down enter C"),
    ("before_and_after", "8 enter"),
    ("leaving", "ctrl+c"),
];

/// Popups that are no forms and have no key of their own, by the name of the action that opens them.
const NAMED: &[&str] = &["rules", "templates", "verify", "theme"];

#[test]
fn with_an_empty_plan() {
    look("empty", SCREENS, Screen::bare);
}

#[test]
fn with_the_sample() {
    look("sample", SCREENS, Screen::nadi);
}

#[test]
fn with_books() {
    look("booked", BOOKS, Screen::booked);
}

#[test]
fn with_300_functions() {
    look("crowded", SCREENS, Screen::crowded);
}

#[test]
fn popups() {
    look("popup", POPUPS, Screen::nadi);
    for name in NAMED {
        keep(&format!("popup__{name}"), Screen::nadi().perform(name));
    }
}

#[test]
fn forms() {
    for name in FORMS {
        let file = format!("form__{}", name.replace(' ', "_"));
        keep(&file, form_ways::open(name));
    }
}

fn look(plan: &str, ways: &[(&str, &str)], begin: fn() -> Screen) {
    let mut screen = begin();
    let start = screen.model().clone();
    for (name, keys) in ways {
        let mut seen = Vec::new();
        for (width, height) in SIZES {
            screen.put_back(start.clone());
            screen = screen.sized(width, height).press(keys);
            seen.push(format!("{width}x{height}\n{}", screen.seen()));
        }
        accept(&format!("{plan}__{name}"), &seen);
    }
}

/// What a screen looks like as its window changes.
fn keep(name: &str, mut screen: Screen) {
    assert!(!screen.model().modals.is_empty(), "{name} opens nothing");
    let mut seen = Vec::new();
    for (width, height) in SIZES {
        screen = screen.sized(width, height);
        seen.push(format!("{width}x{height}\n{}", screen.seen()));
    }
    accept(name, &seen);
}

fn accept(name: &str, seen: &[String]) {
    insta::with_settings!({ snapshot_path => "every_size", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name.to_owned(), seen.join("\n"));
    });
}
