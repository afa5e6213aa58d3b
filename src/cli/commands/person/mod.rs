//! `baton person`: the people of a collective. Their names live beside the log and can be erased.

mod add;
mod edit;
mod erase;
mod list;

use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::Plan;
use crate::domain::id::PersonId;
use crate::domain::person::Person;

/// Say who the people are; names can be erased without touching history
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    List(list::Args),
    Add(add::Args),
    Edit(edit::Args),
    Erase(erase::Args),
}

impl Command {
    pub(super) fn run(self, invocation: &mut Invocation) -> Finished {
        match self {
            Self::List(args) => list::run(&args, invocation),
            Self::Add(args) => add::run(&args, invocation),
            Self::Edit(args) => edit::run(&args, invocation),
            Self::Erase(args) => erase::run(&args, invocation),
        }
    }
}

/// The person with this id, or an error with the nearest one.
fn find<'a>(plan: &'a Plan, id: &PersonId) -> Result<&'a Person, CommandError> {
    nearest::known(&plan.members.people, id, "person")
}
