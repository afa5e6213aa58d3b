//! The days that were planned on an earlier day, to be laid beside those that are planned now.

use std::collections::BTreeMap;

use super::row::{About, Moment, TimeRow};
use crate::domain::function::PlannedDates;
use crate::domain::id::FunctionId;
use crate::domain::{Date, Plan};

/// What was planned at the end of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// That day.
    pub day: Date,
    functions: BTreeMap<FunctionId, PlannedDates>,
    exit: Option<Date>,
}

/// A day as it was planned, where that is another than now.
pub type Was = (Moment, Option<Date>);

impl Baseline {
    /// What a plan says, as it stood at the end of a day.
    #[must_use]
    pub fn of(then: &Plan, day: Date) -> Self {
        let functions = then.functions.iter();
        Self {
            day,
            functions: functions
                .map(|one| (one.outline.id.clone(), one.planned))
                .collect(),
            exit: then.exit.target,
        }
    }

    /// The days of a row that were planned otherwise: of functions, and the exit. A function that was not in the plan
    /// had no days to differ from.
    #[must_use]
    pub fn was(&self, row: &TimeRow) -> Vec<Was> {
        let then: Vec<Was> = match &row.about {
            About::Exit => vec![(Moment::Exit, self.exit)],
            About::Function(id) => self.functions.get(id).map_or_else(Vec::new, |planned| {
                vec![
                    (Moment::Start, planned.start),
                    (Moment::Transfer, planned.transfer),
                    (Moment::Confirm, planned.confirm),
                ]
            }),
            About::Phase(_) | About::Entry(..) | About::Check(_) => Vec::new(),
        };
        let differs =
            |(moment, was): &Was| row.dated(*moment).and_then(|dated| dated.planned) != *was;
        then.into_iter().filter(differs).collect()
    }
}
