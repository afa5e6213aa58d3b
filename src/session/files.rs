//! Files that a person names: read whole and with a limit, written whole or not at all.

use crate::interchange::{ImportError, read_text};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Why a file could not be read or written. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// It could not be read.
    #[error("{}: {why}; nothing was changed", path.display())]
    Unread {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
        /// What to try, where there is something.
        hint: Option<&'static str>,
    },
    /// It could not be written.
    #[error("{} could not be written: {why}; nothing was changed", path.display())]
    Unwritten {
        /// The file.
        path: PathBuf,
        /// What is in the way.
        why: String,
    },
    /// It is a folder that could not be made.
    #[error("the folder {} could not be made: {why}; nothing was changed", path.display())]
    Unmade {
        /// The folder.
        path: PathBuf,
        /// What is in the way.
        why: String,
    },
    /// There is one already, and it was not to be replaced.
    #[error("{} is there already; nothing was changed", .0.display())]
    Exists(PathBuf),
    /// What it holds is no text.
    #[error(transparent)]
    Text(#[from] ImportError),
}

/// What becomes of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Present {
    /// It stays.
    Keep,
    /// It is replaced.
    Replace,
}

/// The whole text of a file of at most `limit` bytes. The size is looked at before anything is read.
///
/// # Errors
/// When it is missing, a folder, too large, or not UTF-8.
pub fn read(path: &Path, limit: usize) -> Result<String, FileError> {
    let file = open(path, limit)?;
    Ok(read_text(&path.display().to_string(), file, limit)?)
}

/// All bytes of a file of at most `limit`. The size is looked at before anything is read.
///
/// # Errors
/// When it is missing, a folder, or too large.
pub fn read_bytes(path: &Path, limit: usize) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    // A file that grows while it is read is cut one byte past the limit, and then is too large for its reader.
    let mut file = open(path, limit)?.take(limit as u64 + 1);
    file.read_to_end(&mut bytes)
        .map_err(|error| FileError::Unread {
            path: path.to_owned(),
            why: format!("it cannot be read: {error}"),
            hint: None,
        })?;
    Ok(bytes)
}

/// Writes files that are not there yet: all of them, or none.
///
/// # Errors
/// When one of them is there already, or cannot be written; none of them is there then that was not before.
pub fn write_new(files: &[(PathBuf, Vec<u8>)]) -> Result<(), FileError> {
    for (at, (path, bytes)) in files.iter().enumerate() {
        if let Err(error) = write(path, bytes, Present::Keep) {
            remove(files[..at].iter().map(|(path, _)| path.as_path()));
            return Err(error);
        }
    }
    Ok(())
}

/// Makes a folder where there is none yet, in a folder that is there: a path that was mistyped makes no tree.
///
/// # Errors
/// When it cannot be made.
pub fn make_folder(folder: &Path) -> Result<(), FileError> {
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir(folder).map_err(|error| FileError::Unmade {
        path: folder.to_owned(),
        why: match error.kind() {
            io::ErrorKind::NotFound => "the folder around it is not there".to_owned(),
            io::ErrorKind::AlreadyExists => "a file of that name is there".to_owned(),
            kind => kind.to_string(),
        },
    })
}

/// Removes files that were written for something that did not come about.
pub fn remove<'p>(paths: impl IntoIterator<Item = &'p Path>) {
    for path in paths {
        // What failed first is what is told.
        let _ = fs::remove_file(path);
    }
}

/// Writes a file whole.
///
/// # Errors
/// When it cannot be written, or is there and is to stay; the file that was there is as it was.
pub fn write(path: &Path, text: impl AsRef<[u8]>, present: Present) -> Result<(), FileError> {
    prepare(path, text, present)?.put()
}

/// Writes a file beside its place, so that what could fail has been done before something else is.
///
/// # Errors
/// When it cannot be written, or is there and is to stay.
pub fn prepare(
    path: &Path,
    text: impl AsRef<[u8]>,
    present: Present,
) -> Result<Prepared, FileError> {
    let content = content(path, text.as_ref(), present).map_err(|error| unwritten(path, &error))?;
    Ok(Prepared {
        path: path.to_owned(),
        content,
        present,
    })
}

/// A file that is written and not yet in its place; dropped, it is gone.
#[derive(Debug)]
pub struct Prepared {
    path: PathBuf,
    content: Content,
    present: Present,
}

#[derive(Debug)]
enum Content {
    /// A finished file beside its place, so that no reader ever sees half of it.
    Beside(tempfile::NamedTempFile),
    /// What goes to a device.
    Device(Vec<u8>),
}

impl Prepared {
    /// Puts it in its place.
    ///
    /// # Errors
    /// When it cannot be put there; the file that was there is as it was.
    pub fn put(self) -> Result<(), FileError> {
        let path = &self.path;
        let done = match (self.content, self.present) {
            (Content::Beside(file), Present::Replace) => file.persist(path).map(drop),
            (Content::Beside(file), Present::Keep) => file.persist_noclobber(path).map(drop),
            (Content::Device(text), _) => {
                let device = File::options().write(true).open(path);
                return device
                    .and_then(|mut device| device.write_all(&text))
                    .map_err(|error| unwritten(path, &error));
            }
        };
        done.map_err(|error| unwritten(path, &error.error))
    }
}

fn unwritten(path: &Path, error: &io::Error) -> FileError {
    let path = path.to_owned();
    let why = match error.kind() {
        io::ErrorKind::AlreadyExists => return FileError::Exists(path),
        io::ErrorKind::NotFound => "its folder is not there".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        kind => kind.to_string(),
    };
    FileError::Unwritten { path, why }
}

fn open(path: &Path, limit: usize) -> Result<File, FileError> {
    let wrong = |why: String, hint| FileError::Unread {
        path: path.to_owned(),
        why,
        hint,
    };
    let unreadable = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => wrong("there is no such file".to_owned(), None),
        _ => wrong(format!("it cannot be read: {error}"), None),
    };
    let found = fs::metadata(path).map_err(unreadable)?;
    if found.is_dir() {
        return Err(wrong(
            "it is a folder".to_owned(),
            Some("name a file in it"),
        ));
    }
    if found.len() > limit as u64 {
        let why = format!(
            "it has {} KiB, and a file of this kind has at most {}",
            found.len() >> 10,
            limit >> 10
        );
        return Err(wrong(why, Some("was another file meant?")));
    }
    File::open(path).map_err(unreadable)
}

fn content(path: &Path, text: &[u8], present: Present) -> io::Result<Content> {
    let found = fs::metadata(path).ok();
    match found {
        Some(found) if found.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Some(found) if !found.is_file() => return Ok(Content::Device(text.to_vec())),
        Some(_) if present == Present::Keep => return Err(io::ErrorKind::AlreadyExists.into()),
        Some(_) | None => {}
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut draft = tempfile::Builder::new()
        .prefix(".baton-")
        .tempfile_in(folder.unwrap_or(Path::new(".")))?;
    draft.write_all(text)?;
    draft.as_file().sync_all()?;
    Ok(Content::Beside(draft))
}
