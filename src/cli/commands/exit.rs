//! `baton exit`: how the backbone means to leave.

use crate::cli::values::{Day, Knowable, patch, patch_day, words_or_unknown};
use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::exit::{ExitEdit, ExitKind, ExitReason, Outcome};
use crate::domain::id::{OrganisationId, PlanId};
use crate::domain::patch::Patch;
use crate::domain::text::Text;
use crate::domain::{Change, Date, Plan};

/// Say why, how, under which conditions and by when the backbone leaves; `?` makes a field unknown again
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    #[command(flatten)]
    fields: Fields,
}

#[derive(Debug, clap::Args)]
#[group(required = true, multiple = true)]
struct Fields {
    /// Why it leaves
    #[arg(long, value_parser = words_or_unknown(ExitReason::ALL, ExitReason::as_str))]
    reason: Option<Knowable<ExitReason>>,
    /// How it leaves
    #[arg(long, value_parser = words_or_unknown(ExitKind::ALL, ExitKind::as_str))]
    kind: Option<Knowable<ExitKind>>,
    /// When it would no longer be the right body
    #[arg(long, value_name = "TEXT")]
    conditions: Option<Knowable<Text>>,
    /// The day partners were told
    #[arg(long, value_name = "DATE")]
    announced: Option<Knowable<Day>>,
    /// The day it means to be gone
    #[arg(long, value_name = "DATE")]
    target: Option<Knowable<Day>>,
    /// What became of the collective
    #[arg(long, value_parser = words_or_unknown(Outcome::ALL, Outcome::as_str))]
    outcome: Option<Knowable<Outcome>>,
    /// The organisation chosen to follow
    #[arg(long, value_name = "ORG")]
    successor: Option<Knowable<OrganisationId>>,
    /// A day booked for looking again after the exit; repeat it for several, `?` for none
    #[arg(long = "check", value_name = "DATE")]
    checks: Vec<Knowable<Day>>,
    /// Anything else
    #[arg(long, value_name = "TEXT")]
    note: Option<Knowable<Text>>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, today| {
        args.fields.must_name_known(plan)?;
        Ok(Change::ExitEdited(args.fields.edit(today)).into())
    })
}

impl Fields {
    fn must_name_known(&self, plan: &Plan) -> Result<(), CommandError> {
        if let Some(Knowable::Known(successor)) = &self.successor {
            nearest::known(&plan.members.organisations, successor, "organisation")?;
        }
        Ok(())
    }

    fn edit(&self, today: Date) -> ExitEdit {
        ExitEdit {
            reason: patch(self.reason.as_ref()),
            kind: patch(self.kind.as_ref()),
            conditions: patch(self.conditions.as_ref()),
            announced: patch_day(self.announced.as_ref(), today),
            target: patch_day(self.target.as_ref(), today),
            outcome: patch(self.outcome.as_ref()),
            successor: patch(self.successor.as_ref()),
            checks: self.checks(today),
            note: patch(self.note.as_ref()),
        }
    }

    fn checks(&self, today: Date) -> Patch<Vec<Date>> {
        let days = self.checks.iter().filter_map(|day| match day {
            Knowable::Known(day) => Some(day.date(today)),
            Knowable::Unknown => None,
        });
        let days: Vec<Date> = days.collect();
        match (self.checks.is_empty(), days.is_empty()) {
            (true, _) => Patch::Keep,
            (false, true) => Patch::Clear,
            (false, false) => Patch::Set(days),
        }
    }
}
