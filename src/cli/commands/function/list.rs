//! `baton function list`: every function with where it stands.

use super::row::Row;
use crate::cli::figures::Functions as Figures;
use crate::cli::output::{Page, Shown};
use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::Plan;
use crate::domain::analysis::portfolio::Counts;
use crate::domain::function::{Aside, Cluster, Function, Stage};
use crate::domain::id::{FunctionId, OrganisationId, PlanId};
use crate::twin::Heading;
use crate::twin::functions::Functions;
use clap::builder::PossibleValuesParser;
use serde::Serialize;

/// List the functions with where each stands
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// Only those that stand there
    #[arg(long, value_parser = standings())]
    stage: Option<String>,
    /// Only those of one kind
    #[arg(long, value_parser = crate::cli::values::words(Cluster::ALL, Cluster::as_str))]
    cluster: Option<Cluster>,
    /// Only those that this organisation holds
    #[arg(long, value_name = "ORG")]
    holder: Option<OrganisationId>,
    /// Only those that this organisation is to receive
    #[arg(long, value_name = "ORG")]
    receiver: Option<OrganisationId>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    args.must_name_known(&open.plan)?;
    let twin = invocation.seen(&open.plan, Functions::of);
    let wanted = twin.all.iter().map(|row| &row.id);
    let wanted = wanted.filter(|id| {
        let function = open.plan.functions.get(id);
        function.is_some_and(|function| args.wants(&open.plan, function))
    });
    let wanted: Vec<FunctionId> = wanted.cloned().collect();
    let twin = twin.listing(&wanted);
    let list = List {
        functions: open
            .plan
            .functions
            .iter()
            .filter(|function| args.wants(&open.plan, function))
            .map(|function| Row::of(&open.plan, function))
            .collect(),
        heading: invocation.heading(&open.plan),
        figures: Figures::of(Counts::of(&open.plan)),
        twin,
    };
    invocation.tell(&list)
}

impl Args {
    fn must_name_known(&self, plan: &Plan) -> Result<(), CommandError> {
        for organisation in self.holder.iter().chain(&self.receiver) {
            nearest::known(&plan.members.organisations, organisation, "organisation")?;
        }
        Ok(())
    }

    fn wants(&self, plan: &Plan, function: &Function) -> bool {
        let (parties, cluster) = (&function.parties, function.outline.cluster);
        let stage = self.stage.as_deref();
        stage.is_none_or(|stage| function.standing.as_str() == stage)
            && (self.cluster.is_none() || self.cluster == cluster)
            && (self.holder.is_none() || self.holder.as_ref() == plan.holder(function))
            && (self.receiver.is_none() || self.receiver == parties.receiver)
    }
}

fn standings() -> PossibleValuesParser {
    let stages = Stage::ALL.iter().map(|stage| stage.as_str());
    PossibleValuesParser::new(stages.chain(Aside::ALL.iter().map(|aside| aside.as_str())))
}

#[derive(Debug, Serialize)]
struct List<'a> {
    functions: Vec<Row<'a>>,
    #[serde(skip)]
    heading: Heading,
    #[serde(skip)]
    figures: Figures,
    #[serde(skip)]
    twin: Functions,
}

impl Shown for List<'_> {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.heading);
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        if self.functions.is_empty() {
            page.line("No function is like that.");
            return;
        }
        let heads = [
            "FUNCTION", "STAGE", "HOLDER", "RECEIVER", "READY", "W", "TRANSFER", "NAME",
        ];
        let mut rows = vec![heads.map(str::to_owned).to_vec()];
        rows.extend(self.functions.iter().map(Row::columns));
        page.rows(&rows);
        page.line(format_args!(
            "Handed over {} of {}, {} by weight; done {}. READY: giver/receiver. TRANSFER: the planned day.",
            self.figures.handed_over,
            self.figures.counted,
            self.figures.percent(),
            self.figures.done
        ));
    }
}
