//! The one place from which the screens are started.

use super::commands::{list, status};
use super::looks::Looks;
use super::{Finished, Invocation, farewell, fault, finish};
use crate::domain::id::PlanId;
use crate::runtime::{self, Plans, Program, Start, Tour};
use crate::session::Session;
use crate::surroundings::local_offset;
use std::env;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

/// What is said where the screens cannot be drawn.
const DUMB: &str = "The screens need a terminal that can move its cursor; this one says it is \"dumb\". \
                    The commands work: baton --help.";

/// The screens on the portfolio, or on the only plan; without a terminal the list of plans.
pub(super) fn start(invocation: &mut Invocation) -> Finished {
    if !has_terminal(invocation) {
        return list::run(&list::Args {}, invocation);
    }
    show(None, Plans::Own, invocation)
}

/// The screens on one plan; without a terminal its status.
pub(super) fn open(plan: PlanId, invocation: &mut Invocation) -> Finished {
    of(plan, Plans::Own, invocation)
}

/// The screens on the sample; without a terminal its status.
pub(super) fn sample(plan: PlanId, invocation: &mut Invocation) -> Finished {
    of(plan, Plans::Sample, invocation)
}

/// The screens on the plan of a pack, with something that should be known first; without a terminal its status.
pub(super) fn pack(
    session: Session,
    plan: PlanId,
    remark: String,
    invocation: &mut Invocation,
) -> Finished {
    if !has_terminal(invocation) {
        return status::of_pack(&session, &plan, invocation);
    }
    let start = start_with(Some(plan), Plans::Pack, invocation);
    let remark = Some(remark);
    farewell::say(runtime::run(session, &Start { remark, ..start }))
}

fn of(plan: PlanId, plans: Plans, invocation: &mut Invocation) -> Finished {
    if !has_terminal(invocation) {
        return status::run(&status::Args { plan }, invocation);
    }
    show(Some(plan), plans, invocation)
}

/// The screens on any store: for programs that have one of their own, as the tests of faults do.
#[must_use]
pub fn screens(session: Session, start: &Start) -> ExitCode {
    fault::contained(|| finish(farewell::say(runtime::run(session, start))))
}

/// Runs the screens until they are left.
fn show(first: Option<PlanId>, plans: Plans, invocation: &Invocation) -> Finished {
    let session = invocation.sitting_down()?;
    farewell::say(runtime::run(session, &start_with(first, plans, invocation)))
}

fn start_with(first: Option<PlanId>, plans: Plans, invocation: &Invocation) -> Start {
    let looks = Looks::of(&invocation.global);
    Start {
        first,
        as_of: invocation.as_of(),
        program: Program {
            plans,
            tour: (plans == Plans::Sample).then(Tour::begun),
            ..looks.program
        },
        settings: looks.file,
        remark: looks.remark,
        offset: local_offset(),
    }
}

fn has_terminal(invocation: &Invocation) -> bool {
    let asked_for_text = invocation.global.json || invocation.global.plain;
    let both = io::stdin().is_terminal() && io::stdout().is_terminal();
    if both && !asked_for_text && is_dumb() {
        // Nothing is lost when nobody reads this.
        let _ = writeln!(io::stderr(), "{DUMB}");
    }
    both && !asked_for_text && !is_dumb()
}

fn is_dumb() -> bool {
    env::var_os("TERM").is_some_and(|term| term == "dumb")
}
