//! What a command that writes answers with: a sentence for each change, made or only meant.

use super::output::{Page, Shown};
use crate::domain::id::PlanId;
use crate::session::Done;
use serde::Serialize;

/// What a command changed, or would change.
#[derive(Debug, Serialize)]
pub(super) struct Changes {
    plan: PlanId,
    dry_run: bool,
    events: Option<Events>,
    #[serde(rename = "changes")]
    told: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Events {
    first: u64,
    last: u64,
}

impl Changes {
    /// What was done to a plan.
    pub(super) fn made(plan: &PlanId, done: Done) -> Self {
        let events = (done.last > 0).then_some(Events {
            first: done.first,
            last: done.last,
        });
        Self {
            plan: plan.clone(),
            dry_run: false,
            events,
            told: done.told,
        }
    }

    /// What would be done to a plan.
    pub(super) fn meant(plan: &PlanId, told: Vec<String>) -> Self {
        Self {
            plan: plan.clone(),
            dry_run: true,
            events: None,
            told,
        }
    }
}

impl Changes {
    /// The plan that was changed.
    pub(super) const fn plan(&self) -> &PlanId {
        &self.plan
    }

    /// A sentence for each change.
    pub(super) fn told(&self) -> &[String] {
        &self.told
    }
}

impl Shown for Changes {
    fn plain(&self, page: &mut Page) {
        let would = if self.dry_run { "would: " } else { "" };
        for change in &self.told {
            page.line(format_args!("{would}{change}"));
        }
        if self.told.is_empty() {
            page.line("nothing to change");
        }
    }
}
