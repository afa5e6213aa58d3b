//! `baton question edit`: what a question is, and who sees to it.

use crate::cli::values::{
    Day, Knowable, patch, patch_day, patch_known, question as question_id, words,
};
use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::id::{PersonId, PlanId, QuestionId};
use crate::domain::phase::PhaseId;
use crate::domain::question::{QuestionEdit, Theme};
use crate::domain::text::Text;
use crate::domain::{Change, Date, Plan};

/// Change what a question is or who sees to it; `?` makes a field unknown again
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The question, such as Q16
    #[arg(value_parser = question_id)]
    question: QuestionId,
    #[command(flatten)]
    fields: Fields,
}

#[derive(Debug, clap::Args)]
#[group(required = true, multiple = true)]
struct Fields {
    /// The question
    #[arg(long)]
    text: Option<Text>,
    /// What it is about
    #[arg(long, value_parser = words(Theme::ALL, Theme::as_str))]
    theme: Option<Theme>,
    /// The first phase in which it must be asked
    #[arg(long, value_name = "PHASE", value_parser = words(PhaseId::ALL, PhaseId::as_str))]
    first_phase: Option<PhaseId>,
    /// Why it matters
    #[arg(long, value_name = "TEXT")]
    why: Option<Knowable<Text>>,
    /// Where it comes from
    #[arg(long, value_name = "TEXT")]
    source: Option<Knowable<Text>>,
    /// Who sees to it
    #[arg(long, value_name = "PERSON")]
    owner: Option<Knowable<PersonId>>,
    /// The day to look again at the latest answer
    #[arg(long, value_name = "DATE")]
    revisit_on: Option<Knowable<Day>>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, today| {
        super::find(plan, &args.question)?;
        args.fields.must_name_known(plan)?;
        Ok(Change::QuestionEdited {
            question: args.question.clone(),
            edit: Box::new(args.fields.edit(today)),
        }
        .into())
    })
}

impl Fields {
    fn must_name_known(&self, plan: &Plan) -> Result<(), CommandError> {
        if let Some(Knowable::Known(owner)) = &self.owner {
            nearest::known(&plan.members.people, owner, "person")?;
        }
        Ok(())
    }

    fn edit(&self, today: Date) -> QuestionEdit {
        QuestionEdit {
            text: patch_known(self.text.as_ref()),
            theme: patch_known(self.theme.as_ref()),
            first_phase: patch_known(self.first_phase.as_ref()),
            why: patch(self.why.as_ref()),
            source: patch(self.source.as_ref()),
            owner: patch(self.owner.as_ref()),
            revisit_on: patch_day(self.revisit_on.as_ref(), today),
        }
    }
}
