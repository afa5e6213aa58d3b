//! What an answer may look like, and what is said of one that is none.

use super::refused;
use crate::support::sheets::{answer_cells, fill, request, sent, tie_cells};
use crate::support::words::text;
use baton::domain::round::{Basis, Conflict, Score, ScoreValue};
use baton::interchange::sheet::{read, toml};

/// A workbook with one answer in it: score, why and what it rests on.
fn answered(score: &str, why: &str, rests_on: &str) -> Vec<u8> {
    let cells = answer_cells(0, 0);
    let cells = cells.iter().map(String::as_str).zip([score, why, rests_on]);
    let cells: Vec<_> = cells.map(|(cell, value)| ("Scores", cell, value)).collect();
    fill(sent(), &cells)
}

fn score(score: &str) -> Score {
    let sheet = read(&answered(score, "Because.", ""), "meera.xlsx");
    sheet
        .unwrap_or_else(|problems| panic!("{score:?}: {problems:?}"))
        .scores
        .remove(0)
}

#[test]
fn a_score_may_be_written_in_many_ways() {
    let threes = [
        "3", "3.0", "'3", "'3.0", "'3,0", "'3.", "' 3 ", "'\u{a0}3", "'३", "'৩", "'٣", "'۳", "'３",
        "'๓", "'३.०", "'٣٫٠", "'௩", "'߃", "'③",
    ];
    for three in threes {
        assert_eq!(score(three).value, ScoreValue::Points(3), "{three}");
    }
    for none in [
        "no evidence",
        "No Evidence",
        "  NO   EVIDENCE ",
        "no-evidence",
        "no\u{a0}evidence",
    ] {
        assert_eq!(score(none).value, ScoreValue::NoEvidence, "{none}");
    }
}

#[test]
fn a_score_that_is_unclear_is_asked_about() {
    let part = "it holds a number with a part after the point";
    let other = "it holds a number that is not on the list";
    let more = "it holds a number and something beside it";
    let shown = [
        ("high", "it says \"high\""),
        ("n/a", "it says \"n/a\""),
        ("?", "it says \"?\""),
        ("3.5", part),
        ("'3,5", part),
        ("'٣٫٥", part),
        ("4.5", part),
        ("6", other),
        ("0", other),
        ("-3", other),
        ("33", other),
        ("'0", other),
        ("1e300", other),
        ("'3/4", more),
        ("'4+", more),
        ("'+4", other),
        ("'3 or 4", more),
        ("4 strong lead", more),
        ("४ strong", more),
        ("'3.00.0", more),
        ("'.0", part),
        ("strong lead", "it holds words that are not on the list"),
        ("Four", "it holds a word that is not on the list"),
        ("Ⅳ", "it holds a word that is not on the list"),
        ("date:2026-04-03", "it holds a date"),
        ("bool:1", "it holds TRUE or FALSE"),
        ("error:#N/A", "it holds an error"),
        (
            "a sentence that is no score",
            "it holds a text of 27 characters",
        ),
    ];
    for (score, says) in shown {
        let says = format!("meera.xlsx, Scores, C6: {says}");
        refused(&answered(score, "Because.", ""), &[&says]);
    }
    let told = super::problems(&answered("high", "Because.", ""));
    assert_eq!(
        told,
        ["meera.xlsx, Scores, C6: it says \"high\"; write 1, 2, 3, 4, 5 or no evidence"]
    );
}

#[test]
fn no_sentence_no_score_and_no_score_no_sentence() {
    refused(
        &answered("4", "", "documents"),
        &[
            "meera.xlsx, Scores, D6: it is empty, and there is a score beside it; write a sentence why",
        ],
    );
    refused(
        &answered("4", "   ", ""),
        &["meera.xlsx, Scores, D6: it is empty, and there is a score beside it"],
    );
    refused(
        &answered("", "Because.", ""),
        &["meera.xlsx, Scores, C6: it is empty, and something stands beside it; choose a score"],
    );
    refused(
        &answered("", "", "documents"),
        &["meera.xlsx, Scores, C6: it is empty, and something stands beside it"],
    );
}

#[test]
fn what_a_score_rests_on_is_several_words_of_the_list() {
    let rests_on = |words: &str| {
        let sheet = read(&answered("4", "Because.", words), "meera.xlsx").unwrap();
        sheet.scores[0].basis.clone()
    };
    assert_eq!(rests_on(""), []);
    assert_eq!(rests_on("Interview"), [Basis::Interview]);
    assert_eq!(
        rests_on(" partner ;FUNDER,, direct,partner"),
        [Basis::Partner, Basis::Funder, Basis::Direct]
    );
    refused(
        &answered("4", "Because.", "documents, gossip"),
        &[
            "meera.xlsx, Scores, E6: it holds a word that is not on the list; write one or more of documents, interview",
        ],
    );
    refused(
        &answered("4", "Because.", "documnets"),
        &[
            "meera.xlsx, Scores, E6: it says \"documnets\"; write one or more of documents, interview",
        ],
    );
    for given_away in ["4 of 5", "direct4", "strong lead", "4"] {
        let told = super::problems(&answered("4", "Because.", given_away));
        assert!(!told.concat().contains(given_away), "{told:#?}");
    }
}

#[test]
fn a_sentence_with_characters_that_hide_or_turn_text_is_refused_with_their_place() {
    refused(
        &answered("4", "good\u{202e}lived", ""),
        &[
            "meera.xlsx, Scores, D6: its character 5 is a control character that turns the direction of text (U+202E)",
        ],
    );
    let long = "x".repeat(4001);
    refused(
        &answered("4", &long, ""),
        &["meera.xlsx, Scores, D6: it has 4001 characters; the most is 4000"],
    );
    let longest = "ஆ".repeat(4000);
    let sheet = read(&answered("4", &longest, ""), "meera.xlsx").unwrap();
    assert_eq!(sheet.scores[0].note, Some(text(&longest)));
}

#[test]
fn a_sentence_may_have_lines_and_marks_and_begin_like_a_formula() {
    for words in [
        "First.\nSecond.",
        "a < b & \"c\" > 'd'",
        "'=1+1",
        "'-3",
        "_x000D_ is no break",
        "42",
    ] {
        let sheet = read(&answered("4", words, ""), "meera.xlsx");
        let sheet = sheet.unwrap_or_else(|problems| panic!("{words}: {problems:?}"));
        let expected = words.strip_prefix('\'').unwrap_or(words);
        let note = sheet.scores[0].note.as_ref().unwrap().as_str();
        if words.starts_with('_') {
            assert!(note.ends_with("is no break"), "{note:?}");
        } else {
            assert_eq!(note, expected);
        }
    }
}

#[test]
fn nothing_is_taken_for_a_candidate_whom_the_scorer_does_not_score() {
    for (candidate, cell) in [(2, "I6"), (3, "L6")] {
        let [score, _, _] = answer_cells(candidate, 0);
        assert_eq!(score, cell);
        let bytes = fill(sent(), &[("Scores", &score, "5")]);
        let says = format!(
            "meera.xlsx, Scores, {cell}: it has an answer for a candidate whom this scorer does not score; empty the cell"
        );
        refused(&bytes, &[&says]);
    }
}

#[test]
fn who_steps_aside_gives_no_score() {
    let [tie, what] = tie_cells(0);
    let [score, why, _] = answer_cells(0, 0);
    let bytes = fill(
        sent(),
        &[
            ("Conflicts", &tie, "Recused"),
            ("Conflicts", &what, "My sister works there."),
            ("Scores", &score, "5"),
            ("Scores", &why, "Because."),
        ],
    );
    let says = "it has an answer for a candidate for whom the conflicts say \"recused\"";
    refused(
        &bytes,
        &[&format!(
            "meera.xlsx, Scores, C6: {says}, and so has 1 more cell; empty them all, or say"
        )],
    );
    let bytes = fill(
        sent(),
        &[
            ("Conflicts", &tie, "recused"),
            ("Conflicts", &what, "My sister works there."),
        ],
    );
    let sheet = read(&bytes, "meera.xlsx").unwrap();
    assert_eq!(sheet.conflicts[0].conflict, Conflict::Recused);
    assert_eq!(
        sheet.empty.len(),
        request().asked() - 3,
        "their cells are not empty but left out"
    );
}

#[test]
fn a_tie_is_one_of_three_words() {
    let [tie, what] = tie_cells(0);
    let bytes = fill(sent(), &[("Conflicts", &tie, "perhaps")]);
    refused(
        &bytes,
        &[
            "meera.xlsx, Conflicts, C5: it holds a word that is not on the list; choose none, declared or recused",
        ],
    );
    let bytes = fill(sent(), &[("Conflicts", &what, "My sister works there.")]);
    refused(
        &bytes,
        &["meera.xlsx, Conflicts, C5: it is empty, and something stands beside it; choose none"],
    );
}

#[test]
fn a_tie_says_what_it_is() {
    for tie in ["declared", "recused"] {
        let [cell, what] = tie_cells(0);
        let says = format!(
            "meera.xlsx, Conflicts, {what}: it is empty, and beside it stands \"{tie}\"; write what the tie is"
        );
        refused(&fill(sent(), &[("Conflicts", &cell, tie)]), &[&says]);
    }
}

#[test]
fn every_problem_is_told_at_once_and_no_good_answer_in_any() {
    let [good, why, _] = answer_cells(4, 0);
    let bytes = fill(
        sent(),
        &[
            ("Scores", &good, "4"),
            ("Scores", &why, "MARKER of a good answer"),
            ("Scores", "C6", "high"),
            ("Scores", "D6", "MARKER of a score that is none"),
            ("Scores", "D7", "MARKER without a score"),
            ("Scores", "C8", "MARKER in the wrong cell"),
            ("Scores", "E8", "MARKER where it rests on nothing"),
            ("Conflicts", "D5", "MARKER beside no tie"),
        ],
    );
    let told = super::problems(&bytes);
    assert_eq!(told.len(), 6, "{told:#?}");
    assert!(!told.concat().contains("MARKER"), "{told:#?}");
}

#[test]
fn a_text_is_judged_as_a_workbook_is() {
    let sheet = toml(&request()).replacen(
        "score = \"\"\nwhy = \"\"",
        "score = 3.5\nwhy = \"MARKER\"",
        1,
    );
    let at = 1 + sheet
        .lines()
        .position(|line| line.starts_with("score = 3.5"))
        .unwrap();
    let problems = read(sheet.as_bytes(), "meera.toml").unwrap_err();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let says = format!(
        "meera.toml, answer[1], line {at} (score): it holds a number with a part after the point; write 1, 2, 3, 4, 5 or no evidence"
    );
    assert_eq!(told, [says]);
}
