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
pub(super) use nearest::nearest;
pub(super) use scalar::{Fault, Scalar, hundredths};

use super::problem::ImportError;
use super::source::{Source, too_much};
use ledger::Ledger;
use toml::Spanned;
use toml::de::DeTable;

/// The newest form of the files that this version writes and reads.
const FORMAT: u32 = 1;
/// Up to this size, in bytes, every place of a file that is not TOML is told at once.
const RECOVERY_LIMIT: usize = 1024 * 1024;

/// Reads a whole file of one kind ("plan", "template") and gives its value with the place of each field.
pub(super) fn read_file<T>(
    name: &str,
    text: &str,
    kind: &str,
    read: impl FnOnce(&Fields<'_>) -> Option<T>,
) -> Result<(T, Places), ImportError> {
    if let Some(problem) = too_much(text) {
        return Err(ImportError::new(name, vec![problem]));
    }
    let source = Source::new(name, text);
    let (root, errors) = parse(text);
    let ledger = Ledger::new(&source);
    for error in &errors {
        ledger.syntax(error);
    }
    if root.get_ref().is_empty() && !errors.is_empty() {
        return Err(ledger.into_error());
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

/// The tables of a file and where it is not TOML: everywhere at once, or the first place only in a file so large that
/// keeping them all could use up the memory.
fn parse(text: &str) -> (Spanned<DeTable<'_>>, Vec<toml::de::Error>) {
    if text.len() <= RECOVERY_LIMIT {
        return DeTable::parse_recoverable(text);
    }
    match DeTable::parse(text) {
        Ok(root) => (root, Vec::new()),
        Err(error) => (Spanned::new(0..0, DeTable::new()), vec![error]),
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
