//! Screens, and the contexts in which an action can be taken.

use super::model::Model;
use super::screens::sustainability::View;
use super::screens::timeline::trial::Trial;
use super::screens::{partners, successors, timeline};

/// A screen, by its digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Screen {
    /// 0: every plan of the store.
    Portfolio,
    /// 1: where the collective is on its way, and what needs someone.
    Lifecycle,
    /// 2: the functions and how far each is handed over.
    Functions,
    /// 3: organisations and people.
    Partners,
    /// 4: the plan on a calendar.
    Timeline,
    /// 5: rounds of choosing a successor.
    Successors,
    /// 6: the sustainability questions and the flags.
    Sustainability,
    /// 7: reviews of the backbone's role.
    Reviews,
    /// 8: everything that happened.
    Log,
}

impl Screen {
    /// Every screen in the order of its digit.
    pub const ALL: [Self; 9] = [
        Self::Portfolio,
        Self::Lifecycle,
        Self::Functions,
        Self::Partners,
        Self::Timeline,
        Self::Successors,
        Self::Sustainability,
        Self::Reviews,
        Self::Log,
    ];

    /// Its name in tabs and in the path.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Portfolio => "Portfolio",
            Self::Lifecycle => "Lifecycle",
            Self::Functions => "Functions",
            Self::Partners => "Partners",
            Self::Timeline => "Timeline",
            Self::Successors => "Successors",
            Self::Sustainability => "Sustainability",
            Self::Reviews => "Reviews",
            Self::Log => "Log",
        }
    }

    /// The screen of a digit key.
    #[must_use]
    pub fn of_digit(digit: char) -> Option<Self> {
        let place = digit
            .to_digit(10)
            .and_then(|digit| usize::try_from(digit).ok())?;
        Self::ALL.get(place).copied()
    }
}

/// What the keys of the action table are looked up by: a screen, or a room deeper in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Context {
    /// A screen's first room.
    On(Screen),
    /// One function, opened.
    OneFunction,
    /// The books, behind the organisations and people.
    Books,
    /// The flags, behind the questions.
    Flags,
    /// The temptations, the areas and the rehearsal, behind the flags.
    Stock,
    /// The people of a round.
    Panel,
    /// Every round.
    Rounds,
    /// The numbers behind the result of a round.
    Figures,
    /// One cell of a round's result, opened.
    OneCell,
    /// One scorer's ballot, opened.
    Ballot,
    /// Other weights tried on a result.
    WhatIf,
    /// Other days of one function tried on the timeline.
    DatesTried,
    /// The days that a draft proposes, looked at on the timeline.
    DatesDrafted,
}

impl Context {
    /// Where the keys go now, popups aside.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        match model.screen {
            Screen::Successors => successors::context(model),
            Screen::Functions if model.rooms.functions.opened => Self::OneFunction,
            Screen::Partners => match model.rooms.partners.list.view() {
                partners::View::Members => Self::On(Screen::Partners),
                partners::View::Books => Self::Books,
            },
            Screen::Sustainability => match model.rooms.sustainability.view {
                View::Questions => Self::On(Screen::Sustainability),
                View::Flags => Self::Flags,
                View::Stock(_) => Self::Stock,
            },
            Screen::Timeline if timeline::shows_books(model) => Self::Books,
            Screen::Timeline => match model.rooms.timeline.trial.as_ref() {
                None => Self::On(Screen::Timeline),
                Some(Trial::WhatIf(_)) => Self::DatesTried,
                Some(Trial::Draft(_)) => Self::DatesDrafted,
            },
            screen => Self::On(screen),
        }
    }

    /// The screen the context belongs to.
    #[must_use]
    pub const fn screen(self) -> Screen {
        match self {
            Self::On(screen) => screen,
            Self::OneFunction => Screen::Functions,
            Self::DatesTried | Self::DatesDrafted => Screen::Timeline,
            Self::Books => Screen::Partners,
            Self::Flags | Self::Stock => Screen::Sustainability,
            Self::Panel
            | Self::Rounds
            | Self::Figures
            | Self::OneCell
            | Self::Ballot
            | Self::WhatIf => Screen::Successors,
        }
    }

    /// Its name, as a heading of the help and where the palette says that an action lives.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::On(screen) => screen.name(),
            Self::OneFunction => "One function",
            Self::Books => "Books",
            Self::Flags => "Flags",
            Self::Stock => "Taking stock",
            Self::Panel => "People of a round",
            Self::Rounds => "Rounds",
            Self::Figures => "Figures of a round",
            Self::OneCell => "One cell of a result",
            Self::Ballot => "A ballot",
            Self::WhatIf => "What-if",
            Self::DatesTried => "What-if of dates",
            Self::DatesDrafted => "Proposal of dates",
        }
    }

    /// The name of a view that is not the screen's first, for the path.
    #[must_use]
    pub const fn view_name(self) -> Option<&'static str> {
        match self {
            Self::Books => Some("Books"),
            Self::Flags => Some("Flags"),
            Self::Stock => Some("Taking stock"),
            Self::Panel => Some("People"),
            Self::Rounds => Some("Rounds"),
            Self::Figures => Some("Figures"),
            Self::On(_)
            | Self::OneFunction
            | Self::OneCell
            | Self::Ballot
            | Self::WhatIf
            | Self::DatesTried
            | Self::DatesDrafted => None,
        }
    }
}
