//! `baton transition`: the clocks, the time side by side, who decides, what it costs, what stands afterwards.

pub(super) mod told;

use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation};
use crate::domain::analysis::Transition;
use crate::domain::id::PlanId;
use crate::twin::transition::TransitionSeen;
use serde::Serialize;
use told::TransitionTold;

/// Show the transition on real days: notice, the time side by side, looks afterwards, who decides, what it costs
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let today = invocation.day();
    let transition = Transition::of(&open.plan, today);
    invocation.tell(&Told {
        plan: args.plan.clone(),
        transition: TransitionTold::of(&transition),
        twin: TransitionSeen::of(&open.plan, &transition, today),
    })
}

#[derive(Debug, Serialize)]
struct Told {
    plan: PlanId,
    #[serde(flatten)]
    transition: TransitionTold,
    #[serde(skip)]
    twin: TransitionSeen,
}

impl Shown for Told {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        for (n, part) in self.twin.parts.iter().enumerate() {
            if n > 0 {
                page.gap();
            }
            page.heading(part.title);
            page.rows(&part.rows());
        }
    }
}
