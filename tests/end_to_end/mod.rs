//! The real program in a pseudo-terminal.

mod journey;
mod manners;
mod questions;
mod terminal;

use std::path::PathBuf;
use std::process::Command;

pub(crate) use terminal::Terminal;

/// A store of its own in a folder that goes away.
pub(crate) struct Desk {
    _folder: tempfile::TempDir,
    store: PathBuf,
    today: &'static str,
}

impl Desk {
    /// An empty desk.
    pub(crate) fn new() -> Self {
        Self::on("2026-12-09")
    }

    /// A desk with the worked Saamuhika Shakti plan on it, on the day that the plan stands for.
    pub(crate) fn with_the_sample() -> Self {
        let desk = Self::on("2024-03-01");
        desk.run(&["import", "plans/saamuhika-shakti.toml", "--yes"]);
        desk
    }

    fn on(today: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = folder.path().join("baton.db");
        Self {
            _folder: folder,
            store,
            today,
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
            .env("BATON_TODAY", self.today)
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
        Terminal::start(&self.store, self.today, arguments)
    }
}
