//! How a connection is set before it is trusted with anything, each setting with its reason.

use std::time::Duration;

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;

/// Earlier versions could lose writes when two programs reset the write-ahead log at the same moment.
const OLDEST_SAFE_SQLITE: i32 = 3_051_003;
const _: () = assert!(rusqlite::ffi::SQLITE_VERSION_NUMBER >= OLDEST_SAFE_SQLITE);

/// How long to wait for another program's turn to end. Its transactions take milliseconds.
const PATIENCE: Duration = Duration::from_secs(5);

/// Nothing that a store holds comes near this; a prepared file might.
const LONGEST_VALUE: i32 = 16 << 20;

/// Before the first byte is read: what an untrusted file may not do.
pub(super) fn guard(conn: &Connection) -> rusqlite::Result<()> {
    conn.busy_timeout(PATIENCE)?;
    limit(conn)?;
    for (setting, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    ] {
        conn.set_db_config(setting, on)?;
    }
    // A damaged page is noticed when it is read, and a disk that fails while it is mapped would end the program.
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "mmap_size", 0)
}

/// Before the first byte is written: what makes an acknowledged change a kept one, and an erased name gone.
pub(super) fn make_durable(conn: &Connection) -> rusqlite::Result<()> {
    conn.pragma_update(None, "journal_mode", "wal")?;
    conn.pragma_update(None, "synchronous", "full")?;
    // Without this, what was deleted can still be read in the file.
    conn.pragma_update(None, "secure_delete", true)?;
    if cfg!(target_os = "macos") {
        // There, an ordinary sync stops at the drive's own memory.
        conn.pragma_update(None, "fullfsync", true)?;
        conn.pragma_update(None, "checkpoint_fullfsync", true)?;
    }
    Ok(())
}

/// Lets a copy be written by SQLite, which attaches the new file for that, and by nothing else.
pub(super) fn while_attaching<T>(
    conn: &Connection,
    work: impl FnOnce() -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    let done = work();
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    done
}

fn limit(conn: &Connection) -> rusqlite::Result<()> {
    for (limit, value) in [
        (Limit::SQLITE_LIMIT_LENGTH, LONGEST_VALUE),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 10_000),
        (Limit::SQLITE_LIMIT_COLUMN, 32),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 64),
        (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 4),
        (Limit::SQLITE_LIMIT_VDBE_OP, 25_000),
        (Limit::SQLITE_LIMIT_FUNCTION_ARG, 16),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 64),
        (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 32),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 8),
        (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
    ] {
        conn.set_limit(limit, value)?;
    }
    Ok(())
}
