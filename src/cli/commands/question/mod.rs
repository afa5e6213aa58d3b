//! `baton question`: the sustainability questions.

mod add;
mod answer;
mod ask;
mod edit;
pub(super) mod list;
mod park;
mod row;
mod show;

use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::Plan;
use crate::domain::id::QuestionId;
use crate::domain::question::Question;

/// Ask, answer and park the sustainability questions
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    List(list::Args),
    Show(show::Args),
    Add(add::Args),
    Edit(edit::Args),
    Ask(ask::Args),
    Answer(answer::Args),
    Park(park::Args),
}

impl Command {
    pub(super) fn run(self, invocation: &mut Invocation) -> Finished {
        match self {
            Self::List(args) => list::run(&args, invocation),
            Self::Show(args) => show::run(&args, invocation),
            Self::Add(args) => add::run(&args, invocation),
            Self::Edit(args) => edit::run(&args, invocation),
            Self::Ask(args) => ask::run(&args, invocation),
            Self::Answer(args) => answer::run(&args, invocation),
            Self::Park(args) => park::run(&args, invocation),
        }
    }
}

/// The question with this id, or an error with the nearest one.
fn find<'a>(plan: &'a Plan, id: &QuestionId) -> Result<&'a Question, CommandError> {
    nearest::known(&plan.questions, id, "question")
}
