//! The user's settings file on the disk.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use crate::app::program::ThemeName;
use crate::interchange::settings::{SettingsError, with_theme};

/// Why the theme was not kept.
#[derive(Debug, thiserror::Error)]
pub(super) enum KeepError {
    /// The system does not say where settings are kept.
    #[error("the system does not say where your settings belong")]
    NoPlace,
    /// What stands in the file is not ours to throw away.
    #[error("the settings file cannot be read, so it was left as it is: {0}")]
    Unreadable(#[from] SettingsError),
    /// The disk.
    #[error(transparent)]
    Disk(#[from] io::Error),
}

/// Keeps the theme for the next time: the file is whole before and after, and never between.
///
/// # Errors
/// When the file cannot be read or written; it is as it was then.
pub(super) fn keep_theme(path: Option<&Path>, theme: ThemeName) -> Result<(), KeepError> {
    let path = path.ok_or(KeepError::NoPlace)?;
    let before = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error.into()),
    };
    let after = with_theme(&before, theme.as_str())?;
    let folder = path.parent().ok_or(KeepError::NoPlace)?;
    fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(after.as_bytes())?;
    file.persist(path).map_err(|failed| failed.error)?;
    Ok(())
}
