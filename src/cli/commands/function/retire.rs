//! `baton function retire`: a function leaves the ladder.

use crate::cli::values::Day;
use crate::cli::{Finished, Invocation};
use crate::domain::Change;
use crate::domain::function::{Aside, SetAside};
use crate::domain::id::{FunctionId, PlanId};
use crate::domain::text::Text;

/// Set a function aside: retired unless said otherwise
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The function
    function: FunctionId,
    /// Why, as in the minutes
    #[arg(long, value_name = "TEXT")]
    reason: Text,
    /// The day it ended; today when left out
    #[arg(long, value_name = "DATE")]
    on: Option<Day>,
    /// It stopped, and nobody accepted it
    #[arg(long, conflicts_with = "not_ours")]
    orphaned: bool,
    /// It was deliberately never performed, and leaves every count
    #[arg(long)]
    not_ours: bool,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, today| {
        super::find(plan, &args.function)?;
        Ok(Change::FunctionSetAside(SetAside {
            function: args.function.clone(),
            aside: args.aside(),
            on: args.on.unwrap_or(Day::Today).date(today),
            reason: args.reason.clone(),
        })
        .into())
    })
}

impl Args {
    const fn aside(&self) -> Aside {
        match (self.orphaned, self.not_ours) {
            (true, _) => Aside::Orphaned,
            (false, true) => Aside::NotOurs,
            (false, false) => Aside::Retired,
        }
    }
}
