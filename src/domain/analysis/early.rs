//! What a plan says to the four questions that are asked too late: how we leave, how leadership spreads, how funding
//! lasts, how community agency is built in (backbone webinar of November 2025).

use super::FunctionFigures;
use super::calendar::{count, shown, shown_month};
use super::handover::{leaving_day, partners_told, works_for_outgoing};
use super::load::on_ladder;
use super::money::{Coordination, Coverage, Runway};
use super::work::still_meeting;
use crate::domain::Date;
use crate::domain::Plan;
use crate::domain::book::Book;
use crate::domain::book::forums::{CHAIR, COMMUNITY_PRESENT, SEAT, Seat};

/// One of the four.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Early {
    /// How we leave.
    Leaving,
    /// How leadership spreads.
    Leadership,
    /// How funding lasts.
    Funding,
    /// How community agency is built in.
    Community,
}

/// How many of some things are so; those of which nobody knows are in neither number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counted {
    /// Are so.
    pub yes: u32,
    /// Are not.
    pub no: u32,
    /// Nobody knows.
    pub unknown: u32,
}

impl Early {
    /// All four, in the order in which the webinar names them.
    pub const ALL: [Self; 4] = [
        Self::Leaving,
        Self::Leadership,
        Self::Funding,
        Self::Community,
    ];

    /// In a word, for files and scripts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Leaving => "leaving",
            Self::Leadership => "leadership",
            Self::Funding => "funding",
            Self::Community => "community",
        }
    }

    /// In words.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Leaving => "How we leave",
            Self::Leadership => "How leadership spreads",
            Self::Funding => "How funding lasts",
            Self::Community => "How community agency is built in",
        }
    }

    /// The ids of the questions that ask it.
    #[must_use]
    pub const fn questions(self) -> &'static [&'static str] {
        match self {
            Self::Leaving => &["q01", "q02"],
            Self::Leadership => &["q06", "q07", "q08"],
            Self::Funding => &["q10"],
            Self::Community => &["q16"],
        }
    }

    /// What the plan says to it, with its figures.
    #[must_use]
    pub fn says(self, plan: &Plan, today: Date) -> String {
        match self {
            Self::Leaving => leaving(plan),
            Self::Leadership => leadership(plan, today),
            Self::Funding => funding(plan, today),
            Self::Community => community(plan, today),
        }
    }
}

impl Counted {
    /// Counts answers that may be unknown.
    pub fn of(answers: impl Iterator<Item = Option<bool>>) -> Self {
        let mut counted = Self::default();
        for answer in answers {
            match answer {
                Some(true) => counted.yes += 1,
                Some(false) => counted.no += 1,
                None => counted.unknown += 1,
            }
        }
        counted
    }

    /// All of them.
    #[must_use]
    pub const fn all(self) -> u32 {
        self.yes + self.no + self.unknown
    }

    /// `2 of 3 forums`, and how many nobody knows: `2 of 3 forums (1 unknown)`.
    #[must_use]
    pub fn of_things(self, thing: &str) -> String {
        let of = format!("{} of {}", self.yes, count(self.all(), thing));
        match self.unknown {
            0 => of,
            unknown => format!("{of} ({unknown} unknown)"),
        }
    }
}

/// How many forums are led by somebody who does not work for the backbone that leaves.
#[must_use]
pub fn led_outside(plan: &Plan, today: Date) -> Counted {
    let outside = |person| works_for_outgoing(plan, person).map(|ours| !ours);
    Counted::of(still_meeting(plan, today).map(|forum| forum.get(CHAIR).and_then(outside)))
}

/// In how many forums those concerned choose who sits there.
#[must_use]
pub fn seats_chosen(plan: &Plan, today: Date) -> Counted {
    Counted::of(still_meeting(plan, today).map(|forum| Some(forum.get(SEAT)? == Seat::Chosen)))
}

/// At how many decisions somebody was there who lives the problem.
#[must_use]
pub fn community_there(plan: &Plan) -> Counted {
    let decisions = plan.books.of(Book::Decision);
    Counted::of(decisions.map(|decision| decision.get(COMMUNITY_PRESENT)))
}

fn leaving(plan: &Plan) -> String {
    let figures = FunctionFigures::of(plan);
    let day = leaving_day(plan).map_or_else(
        || "no day is set".to_owned(),
        |day| format!("exit on {}", shown(day)),
    );
    let announced = partners_told(plan).map_or_else(
        || "not announced".to_owned(),
        |day| format!("announced {}", shown(day)),
    );
    format!(
        "{day}, {announced}; {} of {} handed over",
        figures.handed_over.number,
        count(figures.counted.number, "function")
    )
}

fn leadership(plan: &Plan, today: Date) -> String {
    let forums = led_outside(plan, today);
    let led = match forums.all() {
        0 => "no forum is on record".to_owned(),
        _ => format!(
            "{} led from outside the backbone",
            forums.of_things("forum")
        ),
    };
    let with_deputy = on_ladder(plan).map(|function| Some(function.parties.deputy.is_some()));
    let deputies = Counted::of(with_deputy).of_things("function");
    format!("{led}; {deputies} with a deputy")
}

fn funding(plan: &Plan, today: Date) -> String {
    let money = Coordination::of(plan);
    if money.grants.is_empty() {
        return "no money for coordination is on record".to_owned();
    }
    let now = lasts(money.runway(today));
    let after = match leaving_day(plan) {
        Some(exit) => after_exit(money.runway_after(exit)),
        None => "the day of the exit is unknown".to_owned(),
    };
    format!("coordination {now}; {after}")
}

fn after_exit(runway: Runway) -> String {
    let months = count(runway.months, "month");
    match runway.then {
        Coverage::Unknown if runway.months == 0 => {
            "nobody can tell for how long after the exit".to_owned()
        }
        Coverage::Unknown => format!("at least {months} after the exit"),
        Coverage::Covered | Coverage::Short => format!("{months} after the exit"),
    }
}

fn lasts(runway: Runway) -> String {
    match (runway.last, runway.then) {
        (Some(last), Coverage::Unknown) => {
            format!("secured at least to the end of {}", shown_month(last))
        }
        (Some(last), Coverage::Covered | Coverage::Short) => {
            format!("secured to the end of {}", shown_month(last))
        }
        (None, Coverage::Unknown) => "secured nobody can tell until when".to_owned(),
        (None, Coverage::Covered | Coverage::Short) => "not secured this month".to_owned(),
    }
}

fn community(plan: &Plan, today: Date) -> String {
    let (seats, there) = (seats_chosen(plan, today), community_there(plan));
    let seats = match seats.all() {
        0 => "no forum is on record".to_owned(),
        _ => format!(
            "those concerned choose who sits in {}",
            seats.of_things("forum")
        ),
    };
    let there = match there.all() {
        0 => "no decision is on record".to_owned(),
        _ => format!(
            "somebody of them was there at {}",
            there.of_things("decision")
        ),
    };
    format!("{seats}; {there}")
}
