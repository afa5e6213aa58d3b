//! A sheet that went through another program. The test runs where `LibreOffice` is installed, and says where it is not.

use crate::support::sheets::{answer_cells, edit, fill, packed, parts, path_of, sent, tie_cells};
use baton::interchange::sheet::read;
use std::io::Write;
use std::path::Path;
use std::process::Command;

/// Opens a workbook with `LibreOffice` and saves it again; `None` where the program is not there.
fn resaved(workbook: &[u8]) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (
        folder.path().join("sheet.xlsx"),
        folder.path().join("resaved"),
    );
    std::fs::write(&from, workbook).unwrap();
    // A profile of its own, so that nobody's settings play a part and two runs do not meet.
    let profile = format!(
        "-env:UserInstallation=file://{}",
        folder.path().join("profile").display()
    );
    let run = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", "xlsx", "--outdir"])
        .args([Path::new(&to), &from])
        .output();
    let Ok(run) = run else {
        // Written past the harness, which keeps to itself what a test prints that passes.
        let said =
            b"SKIPPED: no sheet went through another program, for want of LibreOffice (soffice)\n";
        std::io::stderr().write_all(said).unwrap();
        return None;
    };
    let saved = std::fs::read(to.join("sheet.xlsx"));
    Some(saved.unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&run.stderr))))
}

#[test]
fn a_sheet_saved_by_libreoffice_reads_back_the_same() {
    let [score, why, rests_on] = answer_cells(0, 0);
    let [second, because, _] = answer_cells(4, 2);
    let [tie, what] = tie_cells(0);
    let filled = fill(
        sent(),
        &[
            ("Scores", &score, "3"),
            ("Scores", &why, "Two lines,\none < \"two\" & नमस्ते."),
            ("Scores", &rests_on, "documents, direct"),
            ("Scores", &second, "no evidence"),
            ("Scores", &because, "'=Nothing was shown."),
            ("Conflicts", &tie, "none"),
            ("Conflicts", &what, ""),
        ],
    );
    let Some(resaved) = resaved(&filled) else {
        return;
    };
    let (before, after) = (read(&filled, "sheet.xlsx"), read(&resaved, "sheet.xlsx"));
    assert_eq!(after, before);
    assert_eq!(after.unwrap().scores.len(), 2);
}

#[test]
fn the_count_of_what_is_filled_counts_a_score_with_its_sentence() {
    let [first, why, _] = answer_cells(0, 0);
    let [second, because, _] = answer_cells(4, 2);
    let [alone, _, _] = answer_cells(1, 0);
    let bytes = fill(
        sent(),
        &[
            ("Scores", &first, "3"),
            ("Scores", &why, "Because."),
            ("Scores", &second, "no evidence"),
            ("Scores", &because, "Nothing was shown."),
            ("Scores", &alone, "5"),
        ],
    );
    let mut typed = parts(&bytes);
    let path = path_of(&typed, "Scores");
    // What was counted last is taken out, as it is when somebody types: then a program counts again.
    edit(&mut typed, &path, |xml| {
        xml.replace("<v>0 of 9 filled</v>", "")
    });
    let Some(resaved) = resaved(&packed(&typed)) else {
        return;
    };
    let counted =
        |(_, bytes): &(String, Vec<u8>)| String::from_utf8_lossy(bytes).contains("2 of 9 filled");
    assert!(parts(&resaved).iter().any(counted));
}
