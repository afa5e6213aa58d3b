//! What a sheet says to do and who can see what, for each way in which ballots are cast.

use crate::support::sheets::{parts, request};
use crate::support::words::line;
use baton::domain::round::BallotMode;
use baton::interchange::sheet::{SheetCasting, read, toml, xlsx};

/// The words of a sheet in both formats, each on one line.
fn told(casting: SheetCasting) -> [String; 2] {
    let mut request = request();
    request.casting = casting;
    let (workbook, text) = (xlsx(&request), toml(&request));
    read(&workbook, "meera.xlsx").expect("what is sent reads back");
    read(text.as_bytes(), "meera.toml").expect("what is sent reads back");
    let parts = parts(&workbook);
    let words = parts
        .iter()
        .find(|(path, _)| path == "xl/sharedStrings.xml");
    let words = String::from_utf8_lossy(&words.unwrap().1).replace("&quot;", "\"");
    let lines: Vec<&str> = text
        .lines()
        .map(|line| line.trim_start_matches(['#', ' ']))
        .collect();
    [words, lines.join(" ")]
}

#[test]
fn a_round_with_a_teller_asks_for_the_sheet_and_names_the_teller() {
    let name = Some(line("Asha R"));
    for words in told(SheetCasting::of(BallotMode::Teller, name)) {
        assert!(
            words.contains("send it back by 20 December 2026"),
            "{words}"
        );
        assert!(words.contains("Asha R looks after the sheets"), "{words}");
        assert!(
            words.contains("Whoever receives this file can open it"),
            "{words}"
        );
        assert!(!words.contains(".sealed"), "{words}");
    }
    for words in told(SheetCasting::default()) {
        assert!(!words.contains("looks after"), "{words}");
    }
}

#[test]
fn a_round_that_is_revealed_later_asks_for_the_sealed_file_only() {
    for words in told(SheetCasting::of(BallotMode::CommitReveal, None)) {
        for step in [
            "do not send it: whoever has it can read your scores",
            "Seal it on your own computer with \"baton score seal\"",
            "Send only the .sealed file back by 20 December 2026",
            "When you hear that the round has closed, send the .open file",
            "if it is lost, your scores cannot be counted",
        ] {
            assert!(words.contains(step), "{step}: {words}");
        }
        assert!(!words.contains("ask for the way in which"), "{words}");
        assert!(!words.contains("send it back"), "{words}");
    }
}
