//! What goes wrong between here and SQLite, and the words it gets on the way out.

use std::path::Path;

use rusqlite::{Error, ErrorCode};

use crate::store::StoreError;

/// A refusal that has its words already, or an error of SQLite that still needs them.
#[derive(Debug)]
pub(super) enum Trouble {
    Refused(StoreError),
    Sql(Error),
}

impl Trouble {
    /// The words for it, when it came while `doing` something to the store at `path`.
    pub(super) fn at(self, path: &Path, doing: &'static str) -> StoreError {
        match self {
            Self::Refused(error) => error,
            Self::Sql(source) => explain(source, path, doing),
        }
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Refused(error)
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Sql(error)
    }
}

fn explain(source: Error, path: &Path, doing: &'static str) -> StoreError {
    let path = path.to_owned();
    match source.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy { path },
        Some(ErrorCode::DiskFull) => StoreError::Full { path },
        Some(ErrorCode::SystemIoFailure) if doing == "writing" => StoreError::Failing { path },
        Some(ErrorCode::ReadOnly) => StoreError::ReadOnly {
            path,
            why: "it may not be written, or was moved away while open".to_owned(),
        },
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StoreError::Damaged {
            path,
            why: source.to_string(),
        },
        None if is_unreadable(&source) => StoreError::Damaged {
            path,
            why: source.to_string(),
        },
        _ => StoreError::Database {
            doing,
            path,
            source,
        },
    }
}

/// Whether a value came back that the tables cannot have taken in.
fn is_unreadable(error: &Error) -> bool {
    matches!(
        error,
        Error::FromSqlConversionFailure(..)
            | Error::IntegralValueOutOfRange(..)
            | Error::InvalidColumnType(..)
            | Error::Utf8Error(..)
    )
}
