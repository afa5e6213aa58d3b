//! The real program in a pseudo-terminal.

mod manners;
mod questions;
mod terminal;

use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) use terminal::Terminal;

/// A store of its own in a folder that goes away.
pub(crate) struct Desk {
    _folder: tempfile::TempDir,
    store: PathBuf,
}

impl Desk {
    /// An empty desk.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("baton.db");
        Self {
            _folder: folder,
            store,
        }
    }

    /// Runs a command to its end; its standard output.
    pub(crate) fn run(&self, arguments: &[&str]) -> String {
        let done = Command::new(env!("CARGO_BIN_EXE_baton"))
            .args(arguments)
            .env_clear()
            .env("HOME", self.store.parent().unwrap())
            .env("BATON_STORE", &self.store)
            .env("BATON_ACTOR", "lead")
            .env("BATON_TODAY", "2026-12-09")
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        let stderr = String::from_utf8_lossy(&done.stderr);
        assert!(
            done.status.success(),
            "baton {arguments:?} failed: {stderr}"
        );
        String::from_utf8(done.stdout).unwrap()
    }

    /// Starts the program in a terminal.
    pub(crate) fn start(&self, arguments: &[&str]) -> Terminal {
        Terminal::start(&self.store, arguments)
    }

    /// Where the store is.
    pub(crate) fn store(&self) -> &Path {
        &self.store
    }
}
