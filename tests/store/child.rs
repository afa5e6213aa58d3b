//! A second program: this very test binary, started again to do one thing with a store.

use std::env;
use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use baton::store::{Sqlite, Store, StoreError};

use super::samples::{batch, draft};

const ROLE: &str = "BATON_TEST_ROLE";
const STORE: &str = "BATON_TEST_STORE";

/// What the second program does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Appends for ever and says `kept SEQ HASH` after each.
    AppendForever,
    /// Appends 25 times, deciding again whenever somebody else was first.
    AppendSome,
    /// Appends until it is refused, says why, tries once more, and says how that went.
    AppendUntilRefused,
    /// Appends one event.
    AppendOne,
    /// Reads, tries to append, and says how both went.
    Look,
}

/// Starts it and waits for what it said. `before` are words for the shell: limits, masks.
pub(crate) fn run(role: Role, store: &Path, before: &str) -> String {
    let output = start(role, store, before).wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}

/// Starts it. Its process is the program itself, not a shell around it.
pub(crate) fn start(role: Role, store: &Path, before: &str) -> Child {
    let script = if before.is_empty() { ":" } else { before };
    Command::new("sh")
        .args(["-c", &format!("{script}; exec \"$0\" \"$@\"")])
        .arg(env::current_exe().unwrap())
        .args([
            "--exact",
            "--nocapture",
            "store::child::as_a_second_program",
        ])
        .env(ROLE, format!("{role:?}"))
        .env(STORE, store)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Words for the shell that run `setup`, which may mount things, where only the second program sees it; `None` where
/// the system does not allow that.
#[cfg(target_os = "linux")]
pub(crate) fn privately(setup: &str) -> Option<String> {
    let may = Command::new("unshare").args(["-rm", "true"]).status();
    let again = "exec \"$0\" \"$@\"";
    may.is_ok_and(|status| status.success())
        .then(|| format!("exec unshare -rm sh -c '{setup} && {again}' \"$0\" \"$@\""))
}

/// Does nothing unless it was started by one of the above.
#[test]
fn as_a_second_program() {
    let (Ok(wanted), Some(path)) = (env::var(ROLE), env::var_os(STORE)) else {
        return;
    };
    let all = [
        Role::AppendForever,
        Role::AppendSome,
        Role::AppendUntilRefused,
        Role::AppendOne,
        Role::Look,
    ];
    let role = all
        .into_iter()
        .find(|role| format!("{role:?}") == wanted)
        .unwrap();
    say("");
    let mut store = match Sqlite::open(Path::new(&path)) {
        Ok(store) => store,
        Err(refused) => return say(&format!("not opened: {refused}")),
    };
    match role {
        Role::AppendForever => loop {
            append(&mut store).unwrap();
        },
        Role::AppendSome => append_some(&mut store, 25),
        Role::AppendUntilRefused => {
            let refused = std::iter::repeat_with(|| append(&mut store)).find_map(Result::err);
            say(&format!("refused: {}", refused.unwrap()));
            match append(&mut store) {
                Ok(()) => say("then kept"),
                Err(refused) => say(&format!("then refused: {refused}")),
            }
        }
        Role::AppendOne => append(&mut store).unwrap(),
        Role::Look => {
            say(&format!(
                "read {:?}, {:?}",
                store.head("north").unwrap().seq,
                store.read_only()
            ));
            if let Err(refused) = append(&mut store) {
                say(&format!("refused: {refused}"));
            }
        }
    }
}

fn append(store: &mut Sqlite) -> Result<(), StoreError> {
    let mut draft = draft(1);
    draft.body = "x".repeat(2000);
    let head = store.append(batch(store, "north", vec![draft]))?;
    say(&format!("kept {} {}", head.seq, head.hash));
    Ok(())
}

/// Appends `count` times as any program would: when somebody else was first, look again and decide again.
pub(crate) fn append_some(store: &mut Sqlite, count: u32) {
    for n in 1..=count {
        loop {
            let batch = batch(store, "north", vec![draft(n)]);
            match store.append(batch) {
                Ok(_) => break,
                Err(StoreError::HeadMoved { .. }) => {}
                Err(refused) => panic!("{refused}"),
            }
        }
    }
}

/// Straight to the program's output, past the test harness's own hands.
fn say(words: &str) {
    let mut output = std::io::stdout().lock();
    writeln!(output, "{words}").unwrap();
}
