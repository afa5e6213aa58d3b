//! From a path to an open store, or to a reason why not.
//!
//! What must stay true: a file that is refused is as it was, byte for byte, with nothing new beside it.

use std::fs;
use std::path::Path;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::ballots::BallotBox;
use super::migrate::{self, MIGRATIONS, Migration};
use super::trouble::Trouble;
use super::{Sqlite, create, glance, schema, settings};
use crate::store::{Result, StoreError};

const PROTECTED: &str = "nothing can be written there: it is write-protected, or the disk is full";

impl Sqlite {
    /// Opens the store at `path`; makes a new one when nothing is there.
    ///
    /// A store that can only be read opens too, and refuses to be written ([`Sqlite::read_only`] says why).
    ///
    /// # Errors
    /// When there is something else, something newer, something damaged, or no right to it. It is not touched then.
    pub fn open(path: &Path) -> Result<Self> {
        Self::open_with(path, MIGRATIONS)
    }

    /// Opens the store at `path` without ever writing to it: a backup, or somebody else's.
    ///
    /// # Errors
    /// As [`open`](Sqlite::open); and when nothing is there.
    pub fn open_to_read(path: &Path) -> Result<Self> {
        let path = fs::canonicalize(path).map_err(StoreError::file("opening", path))?;
        glanced(&path, MIGRATIONS)?;
        reading(&path, MIGRATIONS, "it was opened for reading".to_owned())
    }

    /// As [`open`](Sqlite::open), for a program that knows other formats than this one does: how upgrades are tested.
    #[doc(hidden)]
    pub fn open_with(path: &Path, steps: &[Migration]) -> Result<Self> {
        if glance::is_missing(path)? {
            create::create(path, steps)?;
        }
        let path = fs::canonicalize(path).map_err(StoreError::file("opening", path))?;
        glanced(&path, steps)?;
        match read_only_mark(&path)? {
            Some(why) => reading(&path, steps, why),
            None => writing(&path, steps),
        }
    }
}

/// Refuses what is no store of a known format.
fn glanced(path: &Path, steps: &[Migration]) -> Result<()> {
    let known = migrate::newest(steps);
    match glance::format(path) {
        Ok(found) if found > known => Err(StoreError::Newer {
            path: path.to_owned(),
            found,
            known,
        }),
        // A crash amid moving the log into the file leaves it torn, and the log still there to mend it from.
        Err(StoreError::Damaged { .. }) if has_log(path) => Ok(()),
        Err(error) => Err(error),
        Ok(_) => Ok(()),
    }
}

fn writing(path: &Path, steps: &[Migration]) -> Result<Sqlite> {
    let explain = |error: rusqlite::Error| Trouble::from(error).at(path, "opening");
    let mut conn = match connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE) {
        Ok(conn) => conn,
        Err(error) if is_locked_out(&error) => return reading(path, steps, PROTECTED.to_owned()),
        Err(error) => return Err(explain(error)),
    };
    if conn.is_readonly("main").map_err(explain)? {
        drop(conn);
        return reading(path, steps, PROTECTED.to_owned());
    }
    prepare(&mut conn, path, steps).map_err(|trouble| trouble.at(path, "opening"))?;
    Ok(opened(conn, path, None))
}

fn prepare(conn: &mut Connection, path: &Path, steps: &[Migration]) -> Result<(), Trouble> {
    must_be_known(conn, path, steps)?;
    settings::make_durable(conn)?;
    migrate::upgrade(conn, path, steps)
}

fn reading(path: &Path, steps: &[Migration], why: String) -> Result<Sqlite> {
    let explain = |trouble: Trouble| trouble.at(path, "opening");
    let conn = connect_to_read(path)?;
    let version = must_be_known(&conn, path, steps).map_err(explain)?;
    if version < migrate::newest(steps) {
        let why = format!("{why}, and its older format {version} has to be upgraded first");
        return Err(StoreError::ReadOnly {
            path: path.to_owned(),
            why,
        });
    }
    Ok(opened(conn, path, Some(why)))
}

fn opened(conn: Connection, path: &Path, read_only: Option<String>) -> Sqlite {
    Sqlite {
        conn,
        path: path.to_owned(),
        ballots: BallotBox::beside(path),
        read_only,
        failing: false,
    }
}

/// Nobody is writing when there is no log, and then the file can be taken as it stands; with a log it has to be read
/// together with it, which may need to write beside the file.
fn connect_to_read(path: &Path) -> Result<Connection> {
    let explain = |error: rusqlite::Error| Trouble::from(error).at(path, "opening");
    if !glance::beside(path, "-wal").exists() {
        return glance::unchanging(path).map_err(explain);
    }
    match connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY) {
        Err(error) if is_locked_out(&error) && has_log(path) => {
            let why = "its latest changes wait in the file ending in -wal, and nothing can be written beside it";
            Err(StoreError::ReadOnly {
                path: path.to_owned(),
                why: why.to_owned(),
            })
        }
        Err(error) if is_locked_out(&error) => glance::unchanging(path).map_err(explain),
        connected => connected.map_err(explain),
    }
}

/// A guarded connection that has read its first page.
pub(super) fn connect(path: &Path, access: OpenFlags) -> rusqlite::Result<Connection> {
    let conn = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    settings::guard(&conn)?;
    migrate::version(&conn)?;
    Ok(conn)
}

/// The format, when everything in the file is as that format has it.
fn must_be_known(conn: &Connection, path: &Path, steps: &[Migration]) -> Result<u32, Trouble> {
    let version = migrate::version(conn)?;
    let known = migrate::newest(steps);
    if version > known {
        return Err(StoreError::Newer {
            path: path.to_owned(),
            found: version,
            known,
        }
        .into());
    }
    schema::must_be_ours(conn, path, migrate::made(steps, version))?;
    Ok(version)
}

/// A file without any right to write is left alone, also when an administrator's rights would allow it.
fn read_only_mark(path: &Path) -> Result<Option<String>> {
    let found = fs::metadata(path).map_err(StoreError::file("opening", path))?;
    Ok(found
        .permissions()
        .readonly()
        .then(|| "the file is marked read-only".to_owned()))
}

/// Whether changes wait in a log to be moved into the file.
pub(super) fn has_log(path: &Path) -> bool {
    fs::metadata(glance::beside(path, "-wal")).is_ok_and(|log| log.len() > 0)
}

/// Whether SQLite could not make the files that it needs beside the store's.
fn is_locked_out(error: &rusqlite::Error) -> bool {
    use ErrorCode::{CannotOpen, DiskFull, ReadOnly, SystemIoFailure};
    let code = error.sqlite_error_code();
    matches!(
        code,
        Some(CannotOpen | DiskFull | ReadOnly | SystemIoFailure)
    )
}
