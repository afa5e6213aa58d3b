//! The files of `baton score collect`: named one by one or by their folder, read, and put together by plan.

use crate::cli::CommandError;
use crate::cli::files::shown;
use crate::domain::id::PlanId;
use crate::interchange::sheet::SheetProblem;
use crate::session::Session;
use crate::session::ballots::{Reply, is_reply};
use crate::session::files::{self, FileError};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

pub(super) use crate::interchange::sheet::SHEET_LIMIT;

/// Every reply that could be read, by its plan, and every file that could not.
#[derive(Debug, Default)]
pub(super) struct Replies {
    pub(super) by_plan: BTreeMap<PlanId, Vec<Reply>>,
    pub(super) unread: Vec<Unread>,
}

/// A file that could not be read.
#[derive(Debug)]
pub(super) struct Unread {
    pub(super) file: String,
    pub(super) problems: Vec<SheetProblem>,
}

/// Reads files and the replies in folders.
///
/// # Errors
/// When a folder has no reply in it.
pub(super) fn read(session: &mut Session, named: &[PathBuf]) -> Result<Replies, CommandError> {
    let mut replies = Replies::default();
    for path in files_of(named)? {
        let file = shown(&path);
        match files::read_bytes(&path, SHEET_LIMIT) {
            Err(FileError::Unread { why, .. }) => replies.unread.push(Unread::of(file, why)),
            Err(error) => replies.unread.push(Unread::of(file, error.to_string())),
            Ok(bytes) => match session.read_reply(&file, &bytes) {
                Err(problems) => replies.unread.push(Unread { file, problems }),
                Ok(reply) => {
                    let plan = reply.head.plan.clone();
                    replies.by_plan.entry(plan).or_default().push(reply);
                }
            },
        }
    }
    Ok(replies)
}

fn files_of(named: &[PathBuf]) -> Result<Vec<PathBuf>, CommandError> {
    let mut all = Vec::new();
    for path in named {
        if path.is_dir() {
            let inside = in_folder(path)?;
            if inside.is_empty() {
                let what = format!("{} holds no score sheet; nothing was changed", shown(path));
                return Err(CommandError::failed(what)
                    .hint("sheets end in .xlsx or .toml, sealed ballots in .sealed or .open"));
            }
            all.extend(inside);
        } else {
            all.push(path.clone());
        }
    }
    Ok(all)
}

fn in_folder(folder: &Path) -> Result<Vec<PathBuf>, CommandError> {
    let unread = |error| {
        let folder = shown(folder);
        CommandError::failed(format!(
            "{folder} cannot be read: {error}; nothing was changed"
        ))
    };
    let mut inside = Vec::new();
    for entry in fs::read_dir(folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        let name = path.file_name().map(|name| name.to_string_lossy());
        if path.is_file() && name.is_some_and(|name| is_reply(&name)) {
            inside.push(path);
        }
    }
    inside.sort();
    Ok(inside)
}

impl Unread {
    /// A file of which nothing more can be said.
    pub(super) fn of(file: String, says: String) -> Self {
        let problem = SheetProblem {
            file: file.clone(),
            sheet: String::new(),
            cell: String::new(),
            says,
            allowed: String::new(),
        };
        Self {
            file,
            problems: vec![problem],
        }
    }
}
