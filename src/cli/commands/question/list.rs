//! `baton question list`: every question with where it stands.

use super::row::Row;
use crate::cli::output::{Page, Shown, json};
use crate::cli::values::words;
use crate::cli::{CommandError, Finished, Invocation};
use crate::domain::id::PlanId;
use crate::domain::question::{Question, QuestionState, Theme};
use crate::domain::{Date, Plan};
use crate::twin::Heading;
use crate::twin::questions::Questions;
use serde::Serialize;

/// List the questions with where each stands
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// Only those of one theme
    #[arg(long, value_parser = words(Theme::ALL, Theme::as_str))]
    theme: Option<Theme>,
    /// Only those that stand there
    #[arg(long, value_parser = words(QuestionState::ALL, QuestionState::as_str))]
    state: Option<QuestionState>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let (plan, day) = (&open.plan, invocation.day());
    let wanted = plan
        .questions
        .iter()
        .filter(|question| args.wants(question));
    let twin = invocation.seen(plan, Questions::of);
    let twin = twin.listing(wanted.map(|question| &question.outline.id));
    let list = List {
        questions: plan
            .questions
            .iter()
            .filter(|question| args.wants(question))
            .map(|question| Row::of(question, plan, day))
            .collect(),
        heading: invocation.heading(plan),
        twin,
    };
    invocation.tell(&list)
}

/// Every question with its answers, as `question list --json` gives them.
pub(in crate::cli::commands) fn as_json(plan: &Plan, day: Date) -> Result<String, CommandError> {
    let questions = plan.questions.iter();
    let questions: Vec<Row<'_>> = questions
        .map(|question| Row::of(question, plan, day))
        .collect();
    json(&std::collections::BTreeMap::from([(
        "questions",
        questions,
    )]))
}

impl Args {
    fn wants(&self, question: &Question) -> bool {
        self.theme
            .is_none_or(|theme| question.outline.theme == theme)
            && self.state.is_none_or(|state| question.state == state)
    }
}

#[derive(Debug, Serialize)]
struct List<'a> {
    questions: Vec<Row<'a>>,
    #[serde(skip)]
    heading: Heading,
    #[serde(skip)]
    twin: Questions,
}

impl Shown for List<'_> {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.heading);
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        if self.questions.is_empty() {
            page.line("No question is like that.");
            return;
        }
        let heads = ["QUESTION", "STATE", "FIRST IN", "THEME", "TEXT"];
        let mut rows = vec![heads.map(str::to_owned).to_vec()];
        rows.extend(self.questions.iter().map(|row| {
            vec![
                row.code(),
                row.state(),
                row.asked.first_phase.to_string(),
                row.asked.theme.to_string(),
                row.asked.text.to_string(),
            ]
        }));
        page.rows(&rows);
        page.line(format_args!("{}.", self.twin.in_words()));
    }
}
