//! Reading a TOML file so that every problem in it comes out at once, each with its line and column.
//!
//! A record is read field by field through [`Fields`]; what is wrong is written into the [`Ledger`] and reading goes
//! on. Ids are declared where they stand and references looked up at the end. What the fields of a file mean is left
//! to the modules that read them.
//!
//! What must stay true: a reading that gives no value has written at least one problem.

mod fields;
mod ledger;
mod nearest;
mod scalar;

pub(super) use fields::Fields;
pub(super) use ledger::{Kind, Places};
pub(super) use scalar::hundredths;

use super::problem::{ImportError, Problem};
use super::source::{FILE_LIMIT, Source, too_large};
use ledger::Ledger;
use toml::de::DeTable;

/// The newest form of the files that this version writes and reads.
const FORMAT: u32 = 1;

/// Reads a whole file of one kind ("plan", "template") and gives its value with the place of each field.
pub(super) fn read_file<T>(
    name: &str,
    text: &str,
    kind: &str,
    read: impl FnOnce(&Fields<'_>) -> Option<T>,
) -> Result<(T, Places), ImportError> {
    if text.len() > FILE_LIMIT {
        return Err(ImportError::new(name, vec![too_large(FILE_LIMIT)]));
    }
    let source = Source::new(name, text);
    let (root, errors) = DeTable::parse_recoverable(text);
    let ledger = Ledger::new(&source);
    for error in &errors {
        ledger.syntax(error);
    }
    if let Some(problem) = wrong_kind(root.get_ref(), kind) {
        ledger.note(None, "baton", problem.0, problem.1);
        return Err(ledger.into_error());
    }
    let value = Fields::whole(&ledger, &root, read);
    ledger.look_references_up();
    match value {
        Some(value) if ledger.is_clean() => Ok((value, ledger.into_places())),
        Some(_) | None => Err(ledger.into_error()),
    }
}

/// Reads the keys of the header that every file has; [`read_file`] has judged them.
pub(super) fn header(fields: &Fields<'_>) -> Option<()> {
    (fields.has("kind") && fields.has("format")).then_some(())
}

/// What is wrong with the header, where it says that the file is of another kind or a newer form.
fn wrong_kind(root: &DeTable<'_>, kind: &str) -> Option<(String, String)> {
    use toml::de::DeValue;
    let start =
        format!("begin the file with\n    [baton]\n    kind = \"{kind}\"\n    format = {FORMAT}");
    let Some(DeValue::Table(header)) = root.get("baton").map(toml::Spanned::get_ref) else {
        return Some(("the file does not say what it is".to_owned(), start));
    };
    match header.get("kind").map(toml::Spanned::get_ref) {
        Some(DeValue::String(found)) if found == kind => {}
        Some(DeValue::String(found)) => {
            let found = crate::domain::text::shown(found);
            let message =
                format!("the file says that it is a \"{found}\", and a {kind} is wanted here");
            return Some((message, format!("name a {kind} file")));
        }
        Some(_) | None => return Some(("the file does not say what it is".to_owned(), start)),
    }
    match header.get("format").map(toml::Spanned::get_ref) {
        Some(DeValue::Integer(format)) => match format.as_str().parse::<u32>() {
            Ok(FORMAT) => None,
            Ok(newer) if newer > FORMAT => Some((
                format!("the file is of format {newer}; this version reads format {FORMAT}"),
                "use a newer baton to read it".to_owned(),
            )),
            Ok(_) | Err(_) => Some(("there is no such format".to_owned(), start)),
        },
        Some(_) | None => Some((
            "the file does not say which format it has".to_owned(),
            start,
        )),
    }
}

impl Problem {
    /// Whether it is about something that is not there, which a syntax error elsewhere may have caused.
    fn is_echo(&self) -> bool {
        self.message == ledger::MISSING || self.message.starts_with(ledger::DANGLING)
    }
}
