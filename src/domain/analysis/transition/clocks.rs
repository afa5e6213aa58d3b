//! The clock of notice, and how long each clock asks for.

use crate::domain::analysis::calendar::{days_between, months_before};
use crate::domain::analysis::handover::{leaving_day, partners_told};
use crate::domain::book::Book;
use crate::domain::book::transition::{CLOCK_KIND, ClockKind, MONTHS};
use crate::domain::{Date, Plan};

/// How long before the exit partners are to be told, and were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notice {
    /// How many months are asked for; unknown where the plan has no such clock.
    pub months: Option<u32>,
    /// The last day on which telling them is in time.
    pub needed_by: Option<Date>,
    /// The day they were told.
    pub given: Option<Date>,
    /// How many days too late they were told; none when in time.
    pub short_by: Option<i64>,
}

impl Notice {
    /// The notice of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let months = longest(plan, ClockKind::Notice);
        let needed_by = leaving_day(plan)
            .zip(months)
            .map(|(leaves, months)| months_before(leaves, months));
        let given = partners_told(plan);
        let late = needed_by.zip(given);
        Self {
            months,
            needed_by,
            given,
            short_by: late
                .map(|(by, given)| days_between(by, given))
                .filter(|days| *days > 0),
        }
    }
}

/// The months that the clocks of one kind ask for, the shortest first.
pub(super) fn months(plan: &Plan, kind: ClockKind) -> Vec<u32> {
    let clocks = plan.books.of(Book::Clock);
    let of_kind = clocks.filter(|clock| clock.get(CLOCK_KIND) == Some(kind));
    let mut months: Vec<u32> = of_kind
        .filter_map(|clock| u32::try_from(clock.get(MONTHS)?).ok())
        .collect();
    months.sort_unstable();
    months
}

/// The most months that a clock of one kind asks for.
#[must_use]
pub fn longest(plan: &Plan, kind: ClockKind) -> Option<u32> {
    months(plan, kind).pop()
}
