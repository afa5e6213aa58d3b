//! `baton demo`: a sample plan to look at and to play with.

use crate::cli::values::{self, Day};
use crate::cli::{CommandError, Finished, Invocation, arrival, screens};

/// The day that the sample stands for, inside the months in which two backbones work side by side.
const DAY: &str = "2024-03-01";
const SAMPLE: &str = include_str!("../../../plans/saamuhika-shakti.toml");

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
    let day = values::date(DAY).expect("it is a day of the calendar");
    invocation.global.today.get_or_insert(Day::On(day));
    let plan = arrival::begin("plans/saamuhika-shakti.toml", SAMPLE, invocation)?;
    screens::open(plan, invocation)
}
