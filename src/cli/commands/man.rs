//! `baton man`: for packagers.

use crate::cli::{Cli, CommandError, Finished, Invocation};
use clap::CommandFactory;

/// Print the manual page of baton, or of one of its commands
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The command, such as `phase advance`
    #[arg(value_name = "COMMAND")]
    path: Vec<String>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let mut whole = Cli::command();
    whole.build();
    let mut command = &whole;
    for name in &args.path {
        command = command
            .find_subcommand(name)
            .ok_or_else(|| unknown(command, name))?;
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    invocation.write(&String::from_utf8_lossy(&page))
}

fn unknown(command: &clap::Command, name: &str) -> CommandError {
    let what = format!(
        "there is no command \"{}\" there; nothing was changed",
        crate::domain::text::shown(name)
    );
    let names = command.get_subcommands().map(clap::Command::get_name);
    CommandError::usage(what).nearest(name, names)
}
