//! `baton function`: what the backbone does, and how far each part of it has been handed over.

mod add;
mod edit;
mod list;
mod r#move;
mod plan;
mod ready;
mod remove;
mod reopen;
mod retire;
mod revert;
mod row;
mod show;

use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::Plan;
use crate::domain::function::Function;
use crate::domain::id::FunctionId;

/// Hand functions over, one stage at a time
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    List(list::Args),
    Show(show::Args),
    Add(add::Args),
    Edit(edit::Args),
    Remove(remove::Args),
    Plan(plan::Args),
    Ready(ready::Args),
    Move(r#move::Args),
    Revert(revert::Args),
    Retire(retire::Args),
    Reopen(reopen::Args),
}

impl Command {
    pub(super) fn run(self, invocation: &mut Invocation) -> Finished {
        match self {
            Self::List(args) => list::run(&args, invocation),
            Self::Show(args) => show::run(&args, invocation),
            Self::Add(args) => add::run(&args, invocation),
            Self::Edit(args) => edit::run(&args, invocation),
            Self::Remove(args) => remove::run(&args, invocation),
            Self::Plan(args) => plan::run(&args, invocation),
            Self::Ready(args) => ready::run(&args, invocation),
            Self::Move(args) => r#move::run(&args, invocation),
            Self::Revert(args) => revert::run(&args, invocation),
            Self::Retire(args) => retire::run(&args, invocation),
            Self::Reopen(args) => reopen::run(&args, invocation),
        }
    }
}

/// The function with this id, or an error with the nearest one.
fn find<'a>(plan: &'a Plan, id: &FunctionId) -> Result<&'a Function, CommandError> {
    nearest::known(&plan.functions, id, "function")
}
