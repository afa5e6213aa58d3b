//! `baton function plan`: who has to do with a function, and when it is to be handed over.

use crate::cli::values::{Day, Knowable, patch, patch_day, patch_list, yes_no_unknown};
use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::function::FunctionPlan;
use crate::domain::id::{FunctionId, OrganisationId, PersonId, PlanId};
use crate::domain::{Change, Date, Plan};

/// Say who holds, receives and leads a function, and when it is handed over; `?` makes a field unknown again
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The function
    function: FunctionId,
    #[command(flatten)]
    fields: Fields,
}

#[derive(Debug, clap::Args)]
#[group(required = true, multiple = true)]
struct Fields {
    /// Who does it now
    #[arg(long, value_name = "ORG")]
    holder: Option<Knowable<OrganisationId>>,
    /// Who does it beside the holder; repeat it for several, `?` for nobody
    #[arg(long = "co-holder", value_name = "ORG")]
    co_holders: Vec<Knowable<OrganisationId>>,
    /// Who is to take it
    #[arg(long, value_name = "ORG")]
    receiver: Option<Knowable<OrganisationId>>,
    /// The person who leads it
    #[arg(long, value_name = "PERSON")]
    lead: Option<Knowable<PersonId>>,
    /// The person who stands in
    #[arg(long, value_name = "PERSON")]
    deputy: Option<Knowable<PersonId>>,
    /// Whether the receiver has committed budget or time
    #[arg(long, value_name = "yes|no|unknown", value_parser = yes_no_unknown())]
    resourced: Option<Knowable<bool>>,
    /// The day the receiver is to begin
    #[arg(long, value_name = "DATE")]
    start: Option<Knowable<Day>>,
    /// The day it is to be transferred
    #[arg(long, value_name = "DATE")]
    transfer: Option<Knowable<Day>>,
    /// The day it is to be confirmed
    #[arg(long, value_name = "DATE")]
    confirm: Option<Knowable<Day>>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, today| {
        super::find(plan, &args.function)?;
        args.fields.must_name_known(plan)?;
        Ok(Change::FunctionPlanned {
            function: args.function.clone(),
            plan: Box::new(args.fields.plan(today)),
        }
        .into())
    })
}

impl Fields {
    fn must_name_known(&self, plan: &Plan) -> Result<(), CommandError> {
        let bodies = self.holder.iter().chain(&self.co_holders);
        for body in bodies.chain(&self.receiver) {
            if let Knowable::Known(body) = body {
                nearest::known(&plan.members.organisations, body, "organisation")?;
            }
        }
        for person in self.lead.iter().chain(&self.deputy) {
            if let Knowable::Known(person) = person {
                nearest::known(&plan.members.people, person, "person")?;
            }
        }
        Ok(())
    }

    fn plan(&self, today: Date) -> FunctionPlan {
        FunctionPlan {
            holder: patch(self.holder.as_ref()),
            co_holders: patch_list(&self.co_holders),
            receiver: patch(self.receiver.as_ref()),
            lead: patch(self.lead.as_ref()),
            deputy: patch(self.deputy.as_ref()),
            resourced: patch(self.resourced.as_ref()),
            start: patch_day(self.start.as_ref(), today),
            transfer: patch_day(self.transfer.as_ref(), today),
            confirm: patch_day(self.confirm.as_ref(), today),
        }
    }
}
