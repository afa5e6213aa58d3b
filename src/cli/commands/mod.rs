//! The commands: one file each, named as they are typed.

mod areas;
mod backup;
mod book;
mod candidate;
mod check;
mod completions;
mod criterion;
mod demo;
mod diff;
mod doctor;
mod exit;
mod export;
mod flag;
mod forecast;
mod function;
mod import;
pub(super) mod list;
mod log;
mod man;
mod money;
mod new;
mod next;
mod open;
mod org;
mod paths;
mod person;
mod phase;
mod plan;
mod question;
mod redo;
mod rehearse;
mod restore;
mod review;
mod round;
mod rule;
mod score;
mod scorer;
pub(super) mod status;
mod tally;
mod template;
mod temptations;
mod timeline;
mod transition;
mod trust;
mod undo;
mod verify;

use super::{Finished, Invocation};

/// A command and its arguments, in the order in which the help lists them.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Open(open::Args),
    Demo(demo::Args),
    New(new::Args),
    #[command(subcommand)]
    Plan(plan::Command),
    Exit(exit::Args),
    #[command(subcommand)]
    Rule(rule::Command),
    List(list::Args),
    Status(status::Args),
    Next(next::Args),
    Import(import::Args),
    Export(export::Args),
    #[command(subcommand)]
    Phase(phase::Command),
    #[command(subcommand)]
    Function(function::Command),
    #[command(subcommand)]
    Org(org::Command),
    #[command(subcommand)]
    Person(person::Command),
    #[command(subcommand)]
    Question(question::Command),
    #[command(flatten)]
    Book(book::Command),
    Transition(transition::Args),
    Forecast(forecast::Args),
    Trust(trust::Args),
    Money(money::Args),
    Areas(areas::Args),
    Temptations(temptations::Args),
    Timeline(timeline::Args),
    Rehearse(rehearse::Args),
    #[command(subcommand)]
    Flag(flag::Command),
    Check(check::Args),
    #[command(subcommand)]
    Round(round::Command),
    #[command(subcommand)]
    Candidate(candidate::Command),
    #[command(subcommand)]
    Scorer(scorer::Command),
    #[command(subcommand)]
    Criterion(criterion::Command),
    Score(score::Args),
    Tally(tally::Args),
    Log(log::Args),
    Undo(undo::Args),
    Redo(redo::Args),
    Diff(diff::Args),
    Verify(verify::Args),
    Backup(backup::Args),
    Restore(restore::Args),
    Doctor(doctor::Args),
    Paths(paths::Args),
    #[command(subcommand)]
    Template(template::Command),
    Completions(completions::Args),
    Man(man::Args),
}

impl Command {
    /// Carries the command out.
    ///
    /// # Errors
    /// What it says.
    pub(crate) fn run(self, invocation: &mut Invocation) -> Finished {
        match self {
            Self::Open(args) => open::run(&args, invocation),
            Self::Demo(args) => demo::run(&args, invocation),
            Self::New(args) => new::run(&args, invocation),
            Self::Plan(command) => command.run(invocation),
            Self::Exit(args) => exit::run(&args, invocation),
            Self::Rule(command) => command.run(invocation),
            Self::List(args) => list::run(&args, invocation),
            Self::Status(args) => status::run(&args, invocation),
            Self::Next(args) => next::run(&args, invocation),
            Self::Import(args) => import::run(&args, invocation),
            Self::Export(args) => export::run(&args, invocation),
            Self::Phase(command) => command.run(invocation),
            Self::Function(command) => command.run(invocation),
            Self::Org(command) => command.run(invocation),
            Self::Person(command) => command.run(invocation),
            Self::Question(command) => command.run(invocation),
            Self::Book(command) => command.run(invocation),
            Self::Forecast(args) => forecast::run(&args, invocation),
            Self::Transition(args) => transition::run(&args, invocation),
            Self::Trust(args) => trust::run(&args, invocation),
            Self::Money(args) => money::run(&args, invocation),
            Self::Areas(args) => areas::run(&args, invocation),
            Self::Temptations(args) => temptations::run(&args, invocation),
            Self::Timeline(args) => timeline::run(&args, invocation),
            Self::Rehearse(args) => rehearse::run(&args, invocation),
            Self::Flag(command) => command.run(invocation),
            Self::Check(args) => check::run(&args, invocation),
            Self::Round(command) => command.run(invocation),
            Self::Candidate(command) => command.run(invocation),
            Self::Scorer(command) => command.run(invocation),
            Self::Criterion(command) => command.run(invocation),
            Self::Score(args) => score::run(&args, invocation),
            Self::Tally(args) => tally::run(&args, invocation),
            Self::Log(args) => log::run(&args, invocation),
            Self::Undo(args) => undo::run(&args, invocation),
            Self::Redo(args) => redo::run(&args, invocation),
            Self::Diff(args) => diff::run(&args, invocation),
            Self::Verify(args) => verify::run(&args, invocation),
            Self::Backup(args) => backup::run(&args, invocation),
            Self::Restore(args) => restore::run(&args, invocation),
            Self::Doctor(args) => doctor::run(&args, invocation),
            Self::Paths(args) => paths::run(&args, invocation),
            Self::Template(command) => command.run(invocation),
            Self::Completions(args) => completions::run(&args, invocation),
            Self::Man(args) => man::run(&args, invocation),
        }
    }
}
