//! A text edited by the program that the user has named for it, while that has the terminal.
//!
//! The text goes into a private file in a private folder, where editors also leave their own traces of it; the folder
//! goes away once the text has come back to the form. It is kept, and named, when what the editor wrote cannot be taken
//! over, or there is no form any more to take it: nothing is lost.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::{Builder, TempDir};

use crate::domain::text::{Text, TextProblem};

/// The variables that name an editor, the first that is set.
const NAMED_BY: [&str; 2] = ["VISUAL", "EDITOR"];
/// The most bytes that are read back: far more than any field holds.
const MOST: u64 = 1 << 20;

/// The program that edits.
#[derive(Debug)]
pub(super) struct Editor {
    program: OsString,
    arguments: Vec<OsString>,
}

impl Editor {
    /// The editor that the user has named. There is no other: somebody who never chose one must not end up in one that
    /// they do not know how to leave.
    ///
    /// # Errors
    /// The sentence that says which variable to set.
    pub(super) fn named() -> Result<Self, String> {
        let named = NAMED_BY.iter().filter_map(env::var_os);
        let named = named.filter(|name| !name.to_string_lossy().trim().is_empty());
        named.map(Self::of).next().ok_or_else(|| {
            "No editor is named. Set VISUAL or EDITOR before starting baton, such as EDITOR=nano. Your text is as it was."
                .to_owned()
        })
    }

    /// `code --wait` is a program and its argument; a path with a blank in it is a program alone.
    fn of(named: OsString) -> Self {
        let whole = Path::new(&named).is_file();
        let words = named.to_str().map(|words| words.split_whitespace());
        let mut words = words.into_iter().flatten().map(OsString::from);
        match words.next().filter(|_| !whole) {
            Some(program) => Self {
                program,
                arguments: words.collect(),
            },
            None => Self {
                program: named,
                arguments: Vec::new(),
            },
        }
    }

    /// What people call it.
    fn name(&self) -> String {
        let file = Path::new(&self.program).file_name();
        let name = file.unwrap_or(&self.program);
        name.to_string_lossy().into_owned()
    }

    /// Lets the editor have the terminal and the text; what it made of it.
    ///
    /// # Errors
    /// A sentence when it could not, and where to find what it wrote.
    pub(super) fn edit(&self, text: &str) -> Result<Written, String> {
        let desk = Desk::with(text).map_err(|error| {
            format!("The text could not be given to an editor: {error}. It is as it was.")
        })?;
        let name = self.name();
        let ended = Command::new(&self.program)
            .args(&self.arguments)
            .arg(&desk.file)
            .status()
            .map_err(|error| {
                format!("{name} could not be started: {error}. Your text is as it was.")
            })?;
        if ended.success() {
            return desk.taken_over(&name);
        }
        let what = format!("{name} ended with a failure ({ended})");
        if desk.read().is_ok_and(|written| written == text) {
            return Err(format!("{what}. Your text is as it was."));
        }
        Err(desk.kept(&what))
    }
}

/// What an editor wrote. Its file goes away with this, so it is held until the text stands somewhere else.
#[derive(Debug)]
pub(super) struct Written {
    /// The text.
    pub(super) text: String,
    desk: Desk,
}

impl Written {
    /// Lets the file stay where there is no form any more; the sentence that says where.
    pub(super) fn kept(self) -> String {
        let _ = self.desk.folder.keep();
        format!("What was written is kept in {}", self.desk.file.display())
    }
}

/// The private folder and the file in it.
#[derive(Debug)]
struct Desk {
    folder: TempDir,
    file: PathBuf,
}

impl Desk {
    fn with(text: &str) -> io::Result<Self> {
        let mut builder = Builder::new();
        builder.prefix("baton-");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        let folder = builder.tempdir()?;
        // Nobody else may read it, wherever temporary files are.
        let mut draft = Builder::new()
            .prefix("text-")
            .suffix(".txt")
            .tempfile_in(folder.path())?;
        draft.write_all(text.as_bytes())?;
        let (_, file) = draft.keep().map_err(|problem| problem.error)?;
        Ok(Self { folder, file })
    }

    fn read(&self) -> Result<String, String> {
        let length = fs::metadata(&self.file).map_err(|error| error.to_string())?;
        if length.len() > MOST {
            return Err("it is far too long".to_owned());
        }
        fs::read_to_string(&self.file).map_err(|error| error.to_string())
    }

    /// What was written, where it can stand in a plan.
    fn taken_over(self, name: &str) -> Result<Written, String> {
        let text = match self.read() {
            Ok(text) => text,
            Err(why) => return Err(self.kept(&format!("What {name} wrote cannot be read: {why}"))),
        };
        match Text::parse(&text) {
            Err(problem @ TextProblem::Forbidden { .. }) => {
                Err(self.kept(&format!("Of what {name} wrote, {problem}")))
            }
            Ok(_) | Err(TextProblem::Empty | TextProblem::TooLong { .. }) => {
                Ok(Written { text, desk: self })
            }
        }
    }

    /// The sentence that says where the file stays.
    fn kept(self, what: &str) -> String {
        let _ = self.folder.keep();
        format!(
            "{what}. Your text is as it was; what was written is kept in {}.",
            self.file.display()
        )
    }
}
