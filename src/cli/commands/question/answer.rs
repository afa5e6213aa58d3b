//! `baton question answer`: a question is answered.

use crate::cli::values::{Day, Knowable, question as question_id};
use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::analysis::calendar::months_after;
use crate::domain::id::{PersonId, PlanId, QuestionId};
use crate::domain::patch::Patch;
use crate::domain::question::{Answer, Question, QuestionEdit};
use crate::domain::text::Text;
use crate::domain::{Change, Date, Plan, Proposal};

/// Answer a question; without evidence the answer is hollow and flagged
///
/// The day to look again follows from the question where it says after how many months, unless another is given.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The question, such as Q16
    #[arg(value_parser = question_id)]
    question: QuestionId,
    /// The answer
    #[arg(required_unless_present = "text")]
    answer: Option<Text>,
    /// The answer, as an option
    #[arg(long, hide = true, conflicts_with = "answer")]
    text: Option<Text>,
    /// What it rests on
    #[arg(long, value_name = "TEXT")]
    evidence: Option<Text>,
    /// Who sees to it
    #[arg(long, value_name = "PERSON")]
    owner: Option<PersonId>,
    /// The day it was answered; today when left out
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
    /// The day to look again, `?` for none
    #[arg(long, value_name = "DATE", alias = "revisit")]
    revisit_on: Option<Knowable<Day>>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, today| args.proposal(plan, today))
}

impl Args {
    fn proposal(&self, plan: &Plan, today: Date) -> Result<Proposal, CommandError> {
        let question = super::find(plan, &self.question)?;
        let answer = self.answer(question, today)?;
        let mut changes = Vec::new();
        if let Some(owner) = &self.owner {
            nearest::known(&plan.members.people, owner, "person")?;
            let edit = QuestionEdit {
                owner: Patch::Set(owner.clone()),
                ..QuestionEdit::default()
            };
            changes.push(Change::QuestionEdited {
                question: self.question.clone(),
                edit: Box::new(edit),
            });
        }
        changes.push(Change::QuestionAnswered {
            question: self.question.clone(),
            answer,
        });
        Ok(changes.into())
    }

    fn answer(&self, question: &Question, today: Date) -> Result<Answer, CommandError> {
        let text = self.answer.clone().or_else(|| self.text.clone());
        let on = self.on.unwrap_or(Day::Today).date(today);
        let usual = question.outline.revisit_months;
        Ok(Answer {
            text: text.ok_or_else(|| CommandError::usage("the answer is missing"))?,
            evidence: self.evidence.clone(),
            on,
            revisit_on: match &self.revisit_on {
                Some(Knowable::Known(day)) => Some(day.date(today)),
                Some(Knowable::Unknown) => None,
                None => usual.map(|months| months_after(on, months)),
            },
        })
    }
}
