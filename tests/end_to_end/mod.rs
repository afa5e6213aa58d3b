//! The real program in a pseudo-terminal.

mod earlier_day;
mod editor;
mod faults;
mod first_day;
mod journey;
mod journey_by_mouse;
mod manners;
mod marker;
mod pack;
mod questions;
mod saving;
mod sheets;
mod sleep;
mod terminal;
mod themes;
mod whole_life;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use portable_pty::CommandBuilder;

pub(crate) use terminal::Terminal;

/// A store of its own in a folder that goes away.
pub(crate) struct Desk {
    _folder: Option<tempfile::TempDir>,
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
            _folder: Some(folder),
            store,
            today,
        }
    }

    /// The desk that another process of the same test has.
    pub(crate) fn at(store: PathBuf) -> Self {
        Self {
            _folder: None,
            store,
            today: "2026-12-09",
        }
    }

    /// Runs a command to its end; its standard output.
    pub(crate) fn run(&self, arguments: &[&str]) -> String {
        let done = Command::new(env!("CARGO_BIN_EXE_baton"))
            .args(arguments)
            .env_clear()
            .envs(self.surroundings())
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
        let mut command = self.command(env!("CARGO_BIN_EXE_baton"));
        command.args(arguments);
        Terminal::start(command)
    }

    /// Starts the program in a terminal from a script of the shell, in which `"$0"` is the program.
    pub(crate) fn script(&self, script: &str) -> Terminal {
        let mut command = self.command("sh");
        command.args(["-c", script, env!("CARGO_BIN_EXE_baton")]);
        Terminal::start(command)
    }

    /// A command on this desk, for a terminal.
    pub(crate) fn command(&self, program: &str) -> CommandBuilder {
        let mut command = CommandBuilder::new(program);
        command.env_clear();
        for (name, value) in self.surroundings() {
            command.env(name, value);
        }
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        command
    }

    /// Where the store is.
    pub(crate) fn store(&self) -> &Path {
        &self.store
    }

    fn surroundings(&self) -> [(&'static str, &OsStr); 6] {
        let folder = self.store.parent().unwrap().as_os_str();
        [
            ("HOME", folder),
            ("TMPDIR", folder),
            ("PATH", OsStr::new("/usr/local/bin:/usr/bin:/bin")),
            ("BATON_STORE", self.store.as_os_str()),
            ("BATON_ACTOR", OsStr::new("lead")),
            ("BATON_TODAY", OsStr::new(self.today)),
        ]
    }
}
