//! Why a command did not do what was asked: a kind, which decides the exit code, a cause, and hints.

use super::nearest;
use crate::domain::Refusal;
use crate::domain::text::shown;
use crate::interchange::ImportError;
use crate::session::SessionError;
use crate::session::files::FileError;
use crate::store::StoreError;
use std::error::Error;
use std::fmt::Display;
use std::io;

/// What kind of failure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It failed, and nothing was changed.
    Failed,
    /// The command was given wrongly.
    Usage,
    /// A person has to choose.
    Clash,
    /// Whoever was reading the output went away, which is their right.
    BrokenPipe,
}

impl Kind {
    /// The exit code.
    #[must_use]
    pub(crate) const fn exit_code(self) -> u8 {
        match self {
            Self::BrokenPipe => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Clash => 4,
        }
    }
}

/// A failure of a command. Its text says what happened and what that means for the data; hints say what to try.
#[derive(Debug)]
pub(crate) struct CommandError {
    kind: Kind,
    source: Box<dyn Error + Send + Sync>,
    hints: Vec<String>,
}

impl CommandError {
    /// It failed; `what` says what happened and that nothing was changed.
    pub(crate) fn failed(what: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(Kind::Failed, what)
    }

    /// The command was given wrongly.
    pub(crate) fn usage(what: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(Kind::Usage, what)
    }

    /// A person has to choose.
    pub(crate) fn clash(what: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(Kind::Clash, what)
    }

    /// The same with one more thing to try.
    #[must_use]
    pub(crate) fn hint(mut self, hint: impl Display) -> Self {
        self.hints.push(hint.to_string());
        self
    }

    /// The same, with the nearest of the known names as a hint where one is near.
    #[must_use]
    pub(crate) fn nearest<'a>(self, given: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        match nearest::to(given, known) {
            Some(near) => self.hint(format_args!("did you mean {near}?")),
            None => self,
        }
    }

    /// What kind of failure it is.
    #[must_use]
    pub(crate) const fn kind(&self) -> Kind {
        self.kind
    }

    /// Says it on standard error.
    pub(super) fn print(&self) {
        if self.kind == Kind::BrokenPipe {
            return;
        }
        super::output::say(super::output::red("error:"), &self.source);
        for hint in &self.hints {
            super::output::say(super::output::blue("hint:"), hint);
        }
    }

    fn new(kind: Kind, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self {
            kind,
            source: source.into(),
            hints: Vec::new(),
        }
    }
}

/// Text for a terminal: whatever could move or hide text is written out, line breaks are kept.
pub(super) fn printable(text: &str) -> String {
    let safe = |c: char| match c {
        '\n' => "\n".to_owned(),
        other => shown(other.encode_utf8(&mut [0; 4])),
    };
    text.chars().map(safe).collect()
}

impl From<SessionError> for CommandError {
    fn from(error: SessionError) -> Self {
        match error {
            SessionError::Overtaken(_) | SessionError::Store(StoreError::HeadMoved { .. }) => {
                Self::clash(error)
            }
            SessionError::NoSuchPlan {
                nearest: Some(ref near),
                ..
            } => {
                let hint = format!("did you mean {near}?");
                Self::failed(error).hint(hint)
            }
            SessionError::Refused(refusal) => {
                Self::failed(format!("{refusal}; nothing was changed"))
            }
            SessionError::NoSuchPlan { .. } => {
                Self::failed(error).hint("`baton list` names the plans")
            }
            SessionError::File(error) => Self::from(error),
            other => Self::failed(other),
        }
    }
}

impl From<FileError> for CommandError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Text(error) => Self::from(error),
            FileError::Unread {
                hint: Some(hint), ..
            } => Self::failed(error).hint(hint),
            FileError::Unread { .. }
            | FileError::Unwritten { .. }
            | FileError::Unmade { .. }
            | FileError::Exists(_) => Self::failed(error),
        }
    }
}

impl From<ImportError> for CommandError {
    fn from(error: ImportError) -> Self {
        Self::failed(format!(
            "the file was not taken over, and nothing was changed\n{error}"
        ))
    }
}

impl From<StoreError> for CommandError {
    fn from(error: StoreError) -> Self {
        Self::failed(error)
    }
}

impl From<Refusal> for CommandError {
    fn from(refusal: Refusal) -> Self {
        Self::from(SessionError::Refused(refusal))
    }
}

/// For writing results; files have errors of their own.
impl From<io::Error> for CommandError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::new(Kind::BrokenPipe, error),
            _ => Self::failed(format!("the result could not be written: {error}")),
        }
    }
}
