//! Files named on the command line: read whole and with a limit, written whole or not at all. `-` is standard input
//! or output.

use super::CommandError;
use super::error::printable;
use super::output::Output;
use crate::interchange::read_text;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write};
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

impl Named {
    /// Whether the file's name ends so.
    #[must_use]
    pub(crate) fn ends_with(&self, ending: &str) -> bool {
        match self {
            Self::Standard => false,
            Self::File(path) => path.extension().is_some_and(|found| found == ending),
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
    let name = named.to_string();
    let text = match named {
        Named::Standard => read_text(&name, io::stdin().lock(), limit),
        Named::File(path) => read_text(&name, open(path, limit)?, limit),
    };
    Ok(text?)
}

/// Writes a file whole, in the place of one that is there, or text to standard output.
///
/// # Errors
/// When it cannot be written; the file that was there is as it was.
pub(super) fn write(named: &Named, text: &str, output: &mut Output) -> Result<(), CommandError> {
    match named {
        Named::Standard => output.text(text),
        Named::File(path) => replace(path, text).map_err(|error| {
            let why = match error.kind() {
                io::ErrorKind::NotFound => "its folder is not there".to_owned(),
                io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
                kind => kind.to_string(),
            };
            CommandError::failed(format!(
                "{named} could not be written: {why}; nothing was changed"
            ))
        }),
    }
}

fn open(path: &Path, limit: usize) -> Result<File, CommandError> {
    let wrong = |what: String| {
        CommandError::failed(format!("{}: {what}; nothing was changed", path.display()))
    };
    let unreadable = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => wrong("there is no such file".to_owned()),
        _ => wrong(format!("it cannot be read: {error}")),
    };
    let found = fs::metadata(path).map_err(unreadable)?;
    if found.is_dir() {
        return Err(wrong("it is a folder".to_owned()).hint("name a file in it"));
    }
    if found.len() > limit as u64 {
        let what = format!(
            "it has {} KiB, and a file of this kind has at most {}",
            found.len() >> 10,
            limit >> 10
        );
        return Err(wrong(what).hint("was another file meant?"));
    }
    File::open(path).map_err(unreadable)
}

/// An ordinary file is replaced by a finished one, so that no reader ever sees half of it; a device is written to.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let device = fs::metadata(path).is_ok_and(|found| !found.is_file());
    if device {
        return File::options()
            .write(true)
            .open(path)?
            .write_all(text.as_bytes());
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut draft = tempfile::Builder::new()
        .prefix(".baton-")
        .tempfile_in(folder.unwrap_or(Path::new(".")))?;
    draft.write_all(text.as_bytes())?;
    draft.as_file().sync_all()?;
    draft.persist(path)?;
    Ok(())
}
