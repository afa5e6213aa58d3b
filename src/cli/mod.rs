//! The command line: what was typed becomes proposals to a session, and answers become text.
//!
//! One file per command under `commands/`: an `Args` struct whose comments are the help, and one function `run`.
//! Every command gets an [`Invocation`], shows its result through it, and answers with an [`Outcome`] or an error
//! whose kind decides the exit code. Rules are left to the domain, files of plans to `interchange`, keeping to the store.
//!
//! What must stay true: results go to standard output and everything else to standard error; nothing waits for an
//! answer without a terminal; no text from outside reaches a terminal uncleaned; `std::process::exit` is called nowhere.

mod args;
mod arrival;
mod changes;
mod commands;
mod error;
mod farewell;
mod fault;
mod figures;
mod files;
mod histories;
mod invocation;
mod looks;
mod nearest;
mod new_id;
mod output;
mod place;
mod screens;
mod templates;
mod usage;
mod values;
mod written;

pub(crate) use args::Cli;
pub(crate) use error::CommandError;
pub(crate) use invocation::Invocation;
pub use screens::screens;

use crate::runtime::StopSignal;
use clap::Parser;
use std::ffi::OsString;
use std::process::ExitCode;

/// How a command that did not fail ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Everything asked for was done.
    Done,
    /// A check found something.
    Found,
    /// Part of it was done; what was not is named on standard error.
    Partly,
    /// The system asked for the end.
    Stopped(StopSignal),
}

/// What a command answers with.
pub(crate) type Finished = Result<Outcome, CommandError>;

/// Runs the program with these arguments, the first of which is its own name.
#[must_use]
pub fn main(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    fault::contained(|| match Cli::try_parse_from(args) {
        Ok(cli) => finish(cli.run()),
        Err(error) => usage::print(error),
    })
}

fn finish(finished: Finished) -> ExitCode {
    match finished {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(3),
        Ok(Outcome::Partly) => ExitCode::from(5),
        Ok(Outcome::Stopped(signal)) => ExitCode::from(signal.exit_code()),
        Err(error) => {
            error.print();
            ExitCode::from(error.kind().exit_code())
        }
    }
}
