//! A proposal of planned days, with why each function has its place.

use super::lines::UNKNOWN;
use super::named::Named;
use super::spelt::spelt_out;
use super::{Lines, Twin};
use crate::domain::analysis::Draft;
use crate::domain::analysis::calendar::{count, shown};
use crate::domain::analysis::draft::{Because, Obstacle, Proposed};
use crate::domain::function::HandoverOrder;
use crate::domain::id::FunctionId;
use crate::domain::{Date, Plan};

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftSeen {
    /// The functions with their days, in the order of the transfers.
    pub proposed: Vec<ProposedSeen>,
    /// Those for which there is no day, and why.
    pub left_out: Vec<(Named, String)>,
    /// How the months were filled.
    pub spread: String,
}

/// The days of one function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedSeen {
    /// Which function.
    pub function: Named,
    /// Start, transfer and confirmation: the day it has, and the one it would have.
    pub days: [(Option<Date>, Option<Date>); 3],
    /// Why it has its place.
    pub because: Vec<String>,
}

/// What the three days are called.
const DAYS: [&str; 3] = ["start", "transfer", "confirm"];

impl DraftSeen {
    /// A proposal for a plan.
    #[must_use]
    pub fn of(plan: &Plan, draft: &Draft) -> Self {
        let left = draft.left_out.iter();
        Self {
            proposed: draft
                .proposed
                .iter()
                .map(|one| ProposedSeen::of(plan, one))
                .collect(),
            left_out: left
                .map(|(id, obstacle)| {
                    (Named::function(plan, id), obstacle_in_words(plan, obstacle))
                })
                .collect(),
            spread: format!(
                "up to the exit on {}, {} a month at most",
                shown(draft.exit),
                count(draft.most, "function")
            ),
        }
    }
}

impl ProposedSeen {
    fn of(plan: &Plan, proposed: &Proposed) -> Self {
        let Proposed {
            function,
            was,
            days,
            because,
        } = proposed;
        Self {
            function: Named::function(plan, function),
            days: [
                (was.start, days.start),
                (was.transfer, days.transfer),
                (was.confirm, days.confirm),
            ],
            because: because.iter().map(|one| reason(plan, one)).collect(),
        }
    }

    /// Its days in words: those that stay, and those that would change with what they were.
    #[must_use]
    pub fn told(&self) -> String {
        let told = self.days.iter().zip(DAYS).map(|((was, day), name)| {
            let day_in_words = day.map_or_else(|| UNKNOWN.to_owned(), shown);
            match was {
                Some(old) if Some(*old) != *day => {
                    format!("{name} {day_in_words} instead of {}", shown(*old))
                }
                Some(_) | None => format!("{name} {day_in_words}"),
            }
        });
        told.collect::<Vec<_>>().join(", ")
    }
}

fn name(plan: &Plan, id: &FunctionId) -> String {
    Named::function(plan, id).name
}

fn reason(plan: &Plan, because: &Because) -> String {
    match because {
        Because::FirstRound => "in a small first round, to learn from".to_owned(),
        Because::Order(order) => match order {
            HandoverOrder::First => "an early candidate in the catalogue",
            HandoverOrder::Middle => "in the middle of the catalogue's order",
            HandoverOrder::Last => "among the last in the catalogue's order",
            HandoverOrder::Share => "to be shared widely, by the catalogue",
        }
        .to_owned(),
        Because::After(needs) => {
            let names: Vec<String> = needs.iter().map(|id| name(plan, id)).collect();
            format!("not before {}, which it needs", names.join(", "))
        }
        Because::MonthFull => "an earlier month is full".to_owned(),
        Because::ReceiverBusy => "its receiver has enough in an earlier month".to_owned(),
        Because::Cycle(cycle) => {
            format!("before others, so that its {cycle} cycle is over by the exit")
        }
        Because::NeededBy(id) => format!("before others, because {} needs it", name(plan, id)),
        Because::EvenPace => "so that the months are evenly filled".to_owned(),
        Because::CycleUnknown => "its cycle is not known, taken as a month".to_owned(),
        Because::ConfirmedAfterExit => "a cycle is over only after the exit".to_owned(),
        Because::NoReceiver => "nobody is named yet who receives it".to_owned(),
    }
}

/// Why no day was found, in words.
fn obstacle_in_words(plan: &Plan, obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::NeedsUndated(id) => format!("{}, which it needs, has no day", name(plan, id)),
        Obstacle::NeedsTooLate(id) => {
            format!("{}, which it needs, moves after the exit", name(plan, id))
        }
        Obstacle::NeededTooEarly(id) => {
            format!(
                "{} needs it and is planned before it could move",
                name(plan, id)
            )
        }
        Obstacle::NoTime => {
            "too little time is left to work side by side before the exit".to_owned()
        }
        Obstacle::NoRoom => "no month before the exit has room".to_owned(),
    }
}

impl Twin for DraftSeen {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("days proposed for functions", self.proposed.len());
        lines.fact("spread", spelt_out(&self.spread));
        lines.each("function", &self.proposed, |lines, place, one| {
            lines.fact(
                format_args!("{place}, {}", one.function),
                spelt_out(&one.told()),
            );
            lines.fact_if_any(
                format_args!("{place}, because"),
                (!one.because.is_empty()).then(|| one.because.join("; ")),
            );
        });
        lines.each("left out", &self.left_out, |lines, place, (named, why)| {
            lines.fact(format_args!("{place}, {named}"), why);
        });
    }
}
