//! The sheet with the scorer's ties to the candidates.

use super::look::{Look, TITLE_HEIGHT, height};
use crate::interchange::sheet::request::{SheetCandidate, SheetRequest, Standing};
use crate::interchange::sheet::words::ties;
use crate::interchange::sheet::workbook::marks;
use rust_xlsxwriter::{DataValidation, Worksheet, XlsxError};

const TITLE: u32 = 1;
const ADVICE: u32 = 2;
const HEADINGS: u32 = 3;
const FIRST: u32 = 4;
const NAME: u16 = 1;
const TIE: u16 = 2;
const WHAT: u16 = 3;
const NOTICE: u16 = 4;
/// The least height of a row, in points: room for a sentence.
const ROOM: f64 = 36.0;

pub(super) fn write(
    sheet: &mut Worksheet,
    request: &SheetRequest,
    look: &Look,
) -> Result<(), XlsxError> {
    sheet.set_row_hidden(0)?.set_column_hidden(0)?;
    for column in [NAME, TIE, WHAT, NOTICE] {
        sheet.set_column_width(column, width(column))?;
    }
    sheet.set_freeze_panes(FIRST, 0)?;
    sheet.set_repeat_rows(HEADINGS, HEADINGS)?;
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_selection(FIRST, TIE, FIRST, TIE)?;
    head(sheet, look)?;
    for (row, candidate) in (FIRST..).zip(&request.candidates) {
        tie(sheet, row, candidate, look)?;
    }
    Ok(())
}

const fn width(column: u16) -> u32 {
    match column {
        NAME => 34,
        TIE => 14,
        WHAT => 52,
        _ => 26,
    }
}

fn head(sheet: &mut Worksheet, look: &Look) -> Result<(), XlsxError> {
    let columns = [
        (0, marks::CONFLICTS),
        (NAME, marks::NAME),
        (TIE, marks::TIE),
        (WHAT, marks::WHAT),
        (NOTICE, marks::TEXT),
    ];
    for (column, mark) in columns {
        sheet.write_string(0, column, mark)?;
    }
    for row in [TITLE, ADVICE, HEADINGS] {
        sheet.write_string(row, 0, marks::TEXT)?;
    }
    sheet.write_string_with_format(TITLE, NAME, "How you stand to each candidate", &look.title)?;
    let advice = "Work, money, family, a seat on their board, a quarrel: say it before you read about them. \
                  A tie that is declared is no fault.";
    sheet.merge_range(ADVICE, NAME, ADVICE, NOTICE, advice, &look.prose)?;
    let width = [NAME, TIE, WHAT, NOTICE].map(width).into_iter().sum();
    sheet.set_row_height(ADVICE, height([(advice, width)]) + 6.0)?;
    sheet.set_row_height(TITLE, TITLE_HEIGHT)?;
    let headings = [
        (NAME, "Candidate"),
        (TIE, "Your tie"),
        (WHAT, "What it is"),
        (NOTICE, ""),
    ];
    for (column, heading) in headings {
        sheet.write_string_with_format(HEADINGS, column, heading, &look.heading)?;
    }
    Ok(())
}

fn tie(
    sheet: &mut Worksheet,
    row: u32,
    candidate: &SheetCandidate,
    look: &Look,
) -> Result<(), XlsxError> {
    sheet.write_string(row, 0, candidate.id.as_str())?;
    sheet.write_string_with_format(row, NAME, candidate.name.as_str(), &look.label)?;
    let (choice, answer) = match candidate.standing {
        Standing::Open => (&look.choice, &look.answer),
        Standing::Recused => (&look.closed, &look.answer),
        Standing::OwnEmployer => (&look.closed, &look.closed),
    };
    let shown = candidate
        .tie()
        .filter(|_| candidate.standing != Standing::OwnEmployer);
    let tie = shown.map_or("", |tie| tie.as_str());
    sheet.write_string_with_format(row, TIE, tie, choice)?;
    let note = candidate
        .conflict
        .as_ref()
        .and_then(|tie| tie.note.as_ref());
    let note = note.filter(|_| candidate.standing != Standing::OwnEmployer);
    let note = note.map_or("", |note| note.as_str());
    sheet.write_string_with_format(row, WHAT, note, answer)?;
    let name = (candidate.name.as_str(), width(NAME));
    sheet.set_row_height(row, height([name, (note, width(WHAT))]).max(ROOM))?;
    if candidate.standing == Standing::Open {
        sheet.add_data_validation(row, TIE, row, TIE, &choices()?)?;
    } else {
        let notice = candidate.standing.notice();
        sheet.write_string_with_format(row, NOTICE, notice, &look.closed)?;
    }
    Ok(())
}

fn choices() -> Result<DataValidation, XlsxError> {
    DataValidation::new()
        .allow_list_strings(&ties())?
        .set_input_title("Your tie to this candidate")?
        .set_input_message(
            "none: no tie\ndeclared: a tie, and you can still score them\nrecused: you step aside and leave their \
             scores empty",
        )?
        .set_error_title("Not one of the three")?
        .set_error_message("Choose none, declared or recused.")
}
