//! The hidden sheet that says whose the workbook is and what it asked for.
//!
//! Candidates and criteria stand here with their names too, so that a name which comes back beside another's id is
//! noticed.

use crate::interchange::sheet::FORMAT;
use crate::interchange::sheet::request::SheetRequest;
use crate::interchange::sheet::workbook::marks;
use rust_xlsxwriter::{ProtectionOptions, Worksheet, XlsxError};

pub(super) fn write(sheet: &mut Worksheet, request: &SheetRequest) -> Result<(), XlsxError> {
    sheet.set_name("baton")?.set_very_hidden(true);
    sheet.protect_with_options(&ProtectionOptions::default());
    let format = FORMAT.to_string();
    let mut rows: Vec<[&str; 4]> = vec![
        [marks::FRAME, &format, "", ""],
        ["plan", request.plan.as_str(), "", ""],
        ["round", request.round.as_str(), "", ""],
        ["scorer", request.scorer.as_str(), "", ""],
        ["token", request.token.as_str(), "", ""],
    ];
    for candidate in &request.candidates {
        let (id, name) = (candidate.id.as_str(), candidate.name.as_str());
        rows.push(["candidate", id, name, candidate.standing.word()]);
    }
    for criterion in &request.criteria {
        rows.push([
            "criterion",
            criterion.id.as_str(),
            criterion.name.as_str(),
            "",
        ]);
    }
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell)?;
        }
    }
    Ok(())
}
