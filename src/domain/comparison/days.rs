//! What became of the planned days of functions between two states of one plan.
//!
//! A function has one sentence, however many of its days changed. Where days were planned, moved or given up for many
//! functions, as when a whole draft is taken over, one sentence tells of all of them, with the months of the transfers.

use super::{day_or_unknown, shown};
use crate::domain::Date;
use crate::domain::analysis::calendar::{count, shown_month, start_of_month};
use crate::domain::function::Function;
use crate::domain::rules::Several;
use std::collections::BTreeMap;

/// How many functions of which the same is to be told have a sentence each.
const EACH: usize = 3;

/// What became of the planned days of one function.
struct Replanned<'a> {
    function: &'a Function,
    days: Vec<Day>,
}

/// One planned day that changed.
#[derive(Debug, Clone, Copy)]
struct Day {
    what: &'static str,
    was: Option<Date>,
    is: Option<Date>,
}

/// In which way days changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// All of them were unknown.
    Given,
    /// They are other days now, or some came and others went.
    Moved,
    /// None of them is known any more.
    Taken,
}

/// The day whose month is told where many functions are told of at once.
const TRANSFER: &str = "transfer";

pub(super) fn planned_days(functions: &[(&Function, &Function)]) -> Vec<String> {
    let all = functions.iter();
    let all: Vec<Replanned<'_>> = all
        .filter_map(|(old, new)| Replanned::of(old, new))
        .collect();
    let ways = [Way::Moved, Way::Given, Way::Taken];
    let told = ways.into_iter().flat_map(|way| {
        let alike: Vec<&Replanned<'_>> = all.iter().filter(|one| one.way() == way).collect();
        match alike.len() {
            0 => Vec::new(),
            1..=EACH => alike.iter().map(|one| one.sentence()).collect(),
            _ => vec![way.of_many(&alike)],
        }
    });
    told.collect()
}

impl<'a> Replanned<'a> {
    fn of(old: &Function, new: &'a Function) -> Option<Self> {
        let (was, is) = (old.planned, new.planned);
        let days = [
            ("start", was.start, is.start),
            (TRANSFER, was.transfer, is.transfer),
            ("confirmation", was.confirm, is.confirm),
        ];
        let days = days.into_iter().filter(|(_, was, is)| was != is);
        let days: Vec<Day> = days.map(|(what, was, is)| Day { what, was, is }).collect();
        (!days.is_empty()).then_some(Self {
            function: new,
            days,
        })
    }

    fn name(&self) -> String {
        self.function.outline.name.to_string()
    }

    fn way(&self) -> Way {
        if self.days.iter().all(|day| day.was.is_none()) {
            Way::Given
        } else if !self.has_days() {
            Way::Taken
        } else {
            Way::Moved
        }
    }

    /// Whether any day of it is still planned.
    fn has_days(&self) -> bool {
        let planned = self.function.planned;
        let days = [planned.start, planned.transfer, planned.confirm];
        days.iter().any(Option::is_some)
    }

    fn transfer(&self) -> Option<Day> {
        self.days.iter().find(|day| day.what == TRANSFER).copied()
    }

    fn sentence(&self) -> String {
        let name = &self.function.outline.name;
        let whats = || Several(self.days.iter().map(|day| day.what).collect());
        match (self.way(), self.days.as_slice()) {
            (Way::Given, days) => {
                let days = days.iter();
                let days = days.map(|day| format!("{} {}", day.what, day_or_unknown(day.is)));
                format!("Planned for {name}: {}.", Several(days.collect()))
            }
            (Way::Moved, [only]) => {
                format!("The planned {} of {name} {}.", only.what, only.moved())
            }
            (Way::Moved, days) => {
                let days = days.iter();
                let days = days.map(|day| format!("the {} {}", day.what, day.moved()));
                format!("Of the planned days of {name} {}.", Several(days.collect()))
            }
            (Way::Taken, _) => format!("No day is planned for {name} any more: {}.", whats()),
        }
    }
}

impl Day {
    fn moved(self) -> String {
        match (self.was, self.is) {
            (Some(was), Some(is)) => format!("moved from {} to {}", shown(was), shown(is)),
            (Some(was), None) => format!("is unknown now, and was {}", shown(was)),
            (None, is) => format!("is {} now", day_or_unknown(is)),
        }
    }
}

impl Way {
    fn of_many(self, all: &[&Replanned<'_>]) -> String {
        let number = count(all.len(), "function");
        match self {
            Self::Given => format!(
                "Days were planned for {number}. To be transferred: {}.",
                by_month(all)
            ),
            Self::Moved => format!("The planned days of {number} moved: {}.", each_moved(all)),
            Self::Taken => {
                let names: Vec<String> = all.iter().map(|one| one.name()).collect();
                format!(
                    "No days are planned any more for {number}: {}.",
                    Several(names)
                )
            }
        }
    }
}

/// The functions by the month in which they are to be transferred: `Mar 2026 Archive, Updates; Apr 2026 Forums`.
fn by_month(all: &[&Replanned<'_>]) -> String {
    let mut months: BTreeMap<Date, Vec<String>> = BTreeMap::new();
    let (mut others, mut without) = (Vec::new(), Vec::new());
    for one in all {
        match one.transfer().and_then(|day| day.is) {
            Some(day) => months
                .entry(start_of_month(day))
                .or_default()
                .push(one.name()),
            None if one.function.planned.transfer.is_some() => others.push(one.name()),
            None => without.push(one.name()),
        }
    }
    let months = months.into_iter();
    let mut told: Vec<String> = months
        .map(|(month, names)| format!("{} {}", shown_month(month), names.join(", ")))
        .collect();
    if !others.is_empty() {
        told.push(format!("on the day as before {}", others.join(", ")));
    }
    if !without.is_empty() {
        told.push(format!("without a day {}", without.join(", ")));
    }
    told.join("; ")
}

/// The functions, each with the months of its transfer: `Archive, transfer from Mar 2026 to Jul 2026`.
fn each_moved(all: &[&Replanned<'_>]) -> String {
    let moved = all.iter().map(|one| {
        let name = one.name();
        match one.transfer() {
            Some(Day {
                was: Some(was),
                is: Some(is),
                ..
            }) if start_of_month(was) != start_of_month(is) => format!(
                "{name}, transfer from {} to {}",
                shown_month(was),
                shown_month(is)
            ),
            Some(Day { is: Some(is), .. }) => format!("{name}, transfer on {}", shown(is)),
            Some(Day { is: None, .. }) => format!("{name}, transfer unknown"),
            None if one.function.planned.transfer.is_some() => {
                format!("{name}, the transfer as before")
            }
            None => format!("{name}, without a day of transfer"),
        }
    });
    moved.collect::<Vec<_>>().join("; ")
}
