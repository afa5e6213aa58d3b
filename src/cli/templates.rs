//! Templates named on the command line: one of the program's own by its id, or a file.

use super::CommandError;
use super::files::{self, Named};
use super::nearest;
use crate::interchange::template::{embedded_ids, find_embedded};
use crate::interchange::{FILE_LIMIT, ImportError, Template, parse_template};
use std::path::Path;

/// The template of this name.
///
/// # Errors
/// When there is neither a template nor a file of that name, or something is wrong in the file.
pub(super) fn find(name: &str) -> Result<Template, CommandError> {
    if let Some(template) = find_embedded(name) {
        return Ok(template);
    }
    if name != "-" && !Path::new(name).exists() {
        return Err(unknown(name));
    }
    Ok(read(&Named::from(name))??)
}

/// The template in a file, or everything that is wrong in it.
///
/// # Errors
/// When the file cannot be read at all.
pub(super) fn read(file: &Named) -> Result<Result<Template, ImportError>, CommandError> {
    let text = files::read(file, FILE_LIMIT)?;
    Ok(parse_template(&file.to_string(), &text))
}

/// The error for a name that is no template.
pub(super) fn unknown(name: &str) -> CommandError {
    let shown = crate::domain::text::shown(name);
    let what =
        format!("there is no template \"{shown}\", and no file of that name; nothing was changed");
    let error = CommandError::failed(what);
    match nearest::to(name, embedded_ids()) {
        Some(near) => error.hint(format_args!("did you mean {near}?")),
        None => error.hint("`baton template list` names the templates"),
    }
}
