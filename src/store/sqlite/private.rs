//! New files and folders that their owner alone can read, and that appear whole or not at all.
//!
//! What must stay true: no name that is there already is followed or replaced.

use std::fs::{self, DirBuilder, File};
use std::io::{ErrorKind, Write};
use std::path::Path;

use tempfile::{Builder, NamedTempFile, TempPath};

use crate::store::{Result, StoreError};

/// An empty file of the owner's, in the folder where `path` is to be. It goes when it is dropped unpublished.
///
/// The folder is made when it is missing.
pub(super) fn draft_beside(path: &Path) -> Result<TempPath> {
    Ok(draft(path)?.into_temp_path())
}

/// Gives a finished draft its name, safe on the disk.
pub(super) fn publish(draft: TempPath, path: &Path) -> Result<()> {
    let file = File::open(&draft).and_then(|file| file.sync_all());
    file.map_err(StoreError::file("writing", path))?;
    draft
        .persist_noclobber(path)
        .map_err(|refused| name_taken(refused.error, path))?;
    sync_folder(folder_of(path))
}

/// A new file with these bytes, safe on the disk.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = draft(path)?;
    file.write_all(bytes)
        .map_err(StoreError::file("writing", path))?;
    publish(file.into_temp_path(), path)
}

/// A folder of the owner's, made when it is missing and closed to others when it is not.
pub(super) fn folder(path: &Path) -> Result<()> {
    make_folder(path)?;
    let found = fs::symlink_metadata(path).map_err(StoreError::file("creating", path))?;
    if !found.is_dir() {
        return Err(StoreError::Exists {
            path: path.to_owned(),
        });
    }
    close_to_others(path, &found).map_err(StoreError::file("protecting", path))
}

/// Removes a file; one that is gone already is fine. A link goes, and what it leads to stays.
pub(super) fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed.map_err(StoreError::file("removing", path)),
    }
}

fn draft(path: &Path) -> Result<NamedTempFile> {
    let folder = folder_of(path);
    if !folder.exists() {
        make_folder(folder)?;
    }
    Builder::new()
        .prefix(".baton-")
        .tempfile_in(folder)
        .map_err(StoreError::file("creating", path))
}

fn name_taken(error: std::io::Error, path: &Path) -> StoreError {
    match error.kind() {
        ErrorKind::AlreadyExists => StoreError::Exists {
            path: path.to_owned(),
        },
        _ => StoreError::file("creating", path)(error),
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

fn make_folder(path: &Path) -> Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(path)
        .map_err(|error| name_taken(error, path))?;
    sync_folder(folder_of(path))
}

#[cfg(unix)]
fn close_to_others(path: &Path, found: &fs::Metadata) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    match found.permissions().mode() & 0o777 {
        0o700 => Ok(()),
        _ => fs::set_permissions(path, fs::Permissions::from_mode(0o700)),
    }
}

/// Elsewhere a folder in the owner's profile is the owner's.
#[cfg(not(unix))]
fn close_to_others(_: &Path, _: &fs::Metadata) -> std::io::Result<()> {
    Ok(())
}

/// A new name is safe only when its folder is.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> Result<()> {
    let synced = File::open(folder).and_then(|folder| folder.sync_all());
    synced.map_err(StoreError::file("writing", folder))
}

/// Elsewhere a folder cannot be opened for this, and the system sees to it.
#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> Result<()> {
    Ok(())
}
