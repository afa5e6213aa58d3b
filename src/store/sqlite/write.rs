//! Everything that is written to an open store, inside a transaction that the caller holds.

use rusqlite::{Connection, Transaction, params};

use super::trouble::Trouble;
use crate::store::batch::Seated;
use crate::store::{Event, Head, PersonName, Summary};

/// Keeps a checked piece: events, names and summary.
pub(super) fn keep(tx: &Transaction, seated: &Seated) -> Result<Head, Trouble> {
    let plan = &seated.summary.plan;
    seated
        .events
        .iter()
        .try_for_each(|event| insert(tx, event))?;
    seated
        .names
        .iter()
        .try_for_each(|name| self::name(tx, plan, name, seated.at()))?;
    if seated.summary.head != Head::EMPTY {
        summary(tx, &seated.summary)?;
    }
    Ok(seated.summary.head)
}

pub(super) fn summary(tx: &Transaction, summary: &Summary) -> Result<(), Trouble> {
    let sql = "INSERT INTO plan_summary (plan, head_seq, head_hash, json) VALUES (?1, ?2, ?3, ?4)
               ON CONFLICT (plan) DO UPDATE
               SET head_seq = excluded.head_seq, head_hash = excluded.head_hash, json = excluded.json";
    let Summary { plan, head, json } = summary;
    tx.prepare_cached(sql)?
        .execute(params![plan, stored(head.seq), head.hash.0, json])?;
    Ok(())
}

pub(super) fn drop_summaries(tx: &Transaction) -> Result<(), Trouble> {
    tx.execute("DELETE FROM plan_summary", [])?;
    Ok(())
}

/// Takes what was erased out of the write-ahead log too, where it would stay readable until the next checkpoint.
pub(super) fn forget(conn: &Connection) {
    // The erasure itself is kept by now. When another program is reading, the next checkpoint does the rest.
    let _ = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
}

fn insert(tx: &Transaction, event: &Event) -> Result<(), Trouble> {
    let sql = "INSERT INTO event (plan, seq, at, actor, kind, v, origin, body, salt, body_hash, prev, hash)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
    tx.prepare_cached(sql)?.execute(params![
        event.plan,
        stored(event.seq),
        event.at,
        event.actor,
        event.kind,
        event.version,
        event.origin,
        event.body,
        event.salt,
        event.body_hash.0,
        event.prev.0,
        event.hash.0,
    ])?;
    Ok(())
}

/// A person once erased keeps the day of it, however often it is repeated.
fn name(tx: &Transaction, plan: &str, name: &PersonName, at: Option<&str>) -> Result<(), Trouble> {
    let sql = "INSERT INTO person (plan, id, display, erased_at) VALUES (?1, ?2, ?3, ?4)
               ON CONFLICT (plan, id) DO UPDATE
               SET display = excluded.display,
                   erased_at = iif(excluded.display IS NULL, coalesce(erased_at, excluded.erased_at), NULL)";
    let erased_at = if name.name.is_none() { at } else { None };
    tx.prepare_cached(sql)?
        .execute(params![plan, name.person, name.name, erased_at])?;
    Ok(())
}

fn stored(seq: u64) -> i64 {
    i64::try_from(seq).expect("no plan reaches 2^63 events")
}
