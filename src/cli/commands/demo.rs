//! `baton demo`: a sample plan to look at and to play with.

use crate::cli::values::Day;
use crate::cli::{CommandError, Finished, Invocation, screens};
use crate::session::sample;

/// Open the screens on a sample plan in a temporary store; nothing in it is kept
///
/// The plan is that of a real collective, told from public sources; what is invented in it is marked illustrative.
/// It stands as of 1 March 2024; `--today` looks at it on another day. Without a terminal its status is printed
/// instead.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

pub(super) fn run(_: &Args, invocation: &mut Invocation) -> Finished {
    let folder = tempfile::tempdir().map_err(|error| {
        CommandError::failed(format!(
            "no temporary store could be made: {error}; nothing was changed"
        ))
    })?;
    invocation.global.store = Some(folder.path().join("demo.db"));
    invocation.global.today.get_or_insert(Day::On(sample::DAY));
    let plan = sample::begin(&mut invocation.writing()?)?;
    screens::sample(plan, invocation)
}
