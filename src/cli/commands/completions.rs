//! `baton completions`: for packagers.

use crate::cli::{Cli, Finished, Invocation};
use clap::CommandFactory;
use clap_complete::Shell;

/// Print the completion script of a shell
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The shell
    shell: Shell,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "baton", &mut script);
    invocation.write(&String::from_utf8_lossy(&script))
}
