//! The days of a plan as people put them in a calendar: what falls when, and for whom that is.
//!
//! A thing keeps its [`Place`] whatever its day or its words become, so that a calendar can move it instead of showing
//! it twice. In the words stand functions, organisations and stages; no names of people, no scores and no notes.

mod audience;
mod history;
mod of_books;
mod of_plan;

pub use audience::Audience;
pub use history::{Kept, kept};

use crate::domain::vocabulary::vocabulary;
use crate::domain::{Date, Plan};
use std::collections::BTreeMap;

vocabulary! {
    /// What kind of day it is.
    pub enum DayKind("kind of day") {
        /// The receiver of a function begins.
        Start = "start",
        /// A function is transferred.
        Transfer = "transfer",
        /// A function is confirmed.
        Confirm = "confirm",
        /// A phase begins.
        PhaseBegins = "phase-begins",
        /// A phase ends.
        PhaseEnds = "phase-ends",
        /// The backbone leaves.
        Exit = "exit",
        /// A stage of working side by side.
        Coexistence = "co-existence",
        /// A look after the exit.
        Check = "check",
        /// A review.
        Review = "review",
        /// The answer to a review is due.
        Response = "response",
        /// An action is due.
        Action = "action",
        /// A message is to be told.
        Message = "message",
        /// A day to keep clear.
        Occasion = "occasion",
    }
}

/// What a day belongs to: its kind, and the id of the thing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// What kind of day.
    pub kind: DayKind,
    /// Of what: an id of the plan.
    pub of: String,
}

/// A thing with its days. Both count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Falls {
    /// The first day.
    pub first: Date,
    /// The last day; never before the first.
    pub last: Date,
    /// What it is, in a line.
    pub words: String,
}

/// Every day of a plan.
#[must_use]
pub fn dates(plan: &Plan) -> BTreeMap<Place, Falls> {
    let mut dates = Dates::default();
    of_plan::functions(plan, &mut dates);
    of_plan::phases(plan, &mut dates);
    of_plan::exit(plan, &mut dates);
    of_books::books(plan, &mut dates);
    dates.all
}

/// Days as they are gathered.
#[derive(Debug, Default)]
struct Dates {
    all: BTreeMap<Place, Falls>,
}

impl Dates {
    /// A thing of one day, where it has one.
    fn on(&mut self, kind: DayKind, of: &str, day: Option<Date>, words: impl FnOnce() -> String) {
        self.during(kind, of, (day, day), words);
    }

    /// A thing of several days, where its first one is known; of one day where its last is not.
    fn during(
        &mut self,
        kind: DayKind,
        of: &str,
        (first, last): (Option<Date>, Option<Date>),
        words: impl FnOnce() -> String,
    ) {
        let Some(first) = first else {
            return;
        };
        let of = of.to_owned();
        let falls = Falls {
            first,
            last: last.unwrap_or(first).max(first),
            words: words(),
        };
        self.all.insert(Place { kind, of }, falls);
    }
}
