//! Earlier days: the plan and the portfolio as they stood, and what changed between two days.

use std::mem::replace;

use super::Performer;
use super::desk::difference;
use crate::app::model::OpenPlan as Shown;
use crate::app::{Message, words};
use crate::domain::Date;
use crate::domain::analysis::timeline::Baseline;
use crate::domain::id::PlanId;
use crate::session::SessionError;

impl Performer {
    /// Goes to an earlier day, or comes back to today; stays where it is when there was no plan then.
    pub(super) fn look_back(&mut self, day: Option<Date>) -> Result<Vec<Message>, SessionError> {
        let before = replace(&mut self.as_of, day);
        let (portfolio, plan) = (self.portfolio(), self.shown());
        match (portfolio, day) {
            (Ok(Message::PortfolioRead { rows, .. }), Some(day))
                if rows.is_empty() && plan.is_none() =>
            {
                self.as_of = before;
                let said = format!("No plan of this store had begun on {}.", words::day(day));
                Ok(vec![Message::Failed(said)])
            }
            (Ok(portfolio), day) => Ok(vec![portfolio, Message::LookedBack { day, plan }]),
            (Err(error), _) => {
                self.as_of = before;
                Err(error)
            }
        }
    }

    pub(super) fn compare(
        &self,
        id: &PlanId,
        from: Date,
        to: Date,
    ) -> Result<Message, SessionError> {
        let today = self.session.today();
        let told = match self.desk.as_ref().filter(|desk| desk.plan.plan.id == *id) {
            Some(desk) => difference(&desk.plan, from, to, today),
            None => difference(&self.session.open(id)?, from, to, today),
        };
        Ok(Message::Compared { from, to, told })
    }

    /// What was planned at the end of an earlier day.
    pub(super) fn baseline(&self, day: Option<Date>) -> Message {
        let desk = self.desk.as_ref().zip(day);
        let baseline = desk.map(|(desk, day)| Baseline::of(&desk.plan.as_of(day).plan, day));
        Message::BaselineRead(baseline.map(Box::new))
    }

    /// The plan that is open, on the day that is looked at; none when it had not begun then.
    pub(super) fn shown(&self) -> Option<Box<Shown>> {
        let desk = self.desk.as_ref()?;
        let shown = match self.as_of {
            None => Some(desk.shown(&self.session)),
            Some(day) => desk.shown_as_of(day, &self.session),
        };
        shown.map(Box::new)
    }
}
