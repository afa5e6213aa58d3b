//! The lists to choose from in the sheet with the scores, and what is said at a cell that is entered.

use super::MEANING;
use crate::interchange::sheet::request::SheetCriterion;
use crate::interchange::sheet::words::{SCORES, bases};
use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Worksheet, XlsxError};

/// The longest title and message that a spreadsheet program shows at a cell, as it counts: in UTF-16.
const TITLE_LIMIT: usize = 32;
const MESSAGE_LIMIT: usize = 255;
/// How many scores there are.
const SCALE: usize = 5;

/// Puts the lists to choose from into one row; `open` are the first columns of the candidates who are scored.
pub(super) fn choices(
    sheet: &mut Worksheet,
    row: u32,
    criterion: &SheetCriterion,
    open: &[u16],
) -> Result<(), XlsxError> {
    let Some(first) = open.first().copied() else {
        return Ok(());
    };
    let scores = DataValidation::new()
        .allow_list_strings(&SCORES)?
        .set_input_title(cut(criterion.name.as_str(), TITLE_LIMIT))?
        .set_input_message(message(criterion))?
        .set_error_title("Not a score")?
        .set_error_message("Choose 1, 2, 3, 4, 5 or \"no evidence\".")?
        .set_multi_range(cells(row, open, 0));
    sheet.add_data_validation(row, first, row, first, &scores)?;
    let rests_on = DataValidation::new()
        .allow_list_strings(&bases())?
        .set_input_title("What the score rests on")?
        .set_input_message("Choose one, or type several with commas between them.")?
        .set_error_style(DataValidationErrorStyle::Warning)
        .set_error_title("Not one word of the list")?
        .set_error_message("Several words of the list are fine, with commas between them.")?
        .set_multi_range(cells(row, open, 2));
    sheet.add_data_validation(row, first + 2, row, first + 2, &rests_on)?;
    Ok(())
}

fn cells(row: u32, columns: &[u16], further: u16) -> String {
    let cells = columns
        .iter()
        .map(|column| row_col_to_cell(row, column + further));
    cells.collect::<Vec<_>>().join(" ")
}

/// What the scores mean, as much of it as fits at a cell.
fn message(criterion: &SheetCriterion) -> String {
    let lines = |limit: usize| {
        let anchors = criterion.anchors.iter().take(SCALE).enumerate();
        let lines = anchors.map(|(index, anchor)| cut(&format!("{} {anchor}", index + 1), limit));
        lines.collect::<Vec<_>>().join("\n")
    };
    let whole = lines(usize::MAX);
    if whole.is_empty() {
        return "1 is the least, 5 the most. \"no evidence\": you saw nothing to judge by.".into();
    }
    if length(&whole) <= MESSAGE_LIMIT {
        return whole;
    }
    let more = format!("\nIn full: {MEANING}");
    let share = (MESSAGE_LIMIT - length(&more)) / criterion.anchors.len().min(SCALE) - 1;
    lines(share) + &more
}

/// Text of at most so many UTF-16 units on one line, cut after a word.
fn cut(text: &str, limit: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if length(&text) <= limit {
        return text;
    }
    let mut kept = String::new();
    for word in text.split(' ') {
        if length(&kept) + 1 + length(word) + 1 > limit {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    kept.push('…');
    kept
}

fn length(text: &str) -> usize {
    text.encode_utf16().count()
}
