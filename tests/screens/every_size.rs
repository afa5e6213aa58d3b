//! Every screen and every popup as it stands in four windows, with an empty plan, with the sample and with 300
//! functions: looked at before they are accepted, so that no change of a screen goes unseen.

use super::Screen;

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
    ("successors_result", "5"),
    ("successors_people", "5 v"),
    ("successors_rounds", "5 v v"),
    ("sustainability_questions", "6"),
    ("sustainability_flags", "6 v"),
    ("log", "8"),
];

/// The popups, by name; forms, choices, confirms, and what is read.
const POPUPS: &[(&str, &str)] = &[
    ("menu", "2 space"),
    ("palette", ":"),
    ("help", "2 ?"),
    ("text_twin", "2 p"),
    ("curve_as_text", "tab tab enter"),
    ("find", "2 /"),
    ("filter", "2 v f"),
    ("sort", "2 v s"),
    ("what_changed", "c"),
    ("as_of", "t"),
    ("export", "x"),
    ("import", "i"),
    ("new_plan", "0 a"),
    ("collective", "e"),
    ("signal", "enter"),
    ("advance", ">"),
    ("back", "<"),
    ("function", "2 a"),
    ("who", "2 o"),
    ("dates", "2 d"),
    ("readiness", "2 r"),
    ("move_on", "2 right right >"),
    ("move_back", "2 right right <"),
    ("remove", "2 D"),
    ("organisation", "3 a"),
    ("person", "3 tab a"),
    ("round", "5 v v a"),
    ("close_a_round", "5 v v down enter C"),
    ("score", "5 v v down enter down down down enter enter"),
    ("what_if", "5 w"),
    ("question", "6 a"),
    ("accept_a_flag", "6 v A"),
    ("before_and_after", "8 enter"),
    ("leaving", "ctrl+c"),
];

#[test]
fn with_an_empty_plan() {
    look("empty", SCREENS, Screen::bare);
}

#[test]
fn with_the_sample() {
    look("sample", SCREENS, Screen::nadi);
}

#[test]
fn with_300_functions() {
    look("crowded", SCREENS, Screen::crowded);
}

#[test]
fn popups() {
    look("popup", POPUPS, Screen::nadi);
}

fn look(plan: &str, ways: &[(&str, &str)], begin: fn() -> Screen) {
    insta::with_settings!({ snapshot_path => "every_size", prepend_module_to_snapshot => false }, {
        let mut screen = begin();
        let start = screen.model().clone();
        for (name, keys) in ways {
            let mut seen = Vec::new();
            for (width, height) in SIZES {
                screen.put_back(start.clone());
                screen = screen.sized(width, height).press(keys);
                seen.push(format!("{width}x{height}\n{}", screen.seen()));
            }
            insta::assert_snapshot!(format!("{plan}__{name}"), seen.join("\n"), keys);
        }
    });
}
