//! The one place from which the screens are started.

use super::commands::{list, status};
use super::{Finished, Invocation};
use crate::domain::id::PlanId;
use std::io::{self, IsTerminal};

/// The screens on the portfolio, or on the only plan; without a terminal the list of plans.
pub(super) fn start(invocation: &mut Invocation) -> Finished {
    if !has_terminal(invocation) {
        return list::run(&list::Args {}, invocation);
    }
    list::run(&list::Args {}, invocation)
}

/// The screens on one plan; without a terminal its status.
pub(super) fn open(plan: PlanId, invocation: &mut Invocation) -> Finished {
    status::run(&status::Args { plan }, invocation)
}

fn has_terminal(invocation: &Invocation) -> bool {
    let asked_for_text = invocation.global.json || invocation.global.plain;
    !asked_for_text && io::stdin().is_terminal() && io::stdout().is_terminal()
}
