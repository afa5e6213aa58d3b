//! `baton question show`: everything said about one question.

use super::row::Row;
use crate::cli::output::{Page, Shown};
use crate::cli::values::question;
use crate::cli::written::Written;
use crate::cli::{Finished, Invocation};
use crate::domain::Date;
use crate::domain::id::{PlanId, QuestionId};
use crate::domain::question::Answer;
use crate::twin::one_question::OneQuestion;
use serde::Serialize;

/// Show everything said about one question, with every answer so far
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The question, such as Q16
    #[arg(value_parser = question)]
    question: QuestionId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let question = super::find(&open.plan, &args.question)?;
    let day = invocation.day();
    let twin = invocation.seen(&open.plan, |seen| OneQuestion::of(seen, question));
    invocation.tell(&Whole {
        written: Written::all(&twin.written),
        twin,
        question: Row::of(question, &open.plan, day),
        asked: &question.asked,
        answers: &question.answers,
    })
}

#[derive(Debug, Serialize)]
struct Whole<'a> {
    question: Row<'a>,
    asked: &'a [Date],
    answers: &'a [Answer],
    written: Vec<Written>,
    #[serde(skip)]
    twin: OneQuestion,
}

impl Shown for Whole<'_> {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        page.titled(&self.twin);
    }
}
