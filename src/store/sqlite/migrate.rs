//! The formats a store has had, as the steps from each to the next.
//!
//! A new store takes all steps; an old one takes those it lacks, each in a transaction of its own, after a copy of it
//! as it was has been put beside it. What must stay true: a published step is never edited.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::trouble::Trouble;
use super::{backup, immediately, schema};
use crate::store::StoreError;

/// One step: the statements that make format `to` from the one before.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// The format it leads to, kept as `user_version`. Steps are numbered 1, 2, 3 …
    pub to: u32,
    /// What it does.
    pub sql: &'static str,
}

/// Every step, in order. The last one's number is the format this baton writes.
pub const MIGRATIONS: &[Migration] = &[Migration {
    to: 1,
    sql: schema::V1,
}];

/// The format that `steps` lead to.
pub(super) fn newest(steps: &[Migration]) -> u32 {
    steps.last().map_or(0, |step| step.to)
}

/// The steps that made a store of format `version`.
pub(super) fn made(steps: &[Migration], version: u32) -> &[Migration] {
    &steps[..steps.partition_point(|step| step.to <= version)]
}

/// Makes a new store in an empty database.
pub(super) fn start(conn: &mut Connection, steps: &[Migration]) -> Result<(), Trouble> {
    conn.pragma_update(None, "application_id", schema::APPLICATION_ID)?;
    steps.iter().try_for_each(|step| take(conn, step))
}

/// Brings an old store to the newest format, with a copy of it as it was beside it.
pub(super) fn upgrade(
    conn: &mut Connection,
    path: &Path,
    steps: &[Migration],
) -> Result<(), Trouble> {
    let version = version(conn)?;
    let missing = &steps[made(steps, version).len()..];
    if !missing.is_empty() {
        keep_copy(conn, path, version)?;
    }
    missing.iter().try_for_each(|step| take(conn, step))
}

/// The structure that `steps` make, to compare with.
pub(super) fn in_memory(steps: &[Migration]) -> Result<Connection, Trouble> {
    let mut conn = Connection::open_in_memory()?;
    start(&mut conn, steps)?;
    Ok(conn)
}

/// The format a database has.
pub(super) fn version(conn: &Connection) -> rusqlite::Result<u32> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

fn take(conn: &mut Connection, step: &Migration) -> Result<(), Trouble> {
    immediately(conn, |tx| {
        // Another program may have taken this step while we waited for our turn.
        if version(tx)? < step.to {
            tx.execute_batch(step.sql)?;
            tx.pragma_update(None, "user_version", step.to)?;
        }
        Ok(())
    })
}

fn keep_copy(conn: &Connection, path: &Path, version: u32) -> Result<(), Trouble> {
    let mut attempt = 1;
    loop {
        match backup::database(conn, &copy_name(path, version, attempt)) {
            Err(Trouble::Refused(StoreError::Exists { .. })) => attempt += 1,
            copied => return copied,
        }
    }
}

/// `baton.db.format-1`, `baton.db.format-1-2` …
fn copy_name(path: &Path, version: u32, attempt: u32) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".format-{version}"));
    if attempt > 1 {
        name.push(format!("-{attempt}"));
    }
    name.into()
}
