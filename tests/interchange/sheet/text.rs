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
