//! The one place from which the screens are started.

use super::commands::{list, status};
use super::{Finished, Invocation, farewell, fault, finish};
use crate::domain::id::PlanId;
use crate::runtime::{self, Marks, Plans, Program, Start, ThemeName};
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

fn of(plan: PlanId, plans: Plans, invocation: &mut Invocation) -> Finished {
    if !has_terminal(invocation) {
        return status::run(&status::Args { plan }, invocation);
    }
    show(Some(plan), plans, invocation)
}

/// The screens on any store: for programs that have one of their own, as the tests of faults do.
#[must_use]
pub fn screens(session: Session, start: Start) -> ExitCode {
    fault::contained(|| finish(farewell::say(runtime::run(session, start))))
}

/// Runs the screens until they are left.
fn show(first: Option<PlanId>, plans: Plans, invocation: &Invocation) -> Finished {
    let session = invocation.writing()?;
    let start = Start {
        first,
        program: Program {
            plans,
            ..program(invocation)
        },
        offset: local_offset(),
    };
    farewell::say(runtime::run(session, start))
}

/// How the program looks here, before anything is chosen on the screens.
fn program(invocation: &Invocation) -> Program {
    Program {
        theme: if colours(invocation.global.color) {
            ThemeName::Default
        } else {
            ThemeName::Mono
        },
        marks: if speaks_unicode() {
            Marks::Drawn
        } else {
            Marks::Ascii
        },
        ..Program::default()
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

fn colours(choice: clap::ColorChoice) -> bool {
    let unwanted = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    match choice {
        clap::ColorChoice::Always => true,
        clap::ColorChoice::Never => false,
        clap::ColorChoice::Auto => !unwanted,
    }
}

/// Whether the locale says that the terminal shows more than ASCII; the first of these that is set decides.
fn speaks_unicode() -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .find_map(|name| env::var(name).ok().filter(|it| !it.is_empty()));
    let locale = locale.unwrap_or_default().to_lowercase();
    cfg!(windows)
        || cfg!(target_os = "macos")
        || locale.contains("utf-8")
        || locale.contains("utf8")
}
