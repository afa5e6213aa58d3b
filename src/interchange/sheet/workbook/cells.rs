//! The cells of a workbook that was found sound, sheet by sheet.
//!
//! Only cells that hold something are kept, however far from each other they stand.

use crate::interchange::contained;
use crate::interchange::sheet::problem::{Problems, Spot};
use crate::interchange::sheet::said::{Said, Value};
use calamine::{DataRef, Reader, Xlsx, XlsxError, XlsxFormulaMetadata};
use rust_xlsxwriter::utility::row_col_to_cell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

/// The most cells of a workbook, whatever they hold.
const CELLS: usize = 100_000;
/// The most bytes of text and formulas in all of them.
const TEXT: usize = 8 * 1024 * 1024;

/// A row and a column, both from 0.
pub(super) type At = (u32, u32);

/// One sheet.
pub(super) struct Page {
    name: String,
    cells: BTreeMap<At, Value>,
    formulas: BTreeMap<At, String>,
    links: BTreeSet<At>,
}

impl Page {
    /// What stands in a cell, and where that is.
    pub(super) fn said(&self, at: At) -> Said {
        let value = self.cells.get(&at).cloned().unwrap_or_default();
        let spot = self.spot(at);
        Said { spot, value }
    }

    /// The words of a cell; nothing where it is empty or holds something else.
    pub(super) fn text(&self, at: At) -> &str {
        match self.cells.get(&at) {
            Some(Value::Text(text)) => text,
            Some(Value::Empty | Value::Number(_) | Value::Other(_)) | None => "",
        }
    }

    pub(super) fn spot(&self, (row, column): At) -> Spot {
        let column = u16::try_from(column).unwrap_or(u16::MAX);
        Spot {
            sheet: self.name.clone(),
            cell: row_col_to_cell(row, column),
        }
    }

    /// The sheet as a whole.
    pub(super) fn whole(&self) -> Spot {
        Spot {
            sheet: self.name.clone(),
            cell: String::new(),
        }
    }

    /// Every cell that holds something.
    pub(super) fn cells(&self) -> impl Iterator<Item = At> {
        self.cells.keys().copied()
    }

    pub(super) const fn formulas(&self) -> &BTreeMap<At, String> {
        &self.formulas
    }

    pub(super) const fn links(&self) -> &BTreeSet<At> {
        &self.links
    }
}

/// Every sheet of a workbook; `None` where it cannot be read, and then the problems say so.
pub(super) fn pages(bytes: &[u8], problems: &mut Problems<'_>) -> Option<Vec<Page>> {
    // What a stranger wrote may hit a fault in the library that no check here foresaw. That is no fault of baton's, and
    // the other files that came back can still be read.
    match contained(|| read(bytes)) {
        Some(Ok(Some(pages))) => Some(pages),
        Some(Ok(None)) => {
            let says = "it holds far more than a sheet ever does";
            problems.whole(says, crate::interchange::sheet::words::SEND_OURS);
            None
        }
        Some(Err(_)) | None => {
            problems.whole(
                "it is damaged and its sheets cannot be read",
                "ask for it again, saved as an Excel workbook (.xlsx)",
            );
            None
        }
    }
}

fn read(bytes: &[u8]) -> Result<Option<Vec<Page>>, XlsxError> {
    let mut book = Xlsx::new(Cursor::new(bytes))?;
    let (mut cells, mut text) = (0, 0);
    let mut pages = Vec::new();
    for name in book.sheet_names() {
        let mut page = Page {
            links: links(&mut book, &name)?,
            cells: BTreeMap::new(),
            formulas: BTreeMap::new(),
            name: name.clone(),
        };
        let mut reader = book.worksheet_cells_reader(&name)?;
        while let Some(cell) = reader.next_cell_with_formula_metadata()? {
            if let Some(formula) = cell.formula {
                let formula = words(formula);
                text += formula.len();
                page.formulas.insert(cell.pos, formula);
            }
            let value = value(&cell.value);
            if let Value::Text(words) = &value {
                text += words.len();
            }
            if !value.is_empty() {
                page.cells.insert(cell.pos, value);
            }
            cells += 1;
            if cells > CELLS || text > TEXT {
                return Ok(None);
            }
        }
        pages.push(page);
    }
    Ok(Some(pages))
}

/// The formula as written; nothing where it is the same as that of another cell.
fn words(formula: XlsxFormulaMetadata) -> String {
    match formula {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => {
            formula
        }
        // Kinds that the library may know later are formulas as well.
        _ => String::new(),
    }
}

fn links(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<BTreeSet<At>, XlsxError> {
    let links = book.hyperlinks_by_sheet_name(sheet)?;
    Ok(links.iter().map(|link| link.range.start).collect())
}

fn value(data: &DataRef<'_>) -> Value {
    match data {
        DataRef::Empty => Value::Empty,
        #[expect(
            clippy::cast_precision_loss,
            reason = "no answer is so large that it matters"
        )]
        DataRef::Int(number) => Value::Number(*number as f64),
        DataRef::Float(number) => Value::Number(*number),
        DataRef::String(text) => Value::of_text(text),
        DataRef::SharedString(text) => Value::of_text(text),
        DataRef::Bool(_) => Value::Other("TRUE or FALSE"),
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) => Value::Other("a date"),
        DataRef::DurationIso(_) => Value::Other("a time"),
        DataRef::Error(_) => Value::Other("an error"),
    }
}
