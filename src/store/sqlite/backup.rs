//! A copy of a store that can be opened as one. Copying the file of an open store by hand copies almost nothing: what
//! was written lately is in its log.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};
use tempfile::TempPath;

use super::ballots::BallotBox;
use super::trouble::Trouble;
use super::{Sqlite, private, settings};
use crate::store::{Result, StoreError};

impl Sqlite {
    /// Writes a copy of everything, as it is at this moment, to a new file at `to` and its ballots beside that.
    ///
    /// To restore one, [`open_to_read`](Sqlite::open_to_read) it and back it up to where the store was.
    ///
    /// # Errors
    /// When something is there already, or the disk has no room. Nothing is left behind then.
    pub fn backup(&self, to: &Path) -> Result<()> {
        let ballots = BallotBox::beside(to);
        ballots.must_be_absent()?;
        let (draft, to) = draft(&self.conn, to).map_err(|trouble| trouble.at(to, "copying to"))?;
        // Ballots are read second: with one that was sealed in between the copy has more than it needs, never less.
        // The database gets its name last, so that a store without its ballots is never there.
        let mut copied = Vec::new();
        let done = self.ballots.copy_to(&ballots, &mut copied);
        let done = done.and_then(|()| private::publish(draft, &to));
        if done.is_err() {
            ballots.take_back(&copied);
        }
        done
    }
}

/// Writes a copy of the database, compact and without what was deleted, to a new file.
pub(super) fn database(conn: &Connection, to: &Path) -> Result<(), Trouble> {
    let (draft, to) = draft(conn, to)?;
    Ok(private::publish(draft, &to)?)
}

/// The whole copy under a name of its own, and the place that it is for.
fn draft(conn: &Connection, to: &Path) -> Result<(TempPath, PathBuf), Trouble> {
    let to = std::path::absolute(to).map_err(StoreError::file("creating", to))?;
    if fs::symlink_metadata(&to).is_ok() {
        return Err(StoreError::Exists { path: to }.into());
    }
    let draft = private::draft_beside(&to)?;
    let name = draft
        .to_str()
        .ok_or_else(|| rusqlite::Error::InvalidPath(to.clone()))?;
    settings::while_attaching(conn, || conn.execute("VACUUM INTO ?1", [name]))?;
    make_openable(&draft)?;
    Ok((draft, to))
}

/// Gives the copy the settings that are kept in the file, so that opening it to read need not change it.
fn make_openable(copy: &Path) -> rusqlite::Result<()> {
    let conn = Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    settings::guard(&conn)?;
    settings::make_durable(&conn)?;
    conn.close().map_err(|(_, error)| error)
}
