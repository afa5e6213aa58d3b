//! One row of the timeline: a thing, its days, and the stretches between them.

use crate::domain::Date;
use crate::domain::analysis::calendar::days_between;
use crate::domain::book::Book;
use crate::domain::id::{EntryId, FunctionId};
use crate::domain::phase::PhaseId;
use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// What rows stand together.
    pub enum Group("group of the timeline") {
        /// The phases of the collective, and the exit.
        Phases = "phases",
        /// The functions, by the day of their transfer.
        Functions = "functions",
        /// The stages of working side by side.
        Coexistence = "co-existence",
        /// The money, and what the exit costs.
        Money = "money",
        /// The reviews.
        Reviews = "reviews",
        /// The looks after the exit.
        Checks = "checks",
    }
}

vocabulary! {
    /// How a row stands on the day that counts as today.
    pub enum State("state on the timeline") {
        /// It is over.
        Done = "done",
        /// It has begun.
        UnderWay = "under way",
        /// It is to come.
        Ahead = "ahead",
        /// A day that was planned is over, and what was planned for it has not happened.
        Late = "late",
        /// It has no planned day.
        Undated = "undated",
        /// It happened, nobody knows when.
        Unknown = "unknown",
        /// A clock asks for it on a day that nobody has booked.
        Unbooked = "not booked",
    }
}

vocabulary! {
    /// What is on a day, in the words for what is planned.
    pub enum Moment("moment") {
        /// Something begins to be handed over, or to be done.
        Start = "start",
        /// A function is transferred.
        Transfer = "transfer",
        /// A function is confirmed.
        Confirm = "confirm",
        /// The first day of a stage, or of money.
        From = "from",
        /// Its last day.
        To = "to",
        /// Partners are told.
        Announcement = "announcement",
        /// The backbone is gone.
        Exit = "exit",
        /// A review is reported.
        Report = "report",
        /// The recommendations of a review are answered.
        Response = "response due",
        /// Somebody looks again.
        Check = "check",
    }
}

impl Moment {
    /// The word for what has happened.
    #[must_use]
    pub const fn past(self) -> &'static str {
        match self {
            Self::Start => "started",
            Self::Transfer => "transferred",
            Self::Confirm => "confirmed",
            Self::From => "began",
            Self::To => "ended",
            Self::Announcement => "announced",
            Self::Exit => "left",
            Self::Report => "reported",
            Self::Response => "answered",
            Self::Check => "looked again",
        }
    }
}

/// One thing in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeRow {
    /// What it is.
    pub about: About,
    /// With what it stands.
    pub group: Group,
    /// What people call it.
    pub name: String,
    /// Its days, in the order in which they come.
    pub days: Vec<Dated>,
    /// How it stands.
    pub state: State,
    /// The functions that have to be handed over before it and are not.
    pub waits_for: Vec<FunctionId>,
    /// What lies between its days; what comes later in the list lies above what comes before.
    pub stretches: Vec<Stretch>,
}

/// What a row is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A phase.
    Phase(PhaseId),
    /// The exit.
    Exit,
    /// A function.
    Function(FunctionId),
    /// An entry of a book.
    Entry(Book, EntryId),
    /// A booked day for looking again, by that day.
    Check(Date),
}

/// A day that was planned, and the day on which it happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// What is on it.
    pub moment: Moment,
    /// The planned day.
    pub planned: Option<Date>,
    /// The day on which it happened.
    pub actual: Option<Date>,
}

/// What lies between two days; both count.
///
/// Where a bound is missing it goes on for as long as can be seen, but for [`Mark::Unknown`], which says that there is
/// something of which nobody knows how long before the last, or after the first day it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// What it is.
    pub mark: Mark,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

/// What a stretch, or a day, is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It was done.
    Done,
    /// It is planned.
    Planned,
    /// Transferred, and being proved.
    Proving,
    /// Planned, over, and not happened.
    Late,
    /// Nobody knows when.
    Unknown,
    /// No day is planned.
    Undated,
    /// Both bodies at work.
    Both,
    /// Secured money.
    Secured,
    /// Money that was asked for, or is hoped for.
    Asked,
    /// The first day of money.
    First,
    /// The last day of money.
    Last,
    /// The transfer.
    Transfer,
    /// The confirmation.
    Confirm,
    /// The day by which the exit would be possible half the time.
    Half,
    /// The day by which it would be possible four times in five.
    FourInFive,
    /// The exit.
    Exit,
    /// A review.
    Review,
    /// The answer to a review is due.
    Response,
    /// A look after the exit.
    Check,
    /// A look after the exit that a clock asks for and nobody has booked.
    Unbooked,
    /// It was planned for this day once.
    Was,
}

impl About {
    /// What tells it from every other row: `function:archive`, `funding:kite`.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Phase(phase) => format!("phase:{phase}"),
            Self::Exit => "exit".to_owned(),
            Self::Function(id) => format!("function:{id}"),
            Self::Entry(book, id) => format!("{book}:{id}"),
            Self::Check(day) => format!("check:{day}"),
        }
    }
}

impl About {
    /// What commands call it.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Phase(phase) => phase.to_string(),
            Self::Exit => "exit".to_owned(),
            Self::Function(id) => id.to_string(),
            Self::Entry(_, id) => id.to_string(),
            Self::Check(day) => format!("check-{day}"),
        }
    }
}

impl Dated {
    /// A day that is only planned.
    #[must_use]
    pub const fn planned(moment: Moment, planned: Option<Date>) -> Self {
        Self {
            moment,
            planned,
            actual: None,
        }
    }

    /// The day on which it happened, else the planned one.
    #[must_use]
    pub const fn day(&self) -> Option<Date> {
        match self.actual {
            Some(day) => Some(day),
            None => self.planned,
        }
    }

    /// Whether the planned day is over and it has not happened.
    #[must_use]
    pub fn is_late(&self, today: Date) -> bool {
        self.actual.is_none() && self.planned.is_some_and(|day| day < today)
    }
}

impl Stretch {
    /// From one day to another.
    #[must_use]
    pub const fn of(mark: Mark, from: Date, to: Date) -> Self {
        Self {
            mark,
            from: Some(from),
            to: Some(to),
        }
    }

    /// One day.
    #[must_use]
    pub const fn on(mark: Mark, day: Date) -> Self {
        Self::of(mark, day, day)
    }
}

impl TimeRow {
    /// What it has on a kind of day.
    #[must_use]
    pub fn dated(&self, moment: Moment) -> Option<&Dated> {
        self.days.iter().find(|dated| dated.moment == moment)
    }

    /// Whether it is a function of which nobody knows when it moves.
    #[must_use]
    pub fn is_without_transfer(&self) -> bool {
        let transfer = self.dated(Moment::Transfer);
        transfer.is_some_and(|transfer| transfer.day().is_none())
    }

    /// How many days the first of its planned days is over, of a row that is late. That it began late counts where
    /// nothing else is late.
    #[must_use]
    pub fn late_by(&self, today: Date) -> Option<i64> {
        let late = self.days.iter().filter(|dated| dated.is_late(today));
        let (begins, others): (Vec<_>, Vec<_>) =
            late.partition(|dated| matches!(dated.moment, Moment::Start | Moment::From));
        let first = |days: Vec<&Dated>| days.into_iter().filter_map(|dated| dated.planned).min();
        let day = first(others).or_else(|| first(begins));
        let days = days_between(day?, today);
        (self.state == State::Late).then_some(days)
    }

    /// Adds a stretch where its last day does not come before its first.
    pub(super) fn lay(&mut self, mark: Mark, from: Date, to: Date) {
        if from <= to {
            self.stretches.push(Stretch::of(mark, from, to));
        }
    }

    /// Adds a day that is known.
    pub(super) fn put(&mut self, mark: Mark, day: Option<Date>) {
        self.stretches.extend(day.map(|day| Stretch::on(mark, day)));
    }

    /// Adds something that goes on for as long as can be seen, or of which a bound is unknown.
    pub(super) fn open(&mut self, mark: Mark, from: Option<Date>, to: Option<Date>) {
        self.stretches.push(Stretch { mark, from, to });
    }
}
