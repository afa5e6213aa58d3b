//! The portfolio: one row per plan, from kept summaries where they are fresh, else from the plan's events.

use super::{Session, SessionError};
use crate::domain::analysis::portfolio::PortfolioRow;
use crate::domain::id::PlanId;
use crate::domain::{Date, Plan};
use crate::store::{Head, Summary};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A kept summary: the row, and the day it was made for, since flags depend on the day.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    day: Date,
    row: PortfolioRow,
}

/// The plans of a store, the most urgent first, and those that could not be read.
#[derive(Debug, Default)]
pub struct Portfolio {
    /// The plans.
    pub rows: Vec<PortfolioRow>,
    /// Which plans could not be read, and why.
    pub unread: Vec<(PlanId, SessionError)>,
}

impl Session {
    /// Every plan of the store. Reads only; a stale summary is computed anew and not written.
    ///
    /// # Errors
    /// [`SessionError`] when the store cannot be read.
    pub fn portfolio(&self) -> Result<Portfolio, SessionError> {
        let summaries = self.store.plans()?;
        let kept: BTreeMap<&str, &Summary> = summaries
            .iter()
            .map(|summary| (summary.plan.as_str(), summary))
            .collect();
        let mut portfolio = Portfolio::default();
        for (id, head) in self.store.heads()? {
            let fresh = kept
                .get(id.as_str())
                .and_then(|summary| self.fresh(summary, head));
            match (fresh, PlanId::parse(&id)) {
                (Some(row), _) => portfolio.rows.push(row),
                (None, Ok(id)) => portfolio.take(id, |id| self.row(id).map(Some)),
                (None, Err(_)) => {}
            }
        }
        Ok(portfolio.in_order())
    }

    /// Every plan as it stood at the end of a day; plans that did not exist yet are left out.
    ///
    /// # Errors
    /// [`SessionError`] when the store cannot be read.
    pub fn portfolio_as_of(&self, day: Date) -> Result<Portfolio, SessionError> {
        let mut portfolio = Portfolio::default();
        for id in self.plan_ids()? {
            portfolio.take(id, |id| {
                let then = self.open(id)?.as_of(day);
                let began = then.head.seq > 0;
                Ok(began.then(|| PortfolioRow::of(&then.plan, then.head.seq, day)))
            });
        }
        Ok(portfolio.in_order())
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

impl Portfolio {
    fn take(
        &mut self,
        id: PlanId,
        row: impl Fn(&PlanId) -> Result<Option<PortfolioRow>, SessionError>,
    ) {
        match row(&id) {
            Ok(row) => self.rows.extend(row),
            Err(why) => self.unread.push((id, why)),
        }
    }

    fn in_order(mut self) -> Self {
        self.rows.sort_by(|a, b| a.urgency().cmp(&b.urgency()));
        self
    }
}
