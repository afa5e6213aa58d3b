//! `backup`, `restore`, `doctor`, `paths`, and files that are no store.

use crate::support::cli::Baton;
use std::fs;

fn with_plan() -> Baton {
    let baton = Baton::new();
    baton.ok("new nadi --name Nadi");
    baton
}

#[test]
fn a_backup_restores_what_was_there() {
    let baton = with_plan();
    insta::assert_snapshot!(baton.args("backup safe.db").run(), @"
    Copied [HOME]/data/baton/baton.db to safe.db
    --- exit 0
    ");
    baton.ok("plan edit nadi --name Later");
    let head = |line: &str| baton.ok(line).json()["head"].clone();
    insta::assert_snapshot!(baton.args("restore safe.db --store other.db").run(), @"
    Copied safe.db to other.db
    --- exit 0
    ");
    assert_eq!(head("status nadi --json --store other.db")["seq"], 1);
    assert_eq!(head("status nadi --json")["seq"], 2);
}

#[test]
fn a_backup_and_a_restore_replace_nothing() {
    let baton = with_plan();
    baton.file("there.db", "mine");
    insta::assert_snapshot!(baton.args("backup there.db").run(), @"
    --- stderr
    error: [HOME]/there.db exists already; it was not touched; choose another name
    --- exit 1
    ");
    assert_eq!(baton.text("there.db"), "mine");
    baton.ok("backup safe.db");
    insta::assert_snapshot!(baton.args("restore safe.db").run(), @"
    --- stderr
    error: [HOME]/data/baton/baton.db exists already; it was not touched; choose another name
    hint: move the present store away first, or restore beside it with --store PATH
    --- exit 1
    ");
    insta::assert_snapshot!(baton.args("restore missing.db").run(), @"
    --- stderr
    error: opening missing.db failed: No such file or directory (os error 2); nothing was lost; check that the place exists and that you may use it
    --- exit 1
    ");
    insta::assert_snapshot!(baton.args("restore there.db --store new.db").run(), @"
    --- stderr
    error: [HOME]/there.db is not a baton store: it is not an SQLite database; it was not touched; check the path
    --- exit 1
    ");
    assert!(!baton.path("new.db").exists());
}

#[test]
fn a_dry_run_copies_nothing() {
    let baton = with_plan();
    insta::assert_snapshot!(baton.args("backup safe.db --dry-run").run(), @"
    would: copy [HOME]/data/baton/baton.db to safe.db
    --- exit 0
    ");
    assert!(!baton.path("safe.db").exists());
}

#[test]
fn there_is_nothing_to_back_up_without_a_store() {
    insta::assert_snapshot!(Baton::new().args("backup safe.db").run(), @"
    --- stderr
    error: there is no store at [HOME]/data/baton/baton.db; nothing was written
    hint: `baton paths` shows which store is used; --store names another
    --- exit 1
    ");
}

#[test]
fn the_doctor_finds_a_healthy_store_healthy() {
    let baton = with_plan();
    insta::assert_snapshot!(baton.args("doctor").run(), @"
    baton: 0.1.0
    store: [HOME]/data/baton/baton.db
    store exists: yes
    plan nadi: 1 event, intact
    problems: 0
    --- exit 0
    ");
    insta::assert_snapshot!(Baton::new().args("doctor").run(), @"
    baton: 0.1.0
    store: [HOME]/data/baton/baton.db
    store exists: no
    problems: 0
    --- exit 0
    ");
}

#[cfg(unix)]
#[test]
fn the_doctor_sees_a_store_that_others_can_read() {
    use std::os::unix::fs::PermissionsExt;
    let baton = with_plan();
    fs::set_permissions(baton.store(), fs::Permissions::from_mode(0o644)).unwrap();
    insta::assert_snapshot!(baton.args("doctor").run(), @"
    baton: 0.1.0
    store: [HOME]/data/baton/baton.db
    store exists: yes
    plan nadi: 1 event, intact
    problem: others on this machine may use the store (mode 644); close it with chmod 600
    problems: 1
    --- exit 3
    ");
}

#[cfg(unix)]
#[test]
fn what_baton_writes_is_its_owners() {
    use std::os::unix::fs::PermissionsExt;
    let baton = with_plan();
    baton.ok("backup safe.db");
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for path in [baton.store(), baton.path("safe.db")] {
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
    assert_eq!(mode(baton.store().parent().unwrap()), 0o700);
}

#[test]
fn what_is_no_store_is_refused_and_left_alone() {
    let baton = Baton::new();
    baton.file("text.db", "not a store");
    baton.file("empty.db", "");
    fs::create_dir(baton.path("folder.db")).unwrap();
    insta::assert_snapshot!(baton.args("list --store text.db").run(), @"
    --- stderr
    error: [HOME]/text.db is not a baton store: it is not an SQLite database; it was not touched; check the path
    --- exit 1
    ");
    insta::assert_snapshot!(baton.args("new nadi --name Nadi --store empty.db").run(), @"
    --- stderr
    error: [HOME]/empty.db is not a baton store: it is empty; it was not touched; check the path
    --- exit 1
    ");
    insta::assert_snapshot!(baton.args("list --store folder.db").run(), @"
    --- stderr
    error: [HOME]/folder.db is not a baton store: it is a folder; it was not touched; check the path
    --- exit 1
    ");
    insta::assert_snapshot!(baton.args("doctor --store text.db").run(), @"
    baton: 0.1.0
    store: text.db
    store exists: yes
    problem: [HOME]/text.db is not a baton store: it is not an SQLite database; it was not touched; check the path
    problems: 1
    --- exit 3
    ");
    assert_eq!(baton.text("text.db"), "not a store");
    assert_eq!(baton.text("empty.db"), "");
}

#[test]
fn a_store_of_a_newer_baton_is_refused_and_left_alone() {
    let baton = with_plan();
    baton.ok("backup newer.db");
    let newer = rusqlite::Connection::open(baton.path("newer.db")).unwrap();
    newer.pragma_update(None, "user_version", 99).unwrap();
    newer.close().unwrap();
    let before = fs::read(baton.path("newer.db")).unwrap();
    insta::assert_snapshot!(baton.args("list --store newer.db").run(), @"
    --- stderr
    error: [HOME]/newer.db was written by a newer baton: its format is 99, and this baton knows formats up to 1; it was not touched; install the newer baton
    --- exit 1
    ");
    assert_eq!(fs::read(baton.path("newer.db")).unwrap(), before);
}

#[cfg(unix)]
#[test]
fn a_store_marked_read_only_can_be_read_and_not_changed() {
    use std::os::unix::fs::PermissionsExt;
    let baton = with_plan();
    baton.ok("backup sealed.db");
    fs::set_permissions(baton.path("sealed.db"), fs::Permissions::from_mode(0o400)).unwrap();
    assert_eq!(
        baton.ok("list --store sealed.db --json").json()["plans"][0]["id"],
        "nadi"
    );
    insta::assert_snapshot!(baton.args("plan edit nadi --name Other --store sealed.db").run(), @"
    --- stderr
    error: [HOME]/sealed.db can only be read: the file is marked read-only; nothing was written; copy it, and the -wal file beside it if there is one, to a place you can write
    --- exit 1
    ");
}

#[test]
fn a_home_that_is_not_known_is_said_so() {
    let ran = Baton::new()
        .args("list")
        .env("HOME", "")
        .env("XDG_DATA_HOME", "")
        .run();
    assert_ne!(ran.code, 70, "{ran}");
}

#[test]
fn the_actor_is_the_option_then_the_variable_then_the_user_file_then_the_system() {
    let baton = Baton::new();
    let actor = |run: crate::support::cli::Run<'_>| run.run().success().json()["actor"].clone();
    assert_eq!(actor(baton.args("paths --json")), "asha");
    fs::create_dir_all(baton.path("config/baton")).unwrap();
    baton.file("config/baton/user", "Mira\n");
    assert_eq!(actor(baton.args("paths --json")), "Mira");
    assert_eq!(
        actor(baton.args("paths --json").env("BATON_ACTOR", "Ravi")),
        "Ravi"
    );
    assert_eq!(
        actor(
            baton
                .args("paths --json --actor Lata")
                .env("BATON_ACTOR", "Ravi")
        ),
        "Lata"
    );
    baton.file("config/baton/user", "\u{1b}[31m");
    insta::assert_snapshot!(baton.args("paths").run(), @"
    --- stderr
    error: the user file does not name anybody: character 1 is a control character (U+001B); type the text again without it; nothing was changed
    hint: write one line with your name there, or say --actor NAME
    --- exit 1
    ");
}

/// Changes an event behind baton's back, and puts the guard of the table back so that nothing shows.
fn alter(store: &std::path::Path, change: &str) {
    let db = rusqlite::Connection::open(store).unwrap();
    let guards: Vec<(String, String)> = {
        let mut found = db
            .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            .unwrap();
        let rows = found
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap();
        rows.map(Result::unwrap).collect()
    };
    for (name, _) in &guards {
        db.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    assert!(db.execute(change, []).unwrap() > 0);
    for (_, sql) in &guards {
        db.execute_batch(sql).unwrap();
    }
}

#[test]
fn an_event_altered_in_the_store_is_found() {
    let baton = with_plan();
    baton.ok("exit nadi --target 2028-03-31");
    baton.ok("plan edit nadi --place Rampet");
    alter(
        &baton.store(),
        "UPDATE event SET body = replace(body, '2028', '2029') WHERE seq = 2",
    );
    insta::assert_snapshot!(baton.args("verify nadi").run(), @"
    This history was altered: event 2 does not hold: its body is not the one that was written.
    Head [HASH]
    --- exit 3
    ");
    insta::assert_snapshot!(baton.args("doctor").run(), @"
    baton: 0.1.0
    store: [HOME]/data/baton/baton.db
    store exists: yes
    plan nadi: 3 events, not intact
    problem: plan nadi: event 2 does not hold: its body is not the one that was written
    problems: 1
    --- exit 3
    ");
    let found = baton
        .args("verify nadi --json")
        .run()
        .failure_on_stdout(3)
        .json();
    assert_eq!(
        (&found["intact"], &found["first_bad"]),
        (&false.into(), &2.into())
    );
}

#[test]
fn an_event_that_cannot_be_read_is_said_so_and_still_verified() {
    let baton = with_plan();
    baton.ok("exit nadi --target 2028-03-31");
    alter(&baton.store(), "UPDATE event SET body = '{' WHERE seq = 2");
    insta::assert_snapshot!(baton.args("status nadi").run(), @"
    --- stderr
    error: event 2 cannot be read: EOF while parsing an object at line 1 column 1; nothing was changed; `baton verify` says whether it was altered
    --- exit 1
    ");
    baton.args("verify nadi").run().failure_on_stdout(3);
    baton.ok("new other --name Other");
    insta::assert_snapshot!(baton.args("list --as-of 2026-12-10").run(), @"
    PLAN   PHASE  SUGGESTED  OVER  SHARE  FLAGS  EXIT  EVENTS  NAME
    other  early  early      0/29  0%     0/1/0  ?     1       Other
    OVER: functions handed over, of those counted. SHARE: by weight. FLAGS: stop/warn/note.
    --- stderr
    error: plan nadi: event 2 cannot be read: EOF while parsing an object at line 1 column 1; nothing was changed; `baton verify` says whether it was altered
    --- exit 5
    ");
}

#[test]
fn a_store_cut_short_is_refused() {
    let baton = with_plan();
    baton.ok("backup cut.db");
    let whole = fs::read(baton.path("cut.db")).unwrap();
    fs::write(baton.path("cut.db"), &whole[..whole.len() / 2]).unwrap();
    for line in [
        "list",
        "status nadi",
        "undo nadi",
        "restore cut.db --store new.db",
    ] {
        let run = baton.args(line);
        let run = if line.starts_with("restore") {
            run
        } else {
            run.arg("--store").arg("cut.db")
        };
        run.run().failure(1);
    }
    baton
        .args("doctor --store cut.db")
        .run()
        .failure_on_stdout(3);
    assert!(!baton.path("new.db").exists());
}
