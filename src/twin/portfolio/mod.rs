//! Portfolio: every plan as a row, what several share, what comes up. No names of people, no scores, no notes.

mod across;
mod row;

pub use across::{ComingUp, SharedFlag};
pub use row::{Phases, PlanRow};

use super::{Day, Lines, Twin};
use crate::domain::Date;
use crate::domain::analysis::portfolio::PortfolioRow;
use crate::domain::id::PlanId;

/// Everything that the screen says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portfolio {
    /// The plans, in the order given.
    pub plans: Vec<PlanRow>,
    /// The rules that have an open flag in more than one plan, the most widespread first.
    pub shared: Vec<SharedFlag>,
    /// What is planned in any of the plans, the nearest first.
    pub coming: Vec<ComingUp>,
}

impl Portfolio {
    /// What the screen says of these plans on a day.
    #[must_use]
    pub fn of(rows: &[PortfolioRow], today: Date) -> Self {
        Self {
            plans: rows.iter().map(|row| PlanRow::of(row, today)).collect(),
            shared: SharedFlag::of(rows),
            coming: ComingUp::of(rows),
        }
    }

    /// The same, with only these plans listed, in this order.
    #[must_use]
    pub fn listing<'a>(self, ids: impl IntoIterator<Item = &'a PlanId>) -> Self {
        let ids = ids.into_iter();
        let plans = ids.filter_map(|id| self.find(id.as_str()).cloned());
        Self {
            plans: plans.collect(),
            ..self
        }
    }

    /// One plan.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&PlanRow> {
        self.plans.iter().find(|row| row.named.id == id)
    }
}

impl Twin for Portfolio {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("plans", self.plans.len());
        lines.each("plan", &self.plans, |lines, place, row| {
            lines.fact(place, &row.named);
            lines.tell(row);
        });
        lines.each("shared flag", &self.shared, |lines, place, flag| {
            flag.tell(place, lines);
        });
        lines.each("coming up", &self.coming, |lines, place, coming| {
            coming.tell(place, lines);
        });
    }
}

/// The first line of what is told of many plans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PortfolioHeading {
    /// The day it was computed for.
    pub day: Day,
}

impl Twin for PortfolioHeading {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("portfolio", self.day);
    }
}
