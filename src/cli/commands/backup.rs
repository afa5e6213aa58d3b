//! `baton backup`: a copy of the whole store.

use crate::cli::files::shown;
use crate::cli::output::{Page, Shown};
use crate::cli::{CommandError, Finished, Invocation};
use crate::store::Sqlite;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// Copy the whole store to a new file
///
/// Safe at any moment, also while others write. Sealed ballots of open rounds go along, in a folder beside the copy.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The new file; nothing may be there yet
    file: PathBuf,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let store = invocation.store_path()?;
    must_exist(&store)?;
    let opened = Sqlite::open_to_read(&store)?;
    if !invocation.global.dry_run {
        opened.backup(&args.file)?;
    }
    invocation.tell(&Copied::of(&store, &args.file, invocation.global.dry_run))
}

fn must_exist(store: &Path) -> Result<(), CommandError> {
    if store.exists() {
        return Ok(());
    }
    let what = format!(
        "there is no store at {}; nothing was written",
        store.display()
    );
    Err(CommandError::failed(what)
        .hint("`baton paths` shows which store is used; --store names another"))
}

/// What was copied where.
#[derive(Debug, Serialize)]
pub(super) struct Copied {
    from: String,
    to: String,
    dry_run: bool,
}

impl Copied {
    pub(super) fn of(from: &Path, to: &Path, dry_run: bool) -> Self {
        Self {
            from: shown(from),
            to: shown(to),
            dry_run,
        }
    }
}

impl Shown for Copied {
    fn plain(&self, page: &mut Page) {
        let word = if self.dry_run {
            "would: copy"
        } else {
            "Copied"
        };
        page.line(format_args!("{word} {} to {}", self.from, self.to));
    }
}
