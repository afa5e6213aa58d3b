//! Runs the built program as a person at a shell would: its own home and store, nothing from the environment, a fixed
//! day.

use std::fmt;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The day that counts as today in every run.
pub const TODAY: &str = "2026-12-09";

/// A home of its own, with a store in it and room for files.
#[derive(Debug)]
pub struct Baton {
    home: tempfile::TempDir,
}

/// One run in the making.
#[derive(Debug)]
#[must_use = "a run that is not run says nothing"]
pub struct Run<'a> {
    baton: &'a Baton,
    args: Vec<String>,
    stdin: Option<Vec<u8>>,
    envs: Vec<(String, String)>,
}

/// What a run left behind.
pub struct Ran {
    /// The exit code.
    pub code: i32,
    /// What it said on standard output, with places and times redacted.
    pub stdout: String,
    /// What it said on standard error, redacted likewise.
    pub stderr: String,
    raw: Output,
}

impl Baton {
    /// An empty home.
    pub fn new() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
        }
    }

    /// Where the store of this home is.
    pub fn store(&self) -> PathBuf {
        self.path("data/baton/baton.db")
    }

    /// A path in this home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Writes a file in this home.
    pub fn file(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, text).unwrap();
        path
    }

    /// The text of a file in this home.
    pub fn text(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// A run with arguments as typed in a shell: blanks part them, double quotes hold them together.
    pub fn args(&self, line: &str) -> Run<'_> {
        Run {
            baton: self,
            args: words(line),
            stdin: None,
            envs: Vec::new(),
        }
    }

    /// Runs a line and asks that it went well.
    #[track_caller]
    pub fn ok(&self, line: &str) -> Ran {
        self.args(line).run().success()
    }
}

impl Run<'_> {
    /// One more argument, as it is.
    pub fn arg(mut self, arg: impl Into<String>) -> Self {
        self.args.push(arg.into());
        self
    }

    /// What stands on standard input.
    pub fn stdin(mut self, text: impl AsRef<[u8]>) -> Self {
        self.stdin = Some(text.as_ref().to_owned());
        self
    }

    /// A variable of the environment.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.envs.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Runs it.
    #[must_use = "look at the result, or say that it went well with .success()"]
    pub fn run(self) -> Ran {
        let home = self.baton.home.path();
        let mut command = Command::new(env!("CARGO_BIN_EXE_baton"));
        command.args(&self.args).current_dir(home).env_clear();
        command
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CONFIG_HOME", home.join("config"));
        command
            .env("USER", "asha")
            .env("BATON_TODAY", TODAY)
            .envs(self.envs);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut pipe = child.stdin.take().unwrap();
        // A program that does not read its input may be gone before all of it is written.
        let _ = pipe.write_all(&self.stdin.unwrap_or_default());
        drop(pipe);
        Ran::of(child.wait_with_output().unwrap(), home)
    }
}

impl Ran {
    fn of(raw: Output, home: &Path) -> Self {
        let text = |bytes: &[u8]| redacted(&String::from_utf8_lossy(bytes), home);
        Self {
            code: raw.status.code().unwrap_or(-1),
            stdout: text(&raw.stdout),
            stderr: text(&raw.stderr),
            raw,
        }
    }

    /// The same, having exited with 0.
    #[track_caller]
    pub fn success(self) -> Self {
        assert_eq!(self.code, 0, "{self}");
        self
    }

    /// The same, having exited with this code and said why on standard error.
    #[track_caller]
    pub fn failure(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self}");
        assert!(!self.stderr.is_empty(), "it failed without a word: {self}");
        self
    }

    /// The same, having exited with this code and said on standard output what it found.
    #[track_caller]
    pub fn failure_on_stdout(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self}");
        assert!(
            !self.stdout.is_empty(),
            "it found something without a word: {self}"
        );
        self
    }

    /// Standard output as one JSON value.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.raw.stdout).unwrap_or_else(|error| panic!("{error}: {self}"))
    }

    /// Standard output as it was, nothing redacted.
    pub fn raw(&self) -> &[u8] {
        &self.raw.stdout
    }

    /// Everything it said, byte for byte.
    pub fn bytes(&self) -> Vec<u8> {
        [self.raw.stdout.as_slice(), self.raw.stderr.as_slice()].concat()
    }
}

/// The transcript, for snapshots.
impl fmt::Display for Ran {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.stdout)?;
        if !self.stderr.is_empty() {
            write!(f, "--- stderr\n{}", self.stderr)?;
        }
        write!(f, "--- exit {}", self.code)
    }
}

impl fmt::Debug for Ran {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (n, part) in line.split('"').enumerate() {
        if n % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

/// The text with the home, times of day and hashes replaced by their names.
fn redacted(text: &str, home: &Path) -> String {
    let home = home.to_string_lossy();
    let lines = text.replace(&*home, "[HOME]").replace('\r', "");
    let mut out = String::new();
    for piece in lines.split_inclusive(|c: char| !(c.is_ascii_alphanumeric() || "-:.".contains(c)))
    {
        let word =
            piece.trim_end_matches(|c: char| !(c.is_ascii_alphanumeric() || "-:.".contains(c)));
        out.push_str(&name_of(word).map_or_else(|| word.to_owned(), str::to_owned));
        out.push_str(&piece[word.len()..]);
    }
    out
}

fn name_of(word: &str) -> Option<&'static str> {
    let bytes = word.as_bytes();
    let hash = bytes.len() == 64
        && bytes
            .iter()
            .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(b));
    let time = bytes.len() == 24 && word.ends_with('Z') && bytes[10] == b'T';
    let minute = bytes.len() == 5 && bytes[2] == b':' && bytes[0].is_ascii_digit();
    match (hash, time, minute) {
        (true, _, _) => Some("[HASH]"),
        (_, true, _) => Some("[TIME]"),
        (_, _, true) => Some("[MINUTE]"),
        _ => None,
    }
}
