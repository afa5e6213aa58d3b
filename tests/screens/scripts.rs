//! Plans with names and texts in Hindi and Kannada: nothing panics, no cluster is cut, nothing stands to the right of
//! what terminals disagree about.

use super::Screen;
use crate::support::scripts;
use crate::support::words::day;
use baton::app::words::is_width_certain;
use std::collections::BTreeSet;
use unicode_segmentation::UnicodeSegmentation;

const SIZES: [(u16, u16); 5] = [(60, 18), (80, 24), (100, 30), (130, 40), (200, 60)];

#[test]
fn the_portfolio_keeps_other_scripts_apart() {
    must_keep_apart(&["0", "0 space", "0 ?"]);
}

#[test]
fn the_lifecycle_keeps_other_scripts_apart() {
    must_keep_apart(&["", "tab", "tab tab", "tab tab tab", "left", "left left"]);
    must_keep_apart(&["space", "enter", "e", ">", "<", "?", "u"]);
}

#[test]
fn the_partners_keep_other_scripts_apart() {
    must_keep_apart(&["3", "3 enter", "3 tab", "3 tab tab"]);
}

#[test]
fn the_functions_keep_other_scripts_apart() {
    let board = "2 right right down";
    must_keep_apart(&[
        "2",
        board,
        "2 v",
        "2 v down down",
        "2 v v",
        "2 v v down right",
    ]);
}

#[test]
fn one_function_keeps_other_scripts_apart() {
    must_keep_apart(&[
        "2 enter",
        "2 down enter",
        "2 down down enter",
        "2 down down down down enter pgdn",
        "2 enter pgdn pgdn",
        "2 enter enter",
    ]);
}

#[test]
fn the_forms_of_a_function_keep_other_scripts_apart() {
    must_keep_apart(&[
        "2 >",
        "2 down >",
        "2 o",
        "2 o right",
        "2 d",
        "2 r",
        "2 e",
        "2 a",
        "2 space",
    ]);
}

#[test]
fn the_successors_keep_other_scripts_apart() {
    must_keep_apart(&[
        "5",
        "5 right down",
        "5 tab",
        "5 tab tab",
        "5 tab tab tab",
        "5 enter",
        "5 enter down",
        "5 v",
        "5 v enter",
        "5 v v",
        "5 w",
        "5 w right",
    ]);
}

#[test]
fn the_ballot_and_its_forms_keep_other_scripts_apart() {
    let open = "5 v v end enter";
    let way = |more: &str| format!("{open} {more}");
    let ways = [
        "",
        "enter",
        "enter right",
        "enter enter",
        "enter enter n tab tab enter",
    ]
    .map(way);
    must_keep_apart(&ways.each_ref().map(String::as_str));
}

#[test]
fn the_questions_and_flags_keep_other_scripts_apart() {
    must_keep_apart(&[
        "6",
        "6 tab",
        "6 tab down down",
        "6 end tab",
        "6 tab enter",
        "6 v",
        "6 v tab",
        "6 v down down down",
        "6 v down down down tab",
        "6 v down down down down down",
        "6 v end",
        "6 v end tab",
    ]);
}

#[test]
fn the_timeline_and_the_reviews_keep_other_scripts_apart() {
    must_keep_apart(&[
        "4",
        "4 down down",
        "4 enter",
        "4 z",
        "7",
        "7 tab",
        "7 enter",
        "7 v",
        "7 v down down",
    ]);
}

#[test]
fn the_log_keeps_other_scripts_apart() {
    must_keep_apart(&[
        "8",
        "8 down",
        "8 v",
        "8 v pgdn pgdn",
        "8 v end",
        "8 v end enter",
    ]);
}

/// Goes these ways in every translated plan, in every size.
fn must_keep_apart(ways: &[&str]) {
    let whole = clusters();
    let mut wrong = BTreeSet::new();
    for (name, today) in scripts::PLANS {
        let mut screen = Screen::with_file(&scripts::plan(name), day(today)).with_lines();
        for (way, (width, height)) in ways.iter().flat_map(|way| SIZES.map(|size| (way, size))) {
            screen = screen
                .sized(width, height)
                .press("esc esc esc 1")
                .press(way);
            for row in screen.rows() {
                let text = row.concat();
                for symbol in row.iter().filter(|symbol| !is_width_certain(symbol)) {
                    assert!(
                        whole.contains(symbol),
                        "{name}, {way}, {width}x{height}: a cluster is cut\n{text}"
                    );
                }
                if is_beside(&row) {
                    wrong.insert(format!("{name}, {way}, {width}x{height}: {text}"));
                }
            }
        }
    }
    let wrong: Vec<_> = wrong.into_iter().collect();
    let first = &wrong[..wrong.len().min(90)];
    assert!(
        wrong.is_empty(),
        "{} rows, such as\n{}",
        wrong.len(),
        first.join("\n")
    );
}

/// Whether something stands to the right of another script. What goes on in the same sentence drifts with it; after a
/// gap, or behind a line, something else begins.
fn is_beside(row: &[String]) -> bool {
    let Some(last) = row.iter().rposition(|symbol| !is_width_certain(symbol)) else {
        return false;
    };
    let rest = row[last + 1..].concat();
    rest.contains('│') || rest.trim_end().contains("   ")
}

/// Every cluster of the translated plans.
fn clusters() -> BTreeSet<String> {
    let texts = scripts::WORDS.iter().map(|(_, other)| *other);
    texts
        .flat_map(|text| text.graphemes(true))
        .map(str::to_owned)
        .collect()
}
