//! Why a store said no.
//!
//! Every message says what happened, what that means for the data, and what to try. They stand on one line, so that a
//! command can print them as they are; cleaning a path of what a terminal should not get is left to whoever prints.

use std::path::{Path, PathBuf};

use super::event::Head;

/// A refusal, or a failure underneath.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else appended first.
    #[error(
        "the plan “{plan}” was changed by somebody else: it has {} events now, and this change was decided on {}; \
         nothing was written; read the plan again and repeat the change", actual.seq, expected.seq
    )]
    HeadMoved {
        /// The plan.
        plan: String,
        /// The head that the change was decided on.
        expected: Head,
        /// The head as it is.
        actual: Head,
    },

    /// A whole history was brought to a plan that has one.
    #[error(
        "the plan “{plan}” has {} events already, and a whole history fits an empty plan only; \
         nothing was written; bring it in under another id", head.seq
    )]
    NotEmpty {
        /// The plan.
        plan: String,
        /// Its head.
        head: Head,
    },

    /// Something that would not be a valid part of the chain.
    #[error(
        "the plan “{plan}” cannot take this: {why}; nothing was written; use the original file, or report this"
    )]
    Unfit {
        /// The plan.
        plan: String,
        /// What is wrong with it.
        why: String,
    },

    /// A cast was sealed before with another text.
    #[error(
        "the ballot “{cast}” is sealed already and cannot be replaced; it is unchanged; cast a new ballot instead"
    )]
    AlreadySealed {
        /// The cast id.
        cast: String,
    },

    /// A name that may not become part of a file name.
    #[error("“{}” cannot name a ballot file; nothing was written; use 1 to 64 of a-z, 0-9 and -", name.escape_debug())]
    BadName {
        /// The name as it came.
        name: String,
    },

    /// The lock was not to be had in time.
    #[error("{} is being written by another program; nothing was written; try again in a moment", path.display())]
    Busy {
        /// The store.
        path: PathBuf,
    },

    /// No room.
    #[error(
        "the disk is full: {} could not take this change; nothing was written and everything before it is safe; \
         free some space and repeat it", path.display()
    )]
    Full {
        /// The store.
        path: PathBuf,
    },

    /// Writing is not possible here.
    #[error("{} can only be read: {why}; nothing was written; copy it, and the -wal file beside it if there is one, to a place you can write", path.display())]
    ReadOnly {
        /// The store.
        path: PathBuf,
        /// What keeps it from being written.
        why: String,
    },

    /// The file is something else.
    #[error("{} is not a baton store: {why}; it was not touched; check the path", path.display())]
    NotAStore {
        /// The file.
        path: PathBuf,
        /// What it is instead.
        why: String,
    },

    /// The file was made by a newer baton.
    #[error(
        "{} was written by a newer baton: its format is {found}, and this baton knows formats up to {known}; \
         it was not touched; install the newer baton", path.display()
    )]
    Newer {
        /// The store.
        path: PathBuf,
        /// The format it has.
        found: u32,
        /// The newest format known here.
        known: u32,
    },

    /// The file was a store and cannot be read as one any more.
    #[error("{} is damaged: {why}; nothing was written; restore a backup, and keep this file", path.display())]
    Damaged {
        /// The store.
        path: PathBuf,
        /// What was found.
        why: String,
    },

    /// Somebody changed the structure of the database.
    #[error(
        "{} has been tampered with: {why}; nothing was run or written; restore a backup, and keep this file",
        path.display()
    )]
    Altered {
        /// The store.
        path: PathBuf,
        /// The first thing that is not as it was made.
        why: String,
    },

    /// A new file was to be made where something is.
    #[error("{} exists already; it was not touched; choose another name", path.display())]
    Exists {
        /// What is in the way.
        path: PathBuf,
    },

    /// The disk failed at the moment of writing.
    #[error(
        "the disk reported a failure while {} was written: whether the last change was kept is not known; \
         nothing more will be written; close baton, look at the disk, open the store again and run `baton verify`",
        path.display()
    )]
    Failing {
        /// The store.
        path: PathBuf,
    },

    /// The operating system refused something.
    #[error("{doing} {} failed: {source}; nothing was lost; check that the place exists and that you may use it", path.display())]
    File {
        /// What was tried, as in "creating".
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },

    /// The database refused something that no other variant explains.
    #[error("{doing} {} failed: {source}; nothing was written; please report this", path.display())]
    Database {
        /// What was tried, as in "reading".
        doing: &'static str,
        /// The store.
        path: PathBuf,
        /// What the database said.
        source: rusqlite::Error,
    },
}

impl StoreError {
    /// For `map_err` on what the operating system answers.
    pub(super) fn file(doing: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| match source.kind() {
            std::io::ErrorKind::StorageFull => Self::Full { path },
            _ => Self::File {
                doing,
                path,
                source,
            },
        }
    }
}
