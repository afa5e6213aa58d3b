//! The sheet that says what to do.

use super::look::{Look, TITLE_HEIGHT, height};
use crate::interchange::sheet::request::SheetRequest;
use crate::interchange::sheet::words::{bases_explained, steps, who_sees};
use rust_xlsxwriter::{Worksheet, XlsxError};

const WIDTH: u32 = 112;

pub(super) fn write(
    sheet: &mut Worksheet,
    request: &SheetRequest,
    look: &Look,
) -> Result<(), XlsxError> {
    sheet.set_column_width(0, 4)?.set_column_width(1, WIDTH)?;
    sheet.set_print_fit_to_pages(1, 0);
    let mut row = 0;
    let title = format!("{}: {}", request.plan_name, request.round_name);
    sheet.write_string_with_format(row, 0, title, &look.title)?;
    sheet.set_row_height(row, TITLE_HEIGHT)?;
    row += 1;
    let by = request.by.format("%-d %B %Y");
    let whose = format!("Scores of {}, wanted back by {by}", request.scorer_name);
    sheet.write_string_with_format(row, 0, whose, &look.count)?;
    row = part(sheet, row + 2, "What to do", look)?;
    for (index, step) in steps(request).iter().enumerate() {
        sheet.write_string_with_format(row, 0, format!("{}.", index + 1), &look.prose)?;
        sheet.write_string_with_format(row, 1, step, &look.prose)?;
        sheet.set_row_height(row, height([(step.as_str(), WIDTH)]))?;
        row += 1;
    }
    row = part(
        sheet,
        row + 1,
        "Who sees what, and what the answers mean",
        look,
    )?;
    let rests_on = format!(
        "What a score rests on is one word or more, with commas between them: {}.",
        bases_explained()
    );
    for sentence in who_sees(request).into_iter().chain([rests_on]) {
        sheet.write_string_with_format(row, 0, "•", &look.prose)?;
        sheet.write_string_with_format(row, 1, &sentence, &look.prose)?;
        sheet.set_row_height(row, height([(sentence.as_str(), WIDTH)]))?;
        row += 1;
    }
    Ok(())
}

/// A heading; gives the row below it.
fn part(sheet: &mut Worksheet, row: u32, title: &str, look: &Look) -> Result<u32, XlsxError> {
    sheet.write_string_with_format(row, 0, title, &look.count)?;
    Ok(row + 1)
}
