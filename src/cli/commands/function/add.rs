//! `baton function add`: a function of the plan's own.

use crate::cli::values::words;
use crate::cli::{CommandError, Finished, Invocation, nearest, new_id};
use crate::domain::function::{
    Cluster, Cycle, EndsBy, FunctionGuide, FunctionOutline, FunctionPlan, Weight,
};
use crate::domain::id::{FunctionId, OrganisationId, PlanId};
use crate::domain::patch::Patch;
use crate::domain::text::{Line, Text};
use crate::domain::{Change, Plan, Proposal};

/// Add a function
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// Its id; made from the name when left out
    function: Option<FunctionId>,
    /// What it is called
    #[arg(long)]
    name: Line,
    /// Who does it now
    #[arg(long, value_name = "ORG")]
    holder: Option<OrganisationId>,
    #[command(flatten)]
    outline: Outline,
    #[command(flatten)]
    guide: Guide,
}

#[derive(Debug, clap::Args)]
struct Outline {
    /// What kind of function it is
    #[arg(long, value_parser = words(Cluster::ALL, Cluster::as_str))]
    cluster: Option<Cluster>,
    /// How much it counts, 1 to 5; 3 when left out
    #[arg(long, value_name = "1-5", value_parser = super::edit::weight)]
    weight: Option<Weight>,
    /// How often it comes round
    #[arg(long, value_parser = words(Cycle::ALL, Cycle::as_str))]
    cycle: Option<Cycle>,
    /// How it ends for the backbone
    #[arg(long, default_value = "hand-over", value_parser = words(EndsBy::ALL, EndsBy::as_str))]
    ends_by: EndsBy,
    /// A function that it needs in place first; repeat it for several
    #[arg(long, value_name = "FUNCTION")]
    depends_on: Vec<FunctionId>,
    /// Anything else
    #[arg(long, value_name = "TEXT")]
    note: Option<Text>,
}

#[derive(Debug, clap::Args)]
struct Guide {
    /// What it is, in a sentence
    #[arg(long, value_name = "TEXT")]
    about: Option<Text>,
    /// What "handed over" means for it
    #[arg(long, value_name = "TEXT")]
    handed_over: Option<Text>,
    /// What proves that the handover is complete
    #[arg(long, value_name = "TEXT")]
    proof: Option<Text>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, _| args.proposal(plan))
}

impl Args {
    fn proposal(&self, plan: &Plan) -> Result<Proposal, CommandError> {
        let id: FunctionId = new_id::given_or_from_name(self.function.as_ref(), &self.name)?;
        for needed in &self.outline.depends_on {
            super::find(plan, needed)?;
        }
        let mut changes = vec![Change::FunctionAdded(Box::new(self.outline(id.clone())))];
        if let Some(holder) = &self.holder {
            nearest::known(&plan.members.organisations, holder, "organisation")?;
            let held = FunctionPlan {
                holder: Patch::Set(holder.clone()),
                ..FunctionPlan::default()
            };
            changes.push(Change::FunctionPlanned {
                function: id,
                plan: Box::new(held),
            });
        }
        Ok(changes.into())
    }

    fn outline(&self, id: FunctionId) -> FunctionOutline {
        let (outline, guide) = (&self.outline, &self.guide);
        FunctionOutline {
            id,
            name: self.name.clone(),
            cluster: outline.cluster,
            guide: FunctionGuide {
                about: guide.about.clone(),
                handed_over: guide.handed_over.clone(),
                proof: guide.proof.clone(),
                ..FunctionGuide::default()
            },
            weight: outline.weight.unwrap_or_default(),
            cycle: outline.cycle,
            ends_by: outline.ends_by,
            depends_on: outline.depends_on.clone(),
            note: outline.note.clone(),
        }
    }
}
