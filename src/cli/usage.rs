//! Help, the version, and commands given wrongly: what the argument parser has to say, cleaned before it is shown.

use crate::domain::text::shown;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::process::ExitCode;

/// Prints what the parser says and gives its exit code: 0 for help and version, 2 for wrong usage.
pub(super) fn print(mut error: clap::Error) -> ExitCode {
    clean(&mut error);
    let asked_for = matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    );
    // Nobody is left to tell when even this cannot be written.
    let _ = error.print();
    ExitCode::from(if asked_for { 0 } else { 2 })
}

/// What was typed stands in the message; it may hold escape sequences, or be a book.
fn clean(error: &mut clap::Error) {
    let typed = [
        ContextKind::InvalidValue,
        ContextKind::InvalidSubcommand,
        ContextKind::InvalidArg,
    ];
    for kind in typed {
        if let Some(ContextValue::String(text)) = error.get(kind) {
            let text = shown(text);
            error.insert(kind, ContextValue::String(text));
        }
    }
}
