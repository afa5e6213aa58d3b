//! The store as one SQLite file, with the sealed ballots in a folder beside it.
//!
//! One table of events that guards itself by triggers, one of names, one of summaries (`schema`). Every write is one
//! immediate transaction, on the disk before it is acknowledged (`settings`). A file is looked at without being touched
//! before it is opened as a store (`glance`, `open`), and an older one is upgraded step by step (`migrate`).
//!
//! What must stay true: nothing but this folder knows SQLite, and nothing in it opens the store's file except through
//! SQLite. Closing any other handle on it would drop the locks of every connection in this process, and with them the
//! promise that several of them can work at once.

mod backup;
mod ballots;
mod create;
mod glance;
mod migrate;
mod open;
mod private;
mod read;
mod schema;
mod settings;
mod trouble;
mod write;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use self::ballots::BallotBox;
use self::trouble::Trouble;
use super::batch::{Batch, History, PersonName, Summary};
use super::error::StoreError;
use super::event::{Event, Head};
use super::sealed::SealedBallot;
use super::{Result, Store};

pub use migrate::{MIGRATIONS, Migration};

/// One handle on a store file. Several may be open at once, in one program or in many.
#[derive(Debug)]
pub struct Sqlite {
    conn: Connection,
    path: PathBuf,
    ballots: BallotBox,
    read_only: Option<String>,
    failing: bool,
}

impl Sqlite {
    /// Where the store is, with links followed.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Why nothing can be written, as half a sentence; `None` when it can.
    #[must_use]
    pub fn read_only(&self) -> Option<&str> {
        self.read_only.as_deref()
    }

    /// Looks the whole file over, beyond what any one plan's chain can show, and lists what is wrong in sentences.
    /// Takes as long as reading the file.
    ///
    /// # Errors
    /// When it cannot even be read through.
    pub fn examine(&self) -> Result<Vec<String>> {
        self.read(read::examine)
    }

    /// How tests fill a disk: the file may not grow beyond this many pages through this handle.
    #[doc(hidden)]
    pub fn cap_pages(&mut self, pages: u32) -> Result<()> {
        self.conn
            .pragma_update(None, "max_page_count", pages)
            .map_err(|error| Trouble::from(error).at(&self.path, "capping"))
    }

    fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T, Trouble>) -> Result<T> {
        work(&self.conn).map_err(|trouble| trouble.at(&self.path, "reading"))
    }

    fn write<T>(&mut self, work: impl FnOnce(&Transaction) -> Result<T, Trouble>) -> Result<T> {
        self.must_be_writable()?;
        let written = immediately(&mut self.conn, work);
        let written = written.map_err(|trouble| trouble.at(&self.path, "writing"));
        // What a failed sync left on the disk cannot be known, so nothing may be built on it through this handle.
        self.failing = matches!(written, Err(StoreError::Failing { .. }));
        written
    }

    fn must_be_writable(&self) -> Result<()> {
        let path = self.path.clone();
        match &self.read_only {
            Some(why) => Err(StoreError::ReadOnly {
                path,
                why: why.clone(),
            }),
            None if self.failing => Err(StoreError::Failing { path }),
            None => Ok(()),
        }
    }
}

impl Store for Sqlite {
    fn plans(&self) -> Result<Vec<Summary>> {
        self.read(read::plans)
    }

    fn heads(&self) -> Result<Vec<(String, Head)>> {
        self.read(read::heads)
    }

    fn head(&self, plan: &str) -> Result<Head> {
        self.read(|conn| read::head(conn, plan))
    }

    fn load(&self, plan: &str) -> Result<Vec<Event>> {
        self.read(|conn| read::events(conn, plan))
    }

    fn names(&self, plan: &str) -> Result<Vec<PersonName>> {
        self.read(|conn| read::names(conn, plan))
    }

    fn append(&mut self, batch: Batch) -> Result<Head> {
        let erases = batch.names.iter().any(|name| name.name.is_none());
        let head = self.write(|tx| {
            let actual = read::head(tx, &batch.plan)?;
            let seated = batch.seat(actual)?;
            write::keep(tx, &seated)
        })?;
        if erases {
            write::forget(&self.conn);
        }
        Ok(head)
    }

    fn admit(&mut self, history: History) -> Result<Head> {
        self.write(|tx| {
            let actual = read::head(tx, &history.plan)?;
            let seated = history.seat(actual)?;
            write::keep(tx, &seated)
        })
    }

    fn put_summary(&mut self, summary: Summary) -> Result<()> {
        self.write(|tx| {
            summary.must_be_of(read::head(tx, &summary.plan)?)?;
            write::summary(tx, &summary)
        })
    }

    fn drop_summaries(&mut self) -> Result<()> {
        self.write(write::drop_summaries)
    }

    fn version(&self) -> Result<u64> {
        self.read(read::version)
    }

    fn seal(&mut self, ballot: &SealedBallot) -> Result<()> {
        self.must_be_writable()?;
        self.ballots.put(ballot)
    }

    fn sealed(&self, plan: &str, round: &str) -> Result<Vec<(String, String)>> {
        self.ballots.of(plan, round)
    }

    fn discard(&mut self, plan: &str, round: &str) -> Result<()> {
        self.must_be_writable()?;
        self.ballots.discard(plan, round)
    }
}

/// One transaction that holds the right to write from its first moment: it waits its turn instead of failing halfway.
fn immediately<T>(
    conn: &mut Connection,
    work: impl FnOnce(&Transaction) -> Result<T, Trouble>,
) -> Result<T, Trouble> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = work(&tx)?;
    tx.commit()?;
    Ok(done)
}
