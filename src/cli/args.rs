//! The arguments of every command, and the program's own help.

use super::commands::Command;
use super::output::Face;
use super::values::{Day, day_of_a_plan};
use super::{Finished, Invocation};
use crate::domain::text::Line;
use crate::runtime::ThemeName;
use std::path::PathBuf;

/// Plan, track and prove how a backbone organisation hands its work over and leaves
///
/// Without a command, the screens open: on the portfolio, or on the only plan. Without a terminal the plans are
/// listed instead.
#[derive(Debug, clap::Parser)]
#[command(name = "baton", version, max_term_width = 100, after_help = AFTER)]
pub(crate) struct Cli {
    #[command(flatten)]
    global: GlobalArgs,
    #[command(subcommand)]
    command: Option<Command>,
}

const AFTER: &str = "\
Exit codes: 0 done, 1 failed and nothing was changed, 2 wrong usage, 3 a check found something,
4 a clash that a person has to settle, 5 partly done, 70 a fault of baton itself.";

const GLOBAL: &str = "For every command";

/// What can be said to every command, before or after its name.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an option of its own on the command line"
)]
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = GLOBAL)]
pub(crate) struct GlobalArgs {
    /// The store: the file that holds the plans
    #[arg(
        long,
        global = true,
        value_name = "PATH",
        env = "BATON_STORE",
        hide_env_values = true
    )]
    pub(crate) store: Option<PathBuf>,
    /// Who is acting; stands in every event
    #[arg(
        long,
        global = true,
        value_name = "NAME",
        env = "BATON_ACTOR",
        hide_env_values = true
    )]
    pub(crate) actor: Option<Line>,
    /// Read the plan as it stood at the end of that day
    #[arg(long, global = true, value_name = "DATE", value_parser = day_of_a_plan)]
    pub(crate) as_of: Option<Day>,
    /// The day that counts as today
    #[arg(
        long,
        global = true,
        value_name = "DATE",
        value_parser = day_of_a_plan,
        env = "BATON_TODAY",
        hide_env_values = true
    )]
    pub(crate) today: Option<Day>,
    /// One JSON value instead of text
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// One fact a line: for scripts and for screen readers
    #[arg(long, global = true)]
    pub(crate) plain: bool,
    /// When to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: clap::ColorChoice,
    /// How the screens look; before a command. `NO_COLOR` and `--color never` mean mono
    // Not for every command: a question has a theme of its own.
    #[arg(
        long,
        value_name = "NAME",
        env = "BATON_THEME",
        hide_env_values = true,
        value_parser = super::values::theme()
    )]
    pub(crate) theme: Option<ThemeName>,
    /// Draw the screens with letters and signs that every terminal has
    #[arg(long, global = true)]
    pub(crate) ascii: bool,
    /// Say what would be changed, and change nothing
    #[arg(long, global = true)]
    pub(crate) dry_run: bool,
    /// Answer every question with yes
    #[arg(long, global = true)]
    pub(crate) yes: bool,
    /// Never wait for an answer
    #[arg(long, global = true)]
    pub(crate) no_input: bool,
}

impl GlobalArgs {
    /// Which face results have; JSON where both were asked for.
    #[must_use]
    pub(crate) const fn face(&self) -> Face {
        match (self.json, self.plain) {
            (true, _) => Face::Json,
            (false, true) => Face::Plain,
            (false, false) => Face::People,
        }
    }
}

impl Cli {
    /// Carries out what was asked for.
    ///
    /// # Errors
    /// What the command says.
    pub(crate) fn run(self) -> Finished {
        let mut invocation = Invocation::new(self.global);
        match self.command {
            Some(command) => command.run(&mut invocation),
            None => super::screens::start(&mut invocation),
        }
    }
}
