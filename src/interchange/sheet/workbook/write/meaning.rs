//! The sheet that says what each score means.

use super::look::{Look, TITLE_HEIGHT, height};
use crate::domain::text::Text;
use crate::interchange::sheet::request::{SheetCriterion, SheetRequest};
use crate::interchange::sheet::words::NO_EVIDENCE_MEANS;
use rust_xlsxwriter::{Worksheet, XlsxError};

const TITLE: u32 = 0;
const NO_EVIDENCE: u32 = 1;
const HEADINGS: u32 = 2;
const FIRST: u32 = 3;
/// One column for each score from 1 to 5, after the criterion.
const SCORES: u16 = 5;
const ASK_FOR: u16 = SCORES + 1;
const MISTAKE: u16 = SCORES + 2;
const LABEL_WIDTH: u32 = 20;
const WIDTH: u32 = 23;

pub(super) fn write(
    sheet: &mut Worksheet,
    request: &SheetRequest,
    look: &Look,
) -> Result<(), XlsxError> {
    sheet.set_column_width(0, LABEL_WIDTH)?;
    for column in 1..=MISTAKE {
        sheet.set_column_width(column, WIDTH)?;
    }
    sheet.set_freeze_panes(FIRST, 1)?;
    sheet.set_repeat_rows(HEADINGS, HEADINGS)?;
    sheet.set_print_fit_to_pages(1, 0);
    sheet.write_string_with_format(TITLE, 0, "Meaning of scores", &look.title)?;
    sheet.merge_range(
        NO_EVIDENCE,
        0,
        NO_EVIDENCE,
        MISTAKE,
        NO_EVIDENCE_MEANS,
        &look.prose,
    )?;
    let width = LABEL_WIDTH + WIDTH * u32::from(MISTAKE);
    sheet.set_row_height(NO_EVIDENCE, height([(NO_EVIDENCE_MEANS, width)]) + 6.0)?;
    sheet.set_row_height(TITLE, TITLE_HEIGHT)?;
    let heading = |column: u16| match column {
        0 => "Criterion".to_owned(),
        ASK_FOR => "Ask for".to_owned(),
        MISTAKE => "The usual mistake".to_owned(),
        score => score.to_string(),
    };
    for column in 0..=MISTAKE {
        sheet.write_string_with_format(HEADINGS, column, heading(column), &look.heading)?;
    }
    for (row, criterion) in (FIRST..).zip(&request.criteria) {
        line(sheet, row, criterion, look)?;
    }
    Ok(())
}

fn line(
    sheet: &mut Worksheet,
    row: u32,
    criterion: &SheetCriterion,
    look: &Look,
) -> Result<(), XlsxError> {
    sheet.write_string_with_format(row, 0, criterion.name.as_str(), &look.label)?;
    let mut put = |column: u16, text: Option<&Text>| {
        let text = text.map_or("", Text::as_str);
        sheet
            .write_string_with_format(row, column, text, &look.text)
            .map(|_| ())
    };
    for column in 1..=SCORES {
        put(column, criterion.anchors.get(usize::from(column) - 1))?;
    }
    let texts = criterion.anchors.iter().chain(&criterion.ask_for);
    let texts = texts
        .chain(&criterion.typical_error)
        .map(|text| (text.as_str(), WIDTH));
    let name = (criterion.name.as_str(), LABEL_WIDTH);
    let height = height(texts.chain([name]));
    put(ASK_FOR, criterion.ask_for.as_ref())?;
    put(MISTAKE, criterion.typical_error.as_ref())?;
    sheet.set_row_height(row, height)?;
    Ok(())
}
