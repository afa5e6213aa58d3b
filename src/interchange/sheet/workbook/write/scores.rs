//! The sheet with the scores: a row for each criterion, three columns for each candidate.

use super::choices::choices;
use super::look::{Look, TITLE_HEIGHT, height};
use crate::domain::text::Text;
use crate::interchange::sheet::request::{SheetCandidate, SheetCriterion, SheetRequest, Standing};
use crate::interchange::sheet::workbook::marks::{self, Part};
use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{Formula, Worksheet, XlsxError};

const TITLE: u32 = 1;
const FILLED: u32 = 2;
const NAMES: u32 = 3;
const HEADINGS: u32 = 4;
const FIRST: u32 = 5;
/// The column of the criteria; the ids are before it, the candidates after.
const CRITERIA: u16 = 1;
const LABEL_WIDTH: u32 = 34;
/// How many letters of the smaller kind in which it says what to ask for go into that width.
const LABEL_LETTERS: u32 = 37;
/// The least height of a row of answers, in points: room for a few sentences.
const ROOM: f64 = 96.0;
/// How many candidates stand side by side on a printed page.
const ON_A_PAGE: usize = 2;
/// The most breaks that a spreadsheet program takes.
const BREAKS: usize = 1000;
pub(super) fn write(
    sheet: &mut Worksheet,
    request: &SheetRequest,
    look: &Look,
) -> Result<(), XlsxError> {
    page(sheet, request)?;
    head(sheet, request, look)?;
    for (column, candidate) in columns(request) {
        names(sheet, column, candidate, look)?;
    }
    let open: Vec<u16> = columns(request)
        .filter(|(_, candidate)| candidate.standing == Standing::Open)
        .map(|(column, _)| column)
        .collect();
    for (row, criterion) in (FIRST..).zip(&request.criteria) {
        label(sheet, row, criterion, look)?;
        for (column, candidate) in columns(request) {
            answers(sheet, (row, column), candidate, look)?;
        }
        choices(sheet, row, criterion, &open)?;
    }
    Ok(())
}

/// Each candidate with the first of their columns.
fn columns(request: &SheetRequest) -> impl Iterator<Item = (u16, &SheetCandidate)> {
    (CRITERIA + 1..)
        .step_by(Part::ALL.len())
        .zip(&request.candidates)
}

fn page(sheet: &mut Worksheet, request: &SheetRequest) -> Result<(), XlsxError> {
    sheet.set_row_hidden(0)?.set_column_hidden(0)?;
    sheet.set_column_width(CRITERIA, LABEL_WIDTH)?;
    sheet
        .set_row_height(TITLE, TITLE_HEIGHT)?
        .set_row_height(FILLED, 20)?;
    for (column, _) in columns(request) {
        sheet.set_column_width(column, 11)?;
        sheet.set_column_width(column + 1, 32)?;
        sheet.set_column_width(column + 2, 14)?;
    }
    let breaks = columns(request).skip(ON_A_PAGE).step_by(ON_A_PAGE);
    let breaks: Vec<u32> = breaks
        .take(BREAKS)
        .map(|(column, _)| column.into())
        .collect();
    sheet.set_vertical_page_breaks(&breaks)?;
    sheet.set_freeze_panes(FIRST, CRITERIA + 1)?;
    sheet.set_repeat_rows(NAMES, HEADINGS)?;
    sheet.set_repeat_columns(0, CRITERIA)?;
    sheet.set_print_scale(78);
    sheet.set_selection(FIRST, CRITERIA + 1, FIRST, CRITERIA + 1)?;
    Ok(())
}

fn head(sheet: &mut Worksheet, request: &SheetRequest, look: &Look) -> Result<(), XlsxError> {
    sheet.write_string(0, 0, marks::SCORES)?;
    sheet.write_string(0, CRITERIA, marks::NAME)?;
    let rows = [
        (TITLE, marks::TEXT),
        (FILLED, marks::FILLED),
        (NAMES, marks::NAMES),
        (HEADINGS, marks::TEXT),
    ];
    for (row, mark) in rows {
        sheet.write_string(row, 0, mark)?;
    }
    let title = format!("{}: scores of {}", request.round_name, request.scorer_name);
    sheet.write_string_with_format(TITLE, CRITERIA, title, &look.title)?;
    let asked = request.asked();
    let count = Formula::new(count(request)).set_result(format!("0 of {asked} filled"));
    sheet.write_formula_with_format(FILLED, CRITERIA, count, &look.count)?;
    sheet.merge_range(
        NAMES,
        CRITERIA,
        HEADINGS,
        CRITERIA,
        "Criterion",
        &look.heading,
    )?;
    Ok(())
}

/// Counts the scores that have a sentence beside them, in columns that are open.
fn count(request: &SheetRequest) -> String {
    let last_row = FIRST + u32::try_from(request.criteria.len().max(1)).unwrap_or(1) - 1;
    let width = u16::try_from(request.candidates.len().max(1) * Part::ALL.len()).unwrap_or(3);
    let (from, to) = (CRITERIA + 1, CRITERIA + width);
    let range = |first: u16, last: u16| {
        let (first, last) = (column_number_to_name(first), column_number_to_name(last));
        format!("{first}{}:{last}{}", FIRST + 1, last_row + 1)
    };
    let marks = format!(
        "{}1:{}1",
        column_number_to_name(from),
        column_number_to_name(to)
    );
    let (scores, whys) = (range(from, to), range(from + 1, to + 1));
    let asked = request.asked();
    format!(
        "=SUMPRODUCT((RIGHT({marks},6)=\":score\")*({scores}<>\"\")*({whys}<>\"\"))&\" of {asked} filled\""
    )
}

fn names(
    sheet: &mut Worksheet,
    column: u16,
    candidate: &SheetCandidate,
    look: &Look,
) -> Result<(), XlsxError> {
    let last = column + 2;
    let name = candidate.name.as_str();
    sheet.merge_range(NAMES, column, NAMES, last, name, &look.heading)?;
    for (column, part) in (column..).zip(Part::ALL) {
        let mark = part.mark(&candidate.id, candidate.standing);
        sheet.write_string(0, column, mark)?;
        if candidate.standing == Standing::Open {
            sheet.write_string_with_format(HEADINGS, column, part.heading(), &look.heading)?;
        }
    }
    if candidate.standing != Standing::Open {
        let notice = candidate.standing.notice();
        sheet.merge_range(HEADINGS, column, HEADINGS, last, notice, &look.closed)?;
    }
    Ok(())
}

fn label(
    sheet: &mut Worksheet,
    row: u32,
    criterion: &SheetCriterion,
    look: &Look,
) -> Result<(), XlsxError> {
    sheet.write_string(row, 0, criterion.id.as_str())?;
    let name = criterion.name.as_str();
    let ask_for = criterion.ask_for.as_ref().map_or("", Text::as_str);
    let whole = format!("{name}\nAsk for: {ask_for}");
    sheet.set_row_height(row, height([(whole.as_str(), LABEL_LETTERS)]).max(ROOM))?;
    match &criterion.ask_for {
        Some(ask_for) => {
            let more = format!("\nAsk for: {ask_for}");
            let parts = [(&look.label, name), (&look.label_more, more.as_str())];
            sheet.write_rich_string_with_format(row, CRITERIA, &parts, &look.label)?;
        }
        None => {
            sheet.write_string_with_format(row, CRITERIA, name, &look.label)?;
        }
    }
    Ok(())
}

fn answers(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    candidate: &SheetCandidate,
    look: &Look,
) -> Result<(), XlsxError> {
    for (column, part) in (column..).zip(Part::ALL) {
        let format = match (candidate.standing, part) {
            (Standing::Recused | Standing::OwnEmployer, _) => &look.closed,
            (Standing::Open, Part::Score) => &look.choice,
            (Standing::Open, Part::Why | Part::RestsOn) => &look.answer,
        };
        sheet.write_blank(row, column, format)?;
    }
    Ok(())
}
