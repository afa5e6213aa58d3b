//! Workbooks that would use up the memory or the day of whatever reads them: refused before anything does.

use super::refused;
use crate::support::sheets::{edit, packed, parts, path_of, sent};
use baton::interchange::{contained, is_contained};

/// A sheet of which one part was changed.
fn changed(path: &str, change: impl FnOnce(String) -> String) -> Vec<u8> {
    let mut parts = parts(sent());
    edit(&mut parts, path, change);
    packed(&parts)
}

fn scores(change: impl FnOnce(String) -> String) -> Vec<u8> {
    changed(&path_of(&parts(sent()), "Scores"), change)
}

#[test]
fn a_number_of_texts_that_cannot_be_is_not_believed() {
    for count in ["9999999999", "18446744073709551615", "1000000000000000"] {
        let bytes = changed("xl/sharedStrings.xml", |xml| {
            let start = xml.find("uniqueCount=\"").unwrap() + 13;
            let end = start + xml[start..].find('"').unwrap();
            format!("{}{count}{}", &xml[..start], &xml[end..])
        });
        refused(
            &bytes,
            &["meera.xlsx: it says that it holds far more texts than it does"],
        );
    }
}

#[test]
fn what_would_be_copied_for_each_format_is_bounded() {
    let with = |code: usize, formats: usize| {
        changed("xl/styles.xml", |xml| {
            let code = "0".repeat(code);
            let code = format!(
                "<numFmts count=\"1\"><numFmt numFmtId=\"200\" formatCode=\"{code}\"/></numFmts><fonts"
            );
            let xml = xml.replacen("<fonts", &code, 1);
            xml.replacen(
                "</cellXfs>",
                &("<xf numFmtId=\"200\"/>".repeat(formats) + "</cellXfs>"),
                1,
            )
        })
    };
    refused(
        &with(256, 1),
        &["meera.xlsx: a number format in it is far too long"],
    );
    refused(
        &with(1_000_000, 100_000),
        &["meera.xlsx: a number format in it is far too long"],
    );
    refused(
        &with(9, 5000),
        &["meera.xlsx: it holds far more formats or links"],
    );
    let name = changed("xl/styles.xml", |xml| {
        xml.replace(
            "val=\"Calibri\"",
            &format!("val=\"{}\"", "x".repeat(100_000)),
        )
    });
    refused(
        &name,
        &["meera.xlsx: a name or an address in it is far too long"],
    );
    let fine = with(255, 100);
    assert!(baton::interchange::sheet::read(&fine, "meera.xlsx").is_ok());
}

#[test]
fn each_sheet_has_a_part_of_its_own_and_they_are_few() {
    let workbook = |sheet: &str, times: usize| {
        changed("xl/workbook.xml", |xml| {
            xml.replace("</sheets>", &(sheet.repeat(times) + "</sheets>"))
        })
    };
    let again = "<sheet name=\"Again\" sheetId=\"90\" r:id=\"rId1\"/>";
    refused(
        &workbook(again, 100_000),
        &["meera.xlsx: it holds more than 20 sheets"],
    );
    refused(
        &workbook(again, 1),
        &["meera.xlsx: its sheets do not each have a part of their own"],
    );
    let relation = "<Relationship Id=\"rId90\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" \
        Target=\"./worksheets/SHEET1.xml\"/></Relationships>";
    let aliased = changed("xl/_rels/workbook.xml.rels", |xml| {
        xml.replace("</Relationships>", relation)
    });
    refused(
        &aliased,
        &["meera.xlsx: its sheets do not each have a part of their own"],
    );
}

#[test]
fn rows_count_though_they_hold_nothing() {
    let rows =
        scores(|xml| xml.replace("</sheetData>", &("<row/>".repeat(100_001) + "</sheetData>")));
    refused(&rows, &["meera.xlsx: it holds far more rows"]);
}

#[test]
fn a_range_that_ends_before_it_begins_is_damage() {
    for range in ["B2:A1", "A2:B1", "B1:A2", "B2:A1 C1:D2"] {
        let bytes = scores(|xml| {
            let start = xml.find("<dimension ref=\"").unwrap() + 16;
            let end = start + xml[start..].find('"').unwrap();
            format!("{}{range}{}", &xml[..start], &xml[end..])
        });
        refused(&bytes, &["meera.xlsx: it is damaged"]);
    }
}

#[test]
fn links_are_counted_before_they_are_read() {
    let links = scores(|xml| {
        let links = "<hyperlink ref=\"D6\" r:id=\"rId1\"/>".repeat(5000);
        xml.replace(
            "<pageMargins",
            &format!("<hyperlinks>{links}</hyperlinks><pageMargins"),
        )
    });
    refused(&links, &["meera.xlsx: it holds far more formats or links"]);
}

#[test]
fn a_fault_of_a_library_ends_one_reading_only() {
    assert_eq!(contained(|| 3), Some(3));
    let fault = contained(|| -> u8 {
        assert!(is_contained());
        panic!("a fault of a library")
    });
    assert_eq!(fault, None);
    assert!(!is_contained());
}
