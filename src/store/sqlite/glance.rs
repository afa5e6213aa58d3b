//! A look at a file before it is opened as a store: what it is, without changing a byte of it or beside it.
//!
//! SQLite reads it as a file that cannot change (`immutable`), so that it takes no lock, makes no `-wal` or `-shm` file
//! and repairs nothing.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::{schema, settings};
use crate::store::{Result, StoreError};

const CUT_SHORT: &str = "it was cut short or overwritten";

/// The format of the store at `path`; refused in words when there is something else.
pub(super) fn format(path: &Path) -> Result<u32> {
    let length = length_of_file(path)?;
    let marks = marks(path).map_err(|error| explain(error, path))?;
    if marks.application != schema::APPLICATION_ID {
        Err(not_a_store(path, "it is the database of another program"))
    } else if marks.format == 0 {
        Err(damaged(path, "it carries no format number"))
    } else if length < marks.length {
        Err(damaged(path, CUT_SHORT))
    } else {
        Ok(marks.format)
    }
}

/// Whether nothing is there yet; refused when nothing ever could be.
pub(super) fn is_missing(path: &Path) -> Result<bool> {
    match fs::metadata(path) {
        Ok(_) => Ok(false),
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(StoreError::file("opening", path)(error))
        }
        Err(_) if path.is_symlink() => Err(not_a_store(path, "it is a link that leads nowhere")),
        Err(_) => Ok(true),
    }
}

/// A connection that takes the file as it stands, never locks it and never writes.
pub(super) fn unchanging(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(format!("{}?immutable=1", uri(path)?), flags)?;
    settings::guard(&conn)?;
    Ok(conn)
}

/// The file of that name with something after it: `baton.db` and `-wal`.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn length_of_file(path: &Path) -> Result<u64> {
    let found = fs::metadata(path).map_err(StoreError::file("opening", path))?;
    if found.is_dir() {
        Err(not_a_store(path, "it is a folder"))
    } else if !found.is_file() {
        Err(not_a_store(path, "it is not an ordinary file"))
    } else if found.len() == 0 {
        Err(not_a_store(path, "it is empty"))
    } else {
        Ok(found.len())
    }
}

/// What the head of the file says about it.
struct Marks {
    application: u32,
    format: u32,
    length: u64,
}

fn marks(path: &Path) -> rusqlite::Result<Marks> {
    let conn = unchanging(path)?;
    let says = |name| conn.pragma_query_value(None, name, |row| row.get::<_, u32>(0));
    Ok(Marks {
        application: says("application_id")?,
        format: says("user_version")?,
        length: u64::from(says("page_count")?) * u64::from(says("page_size")?),
    })
}

fn explain(source: rusqlite::Error, path: &Path) -> StoreError {
    match source.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => not_a_store(path, "it is not an SQLite database"),
        Some(ErrorCode::DatabaseCorrupt) => damaged(path, CUT_SHORT),
        _ => StoreError::Database {
            doing: "looking at",
            path: path.to_owned(),
            source,
        },
    }
}

fn not_a_store(path: &Path, why: &str) -> StoreError {
    StoreError::NotAStore {
        path: path.to_owned(),
        why: why.to_owned(),
    }
}

fn damaged(path: &Path, why: &str) -> StoreError {
    StoreError::Damaged {
        path: path.to_owned(),
        why: why.to_owned(),
    }
}

/// A path as SQLite wants it when something is to be said about it: every byte with a meaning in a URI escaped.
fn uri(path: &Path) -> rusqlite::Result<String> {
    let text = path
        .to_str()
        .ok_or_else(|| rusqlite::Error::InvalidPath(path.to_owned()))?;
    let text = text
        .strip_prefix(r"\\?\")
        .unwrap_or(text)
        .replace(std::path::MAIN_SEPARATOR, "/");
    let root = if text.starts_with('/') {
        "file://"
    } else {
        "file:///"
    };
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~:".contains(&byte);
    let escaped = text.bytes().map(|byte| {
        if plain(byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    });
    Ok(escaped.fold(root.to_owned(), |uri, piece| uri + &piece))
}
