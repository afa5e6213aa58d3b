//! Everything that can happen to the program.

use super::files::FileNews;
use super::key::{Direction, Key};
use super::model::{OpenPlan, Window};
use super::program::Background;
use super::target::Target;
use super::templates::TemplatesFor;
use super::unsaved::Unsaved;
use crate::domain::analysis::portfolio::PortfolioRow;
use crate::domain::analysis::timeline::Baseline;
use crate::domain::function::FunctionOutline;
use crate::domain::history::Recorded;
use crate::domain::phase::Phase;
use crate::domain::question::QuestionOutline;
use crate::domain::round::Yardstick;
use crate::domain::{Date, Refusal};

/// Something that happened, from the keyboard or from the performer of effects.
#[derive(Debug, Clone)]
pub enum Message {
    /// A key was pressed.
    Key(Key),
    /// Something was clicked.
    Clicked(Target),
    /// The wheel was turned.
    Scrolled(Direction),
    /// Text was pasted.
    Pasted(String),
    /// The window has another size.
    Resized(Window),
    /// The store's plans were read.
    PortfolioRead {
        /// The plans that can be read.
        rows: Vec<PortfolioRow>,
        /// Which cannot, and why.
        unread: Vec<String>,
    },
    /// The templates, the usual one first.
    TemplatesListed {
        /// All of them.
        templates: Vec<TemplateRow>,
        /// What they are listed for.
        wanted: TemplatesFor,
    },
    /// A template was read.
    TemplateRead(Box<WholeTemplate>),
    /// Something was asked for that is to be read.
    ToRead {
        /// What it is.
        title: String,
        /// What it says.
        lines: Vec<String>,
    },
    /// A plan was opened.
    PlanOpened(Box<OpenPlan>),
    /// Another day is shown, or today again.
    LookedBack {
        /// The earlier day; none for today.
        day: Option<Date>,
        /// The plan as it stood then; none when it had not begun, or none is open.
        plan: Option<Box<OpenPlan>>,
    },
    /// Two days of a plan were compared.
    Compared {
        /// The first day.
        from: Date,
        /// The last day.
        to: Date,
        /// What changed, in sentences.
        told: Vec<String>,
    },
    /// What was planned on an earlier day was read; none where none is wanted any more.
    BaselineRead(Option<Box<Baseline>>),
    /// What was proposed is saved; the sentence says what changed.
    Saved {
        /// The plan after it.
        plan: Box<OpenPlan>,
        /// What changed, in words.
        said: String,
    },
    /// An action was taken back.
    TakenBack {
        /// The plan after it.
        plan: Box<OpenPlan>,
        /// What it had been, in words.
        said: String,
    },
    /// Another process changed the plan.
    ChangedElsewhere {
        /// The plan after it.
        plan: Box<OpenPlan>,
        /// What happened meanwhile, oldest first.
        news: Vec<Recorded>,
    },
    /// A file was written or read.
    File(FileNews),
    /// A rule refused what was proposed; nothing was changed.
    Refused(Refusal),
    /// Something could not be saved.
    NotSaved(Unsaved),
    /// Something could not be read; the sentence says what that means and what to try.
    Failed(String),
    /// The terminal was asked for its background.
    BackgroundSeen(Option<Background>),
    /// Another program edited the text that is being typed; or why it did not.
    Edited(Result<String, String>),
    /// Five seconds have passed since the first Ctrl+C.
    StayedAfterAll,
}

/// A template to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateRow {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many functions it brings.
    pub functions: usize,
    /// How many questions it brings.
    pub questions: usize,
    /// How many signals it brings.
    pub signals: usize,
}

/// A template with all that it brings.
#[derive(Debug, Clone)]
pub struct WholeTemplate {
    /// Its id, version and name.
    pub title: String,
    /// For whom it is.
    pub about: Option<String>,
    /// The phases with their signals.
    pub phases: Vec<Phase>,
    /// The functions.
    pub functions: Vec<FunctionOutline>,
    /// The questions.
    pub questions: Vec<QuestionOutline>,
    /// What rounds measure by.
    pub yardstick: Yardstick,
    /// What it was drawn from.
    pub sources: Vec<String>,
}
