//! Everything that is read from an open store. Nothing here writes, not even a cache.

use rusqlite::{Connection, OptionalExtension, Row};

use super::trouble::Trouble;
use crate::store::{Event, Hash, Head, PersonName, Summary};

pub(super) fn plans(conn: &Connection) -> Result<Vec<Summary>, Trouble> {
    let sql = "SELECT head_seq, head_hash, plan, json FROM plan_summary ORDER BY plan";
    all(conn, sql, [], |row| {
        Ok(Summary {
            head: head_at(row, 0)?,
            plan: row.get(2)?,
            json: row.get(3)?,
        })
    })
}

/// Hops along the primary key from plan to plan, instead of reading every event.
pub(super) fn heads(conn: &Connection) -> Result<Vec<(String, Head)>, Trouble> {
    let sql = "WITH RECURSIVE stream(plan) AS (
                 SELECT min(plan) FROM event
                 UNION ALL
                 SELECT (SELECT min(plan) FROM event WHERE plan > stream.plan) FROM stream
                 WHERE stream.plan IS NOT NULL)
               SELECT plan FROM stream WHERE plan IS NOT NULL";
    let plans: Vec<String> = all(conn, sql, [], |row| row.get(0))?;
    plans
        .into_iter()
        .map(|plan| head(conn, &plan).map(|head| (plan, head)))
        .collect()
}

pub(super) fn head(conn: &Connection, plan: &str) -> Result<Head, Trouble> {
    let sql = "SELECT seq, hash FROM event WHERE plan = ?1 ORDER BY seq DESC LIMIT 1";
    let head = conn
        .prepare_cached(sql)?
        .query_row([plan], |row| head_at(row, 0))
        .optional()?;
    Ok(head.unwrap_or(Head::EMPTY))
}

pub(super) fn events(conn: &Connection, plan: &str) -> Result<Vec<Event>, Trouble> {
    let sql = "SELECT plan, seq, at, actor, kind, v, origin, body, salt, body_hash, prev, hash
               FROM event WHERE plan = ?1 ORDER BY seq";
    all(conn, sql, [plan], event)
}

pub(super) fn names(conn: &Connection, plan: &str) -> Result<Vec<PersonName>, Trouble> {
    let sql = "SELECT id, display FROM person WHERE plan = ?1 ORDER BY id";
    all(conn, sql, [plan], |row| {
        Ok(PersonName {
            person: row.get(0)?,
            name: row.get(1)?,
        })
    })
}

/// Changes when another connection commits, and only then.
pub(super) fn version(conn: &Connection) -> Result<u64, Trouble> {
    let version = conn.pragma_query_value(None, "data_version", |row| number(row, 0))?;
    Ok(version)
}

/// What SQLite's own check finds, and every summary whose events are not there any more: a history that was cut short
/// is sound as far as it goes, and only its summary remembers the rest.
pub(super) fn examine(conn: &Connection) -> Result<Vec<String>, Trouble> {
    let mut found: Vec<String> = all(conn, "PRAGMA quick_check(20)", [], |row| row.get(0))?;
    found.retain(|line| line != "ok");
    for summary in plans(conn)? {
        let head = head(conn, &summary.plan)?;
        if head != summary.head {
            found.push(format!(
                "the plan “{}” ends at event {}, but its summary was made at event {}",
                summary.plan.escape_debug(),
                head.seq,
                summary.head.seq
            ));
        }
    }
    Ok(found)
}

fn all<T>(
    conn: &Connection,
    sql: &str,
    params: impl rusqlite::Params,
    of_row: impl FnMut(&Row) -> rusqlite::Result<T>,
) -> Result<Vec<T>, Trouble> {
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(params, of_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn event(row: &Row) -> rusqlite::Result<Event> {
    Ok(Event {
        plan: row.get(0)?,
        seq: number(row, 1)?,
        at: row.get(2)?,
        actor: row.get(3)?,
        kind: row.get(4)?,
        version: row.get(5)?,
        origin: row.get(6)?,
        body: row.get(7)?,
        salt: row.get(8)?,
        body_hash: Hash(row.get(9)?),
        prev: Hash(row.get(10)?),
        hash: Hash(row.get(11)?),
    })
}

fn head_at(row: &Row, column: usize) -> rusqlite::Result<Head> {
    Ok(Head {
        seq: number(row, column)?,
        hash: Hash(row.get(column + 1)?),
    })
}

/// SQLite has signed numbers only; ours are never negative.
fn number(row: &Row, column: usize) -> rusqlite::Result<u64> {
    let value: i64 = row.get(column)?;
    value
        .try_into()
        .map_err(|_| rusqlite::Error::IntegralValueOutOfRange(column, value))
}
