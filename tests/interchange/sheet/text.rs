//! The sheet as text.

use crate::support::sheets::request;
use baton::domain::round::ScoreValue;
use baton::interchange::sheet::{read, toml};

#[test]
fn a_sheet_as_it_was_sent_is_empty_and_fine() {
    let request = request();
    let text = toml(&request);
    let sheet = read(text.as_bytes(), "sheet.toml").unwrap();
    assert_eq!(sheet.token, request.token);
    assert_eq!(sheet.scores, []);
    assert_eq!(sheet.empty.len(), request.asked());
}

#[test]
fn an_answer_is_read_with_its_sentence() {
    let text = toml(&request()).replacen(
        "score = \"\"\nwhy = \"\"\nrests_on = \"\"",
        "score = 3\nwhy = \"They ran it twice.\"\nrests_on = \"Documents, interview\"",
        1,
    );
    let sheet = read(text.as_bytes(), "sheet.toml").unwrap();
    assert_eq!(sheet.scores.len(), 1);
    assert_eq!(sheet.scores[0].value, ScoreValue::Points(3));
    assert_eq!(sheet.scores[0].basis.len(), 2);
}

#[test]
fn whatever_is_there_twice_is_refused_and_both_are_named() {
    let text = toml(&request());
    let block = |key: &str| {
        let start = text.find(&format!("[[{key}]]")).unwrap();
        let end = start + text[start + 2..].find("[[").unwrap() + 2;
        text[start..end].to_owned()
    };
    for (key, last, on) in [
        ("answer", 10, "candidate and criterion"),
        ("conflict", 5, "candidate"),
    ] {
        let twice = format!("{text}\n{}", block(key));
        let told = super::problems(twice.as_bytes());
        for (this, other) in [(1, last), (last, 1)] {
            let place = format!("meera.xlsx, {key}[{this}], line ");
            let says =
                format!(": this and {key}[{other}] are on the same {on}; keep one of the two");
            let named = told
                .iter()
                .any(|one| one.starts_with(&place) && one.contains(&says));
            assert!(named && told.len() == 2, "{told:#?}");
        }
    }
}
