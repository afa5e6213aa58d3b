//! `baton function edit`: what a function is, apart from who, when and where it stands.

use crate::cli::values::{Knowable, patch, patch_known, patch_list, words, words_or_unknown};
use crate::cli::{CommandError, Finished, Invocation};
use crate::domain::function::{Cluster, Cycle, EndsBy, FunctionEdit, Weight};
use crate::domain::id::{FunctionId, PlanId};
use crate::domain::text::{Line, Text, shown};
use crate::domain::{Change, Plan};

/// Change what a function is; `?` makes a field unknown again
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
    /// What it is called
    #[arg(long)]
    name: Option<Line>,
    /// What kind of function it is
    #[arg(long, value_parser = words_or_unknown(Cluster::ALL, Cluster::as_str))]
    cluster: Option<Knowable<Cluster>>,
    /// How much it counts, 1 to 5
    #[arg(long, value_name = "1-5", value_parser = weight)]
    weight: Option<Weight>,
    /// How often it comes round
    #[arg(long, value_parser = words_or_unknown(Cycle::ALL, Cycle::as_str))]
    cycle: Option<Knowable<Cycle>>,
    /// How it ends for the backbone
    #[arg(long, value_parser = words(EndsBy::ALL, EndsBy::as_str))]
    ends_by: Option<EndsBy>,
    /// A function that it needs in place first; repeat it for several, `?` for none
    #[arg(long, value_name = "FUNCTION")]
    depends_on: Vec<Knowable<FunctionId>>,
    /// Anything else
    #[arg(long, value_name = "TEXT")]
    note: Option<Knowable<Text>>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, _| {
        super::find(plan, &args.function)?;
        args.fields.must_name_known(plan)?;
        Ok(Change::FunctionEdited {
            function: args.function.clone(),
            edit: Box::new(args.fields.edit()),
        }
        .into())
    })
}

/// Reads a weight.
pub(super) fn weight(raw: &str) -> Result<Weight, String> {
    let number: u32 = raw
        .parse()
        .map_err(|_| format!("\"{}\" is not a whole number from 1 to 5", shown(raw)))?;
    Weight::new(number).map_err(|problem| problem.to_string())
}

impl Fields {
    fn must_name_known(&self, plan: &Plan) -> Result<(), CommandError> {
        for needed in &self.depends_on {
            if let Knowable::Known(needed) = needed {
                super::find(plan, needed)?;
            }
        }
        Ok(())
    }

    fn edit(&self) -> FunctionEdit {
        FunctionEdit {
            name: patch_known(self.name.as_ref()),
            cluster: patch(self.cluster.as_ref()),
            weight: patch_known(self.weight.as_ref()),
            cycle: patch(self.cycle.as_ref()),
            ends_by: patch_known(self.ends_by.as_ref()),
            depends_on: patch_list(&self.depends_on),
            note: patch(self.note.as_ref()),
        }
    }
}
