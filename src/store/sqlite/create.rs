//! A new store. It appears under its name only when it is complete.

use std::path::Path;

use rusqlite::OpenFlags;

use super::migrate::{self, Migration};
use super::open::{connect, has_log};
use super::trouble::Trouble;
use super::{private, settings};
use crate::store::{Result, StoreError};

/// Builds the store under another name and gives it its own when it is whole; loses gladly against another program.
pub(super) fn create(path: &Path, steps: &[Migration]) -> Result<()> {
    let path = std::path::absolute(path).map_err(StoreError::file("creating", path))?;
    if has_log(&path) {
        let why =
            "its -wal file is there and the file itself is missing; put the file back".to_owned();
        return Err(StoreError::Damaged { path, why });
    }
    let draft = private::draft_beside(&path)?;
    build(&draft, steps).map_err(|trouble| trouble.at(&path, "creating"))?;
    match private::publish(draft, &path) {
        Err(StoreError::Exists { .. }) => Ok(()),
        published => published,
    }
}

fn build(path: &Path, steps: &[Migration]) -> Result<(), Trouble> {
    let mut conn = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    migrate::start(&mut conn, steps)?;
    settings::make_durable(&conn)?;
    conn.close().map_err(|(_, error)| error)?;
    Ok(())
}
