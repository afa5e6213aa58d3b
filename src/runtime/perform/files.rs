//! Plan files written and read.

use super::changes::{self, NO_PLAN_IS_OPEN};
use super::{Performer, unsaved};
use crate::app::files::{Export, FileNews, Laid, Present, Taking};
use crate::app::{Effect, Message, words};
use crate::interchange::plan_file::{Head, export};
use crate::interchange::{FILE_LIMIT, ImportError, Problem, parse_plan};
use crate::session::exchange::is_history;
use crate::session::files::{self, FileError};
use crate::session::{Done, OpenPlan, Session, SessionError};
use crate::store::StoreError;
use std::env::home_dir;
use std::path::{Path, PathBuf, absolute};

impl Performer {
    /// Writes the plan that is open to a file, as it is shown.
    pub(super) fn write_file(&self, export: &Export) -> Message {
        let Some(desk) = &self.desk else {
            return Message::File(FileNews::Refused(NO_PLAN_IS_OPEN.to_owned()));
        };
        let path = self.placed(&export.path);
        let present = match export.present {
            Present::Ask => files::Present::Keep,
            Present::Replace => files::Present::Replace,
        };
        let text = match self.as_of {
            Some(day) => text(&desk.plan.as_of(day)),
            None => text(&desk.plan),
        };
        Message::File(match files::write(&path, &text, present) {
            Ok(()) => FileNews::Written(path),
            Err(FileError::Exists(path)) => FileNews::Present(path),
            Err(error) => FileNews::Refused(words::sentences(&error.to_string())),
        })
    }

    /// Lays a file beside the plan that it names.
    pub(super) fn read_file(&self, path: &Path) -> Message {
        let name = path.file_name().unwrap_or(path.as_os_str());
        let laid = self.lay(path, &name.to_string_lossy());
        Message::File(laid.map_or_else(|news| news, |laid| FileNews::Laid(Box::new(laid))))
    }

    fn lay(&self, path: &Path, name: &str) -> Result<Laid, FileNews> {
        let text =
            files::read(&self.placed(path), FILE_LIMIT).map_err(|error| unreadable(name, error))?;
        if is_history(path, &text) {
            return Err(FileNews::Refused(format!(
                "This is a whole history, which the screens do not take in. Leave and run: baton import {}",
                path.display()
            )));
        }
        let file = parse_plan(name, &text).map_err(|error| wrong(name, &error))?;
        let unfit = |error| unfit(name, error);
        let arrival = self.session.lay_beside(&file).map_err(unfit)?;
        self.session
            .preview(&arrival.open, &arrival.proposal)
            .map_err(unfit)?;
        Ok(Laid {
            file: name.to_owned(),
            plan: file.plan.collective.name.to_string(),
            knows: arrival.outdated(),
            taking: Taking {
                plan: file.plan.id,
                head: arrival.open.head.seq,
                proposal: arrival.proposal,
            },
            lines: arrival.lines,
        })
    }

    /// A path as a person writes it, from the root on; `~` is the home folder.
    fn placed(&self, path: &Path) -> PathBuf {
        let home = path
            .strip_prefix("~")
            .ok()
            .and_then(|rest| Some(home_dir()?.join(rest)));
        let path = home.unwrap_or_else(|| path.to_owned());
        let path = match &self.folder {
            Some(folder) => folder.join(path),
            None => path,
        };
        absolute(&path).unwrap_or(path)
    }

    /// Takes over what was shown, unless the plan went on since.
    pub(super) fn take_shown(&mut self, taking: &Taking, again: &Effect) -> Vec<Message> {
        let is_open = self
            .desk
            .as_ref()
            .is_some_and(|desk| desk.plan.plan.id == taking.plan);
        if !is_open {
            return self
                .take_elsewhere(taking)
                .unwrap_or_else(|error| vec![unsaved(error, again)]);
        }
        self.change(
            again,
            |session, open| take_as_laid(session, open, taking),
            changes::taken_over,
        )
    }

    /// The same for a plan that is not the one in front, or that begins with the file; it is opened then.
    fn take_elsewhere(&mut self, taking: &Taking) -> Result<Vec<Message>, SessionError> {
        let mut open = self.session.open_or_blank(&taking.plan)?;
        let done = take_as_laid(&mut self.session, &mut open, taking)?;
        let said = changes::taken(&done);
        Ok(vec![
            self.portfolio()?,
            self.open(&taking.plan)?,
            Message::File(FileNews::Begun(said)),
        ])
    }
}

/// Takes over what was shown, unless the plan has gone on since.
fn take_as_laid(
    session: &mut Session,
    open: &mut OpenPlan,
    taking: &Taking,
) -> Result<Done, SessionError> {
    let done = if open.head.seq == taking.head {
        session.propose_as_seen(open, &taking.proposal)
    } else {
        Err(went_on())
    };
    match done {
        Err(SessionError::Store(StoreError::HeadMoved { .. })) => Err(went_on()),
        done => done,
    }
}

fn went_on() -> SessionError {
    let why = "the plan went on meanwhile, so what was shown no longer holds";
    SessionError::Exchange(why.to_owned())
}

fn text(open: &OpenPlan) -> String {
    let head = Head {
        seq: open.head.seq,
        hash: open.head.hash.to_string(),
    };
    export(&open.plan, Some(&head))
}

fn unreadable(file: &str, error: FileError) -> FileNews {
    match error {
        FileError::Text(error) => wrong(file, &error),
        error @ (FileError::Unread { .. }
        | FileError::Unwritten { .. }
        | FileError::Unmade { .. }
        | FileError::Exists(_)) => FileNews::Refused(words::sentences(&error.to_string())),
    }
}

/// What the file says cannot come about in the plan as it stands.
fn unfit(file: &str, error: SessionError) -> FileNews {
    match error {
        SessionError::File(error) => wrong(file, &error),
        SessionError::Refused(refusal) => FileNews::Wrong {
            file: file.to_owned(),
            problems: vec![words::sentences(&refusal.to_string())],
        },
        other => FileNews::Refused(words::sentences(&other.to_string())),
    }
}

fn wrong(file: &str, error: &ImportError) -> FileNews {
    let more = match error.unlisted {
        0 => None,
        more => Some(format!("And {more} more.")),
    };
    FileNews::Wrong {
        file: file.to_owned(),
        problems: error.problems.iter().map(told).chain(more).collect(),
    }
}

fn told(problem: &Problem) -> String {
    let Problem {
        line,
        column,
        path,
        message,
        remedy,
    } = problem;
    let place = match (line, path.as_str()) {
        (0, "") => String::new(),
        (0, path) => format!("{path}: "),
        (line, "") => format!("Line {line}, column {column}: "),
        (line, path) => format!("Line {line}, column {column}, {path}: "),
    };
    let remedy = match remedy.as_str() {
        "" => String::new(),
        remedy => format!(" What helps: {remedy}."),
    };
    format!("{place}{message}.{remedy}")
}
