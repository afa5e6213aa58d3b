//! `baton restore`: a backup becomes the store.

use super::backup::Copied;
use crate::cli::{CommandError, Finished, Invocation};
use crate::store::{Sqlite, StoreError};
use std::path::PathBuf;

/// Make a backup the store again
///
/// A store that is there is never replaced: move it away first. The backup itself stays as it is.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The backup
    file: PathBuf,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let store = invocation.store_path()?;
    let backup = Sqlite::open_to_read(&args.file)?;
    if store.exists() {
        return Err(in_the_way(StoreError::Exists { path: store }));
    }
    invocation.confirm(&format!(
        "Make {} the store at {}.",
        args.file.display(),
        store.display()
    ))?;
    if !invocation.global.dry_run {
        backup.backup(&store).map_err(in_the_way)?;
    }
    invocation.tell(&Copied::of(&args.file, &store, invocation.global.dry_run))
}

fn in_the_way(error: StoreError) -> CommandError {
    match error {
        StoreError::Exists { .. } => CommandError::from(error)
            .hint("move the present store away first, or restore beside it with --store PATH"),
        other => other.into(),
    }
}
