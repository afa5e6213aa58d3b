//! The sheet as a workbook: written, filled in by another hand, read.

use super::refused;
use crate::support::sheets::{
    answer_cells, edit, fill, packed, parts, path_of, request, sent, tie_cells,
};
use crate::support::words::{id, line, text};
use baton::domain::round::{Basis, Conflict, ScoreValue};
use baton::interchange::sheet::{Format, Standing, file_name, read, xlsx};

#[test]
fn a_workbook_as_it_was_sent_is_empty_and_fine() {
    let request = request();
    let sheet = read(&xlsx(&request), "sheet.xlsx").unwrap();
    assert_eq!(sheet.plan, request.plan);
    assert_eq!(sheet.round, request.round);
    assert_eq!(sheet.scorer, request.scorer);
    assert_eq!(sheet.token, request.token);
    assert_eq!(sheet.scores, []);
    assert_eq!(sheet.empty.len(), request.asked());
    let ties: Vec<_> = sheet
        .conflicts
        .iter()
        .map(|tie| (tie.candidate.as_str(), tie.conflict))
        .collect();
    assert_eq!(
        ties,
        [("neem", Conflict::Declared), ("peepal", Conflict::Recused)]
    );
}

#[test]
fn the_same_request_gives_the_same_bytes() {
    assert_eq!(xlsx(&request()), xlsx(&request()));
}

#[test]
fn what_was_typed_is_what_is_read() {
    let [score, why, rests_on] = answer_cells(1, 2);
    let [tie, what] = tie_cells(0);
    let bytes = fill(
        sent(),
        &[
            ("Scores", &score, "4"),
            ("Scores", &why, "Two deputies could lead tomorrow."),
            ("Scores", &rests_on, "Documents, direct"),
            ("Conflicts", &tie, "declared"),
            ("Conflicts", &what, "My sister works there."),
        ],
    );
    let sheet = read(&bytes, "sheet.xlsx").unwrap();
    assert_eq!(sheet.scores.len(), 1);
    let score = &sheet.scores[0];
    assert_eq!(score.cell.scorer, id("meera-j"));
    assert_eq!(score.cell.candidate, id("neem"));
    assert_eq!(score.cell.criterion, id("depth"));
    assert_eq!(score.value, ScoreValue::Points(4));
    assert_eq!(score.note, Some(text("Two deputies could lead tomorrow.")));
    assert_eq!(score.basis, [Basis::Documents, Basis::Direct]);
    assert_eq!(sheet.empty.len(), request().asked() - 1);
    assert_eq!(sheet.conflicts[0].candidate, id("banyan"));
    assert_eq!(
        sheet.conflicts[0].note,
        Some(text("My sister works there."))
    );
}

#[test]
fn sheets_that_were_renamed_and_moved_are_found_by_their_ids() {
    let [score, why, _] = answer_cells(0, 0);
    let bytes = fill(
        sent(),
        &[("Scores", &score, "2"), ("Scores", &why, "Never once.")],
    );
    let mut parts = parts(&bytes);
    edit(&mut parts, "xl/workbook.xml", |xml| {
        let xml = xml.replace("name=\"Scores\"", "name=\"Meine Noten\"");
        let start = xml.find("<sheet ").unwrap();
        let end = xml.find("</sheets>").unwrap();
        let mut sheets: Vec<&str> = xml[start..end].split_inclusive("/>").collect();
        sheets.reverse();
        format!("{}{}{}", &xml[..start], sheets.concat(), &xml[end..])
    });
    let sheet = read(&packed(&parts), "sheet.xlsx").unwrap();
    assert_eq!(sheet.scores[0].value, ScoreValue::Points(2));
}

#[test]
fn a_row_moved_with_everything_in_it_is_found_by_its_id() {
    let [score, why, _] = answer_cells(0, 0);
    let bytes = fill(
        sent(),
        &[("Scores", &score, "2"), ("Scores", &why, "Never once.")],
    );
    let mut parts = parts(&bytes);
    let path = path_of(&parts, "Scores");
    // The first row of answers becomes row 40.
    edit(&mut parts, &path, |xml| {
        let start = xml.find("<row r=\"6\"").unwrap();
        let end = start + xml[start..].find("</row>").unwrap() + 6;
        let mut row = xml[start..end].replace("<row r=\"6\"", "<row r=\"40\"");
        for column in 'A'..='Q' {
            row = row.replace(&format!("r=\"{column}6\""), &format!("r=\"{column}40\""));
        }
        let rest = format!("{}{}", &xml[..start], &xml[end..]);
        rest.replace("</sheetData>", &format!("{row}</sheetData>"))
    });
    let sheet = read(&packed(&parts), "sheet.xlsx").unwrap();
    assert_eq!(sheet.scores[0].cell.criterion, id("collaboratives"));
}

#[test]
fn a_name_is_never_a_formula() {
    let mut request = request();
    request.scorer_name = line("=1+1");
    request.round_name = line("+cmd");
    for (candidate, name) in
        request
            .candidates
            .iter_mut()
            .zip(["=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "=A1"])
    {
        candidate.name = line(name);
    }
    let bytes = xlsx(&request);
    for (path, part) in parts(&bytes) {
        let text = String::from_utf8_lossy(&part);
        let formulas = text.matches("<f>").count();
        assert!(
            formulas == 0 || (path == path_of(&parts(&bytes), "Scores") && formulas == 1),
            "{path}"
        );
    }
    assert_eq!(
        read(&bytes, "sheet.xlsx").unwrap().empty.len(),
        request.asked()
    );
}

#[test]
fn a_scorer_who_is_recused_from_all_gets_a_sheet_with_nothing_to_fill_in() {
    let mut request = request();
    for candidate in &mut request.candidates {
        candidate.standing = Standing::Recused;
    }
    let sheet = read(&xlsx(&request), "sheet.xlsx").unwrap();
    assert_eq!(
        (sheet.scores.len(), sheet.empty.len(), sheet.conflicts.len()),
        (0, 0, 5)
    );
}

#[test]
fn the_file_says_who_and_by_when() {
    assert_eq!(
        file_name(&request(), Format::Xlsx),
        "lead-2026_meera-j_by-2026-12-20.xlsx"
    );
    let mut request = request();
    request.round = id("con");
    assert_eq!(
        file_name(&request, Format::Toml),
        "con_meera-j_by-2026-12-20.toml"
    );
}

#[test]
fn a_block_pasted_one_row_lower_is_told_and_not_taken() {
    let bytes = fill(
        sent(),
        &[
            ("Scores", "A7", "collaboratives"),
            ("Scores", "B7", "Their collaboratives"),
            ("Scores", "C7", "3"),
            ("Scores", "D7", "SECRET"),
            ("Scores", "A8", "positioning"),
            ("Scores", "B8", "Their positioning"),
            ("Scores", "A9", "depth"),
            ("Scores", "B9", "Their depth"),
        ],
    );
    refused(
        &bytes,
        &["meera.xlsx, Scores, A7: the hidden id here is there twice; "],
    );
}

#[test]
fn answers_pasted_below_the_table_are_told() {
    let bytes = fill(sent(), &[("Scores", "C9", "3"), ("Scores", "T6", "SECRET")]);
    refused(
        &bytes,
        &[
            "meera.xlsx, Scores, T6: something stands here, outside the table; ",
            "meera.xlsx, Scores, C9: something stands here, outside the table; ",
        ],
    );
}

#[test]
fn names_pasted_beside_the_ids_of_others_are_told() {
    let bytes = fill(
        sent(),
        &[
            ("Scores", "B6", "Their depth"),
            ("Scores", "C4", "Neem Trust"),
            ("Conflicts", "B5", "Teak Trust"),
        ],
    );
    refused(
        &bytes,
        &[
            "meera.xlsx, Scores, B6: the name here is not \"Their collaboratives\"",
            "meera.xlsx, Scores, C4: the name here is not \"Banyan Trust\"",
            "meera.xlsx, Conflicts, B5: the name here is not \"Banyan Trust\"",
        ],
    );
}

#[test]
fn hidden_ids_that_are_gone_or_strange_are_told() {
    let bytes = fill(
        sent(),
        &[("Scores", "A6", ""), ("Scores", "C1", "somebody:score")],
    );
    refused(
        &bytes,
        &[
            "meera.xlsx, Scores: the row of Their collaboratives is missing",
            "meera.xlsx, Scores, B6: something stands here",
            "meera.xlsx, Scores, C1: the hidden id here is not one that was sent",
            "meera.xlsx, Scores: the columns of Banyan Trust are not all there",
        ],
    );
}

#[test]
fn a_hidden_sheet_that_was_edited_is_told() {
    for (cell, value) in [
        ("B5", "abc"),
        ("B4", "Not An Id"),
        ("A2", ""),
        ("B6", ""),
        ("D6", "maybe"),
    ] {
        let bytes = fill(sent(), &[("baton", cell, value)]);
        let says =
            "meera.xlsx: the hidden sheet that says whose scores these are is not as it was sent";
        refused(&bytes, &[says]);
    }
    let bytes = fill(sent(), &[("baton", "B1", "2")]);
    refused(
        &bytes,
        &["meera.xlsx: it is of format 2; this version reads format 1"],
    );
    let bytes = fill(sent(), &[("baton", "A1", "")]);
    refused(
        &bytes,
        &["meera.xlsx: the hidden sheet that says whose scores these are is missing"],
    );
}

#[test]
fn the_longest_words_fit_where_programs_have_limits() {
    let mut request = request();
    for criterion in &mut request.criteria {
        criterion.name = line(&"🙂".repeat(200));
        criterion.anchors = vec![text(&"🙂".repeat(4000)); 300];
        criterion.ask_for = Some(text(&"word ".repeat(800)));
    }
    request.round_name = line(&"漢".repeat(200));
    let sheet = read(&xlsx(&request), "sheet.xlsx").unwrap();
    assert_eq!(sheet.empty.len(), request.asked());
}

#[test]
fn a_cell_offers_its_answers_and_says_what_they_mean() {
    let parts = parts(sent());
    let xml = text_of(&parts, "Scores");
    let of = |part: &str| xml.matches(part).count();
    assert_eq!(
        of("\"1,2,3,4,5,no evidence\""),
        3,
        "a list for each criterion"
    );
    assert_eq!(
        of("promptTitle=\"Their depth\" prompt=\"1 What a 1 means for depth"),
        1
    );
    assert_eq!(of("In full: Meaning of scores"), 3);
    assert_eq!(
        of("errorStyle=\"warning\""),
        3,
        "several words may rest beside each other"
    );
    assert_eq!(
        text_of(&parts, "Conflicts")
            .matches("\"none,declared,recused\"")
            .count(),
        3
    );
}

#[test]
fn every_sheet_is_protected_and_none_with_a_password() {
    let parts = parts(sent());
    for sheet in [
        "Read me",
        "Scores",
        "Conflicts",
        "Meaning of scores",
        "baton",
    ] {
        let xml = text_of(&parts, sheet);
        let protection = xml.split("<sheetProtection ").nth(1).expect(sheet);
        let protection = protection.split('>').next().unwrap();
        assert!(
            !protection.contains("password") && !protection.contains("hash"),
            "{protection}"
        );
    }
}

#[test]
fn the_count_is_the_only_formula_and_nothing_is_summed() {
    let parts = parts(sent());
    let all: String = parts
        .iter()
        .map(|(_, bytes)| String::from_utf8_lossy(bytes))
        .collect();
    assert_eq!(all.matches("<f>").count(), 1);
    assert!(text_of(&parts, "Scores").contains("<v>0 of 9 filled</v>"));
}

fn text_of(parts: &[(String, Vec<u8>)], sheet: &str) -> String {
    let path = path_of(parts, sheet);
    let part = parts.iter().find(|(name, _)| *name == path);
    String::from_utf8(part.unwrap().1.clone()).unwrap()
}
