//! `baton new`: a plan begins.

use crate::cli::templates;
use crate::cli::values::Day;
use crate::cli::{Finished, Invocation};
use crate::domain::collective::Collective;
use crate::domain::id::PlanId;
use crate::domain::text::Line;
use crate::domain::{Date, Proposal};
use crate::interchange::Template;
use crate::session::Done;

/// Begin a plan from a template
///
/// The plan copies the template's phases, functions, questions, criteria and rules; later edits are its own.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The id of the new plan: a-z, 0-9 and -
    plan: PlanId,
    /// What the collective is called
    #[arg(long)]
    name: Line,
    /// The template to begin from: one of `template list`, or a file
    #[arg(long, default_value = crate::interchange::template::DEFAULT)]
    template: String,
    /// Where the collective works
    #[arg(long)]
    place: Option<Line>,
    /// The day the collective began
    #[arg(long, value_name = "DATE")]
    started: Option<Day>,
    /// The organisation that is its backbone now, and holds every function
    #[arg(long, value_name = "NAME")]
    backbone: Option<Line>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let template = templates::find(&args.template)?;
    let mut session = invocation.writing()?;
    let mut open = session.blank(&args.plan)?;
    let proposal = beginning(args, &template, invocation.today());
    if invocation.global.dry_run {
        let told = session.preview(&open, &proposal)?;
        return invocation.would(&open, in_short(args, told));
    }
    let done = session.propose(&mut open, &proposal)?;
    let told = in_short(args, done.told);
    invocation.did(&open, Done { told, ..done })
}

/// That the backbone holds each of the functions is said once.
fn in_short(args: &Args, mut told: Vec<String>) -> Vec<String> {
    if let Some(name) = &args.backbone {
        told.truncate(1);
        told.push(format!(
            "{name} came in as the backbone and holds every function"
        ));
    }
    told
}

fn beginning(args: &Args, template: &Template, today: Date) -> Proposal {
    let collective = Collective {
        place: args.place.clone(),
        started: args.started.map(|day| day.date(today)),
        ..Collective::named(args.name.clone())
    };
    template.beginning(collective, args.backbone.as_ref())
}
