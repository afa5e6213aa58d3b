//! What the mouse can point at. The drawing marks its places; what a click on one does is in `app::mouse`.

use super::context::Screen;
use super::lists::ListName;
use super::screens::sustainability::{flags, questions, stock};
use super::screens::{lifecycle, partners, portfolio, reviews, successors};
use crate::domain::phase::PhaseId;

/// Something that can be clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// An action of the hint line, by its name.
    Action(&'static str),
    /// A screen: its tab, or its step of the path.
    Screen(Screen),
    /// The step of the path that leads to the first room of the screen in front.
    FirstRoom,
    /// A pane.
    Pane(Pane),
    /// A row that is shown of a list, by its place among those.
    Row {
        /// The list.
        list: ListName,
        /// Its place.
        at: usize,
    },
    /// A cell of a matrix.
    Cell {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// A phase of the walk.
    Phase(PhaseId),
    /// A line of the popup on top.
    Line(usize),
    /// A field of a form.
    Field(usize),
    /// A place in the text of a field, in bytes: where the caret would go.
    Caret {
        /// The field.
        field: usize,
        /// The place.
        at: usize,
    },
    /// Under a field of a form, the button that takes what somebody else recorded.
    Theirs(usize),
    /// Something to choose in a field of a form: of those that are shown, by its place.
    Item {
        /// The field.
        field: usize,
        /// The place.
        item: usize,
    },
    /// A button at the end of a popup.
    Button(Button),
}

/// The two buttons at the end of a popup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Button {
    /// The one that leaves things as they are.
    Leave,
    /// The one that does it.
    Do,
}

/// A pane of a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// Of the portfolio.
    Portfolio(portfolio::Pane),
    /// Of Lifecycle.
    Lifecycle(lifecycle::Pane),
    /// One of the lists of Partners.
    Partners(partners::List),
    /// The detail of Partners.
    Partner,
    /// Of a round's result.
    Successors(successors::Pane),
    /// Of the questions.
    Questions(questions::Pane),
    /// Of the flags.
    Flags(flags::Pane),
    /// Of the temptations, the areas and the rehearsal.
    Stock(stock::Pane),
    /// Of Reviews.
    Reviews(reviews::Pane),
}

impl Pane {
    /// The pane in which a list stands; none where the list is all there is.
    #[must_use]
    pub const fn of(list: ListName) -> Option<Self> {
        Some(match list {
            ListName::Plans => Self::Portfolio(portfolio::Pane::Plans),
            ListName::Signals => Self::Lifecycle(lifecycle::Pane::Signals),
            ListName::Needs => Self::Lifecycle(lifecycle::Pane::Needs),
            ListName::OpenFlags => Self::Lifecycle(lifecycle::Pane::Flags),
            ListName::Themes => Self::Questions(questions::Pane::Themes),
            ListName::Questions => Self::Questions(questions::Pane::Questions),
            ListName::Flags => Self::Flags(flags::Pane::Flags),
            ListName::Records => Self::Flags(flags::Pane::Records),
            ListName::Matters => Self::Stock(stock::Pane::Matters),
            ListName::Points => Self::Stock(stock::Pane::Points),
            ListName::Organisations => Self::Partners(partners::List::Organisations),
            ListName::People => Self::Partners(partners::List::People),
            ListName::Books => Self::Partners(partners::List::Books),
            ListName::Entries => Self::Partners(partners::List::Entries),
            ListName::Facts => Self::Partner,
            ListName::Reviews => Self::Reviews(reviews::Pane::Reviews),
            ListName::ReviewRows => Self::Reviews(reviews::Pane::Detail),
            ListName::Talk => Self::Successors(successors::Pane::Talk),
            ListName::Ways
            | ListName::Functions
            | ListName::Candidates
            | ListName::Criteria
            | ListName::Figures
            | ListName::Scorers
            | ListName::Rounds
            | ListName::Timeline
            | ListName::Proposed
            | ListName::Events => return None,
        })
    }
}
