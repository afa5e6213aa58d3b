//! The portfolio: one row per plan, from kept summaries where they are fresh, else from the plan's events.

use super::{Session, SessionError};
use crate::domain::analysis::portfolio::PortfolioRow;
use crate::domain::id::PlanId;
use crate::domain::{Date, Plan};
use crate::store::{Head, Summary};
use serde::{Deserialize, Serialize};

/// A kept summary: the row, and the day it was made for, since flags depend on the day.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    day: Date,
    row: PortfolioRow,
}

impl Session {
    /// Every plan of the store, the most urgent first. Reads only; a stale summary is computed anew and not written.
    ///
    /// # Errors
    /// [`SessionError`] when the store or a plan cannot be read.
    pub fn portfolio(&self) -> Result<Vec<PortfolioRow>, SessionError> {
        let kept = self.store.plans()?;
        let mut rows = Vec::new();
        for (id, head) in self.store.heads()? {
            let fresh = kept
                .iter()
                .find(|summary| summary.plan == id)
                .and_then(|summary| self.fresh(summary, head));
            match (fresh, PlanId::parse(&id)) {
                (Some(row), _) => rows.push(row),
                (None, Ok(id)) => rows.push(self.row(&id)?),
                (None, Err(_)) => {}
            }
        }
        rows.sort_by(|a, b| a.urgency().cmp(&b.urgency()));
        Ok(rows)
    }

    /// Throws every summary away and makes them again from the events. Says how many there are.
    ///
    /// # Errors
    /// [`SessionError`] when the store cannot be read or written.
    pub fn rebuild(&mut self) -> Result<usize, SessionError> {
        self.store.drop_summaries()?;
        let ids = self.plan_ids()?;
        for id in &ids {
            let open = self.open(id)?;
            let json = self.summary_of(&open.plan, open.head.seq);
            self.store.put_summary(Summary {
                plan: id.to_string(),
                head: open.head,
                json,
            })?;
        }
        Ok(ids.len())
    }

    /// The summary that is kept beside a plan's events, as JSON; it may be thrown away at any time.
    pub(super) fn summary_of(&self, plan: &Plan, events: u64) -> String {
        let day = self.today();
        let kept = Kept {
            day,
            row: PortfolioRow::of(plan, events, day),
        };
        serde_json::to_string(&kept)
            .expect("a row is plain text and numbers and always becomes JSON")
    }

    fn fresh(&self, summary: &Summary, head: Head) -> Option<PortfolioRow> {
        let kept: Kept = serde_json::from_str(&summary.json).ok()?;
        (summary.head == head && kept.day == self.today()).then_some(kept.row)
    }

    fn row(&self, id: &PlanId) -> Result<PortfolioRow, SessionError> {
        let open = self.open(id)?;
        Ok(PortfolioRow::of(&open.plan, open.head.seq, self.today()))
    }
}
