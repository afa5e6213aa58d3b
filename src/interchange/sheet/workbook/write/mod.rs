//! From a request to the bytes of a workbook. The same request gives the same bytes: no clock is in them.

mod choices;
mod conflicts;
mod frame;
mod look;
mod meaning;
mod read_me;
mod scores;

use crate::interchange::sheet::request::SheetRequest;
use look::Look;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, ProtectionOptions, Workbook, Worksheet, XlsxError,
};

/// A4 in the numbering of spreadsheet programs.
const A4: u8 = 9;
/// The names of the sheets that people see, in their order.
const READ_ME: &str = "Read me";
const SCORES: &str = "Scores";
const CONFLICTS: &str = "Conflicts";
const MEANING: &str = "Meaning of scores";

/// A score sheet as a workbook, every answer still empty.
#[must_use]
pub fn xlsx(request: &SheetRequest) -> Vec<u8> {
    bytes(request).expect("a plan holds fewer candidates, criteria and words than a workbook can")
}

fn bytes(request: &SheetRequest) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A fixed day: the sheet says when it is due, and nobody needs to know when it was made.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new().set_title("Score sheet");
    book.set_properties(&properties.set_creation_datetime(&day));
    let look = Look::new();
    read_me::write(titled(&mut book, READ_ME)?, request, &look)?;
    scores::write(titled(&mut book, SCORES)?, request, &look)?;
    conflicts::write(titled(&mut book, CONFLICTS)?, request, &look)?;
    meaning::write(titled(&mut book, MEANING)?, request, &look)?;
    frame::write(book.add_worksheet(), request)?;
    book.save_to_buffer()
}

/// A new sheet for people to read and print, locked but for its answers. There is no password: whoever must can open it.
fn titled<'b>(book: &'b mut Workbook, name: &str) -> Result<&'b mut Worksheet, XlsxError> {
    let sheet = book.add_worksheet().set_name(name)?;
    let locked = ProtectionOptions {
        format_rows: true,
        format_columns: true,
        ..ProtectionOptions::default()
    };
    sheet
        .set_paper_size(A4)
        .set_landscape()
        .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3)
        .set_footer("&L&A&RPage &P of &N")
        .set_screen_gridlines(false)
        .protect_with_options(&locked);
    Ok(sheet)
}
