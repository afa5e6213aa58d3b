//! The sealed ballots of open rounds: one file for each cast, in a folder beside the store, never in the database.
//!
//! The files are `ballot.<plan>.<round>.<cast>`. All three are slugs, which have no dot, so a name reads one way only.

use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::{glance, private};
use crate::store::sealed::{SealedBallot, must_be_slug};
use crate::store::{Result, StoreError};

/// The folder `<store>.ballots`. It is made with the first ballot.
#[derive(Debug)]
pub(super) struct BallotBox {
    folder: PathBuf,
}

impl BallotBox {
    pub(super) fn beside(store: &Path) -> Self {
        Self {
            folder: glance::beside(store, ".ballots"),
        }
    }

    pub(super) fn put(&self, ballot: &SealedBallot) -> Result<()> {
        ballot.must_be_named_well()?;
        let SealedBallot {
            plan,
            round,
            cast,
            text,
        } = ballot;
        private::folder(&self.folder)?;
        let file = self.folder.join(format!("ballot.{plan}.{round}.{cast}"));
        match private::write_new(&file, text.as_bytes()) {
            Err(StoreError::Exists { .. }) if read(&file)? == *text => Ok(()),
            Err(StoreError::Exists { .. }) => Err(StoreError::AlreadySealed { cast: cast.clone() }),
            written => written,
        }
    }

    pub(super) fn of(&self, plan: &str, round: &str) -> Result<Vec<(String, String)>> {
        let casts = self.casts(plan, round)?.into_iter();
        casts.map(|(cast, file)| Ok((cast, read(&file)?))).collect()
    }

    /// Removes the files of one round, safe on the disk when this returns.
    pub(super) fn discard(&self, plan: &str, round: &str) -> Result<()> {
        let casts = self.casts(plan, round)?;
        for (_, file) in &casts {
            private::remove(file)?;
        }
        if casts.is_empty() {
            Ok(())
        } else {
            private::sync_folder(&self.folder)
        }
    }

    /// Refuses when a copy of the ballots would meet another one's.
    pub(super) fn must_be_absent(&self) -> Result<()> {
        match fs::symlink_metadata(&self.folder) {
            Ok(_) => Err(StoreError::Exists {
                path: self.folder.clone(),
            }),
            Err(_) => Ok(()),
        }
    }

    /// Copies every ballot and names the new files in `copied`, also when it fails midway.
    pub(super) fn copy_to(&self, other: &Self, copied: &mut Vec<PathBuf>) -> Result<()> {
        for (name, file) in self.files()? {
            private::folder(&other.folder)?;
            let copy = other.folder.join(name);
            private::write_new(&copy, read(&file)?.as_bytes())?;
            copied.push(copy);
        }
        Ok(())
    }

    /// Takes back what a copy made that could not be finished, and the folder when nothing else is in it.
    pub(super) fn take_back(&self, copied: &[PathBuf]) {
        for file in copied {
            // What failed first is what is told.
            let _ = fs::remove_file(file);
        }
        let _ = fs::remove_dir(&self.folder);
    }

    /// The files of one round, by cast.
    fn casts(&self, plan: &str, round: &str) -> Result<Vec<(String, PathBuf)>> {
        must_be_slug(plan)?;
        must_be_slug(round)?;
        let prefix = format!("ballot.{plan}.{round}.");
        let files = self.files()?.into_iter();
        Ok(files
            .filter_map(|(name, file)| Some((name.strip_prefix(&prefix)?.to_owned(), file)))
            .collect())
    }

    /// Every ballot file, by name.
    fn files(&self) -> Result<Vec<(String, PathBuf)>> {
        let trouble = |error| StoreError::file("reading", &self.folder)(error);
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(trouble)?,
        };
        let mut files = Vec::new();
        for entry in entries {
            let path = entry.map_err(trouble)?.path();
            let name = path
                .file_name()
                .and_then(OsStr::to_str)
                .filter(|name| name.starts_with("ballot."));
            if let Some(name) = name {
                files.push((name.to_owned(), path));
            }
        }
        files.sort();
        Ok(files)
    }
}

fn read(file: &Path) -> Result<String> {
    let damaged = |why: &str| StoreError::Damaged {
        path: file.to_owned(),
        why: why.to_owned(),
    };
    let found = fs::symlink_metadata(file).map_err(StoreError::file("reading", file))?;
    if !found.is_file() {
        return Err(damaged("it is not an ordinary file"));
    }
    let bytes = fs::read(file).map_err(StoreError::file("reading", file))?;
    String::from_utf8(bytes).map_err(|_| damaged("it is not text"))
}
