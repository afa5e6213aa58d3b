//! Score sheets by e-mail: what one scorer is asked, as a spreadsheet or as text, and what comes back in it.
//!
//! A sheet is written from a [`SheetRequest`] and read into a [`FilledSheet`]; both are plain data, files are bytes.
//! Reading judges what a file alone can tell: that it is a sheet, that every id is there once, that every value is on
//! the scale and every score has its sentence. Whether the round is open, the token was given out and the scorer may
//! score at all is left to the session, which knows the plan.
//!
//! What must stay true: whatever was written reads back; a file with one problem gives no sheet, and every problem is
//! told at once; nothing in a file is run, followed or believed about its size; and no problem tells a score or a
//! sentence that was rightly given.

mod ballot;
mod filled;
mod judge;
mod name;
mod once;
mod problem;
mod quiet;
mod request;
mod said;
mod text;
mod token;
mod unclear;
mod value;
mod words;
mod workbook;

pub use ballot::{
    BallotHead, Commitment, OpenBallot, OpenedScore, SealedBallot, open_text, read_open,
    read_sealed, sealed_text,
};
pub use filled::FilledSheet;
pub use name::file_name;
pub use problem::SheetProblem;
pub use request::{SheetCandidate, SheetCasting, SheetCriterion, SheetRequest, Standing};
pub use text::toml;
pub use token::{Token, TokenProblem};
pub use workbook::xlsx;

use problem::Problems;
use said::SheetSaid;

/// The most cells that one sheet asks for, and that one ballot answers.
const CELLS: usize = 5000;
/// The newest form of a sheet that this version writes and reads.
const FORMAT: u32 = 1;
/// The largest file that is read, in bytes.
pub const SHEET_LIMIT: usize = 2 * 1024 * 1024;

/// How a sheet is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A workbook for spreadsheet programs.
    Xlsx,
    /// Text for those who prefer it.
    Toml,
}

impl Format {
    /// The ending of the file's name, without the dot.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Toml => "toml",
        }
    }
}

/// Reads a sheet that came back, whichever its format; the file's name is only for the problems.
///
/// # Errors
/// Everything that is wrong with it. Then nothing of it is given.
pub fn read(bytes: &[u8], file_name: &str) -> Result<FilledSheet, Vec<SheetProblem>> {
    let mut problems = Problems::of(file_name);
    let said = said_in(bytes, file_name, &mut problems);
    let sheet = said.and_then(|said| judge::judge(&said, &mut problems));
    match sheet {
        Some(sheet) => Ok(sheet),
        None => Err(problems.into_found()),
    }
}

fn said_in(bytes: &[u8], file_name: &str, problems: &mut Problems<'_>) -> Option<SheetSaid> {
    if bytes.len() > SHEET_LIMIT {
        let says = format!("it is larger than {} KiB", SHEET_LIMIT / 1024);
        problems.whole(says, "a sheet is never that large; was another file meant?");
        return None;
    }
    if workbook::is_workbook(bytes) {
        return workbook::read(bytes, problems);
    }
    if let Ok(text) = std::str::from_utf8(bytes)
        && text::is_meant(text, file_name)
    {
        return text::read(text, file_name, problems);
    }
    problems.whole("it is not a score sheet", words::SEND_OURS);
    None
}
