//! Files named on the command line. `-` is standard input or output.

use super::CommandError;
use super::error::printable;
use super::output::Output;
use crate::interchange::read_text;
use crate::session::files::{self, Present};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// A file, or the standard stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Named {
    /// `-`.
    Standard,
    /// A file.
    File(PathBuf),
}

impl FromStr for Named {
    type Err = std::convert::Infallible;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(raw))
    }
}

impl From<PathBuf> for Named {
    fn from(path: PathBuf) -> Self {
        if path.as_os_str() == "-" {
            Self::Standard
        } else {
            Self::File(path)
        }
    }
}

impl From<&str> for Named {
    fn from(raw: &str) -> Self {
        Self::from(PathBuf::from(raw))
    }
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Standard => f.write_str("standard input"),
            Self::File(path) => f.write_str(&shown(path)),
        }
    }
}

/// A path for a terminal: whatever in it could move or hide text is written out.
pub(super) fn shown(path: &Path) -> String {
    printable(&path.display().to_string())
}

/// The whole text of a file of at most `limit` bytes. The size is looked at before anything is read.
///
/// # Errors
/// When it is missing, a folder, too large, or not UTF-8.
pub(super) fn read(named: &Named, limit: usize) -> Result<String, CommandError> {
    match named {
        Named::Standard => Ok(read_text(&named.to_string(), io::stdin().lock(), limit)?),
        Named::File(path) => Ok(files::read(path, limit)?),
    }
}

/// Writes a file whole, in the place of one that is there, or text to standard output.
///
/// # Errors
/// When it cannot be written; the file that was there is as it was.
pub(super) fn write(named: &Named, text: &str, output: &mut Output) -> Result<(), CommandError> {
    match named {
        Named::Standard => output.text(text),
        Named::File(path) => Ok(files::write(path, text, Present::Replace)?),
    }
}
