//! The tables, and the check that a file has these and nothing else.
//!
//! A trigger or a view in a prepared file runs with the program's rights whatever SQLite is told about trust, and
//! SQLite's own checks call such a file sound. So the structure found is compared, text for text, with the one made by
//! the migrations, before anything is read or written.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::Connection;

use super::migrate::{self, Migration};
use super::trouble::Trouble;
use crate::store::StoreError;

/// "BATN": the mark of a store in the head of the file.
pub(super) const APPLICATION_ID: u32 = 0x4241_544E;

/// Format 1. Published: never edited, only followed by migrations.
pub(super) const V1: &str = "
CREATE TABLE event (
  plan      TEXT    NOT NULL,
  seq       INTEGER NOT NULL CHECK (seq >= 1),
  at        TEXT    NOT NULL,
  actor     TEXT    NOT NULL,
  kind      TEXT    NOT NULL,
  v         INTEGER NOT NULL CHECK (v >= 1),
  origin    TEXT    CHECK (origin <> ''),
  body      TEXT,
  salt      BLOB,
  body_hash BLOB    NOT NULL,
  prev      BLOB    NOT NULL,
  hash      BLOB    NOT NULL,
  PRIMARY KEY (plan, seq),
  CHECK ((body IS NULL) = (salt IS NULL)),
  CHECK (salt IS NULL OR length(salt) = 16),
  CHECK (length(body_hash) = 32 AND length(prev) = 32 AND length(hash) = 32)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_origin ON event(origin) WHERE origin IS NOT NULL;

-- Also what stops INSERT OR REPLACE, for which SQLite does not ask the DELETE trigger.
CREATE TRIGGER event_chain BEFORE INSERT ON event WHEN
  NEW.seq IS NOT 1 + coalesce((SELECT max(seq) FROM event WHERE plan = NEW.plan), 0)
  OR NEW.prev IS NOT
     coalesce((SELECT hash FROM event WHERE plan = NEW.plan AND seq = NEW.seq - 1), zeroblob(32))
BEGIN SELECT raise(ABORT, 'not the next event'); END;
CREATE TRIGGER event_keep BEFORE DELETE ON event
BEGIN SELECT raise(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_redact BEFORE UPDATE ON event WHEN
  NEW.body IS NOT NULL OR NEW.salt IS NOT NULL OR
  (NEW.plan, NEW.seq, NEW.at, NEW.actor, NEW.kind, NEW.v, NEW.origin, NEW.body_hash, NEW.prev, NEW.hash)
  IS NOT
  (OLD.plan, OLD.seq, OLD.at, OLD.actor, OLD.kind, OLD.v, OLD.origin, OLD.body_hash, OLD.prev, OLD.hash)
BEGIN SELECT raise(ABORT, 'only redaction may change an event'); END;

CREATE TABLE plan_summary (
  plan      TEXT    PRIMARY KEY NOT NULL,
  head_seq  INTEGER NOT NULL CHECK (head_seq >= 1),
  head_hash BLOB    NOT NULL CHECK (length(head_hash) = 32),
  json      TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  plan      TEXT NOT NULL,
  id        TEXT NOT NULL,
  display   TEXT,
  erased_at TEXT,
  PRIMARY KEY (plan, id),
  CHECK ((display IS NULL) = (erased_at IS NOT NULL))
) STRICT, WITHOUT ROWID;
";

/// Refuses a file whose structure is not exactly the one its format has.
pub(super) fn must_be_ours(
    conn: &Connection,
    path: &Path,
    made_by: &[Migration],
) -> Result<(), Trouble> {
    let found = objects(conn)?;
    let expected = objects(&migrate::in_memory(made_by)?)?;
    let stray = found
        .difference(&expected)
        .find(|object| !object.is_harmless());
    let why = match (stray, expected.difference(&found).next()) {
        (Some(stray), _) => format!(
            "it has a {} “{}” that baton did not make",
            stray.kind,
            stray.name.escape_debug()
        ),
        (None, Some(missing)) => format!("the {} “{}” is missing", missing.kind, missing.name),
        (None, None) => return Ok(()),
    };
    Err(StoreError::Altered {
        path: path.to_owned(),
        why,
    }
    .into())
}

/// One row of `sqlite_schema`.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Object {
    kind: String,
    name: String,
    table: String,
    sql: Option<String>,
}

impl Object {
    /// What SQLite itself or a replication tool adds: tables and their own indices, never code that runs.
    fn is_harmless(&self) -> bool {
        let foreign = |name: &str| name.starts_with("sqlite_") || name.starts_with("_litestream_");
        matches!(self.kind.as_str(), "table" | "index")
            && foreign(&self.name)
            && foreign(&self.table)
    }
}

fn objects(conn: &Connection) -> rusqlite::Result<BTreeSet<Object>> {
    let mut rows = conn.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema")?;
    let objects = rows.query_map([], |row| {
        Ok(Object {
            kind: row.get(0)?,
            name: row.get(1)?,
            table: row.get(2)?,
            sql: row.get(3)?,
        })
    })?;
    objects.collect()
}
