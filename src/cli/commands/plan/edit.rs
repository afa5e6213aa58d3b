//! `baton plan edit`: the collective's own fields.

use crate::cli::values::{Day, Knowable, patch, patch_day, patch_known};
use crate::cli::{Finished, Invocation};
use crate::domain::collective::CollectiveEdit;
use crate::domain::id::PlanId;
use crate::domain::text::{Line, Text};
use crate::domain::{Change, Date};

/// Change the collective's own fields; `?` makes one unknown again
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    #[command(flatten)]
    fields: Fields,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |_, today| {
        Ok(Change::CollectiveEdited(args.fields.edit(today)).into())
    })
}

#[derive(Debug, clap::Args)]
#[group(required = true, multiple = true)]
struct Fields {
    /// What the collective is called
    #[arg(long)]
    name: Option<Line>,
    /// Where it works
    #[arg(long)]
    place: Option<Knowable<Line>>,
    /// The problem it is loyal to
    #[arg(long, value_name = "TEXT")]
    purpose: Option<Knowable<Text>>,
    /// The day it began
    #[arg(long, value_name = "DATE")]
    started: Option<Knowable<Day>>,
    /// What it calls its backbone: secretariat, orchestrator …
    #[arg(long, value_name = "NAME")]
    role_name: Option<Knowable<Line>>,
    /// The currency of its money
    #[arg(long)]
    currency: Option<Knowable<Line>>,
    /// Anything else
    #[arg(long, value_name = "TEXT")]
    note: Option<Knowable<Text>>,
}

impl Fields {
    fn edit(&self, today: Date) -> CollectiveEdit {
        CollectiveEdit {
            name: patch_known(self.name.as_ref()),
            place: patch(self.place.as_ref()),
            purpose: patch(self.purpose.as_ref()),
            started: patch_day(self.started.as_ref(), today),
            role_name: patch(self.role_name.as_ref()),
            currency: patch(self.currency.as_ref()),
            note: patch(self.note.as_ref()),
        }
    }
}
