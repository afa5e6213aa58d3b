//! `baton next`: only what needs someone.

use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation};
use crate::domain::analysis::{NeedKind, needs};
use crate::domain::flags::settings::Subject;
use crate::domain::flags::{Assessment, assess};
use crate::domain::id::PlanId;
use crate::domain::{Date, Plan};
use serde::Serialize;
use std::fmt;

/// Show only what needs someone now, the most urgent first
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let day = invocation.day();
    let needs = waiting(&open.plan, &assess(&open.plan, day), day);
    invocation.tell(&Next {
        plan: args.plan.clone(),
        needs,
    })
}

/// What needs someone, as it is shown.
pub(super) fn waiting(plan: &Plan, assessment: &Assessment, day: Date) -> Vec<Waiting> {
    let needs = needs(plan, assessment, day).into_iter();
    needs
        .map(|need| Waiting {
            kind: spelling(need.kind),
            subject: need.subject,
            about: need.about,
            matter: need.matter,
        })
        .collect()
}

/// Something that waits for a person.
#[derive(Debug, Serialize)]
pub(super) struct Waiting {
    kind: &'static str,
    subject: Subject,
    about: String,
    matter: String,
}

impl fmt::Display for Waiting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.about, self.matter)
    }
}

#[derive(Debug, Serialize)]
struct Next {
    plan: PlanId,
    needs: Vec<Waiting>,
}

const fn spelling(kind: NeedKind) -> &'static str {
    match kind {
        NeedKind::StopFlag => "stop-flag",
        NeedKind::UndecidedRound => "undecided-round",
        NeedKind::NotYet => "not-yet",
        NeedKind::Overdue => "overdue",
        NeedKind::UnfinishedRound => "unfinished-round",
        NeedKind::Questions => "questions",
        NeedKind::AcceptanceEnding => "acceptance-ending",
    }
}

impl Shown for Next {
    fn plain(&self, page: &mut Page) {
        page.fact("needs someone", self.needs.len());
        for (n, need) in self.needs.iter().enumerate() {
            page.fact(
                format_args!("needs someone {} of {}", n + 1, self.needs.len()),
                need,
            );
        }
    }

    fn people(&self, page: &mut Page) {
        for need in &self.needs {
            page.line(need);
        }
        if self.needs.is_empty() {
            page.line("Nothing needs anybody now.");
        }
    }
}
