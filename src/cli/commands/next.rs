//! `baton next`: only what needs someone.

use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation};
use crate::domain::analysis::NeedKind;
use crate::domain::flags::settings::Subject;
use crate::domain::id::PlanId;
use crate::twin::lifecycle::Needs;
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
    let twin = invocation.seen(&open.plan, Needs::of);
    invocation.tell(&Next {
        plan: args.plan.clone(),
        needs: waiting(&twin),
        twin,
    })
}

/// What needs someone, as it is shown.
pub(super) fn waiting(needs: &Needs) -> Vec<Waiting> {
    let needs = needs.all.iter().map(|seen| seen.need.clone());
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
    #[serde(skip)]
    twin: Needs,
}

const fn spelling(kind: NeedKind) -> &'static str {
    match kind {
        NeedKind::StopFlag => "stop-flag",
        NeedKind::UndecidedRound => "undecided-round",
        NeedKind::NotYet => "not-yet",
        NeedKind::Overdue => "overdue",
        NeedKind::Money => "money",
        NeedKind::Introduction => "introduction",
        NeedKind::Check => "check",
        NeedKind::FollowUp => "follow-up",
        NeedKind::Message => "message",
        NeedKind::Asset => "asset",
        NeedKind::Recommendation => "recommendation",
        NeedKind::Action => "action",
        NeedKind::Response => "response",
        NeedKind::Owner => "owner",
        NeedKind::Review => "review",
        NeedKind::UnfinishedRound => "unfinished-round",
        NeedKind::Questions => "questions",
        NeedKind::AcceptanceEnding => "acceptance-ending",
    }
}

impl Shown for Next {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
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
