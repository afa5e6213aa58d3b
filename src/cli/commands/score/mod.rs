//! `baton score`: scores typed one by one, or by sheets that are sent out, filled in and collected.

mod collect;
mod collected;
mod one;
mod replies;
mod seal;
mod send;

use crate::cli::{CommandError, Finished, Invocation};
use crate::session::files::FileError;

/// Give one score with its sentence, or send sheets for scores and collect them
///
/// While the round is open the score is sealed: the log holds a salted commitment, and no command, screen or export
/// shows it before the round closes. Giving a score again replaces it. Sealing keeps scores from being seen by
/// accident and from being changed unnoticed; it does not keep the owner of the store's files from reading them, unless
/// the round was opened with commit-reveal.
///
/// On a closed round a score is moderated: the first one is kept beside the new one, and --reason is needed.
///
/// Scorers who open no terminal get a sheet by e-mail: `score send` writes one for each, `score collect` reads what
/// comes back.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    one: Option<one::OneScore>,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    Send(send::Args),
    Collect(collect::Args),
    Seal(seal::Args),
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    match (&args.command, &args.one) {
        (Some(Command::Send(args)), _) => send::run(args, invocation),
        (Some(Command::Collect(args)), _) => collect::run(args, invocation),
        (Some(Command::Seal(args)), _) => seal::run(args, invocation),
        (None, Some(args)) => one::run(args, invocation),
        (None, None) => Err(CommandError::usage(
            "a score is given in a cell: which plan, round, scorer, candidate and criterion? nothing was changed",
        )
        .hint("`baton score --help` shows all of it")),
    }
}

/// Files that could not be written, and what to try where they are there already.
fn unwritten(error: FileError, again: &str) -> CommandError {
    let is_there = matches!(error, FileError::Exists(_));
    let error = CommandError::from(error);
    if is_there { error.hint(again) } else { error }
}
