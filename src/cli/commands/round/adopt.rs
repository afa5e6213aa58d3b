//! `baton round adopt`: what a decision means for the plan is taken over, once somebody has looked at it.

use crate::cli::output::note;
use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::Plan;
use crate::domain::analysis::adoption::{AdoptedPart, Adoption, NotAdopted, adoption};
use crate::domain::analysis::calendar::count;
use crate::domain::id::{FunctionId, PlanId, RoundId};
use std::str::FromStr;

/// Set what a decided round means for the plan: the exit's successor, and the receiver of functions without one
///
/// It says what would be set before it asks. Functions that have a receiver keep it.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The round
    round: RoundId,
    /// Only this: `exit`, or the id of a function; repeat it for several
    #[arg(long, value_name = "PART", value_parser = part)]
    only: Vec<AdoptedPart>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let mut session = invocation.writing()?;
    let mut open = session.open(&args.plan)?;
    let plan = &open.plan;
    let all = adoption(plan, super::find(plan, &args.round)?).map_err(|why| {
        let next = match why {
            NotAdopted::Undecided => "decide first, with `baton round decide`",
            NotAdopted::Split
            | NotAdopted::NoneSuitable
            | NotAdopted::Unknown(_)
            | NotAdopted::Left(_)
            | NotAdopted::Outgoing(_) => {
                "baton function plan PLAN FUNCTION --receiver ORGANISATION"
            }
        };
        CommandError::failed(format!("{why}; nothing was changed")).hint(next)
    })?;
    if let Some(left) = all.left_alone(plan) {
        note(left);
    }
    let wanted = args.wanted(plan, all)?;
    if !wanted.steps.is_empty() {
        let lines = wanted.lines().join("\n");
        invocation.confirm(&format!("{lines}\nMake these changes to {}.", args.plan))?;
    }
    invocation.carry_out(&mut session, &mut open, &wanted.changes().into())
}

/// Says what of a decision the plan could take over, where there is something.
pub(super) fn offer(plan: &Plan, round: &RoundId) {
    let Some(decided) = plan.rounds.get(round) else {
        return;
    };
    match adoption(plan, decided) {
        // A dry run decides nothing.
        Err(NotAdopted::Undecided) => {}
        Ok(all) if all.steps.is_empty() => {}
        Ok(all) => note(format_args!(
            "the plan is as it was; what it could take over: {}. See it with: baton round adopt {} {round} --dry-run",
            in_short(plan, &all),
            plan.id
        )),
        Err(why) => note(format_args!("the plan is as it was: {why}")),
    }
}

/// `Amla Trust as successor, and as receiver of 5 functions`
fn in_short(plan: &Plan, all: &Adoption) -> String {
    let is_exit = |part: &AdoptedPart| *part == AdoptedPart::Exit;
    let (exit, functions): (Vec<_>, Vec<_>) =
        all.steps.iter().partition(|step| is_exit(&step.part));
    let name = plan.organisation_name(&all.successor);
    let functions = functions.len();
    let as_receiver = format!("receiver of {}", count(functions, "function"));
    match (exit.is_empty(), functions) {
        (false, 0) => format!("{name} as successor"),
        (false, _) => format!("{name} as successor, and as {as_receiver}"),
        (true, _) => format!("{name} as {as_receiver}"),
    }
}

impl Args {
    /// The parts that are asked for; all of them where none is named.
    fn wanted(&self, plan: &Plan, mut all: Adoption) -> Result<Adoption, CommandError> {
        for part in &self.only {
            if let AdoptedPart::Function(function) = part {
                nearest::known(&plan.functions, function, "function")?;
            }
            if !all.steps.iter().any(|step| step.part == *part) {
                return Err(nothing_of(part));
            }
        }
        if !self.only.is_empty() {
            all.steps.retain(|step| self.only.contains(&step.part));
        }
        Ok(all)
    }
}

fn nothing_of(part: &AdoptedPart) -> CommandError {
    match part {
        AdoptedPart::Exit => {
            CommandError::failed("the exit has this successor already; nothing was changed")
        }
        AdoptedPart::Function(function) => CommandError::failed(format!(
            "the decision proposes no receiver for {function}: it has one, ends in another way, has gone already, or \
             is shared by several; nothing was changed"
        ))
        .hint("baton function plan PLAN FUNCTION --receiver ORGANISATION"),
    }
}

fn part(raw: &str) -> Result<AdoptedPart, String> {
    if raw == "exit" {
        return Ok(AdoptedPart::Exit);
    }
    FunctionId::from_str(raw)
        .map(AdoptedPart::Function)
        .map_err(|problem| problem.to_string())
}
