//! `baton plan draft`: a proposal of planned days, to be taken or left.

use crate::cli::output::{Page, Shown};
use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::analysis::Draft;
use crate::domain::analysis::draft::{Proposed, Scope};
use crate::domain::function::PlannedDates;
use crate::domain::id::{FunctionId, PlanId};
use crate::domain::{Date, Plan};
use crate::twin::draft::DraftSeen;
use serde::Serialize;

/// Propose days for the functions still to move; nothing changes until they are taken
///
/// The order is the catalogue's, after what each needs, the light before the heavy, with a small first round; no month
/// has more than the rule CT6 allows, and what cannot be placed before the exit is left out and told why.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// Propose new days also for functions that have some
    #[arg(long)]
    all: bool,
    /// Take the days over: of the functions named, or of all
    #[arg(long, value_name = "FUNCTION", num_args = 0..)]
    take: Option<Vec<FunctionId>>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    if let Some(named) = &args.take {
        return take(args, named, invocation);
    }
    let open = invocation.read(&args.plan)?;
    let draft = draft(&open.plan, invocation.day(), args)?;
    invocation.tell(&Told::of(args, &open.plan, &draft))
}

/// Takes the days over, as any other change of planned days.
fn take(args: &Args, named: &[FunctionId], invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, today| {
        let draft = draft(plan, today, args)?;
        must_be_proposed(plan, &draft, named)?;
        let only = (!named.is_empty()).then_some(named);
        Ok(draft.changes(only).into())
    })
}

fn draft(plan: &Plan, today: Date, args: &Args) -> Result<Draft, CommandError> {
    let scope = if args.all { Scope::All } else { Scope::Undated };
    Draft::of(plan, today, scope).map_err(|reason| {
        let what = format!("{reason}; nothing was changed");
        CommandError::failed(what).hint(format!(
            "say when the backbone leaves: baton exit {} --target DATE",
            args.plan
        ))
    })
}

/// Whoever names a function wants its days: none that the draft leaves out is passed over silently.
fn must_be_proposed(plan: &Plan, draft: &Draft, named: &[FunctionId]) -> Result<(), CommandError> {
    for id in named {
        nearest::known(&plan.functions, id, "function")?;
        if !draft.proposed.iter().any(|one| one.function == *id) {
            let seen = DraftSeen::of(plan, draft);
            let left = seen
                .left_out
                .iter()
                .find(|(left, _)| left.id == id.as_str());
            let why = left.map_or_else(
                || "it is not to move, or has a day already; --all proposes new ones".to_owned(),
                |(_, why)| why.clone(),
            );
            let what = format!("no day is proposed for {id}: {why}; nothing was changed");
            return Err(CommandError::failed(what));
        }
    }
    Ok(())
}

#[derive(Debug, Serialize)]
struct Told {
    plan: PlanId,
    exit: Date,
    most_in_a_month: usize,
    proposed: Vec<ProposedTold>,
    left_out: Vec<LeftOut>,
    #[serde(skip)]
    twin: DraftSeen,
    /// What was typed to have days for these functions.
    #[serde(skip)]
    scope: &'static str,
}

#[derive(Debug, Serialize)]
struct ProposedTold {
    function: FunctionId,
    was: Days,
    days: Days,
    because: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Days {
    start: Option<Date>,
    transfer: Option<Date>,
    confirm: Option<Date>,
}

#[derive(Debug, Serialize)]
struct LeftOut {
    function: FunctionId,
    because: String,
}

impl Told {
    fn of(args: &Args, plan: &Plan, draft: &Draft) -> Self {
        let twin = DraftSeen::of(plan, draft);
        let proposed = draft.proposed.iter().zip(&twin.proposed);
        let left_out = draft.left_out.iter().zip(&twin.left_out);
        Self {
            plan: args.plan.clone(),
            exit: draft.exit,
            most_in_a_month: draft.most,
            proposed: proposed
                .map(|(one, seen)| ProposedTold::of(one, seen.because.clone()))
                .collect(),
            left_out: left_out
                .map(|((function, _), (_, because))| LeftOut {
                    function: function.clone(),
                    because: because.clone(),
                })
                .collect(),
            twin,
            scope: if args.all { " --all" } else { "" },
        }
    }
}

impl ProposedTold {
    fn of(proposed: &Proposed, because: Vec<String>) -> Self {
        Self {
            function: proposed.function.clone(),
            was: Days::of(proposed.was),
            days: Days::of(proposed.days),
            because,
        }
    }
}

impl Days {
    const fn of(days: PlannedDates) -> Self {
        Self {
            start: days.start,
            transfer: days.transfer,
            confirm: days.confirm,
        }
    }
}

impl Shown for Told {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        let twin = &self.twin;
        page.heading(format_args!("Days proposed, {}", twin.spread));
        for one in &twin.proposed {
            page.line(format_args!("  {}: {}", one.function.name, one.told()));
            if !one.because.is_empty() {
                page.line(format_args!("    {}", one.because.join("; ")));
            }
        }
        if twin.proposed.is_empty() {
            page.line(if twin.left_out.is_empty() {
                "  No function needs a day."
            } else {
                "  No day could be found."
            });
        }
        if !twin.left_out.is_empty() {
            page.gap();
            page.heading("Left without a day");
            for (named, why) in &twin.left_out {
                page.line(format_args!("  {}: {why}", named.name));
            }
        }
        if !twin.proposed.is_empty() {
            page.gap();
            page.line(format_args!(
                "Nothing was changed. Take them over: baton plan draft {}{} --take",
                self.plan, self.scope
            ));
        }
    }
}
