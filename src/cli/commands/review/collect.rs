//! `baton review collect`: what a reviewer answered, into the plan.

use crate::cli::files::{self, Named};
use crate::cli::{Finished, Invocation, nearest, output};
use crate::domain::id::PlanId;
use crate::interchange::FILE_LIMIT;
use crate::interchange::review_file::parse_review;
use crate::session::packs::collect;

/// Read a reviewer's answers into the plan
///
/// Takes the form of a pack as the reviewer filled it in. Everything wrong in it is told at once, and every difference is
/// shown in words before it is made; the same file twice changes nothing, and a later one changes what it says
/// otherwise. The file must have been made on a pack that was given out: one on an altered pack is refused.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    #[arg(value_name = "PLAN")]
    plan: PlanId,
    /// The file that the reviewer sent; `-` is standard input
    file: Named,
}

pub(super) fn run(args: &Args, plan: &PlanId, invocation: &mut Invocation) -> Finished {
    let mut session = invocation.writing()?;
    let mut open = session.open(plan)?;
    let text = files::read(&args.file, FILE_LIMIT)?;
    let file = parse_review(&args.file.to_string(), &text, &open.plan)?;
    let collected = collect(&open, &file, &text)?;
    for (book, id) in &collected.left_out {
        output::note(format_args!(
            "{book} {id} was collected before and is not in this file; it stays until you take it out"
        ));
    }
    if collected.has_newer {
        output::note(
            "this file was collected before, and a newer one since: it puts back what the newer one changed",
        );
    }
    if collected.has_no_report {
        output::note(format_args!(
            "the day of the report is not in the file, and until it is known no answer is due: \
             `baton review edit {plan} {} --reported DATE` sets it",
            collected.review
        ));
    }
    // The rules are asked before a person is.
    let refused = |error| nearest::refused(&open.plan, error);
    session
        .preview(&open, &collected.proposal)
        .map_err(refused)?;
    if invocation.global.dry_run {
        return invocation.would(&open, collected.lines);
    }
    if !collected.lines.is_empty() {
        let lines = collected.lines.join("\n");
        let review = &collected.review;
        invocation.confirm(&format!(
            "{lines}\nMake these changes to the review {review}."
        ))?;
    }
    invocation.carry_out(&mut session, &mut open, &collected.proposal)
}
