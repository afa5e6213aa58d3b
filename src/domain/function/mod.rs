//! Backbone functions: the unit of handover, and what happened to each.

mod edit;
mod hands;
mod moves;
mod outline;
mod planned;
mod stage;

pub use edit::FunctionEdit;
pub use hands::{BothHands, Hand, HandSide, Readiness};
pub use moves::{BroughtBack, SetAside, StageMove, Step};
pub use outline::{
    BIG_PICTURE, Cluster, Cycle, EndsBy, FunctionGuide, FunctionOutline, HandoverOrder, Weight,
    WeightProblem,
};
pub use planned::{FunctionPlan, Parties, PlannedDates};
pub use stage::{Aside, Stage, Standing};

use super::Date;
use super::id::{FunctionId, OrganisationId};
use super::register::Identified;

/// One function with everything that happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Function {
    /// What it is.
    pub outline: FunctionOutline,
    /// Who has to do with it.
    pub parties: Parties,
    /// When it is to be handed over.
    pub planned: PlannedDates,
    /// What both sides have said.
    pub hands: BothHands,
    /// Where it stands.
    pub standing: Standing,
    /// Every move so far, oldest first.
    pub steps: Vec<Step>,
}

impl Function {
    /// A function that the given body holds and nothing else is known of.
    #[must_use]
    pub fn new(outline: FunctionOutline, holder: Option<OrganisationId>) -> Self {
        Self {
            outline,
            parties: Parties {
                holder,
                ..Parties::default()
            },
            planned: PlannedDates::default(),
            hands: BothHands::default(),
            standing: Standing::On(Stage::Held),
            steps: Vec::new(),
        }
    }

    /// The day it came to where it stands; unknown for a function that never moved.
    #[must_use]
    pub fn since(&self) -> Option<Date> {
        self.steps.last().map(|step| step.on)
    }

    /// Whether it is in the counts: everything but `not-ours`.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        self.standing != Standing::Aside(Aside::NotOurs)
    }

    /// Handed over: transferred or confirmed.
    #[must_use]
    pub fn is_handed_over(&self) -> bool {
        self.standing.stage().is_some_and(Stage::is_handed_over)
    }

    /// Done: confirmed or retired.
    #[must_use]
    pub fn is_done(&self) -> bool {
        matches!(
            self.standing,
            Standing::On(Stage::Confirmed) | Standing::Aside(Aside::Retired)
        )
    }

    /// The latest move into a stage, if it stands at that stage or beyond.
    #[must_use]
    pub fn entered(&self, stage: Stage) -> Option<&Step> {
        self.steps
            .iter()
            .rev()
            .find(|step| step.to == Standing::On(stage))
    }

    /// The latest step that handed it over: from below `transferred` on the ladder. Coming back from aside hands
    /// nothing over.
    #[must_use]
    pub fn handover(&self) -> Option<&Step> {
        let is_below = |from: Standing| from.stage().is_some_and(|stage| !stage.is_handed_over());
        let is_over = |to: Standing| to.stage().is_some_and(Stage::is_handed_over);
        self.steps
            .iter()
            .rev()
            .find(|step| is_below(step.from) && is_over(step.to))
    }

    /// The stage at which it stands, or stood before it was set aside; unknown where no step tells.
    #[must_use]
    pub fn last_stage(&self) -> Option<Stage> {
        self.standing
            .stage()
            .or_else(|| self.steps.iter().rev().find_map(|step| step.from.stage()))
    }
}

impl Identified for Function {
    type Id = FunctionId;

    fn id(&self) -> &FunctionId {
        &self.outline.id
    }
}
