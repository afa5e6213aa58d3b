//! `baton temptations`: where the backbone stands on what backbones are tempted to do.

use crate::cli::output::{Page, Shown, red, yellow};
use crate::cli::{Finished, Invocation};
use crate::domain::analysis::temptations::{Stand, Temptation};
use crate::domain::flags::settings::{RuleId, Subject};
use crate::domain::id::PlanId;
use crate::twin::temptations::{TemptationsSeen, TemptedSeen};
use serde::Serialize;

/// Show where the backbone stands on what backbones are tempted to do
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let twin = invocation.seen(&open.plan, TemptationsSeen::of);
    invocation.tell(&Told {
        plan: args.plan.clone(),
        temptations: twin.all.iter().map(One::of).collect(),
        twin,
    })
}

#[derive(Debug, Serialize)]
struct Told {
    plan: PlanId,
    temptations: Vec<One>,
    #[serde(skip)]
    twin: TemptationsSeen,
}

#[derive(Debug, Serialize)]
struct One {
    id: Temptation,
    title: &'static str,
    stand: Stand,
    because: Option<String>,
    figure: String,
    records: Vec<Subject>,
    rule: Option<RuleId>,
}

impl One {
    fn of(seen: &TemptedSeen) -> Self {
        let tempted = &seen.tempted;
        Self {
            id: tempted.temptation,
            title: tempted.temptation.title(),
            stand: tempted.stand,
            because: tempted.because.clone(),
            figure: tempted.figure.clone(),
            records: tempted.records.clone(),
            rule: tempted.rule,
        }
    }
}

impl Shown for Told {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        for seen in &self.twin.all {
            let tempted = &seen.tempted;
            let stands = match tempted.stand {
                Stand::Drifting => red(seen.stands()),
                Stand::Look => yellow(seen.stands()),
                Stand::Clear | Stand::NobodyCanTell => seen.stands(),
            };
            page.line(format_args!("{}: {stands}", tempted.temptation.title()));
            if tempted.stand != Stand::NobodyCanTell {
                let rule = tempted.rule.map(|rule| format!(" ({rule} watches)"));
                page.line(format_args!(
                    "  {}{}",
                    tempted.figure,
                    rule.unwrap_or_default()
                ));
            }
            for record in &seen.records {
                page.line(format_args!("    {}", record.name));
            }
        }
    }
}
