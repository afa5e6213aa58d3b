//! `baton diff`: what changed between two days.

use crate::cli::output::{Page, Shown};
use crate::cli::values::Day;
use crate::cli::{CommandError, Finished, Invocation};
use crate::domain::Date;
use crate::domain::comparison::{Between, look_back};
use crate::domain::id::PlanId;
use serde::Serialize;

/// Say in sentences what changed between two days
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The first day; the plan as it stood at its end is the beginning. When left out, the day of the last report of a
    /// review, or 90 days ago
    from: Option<Day>,
    /// The last day; today when left out
    to: Option<Day>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let to = args
        .to
        .map_or(invocation.day(), |day| day.date(invocation.today()));
    let from = args.from.map_or_else(
        || look_back(&open.plan, to),
        |day| day.date(invocation.today()),
    );
    if from > to {
        let what = format!("{from} lies after {to}; nothing was changed");
        return Err(CommandError::usage(what).hint("name the earlier day first"));
    }
    let between = invocation.between(&open, from, to);
    invocation.tell(&Difference {
        plan: args.plan.clone(),
        from,
        to,
        history_begins: between.begins,
        changes: between.changes.clone(),
        between,
    })
}

#[derive(Debug, Serialize)]
struct Difference {
    plan: PlanId,
    from: Date,
    to: Date,
    /// Where the history begins later than `from`: before that day nothing is known.
    history_begins: Option<Date>,
    changes: Vec<String>,
    #[serde(skip)]
    between: Between,
}

impl Shown for Difference {
    fn plain(&self, page: &mut Page) {
        for sentence in self.between.sentences() {
            page.line(sentence);
        }
    }
}
