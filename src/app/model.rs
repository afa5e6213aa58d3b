//! The program's whole state, as a value.
//!
//! What is true of a plan is in the plan; what is true of the window (scroll offsets) is with the drawing. Here is what
//! lies between: where the program is, what is open, what was said.

use chrono::{DateTime, Datelike, FixedOffset, Utc};

use super::context::Screen;
use super::drafts::Draft;
use super::facts::Facts;
use super::lists::Sieves;
use super::modals::Modal;
use super::modals::palette::What;
use super::program::Program;
use super::reviewer::Reviewer;
use super::screens::functions::FunctionsRoom;
use super::screens::lifecycle::LifecycleRoom;
use super::screens::log::LogRoom;
use super::screens::partners::PartnersRoom;
use super::screens::portfolio::PortfolioRoom;
use super::screens::reviews::ReviewsRoom;
use super::screens::successors::SuccessorsRoom;
use super::screens::sustainability::SustainabilityRoom;
use super::screens::timeline::TimelineRoom;
use super::ways_back::WaysBack;
use super::words;
use crate::domain::analysis::portfolio::PortfolioRow;
use crate::domain::history::Recorded;
use crate::domain::{Date, Plan};
use crate::twin::Seen;

/// The state of the program.
#[derive(Debug, Clone)]
pub struct Model {
    /// When and where the program runs.
    pub here: Here,
    /// How large the window is.
    pub window: Window,
    /// The screen in front.
    pub screen: Screen,
    /// The plans of the store.
    pub portfolio: Vec<PortfolioRow>,
    /// The plan that is open.
    pub open: Option<OpenPlan>,
    /// What each screen remembers while another is in front.
    pub rooms: Rooms,
    /// The popups, the top one last.
    pub modals: Vec<Modal>,
    /// What the event line says.
    pub said: Said,
    /// Forms left with something typed in them.
    pub drafts: Vec<Draft>,
    /// What is set for the program as a whole.
    pub program: Program,
}

/// When and where the program runs, as far as screens show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Here {
    /// The day that counts as today.
    pub today: Date,
    /// The earlier day that is looked at instead, as everything stood at its end.
    pub as_of: Option<Date>,
    /// How far local time is from UTC.
    pub offset: FixedOffset,
}

/// The size of the window in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// A plan that is open, with what was read beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenPlan {
    /// The plan.
    pub plan: Plan,
    /// Its events, oldest first.
    pub events: Vec<Recorded>,
    /// How each of them is kept, in the same order.
    pub kept: Vec<Kept>,
    /// What is computed from the plan, once for each change.
    pub facts: Facts,
    /// What can be taken back and brought again.
    pub ways_back: WaysBack,
    /// Who is acting.
    pub actor: String,
    /// Why nothing can be changed, where nothing can.
    pub read_only: Option<String>,
    /// What can be written, where it is the plan of a pack.
    pub reviewer: Option<Reviewer>,
}

/// How an event is kept, as far as the log shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its kind, such as `stage-moved`.
    pub kind: String,
    /// Its own hash.
    pub hash: String,
}

/// What each screen remembers.
#[derive(Debug, Clone, Default)]
pub struct Rooms {
    /// Screen 0.
    pub portfolio: PortfolioRoom,
    /// Screen 1.
    pub lifecycle: LifecycleRoom,
    /// Screen 2.
    pub functions: FunctionsRoom,
    /// Screen 3.
    pub partners: PartnersRoom,
    /// Screen 4.
    pub timeline: TimelineRoom,
    /// Screen 5.
    pub successors: SuccessorsRoom,
    /// Screen 6.
    pub sustainability: SustainabilityRoom,
    /// Screen 7.
    pub reviews: ReviewsRoom,
    /// Screen 8.
    pub log: LogRoom,
    /// What was last chosen from the palette, the newest first.
    pub recent: Vec<What>,
    /// What each list was asked to show.
    pub sieves: Sieves,
}

/// What the event line says, unless it is nothing: then the screen says what is special about the row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Said {
    /// Nothing.
    #[default]
    Nothing,
    /// Something was wrong; nothing was changed.
    Problem(String),
    /// Something could not be saved.
    NotSaved(String),
    /// Something was changed; it can be taken back.
    Done(String),
    /// Something was taken back; it can be brought again.
    TakenBack(String),
    /// Something worth knowing.
    Remark(String),
}

impl Model {
    /// A program that has nothing open.
    #[must_use]
    pub fn new(here: Here, window: Window) -> Self {
        Self {
            here,
            window,
            screen: Screen::Portfolio,
            portfolio: Vec::new(),
            open: None,
            rooms: Rooms::default(),
            modals: Vec::new(),
            said: Said::Nothing,
            drafts: Vec::new(),
            program: Program::default(),
        }
    }

    /// The plan that is open.
    #[must_use]
    pub fn plan(&self) -> Option<&Plan> {
        self.open.as_ref().map(|open| &open.plan)
    }

    /// What is computed from the plan that is open.
    #[must_use]
    pub fn facts(&self) -> Option<&Facts> {
        self.open.as_ref().map(|open| &open.facts)
    }

    /// The day for which everything is shown: today, or the earlier day that is looked at.
    #[must_use]
    pub fn today(&self) -> Date {
        self.here.as_of.unwrap_or(self.here.today)
    }

    /// What whoever reads a pack may write, where one is read.
    #[must_use]
    pub fn reviewer(&self) -> Option<&Reviewer> {
        self.open.as_ref()?.reviewer.as_ref()
    }

    /// Why the plan cannot be changed now, if it cannot; while a pack is read its review still can.
    #[must_use]
    pub fn fixed(&self) -> Option<String> {
        self.read_only()
            .or_else(|| self.reviewer().map(Reviewer::why))
    }

    /// Why nothing can be changed now, if nothing can.
    #[must_use]
    pub fn read_only(&self) -> Option<String> {
        let past = self.here.as_of.map(past_is_read_only);
        past.or_else(|| self.open.as_ref()?.read_only.clone())
    }
}

/// Why an earlier day is only looked at.
#[must_use]
pub fn past_is_read_only(day: Date) -> String {
    format!(
        "This is how it stood on {}; the past cannot be changed.",
        words::day(day)
    )
}

impl OpenPlan {
    /// The plan as the values of the screens are made from it.
    #[must_use]
    pub const fn seen(&self, today: Date) -> Seen<'_> {
        Seen {
            plan: &self.plan,
            assessment: &self.facts.assessment,
            today,
        }
    }

    /// The place of an event among the events.
    #[must_use]
    pub fn place_of(&self, seq: u64) -> Option<usize> {
        self.events
            .binary_search_by_key(&seq, |event| event.seq)
            .ok()
    }

    /// An event by its number.
    #[must_use]
    pub fn event(&self, seq: u64) -> Option<&Recorded> {
        self.events.get(self.place_of(seq)?)
    }

    /// When the last event was saved.
    #[must_use]
    pub fn saved_at(&self) -> Option<DateTime<Utc>> {
        self.events.last().map(|event| event.at)
    }
}

impl Here {
    /// A moment as clocks here show it: `16:12`.
    #[must_use]
    pub fn clock(&self, at: DateTime<Utc>) -> String {
        at.with_timezone(&self.offset).format("%H:%M").to_string()
    }

    /// A day and a moment as clocks here show it: `9 Dec 2026 16:12`.
    #[must_use]
    pub fn moment(&self, at: DateTime<Utc>) -> String {
        at.with_timezone(&self.offset)
            .format("%-d %b %Y %H:%M")
            .to_string()
    }

    /// The same in few cells: without the time in another year, without the year in this one.
    #[must_use]
    pub fn short_moment(&self, at: DateTime<Utc>) -> String {
        let at = at.with_timezone(&self.offset);
        let this_year = at.year() == self.today.year();
        let shape = if this_year {
            "%-d %b %H:%M"
        } else {
            "%-d %b %Y"
        };
        at.format(shape).to_string()
    }

    /// The same in the fewest cells: the day, or the month of another year.
    #[must_use]
    pub fn shortest_moment(&self, at: DateTime<Utc>) -> String {
        let at = at.with_timezone(&self.offset);
        let this_year = at.year() == self.today.year();
        let shape = if this_year { "%-d %b" } else { "%b %y" };
        at.format(shape).to_string()
    }
}

impl Default for Window {
    /// The window the screens are designed for.
    fn default() -> Self {
        Self {
            width: 100,
            height: 30,
        }
    }
}
