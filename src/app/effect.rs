//! Everything the program can ask of the world. The performer carries it out and answers with messages.

use std::path::PathBuf;

use super::files::{Export, Taking};
use super::program::{Mouse, ThemeName};
use super::templates::TemplatesFor;
use crate::domain::collective::Collective;
use crate::domain::id::{PlanId, RoundId};
use crate::domain::round::Score;
use crate::domain::text::Line;
use crate::domain::{Date, Proposal};

/// Something to be done outside the program's own state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Propose changes, all or none, as one action.
    Propose(Proposal),
    /// Propose changes that were typed into a form, unless somebody else has changed the plan since it was last looked
    /// at: then say what they did instead.
    ProposeTyped(Proposal),
    /// Cast a ballot in one cell of an open round: the log gets its commitment, never its score.
    CastBallot {
        /// The round.
        round: RoundId,
        /// The score, which nobody sees until the round closes.
        score: Score,
    },
    /// Close a round: its scores are shown from then on.
    CloseRound {
        /// The round.
        round: RoundId,
        /// The day.
        on: Date,
    },
    /// Take these events back together, by their numbers.
    UndoEvents(Vec<u64>),
    /// Take these undos back together, by their numbers, which brings again what they took back.
    RedoEvents(Vec<u64>),
    /// Show everything as it stood at the end of an earlier day; without one, as it stands today.
    LookBack(Option<Date>),
    /// Say what changed in a plan between the ends of two days.
    Compare {
        /// The plan.
        plan: PlanId,
        /// The first day.
        from: Date,
        /// The last day.
        to: Date,
    },
    /// Read what was planned at the end of an earlier day, to be laid beside the plan; without one, lay none beside it.
    ReadBaseline(Option<Date>),
    /// Read the store's plans.
    ReadPortfolio,
    /// Open a plan.
    OpenPlan(PlanId),
    /// Say which templates there are.
    ListTemplates(TemplatesFor),
    /// Say what is in a template, by its id.
    ReadTemplate(String),
    /// Check that nothing was altered in the history of the plan that is open.
    Verify,
    /// Add every function of a template that the plan does not have.
    TakeFunctions(String),
    /// Begin a plan and open it.
    BeginPlan(Box<NewPlan>),
    /// Write the plan that is open to a file.
    WriteFile(Export),
    /// Lay a plan file beside the plan that it names.
    ReadFile(PathBuf),
    /// Take over what was shown, unless the plan has gone on since.
    TakeShown(Box<Taking>),
    /// Open the sample in a store that vanishes with it; what is in front now waits behind it.
    OpenSample,
    /// Leave the sample for what waits behind it, or the program where nothing does.
    LeaveSample,
    /// Ask the loop for something that concerns no plan.
    Ask(Request),
}

/// What only the loop can do, which has the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Let another program edit a text that is being typed, and send a message with what it made of it.
    EditOutside(String),
    /// Give a text to whatever is pasted into next.
    Copy(String),
    /// Draw the whole window anew.
    Redraw,
    /// Keep the theme for the next time.
    KeepTheme(ThemeName),
    /// Ask the terminal whether its background is light or dark, and send a message with what it said.
    AskBackground,
    /// Give the mouse to the terminal, or take it back.
    SetMouse(Mouse),
    /// Let the shell have the terminal until it lets the program go on.
    Sleep,
    /// Send a message when five seconds have passed.
    AwaitSecondPress,
    /// Leave.
    Quit,
}

/// A plan to begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPlan {
    /// Its id in the store.
    pub id: PlanId,
    /// The id of the template it begins from.
    pub template: String,
    /// What is known of the collective.
    pub collective: Collective,
    /// Who is its backbone now and holds every function, where that is known.
    pub backbone: Option<Line>,
}

impl Effect {
    /// Proposes a change, or several as one action.
    pub fn propose(proposal: impl Into<Proposal>) -> Self {
        Self::Propose(proposal.into())
    }
}
