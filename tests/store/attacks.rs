//! The file is edited past the program: the tables refuse what they can, and what they cannot refuse is seen.

use baton::store::{Sqlite, Store, StoreError, chain};

use super::samples::{Place, all_events, batch, draft, fill};

#[test]
fn the_table_refuses_every_way_to_change_an_event() {
    let place = Place::with_store();
    let before = all_events(&place.open()).unwrap();
    let columns = "plan, seq, at, actor, kind, v, origin, body, salt, body_hash, prev, hash";
    let forged = |seq: u32, prev: &str| {
        format!(
            "INTO event ({columns}) VALUES ('north', {seq}, '2026-12-09T10:42:00.123Z', 'm', 'k', 1, NULL,
             '{{}}', zeroblob(16), zeroblob(32), {prev}, zeroblob(32))"
        )
    };
    let last = "(SELECT hash FROM event WHERE plan = 'north' AND seq = 12)";
    for attack in [
        "UPDATE event SET body = '{}'".to_owned(),
        "UPDATE event SET actor = 'somebody' WHERE seq = 3".to_owned(),
        "UPDATE event SET seq = 99 WHERE plan = 'north' AND seq = 12".to_owned(),
        "UPDATE event SET body = NULL, salt = NULL, kind = 'x' WHERE seq = 2".to_owned(),
        "UPDATE OR REPLACE event SET seq = 1 WHERE seq = 2".to_owned(),
        "DELETE FROM event".to_owned(),
        "DELETE FROM event WHERE plan = 'north' AND seq = 12".to_owned(),
        format!("INSERT {}", forged(12, last)),
        format!("INSERT OR REPLACE {}", forged(12, last)),
        format!("INSERT OR REPLACE {}", forged(3, "zeroblob(32)")),
        format!("REPLACE {}", forged(1, "zeroblob(32)")),
        format!("INSERT OR IGNORE {}", forged(14, last)),
        format!(
            "INSERT {} ON CONFLICT DO UPDATE SET body = excluded.body",
            forged(3, "zeroblob(32)")
        ),
        format!("INSERT {}", forged(13, "zeroblob(32)")),
    ] {
        let raw = place.raw();
        // What is refused, or ignored, must leave everything as it was.
        let _ = raw.execute_batch(&attack);
        drop(raw);
        assert_eq!(all_events(&place.open()).unwrap(), before, "{attack}");
    }
}

#[test]
fn redaction_alone_is_let_through_and_the_chain_holds() {
    let place = Place::with_store();
    let raw = place.raw();
    raw.execute(
        "UPDATE event SET body = NULL, salt = NULL WHERE plan = 'north' AND seq = 3",
        [],
    )
    .unwrap();
    drop(raw);
    let events = place.open().load("north").unwrap();
    assert_eq!((&events[2].body, events[2].salt), (&None, None));
    assert!(chain::verify(&events).intact);
}

#[test]
fn what_nobody_made_in_the_file_keeps_it_closed() {
    for (attack, name) in [
        ("CREATE TRIGGER extra AFTER INSERT ON event BEGIN DELETE FROM person; END", "extra"),
        ("CREATE TRIGGER _litestream_x AFTER INSERT ON event BEGIN DELETE FROM person; END", "_litestream_x"),
        ("CREATE VIEW extra AS SELECT * FROM person", "extra"),
        ("CREATE VIEW _litestream_v AS SELECT * FROM person", "_litestream_v"),
        ("CREATE TABLE extra (x)", "extra"),
        ("CREATE INDEX extra ON event (actor)", "extra"),
        ("CREATE UNIQUE INDEX _litestream_i ON event (hash)", "_litestream_i"),
        ("CREATE TABLE \"e\u{1b}[2J\" (x)", "e\\u{1b}[2J"),
        ("DROP TRIGGER event_keep", "event_keep"),
        ("DROP INDEX event_origin", "event_origin"),
        ("DROP TRIGGER event_keep; CREATE TRIGGER event_keep BEFORE DELETE ON event BEGIN SELECT 1; END", "event_keep"),
        ("DROP TABLE person; CREATE VIEW person AS WITH RECURSIVE x(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x)
          SELECT n AS plan, n AS id, n AS display FROM x", "person"),
        ("ALTER TABLE person ADD COLUMN extra TEXT", "person"),
        ("PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_x', 'event', 0,
          'CREATE TRIGGER sqlite_x AFTER INSERT ON event BEGIN DELETE FROM person; END')", "sqlite_x"),
    ] {
        let place = Place::with_store();
        place.raw().execute_batch(attack).unwrap();
        let before = place.contents();
        for open in [Sqlite::open, Sqlite::open_to_read] {
            let refused = open(&place.path()).unwrap_err();
            assert!(matches!(refused, StoreError::Altered { .. } | StoreError::Damaged { .. }), "{attack}: {refused:?}");
            assert!(refused.to_string().contains(name), "{attack}: {refused}");
            assert!(!refused.to_string().contains(char::is_control), "{refused:?}");
        }
        assert_eq!(place.contents(), before, "{attack}");
    }
}

#[test]
fn what_sqlite_and_its_replicators_keep_for_themselves_is_let_be() {
    let place = Place::with_store();
    let own = "ANALYZE; CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER)";
    place.raw().execute_batch(own).unwrap();
    fill(&mut place.open(), "north", 1);
}

/// Somebody with the file and enough patience removes the guards, edits, and puts the guards back.
#[test]
fn an_edit_behind_the_guards_is_seen_by_the_chain() {
    let place = Place::with_store();
    let raw = place.raw();
    let guard: String = raw
        .query_row(
            "SELECT sql FROM sqlite_schema WHERE name = 'event_redact'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    raw.execute_batch(
        "DROP TRIGGER event_redact; UPDATE event SET body = '{}' WHERE plan = 'north' AND seq = 4",
    )
    .unwrap();
    raw.execute_batch(&guard).unwrap();
    drop(raw);
    let verdict = chain::verify(&place.open().load("north").unwrap());
    assert_eq!((verdict.intact, verdict.first_bad), (false, Some(4)));
}

/// The end of a history can be cut off without a trace in the chain; the summary still remembers it.
#[test]
fn an_end_cut_off_behind_the_guards_is_seen_by_examining() {
    let place = Place::with_store();
    assert_eq!(place.open().examine().unwrap(), [""; 0]);
    let raw = place.raw();
    let guard: String = raw
        .query_row(
            "SELECT sql FROM sqlite_schema WHERE name = 'event_keep'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    raw.execute_batch(
        "DROP TRIGGER event_keep; DELETE FROM event WHERE plan = 'north' AND seq > 10",
    )
    .unwrap();
    raw.execute_batch(&guard).unwrap();
    drop(raw);
    let found = place.open().examine().unwrap();
    assert_eq!(
        found,
        ["the plan “north” ends at event 10, but its summary was made at event 12"]
    );
}

#[test]
fn text_from_outside_is_only_ever_text() {
    let place = Place::new();
    let hostile = "north'); DROP TABLE event; --";
    let mut store = place.open();
    let mut draft = draft(1);
    draft.actor = "'; DELETE FROM event; --".to_owned();
    draft.body = "\"; ATTACH 'x' AS y; --".to_owned();
    let batch = batch(&store, hostile, vec![draft.clone()]);
    store.append(batch).unwrap();
    let events = store.load(hostile).unwrap();
    assert_eq!(
        (&events[0].actor, &events[0].body),
        (&draft.actor, &Some(draft.body))
    );
}
