//! `baton flag list`: every flag of a plan.

use super::entry::Entry;
use super::subject::typed;
use crate::cli::figures::Flags;
use crate::cli::output::{Page, Shown, json};
use crate::cli::{CommandError, Finished, Invocation};
use crate::domain::Plan;
use crate::domain::flags::settings::{RuleId, Subject};
use crate::domain::flags::{Assessment, CannotTell, assess};
use crate::domain::id::PlanId;
use crate::twin::flags as twin;
use crate::twin::{Heading, Seen};
use serde::Serialize;

/// List the flags, the gravest first; accepted ones are marked
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// Also what cannot be judged, and what is missing for it
    #[arg(long)]
    all: bool,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let assessment = assess(&open.plan, invocation.day());
    let mut twin = twin::Flags::of(Seen {
        plan: &open.plan,
        assessment: &assessment,
        today: invocation.day(),
    });
    if !args.all {
        twin.gaps.clear();
    }
    let list = List {
        flags: assessment.flags.iter().map(Entry::of).collect(),
        cannot_tell: args.all.then(|| gaps(&assessment)),
        heading: invocation.heading(&open.plan),
        counts: Flags::of(assessment.counts()),
        unjudged: assessment.unjudged().len(),
        twin,
    };
    invocation.tell(&list)
}

/// Every flag of a plan with its facts, and what cannot be judged, as `flag list --all --json` gives it.
pub(in crate::cli::commands) fn as_json(
    plan: &Plan,
    assessment: &Assessment,
) -> Result<String, CommandError> {
    json(&InFull {
        flags: assessment.flags.iter().map(Entry::of).collect(),
        cannot_tell: gaps(assessment),
        plan: &plan.id,
    })
}

#[derive(Debug, Serialize)]
struct InFull<'a> {
    plan: &'a PlanId,
    flags: Vec<Entry<'a>>,
    cannot_tell: Vec<Gap<'a>>,
}

fn gaps(assessment: &Assessment) -> Vec<Gap<'_>> {
    assessment.cannot_tell.iter().map(Gap::of).collect()
}

#[derive(Debug, Serialize)]
struct List<'a> {
    flags: Vec<Entry<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cannot_tell: Option<Vec<Gap<'a>>>,
    #[serde(skip)]
    heading: Heading,
    #[serde(skip)]
    counts: Flags,
    #[serde(skip)]
    unjudged: usize,
    #[serde(skip)]
    twin: twin::Flags,
}

/// What a rule cannot judge.
#[derive(Debug, Serialize)]
struct Gap<'a> {
    rule: RuleId,
    subject: &'a Subject,
    because: &'a str,
}

impl<'a> Gap<'a> {
    fn of(gap: &'a CannotTell) -> Self {
        Self {
            rule: gap.rule,
            subject: &gap.subject,
            because: &gap.because,
        }
    }
}

impl List<'_> {
    /// How many rules could not be judged, where the list does not say it itself.
    fn unjudged(&self) -> Option<String> {
        let hidden = self.cannot_tell.is_none() && self.unjudged > 0;
        let rules = if self.unjudged == 1 { "rule" } else { "rules" };
        hidden.then(|| format!("{} {rules}, shown with --all", self.unjudged))
    }
}

impl Shown for List<'_> {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.heading);
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        let mut rows: Vec<Vec<String>> = self.flags.iter().map(Entry::columns).collect();
        rows.extend(self.cannot_tell.iter().flatten().map(|gap| {
            let (rule, subject) = (gap.rule.to_string(), typed(gap.subject));
            let because = format!("cannot tell, because {}", gap.because);
            vec!["?".to_owned(), rule, subject, because]
        }));
        page.rows(&rows);
        page.line(format_args!("{}.", self.counts.words()));
        if let Some(unjudged) = self.unjudged() {
            page.line(format_args!("Cannot tell: {unjudged}."));
        }
    }
}
