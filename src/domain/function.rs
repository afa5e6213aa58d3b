//! Backbone functions: the unit of handover, and the ladder each climbs to be handed over.

use super::Date;
use super::id::{FunctionId, OrganisationId, PersonId};
use super::patch::Patch;
use super::phase::PhaseId;
use super::register::Identified;
use super::text::{Line, Text};
use super::vocabulary::vocabulary;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// A rung of the ladder of handover, lowest first.
    pub enum Stage("stage") {
        /// The backbone does it.
        Held = "held",
        /// A written how-to exists; a receiver is named.
        Documented = "documented",
        /// The receiver has watched at least one real cycle.
        Shadowed = "shadowed",
        /// The receiver leads, the backbone supports.
        Shared = "shared",
        /// Accepted in writing, with a named person, budget or time, accounts and files.
        Transferred = "transferred",
        /// One full cycle without the backbone, and those who use it say it works.
        Confirmed = "confirmed",
    }
}

vocabulary! {
    /// Aside from the ladder.
    pub enum Aside("way to set a function aside") {
        /// No longer needed, minuted why.
        Retired = "retired",
        /// Stopped, and nobody accepted it.
        Orphaned = "orphaned",
        /// Deliberately never performed; leaves every count.
        NotOurs = "not-ours",
    }
}

vocabulary! {
    /// How a function ends for the backbone.
    pub enum EndsBy("way for a function to end") {
        /// It goes to a receiver.
        HandOver = "hand-over",
        /// It stops.
        Retire = "retire",
        /// The stewardship that stays.
        KeepLight = "keep-light",
    }
}

vocabulary! {
    /// How often a function comes round.
    pub enum Cycle("cycle") {
        /// Every week.
        Weekly = "weekly",
        /// Every month.
        Monthly = "monthly",
        /// Every three months.
        Quarterly = "quarterly",
        /// Every year.
        Yearly = "yearly",
    }
}

/// The id of the function that must always have exactly one holder: never none, never two.
pub const BIG_PICTURE: &str = "big-picture";

vocabulary! {
    /// What kind of function it is.
    pub enum Cluster("cluster") {
        /// Direction and governance.
        Direction = "direction",
        /// Coordination and operations.
        Operations = "operations",
        /// Measurement and learning.
        Measurement = "measurement",
        /// Capability and culture.
        Capability = "capability",
        /// Facing outward.
        Outward = "outward",
        /// Resources.
        Resources = "resources",
    }
}

vocabulary! {
    /// When in the order of handovers a function suits.
    pub enum HandoverOrder("place in the order of handovers") {
        /// An early candidate.
        First = "first",
        /// In the middle.
        Middle = "middle",
        /// Among the last.
        Last = "last",
        /// Shared widely instead of given to one body.
        Share = "share",
    }
}

vocabulary! {
    /// One of the two sides of a handover.
    pub enum HandSide("side of a handover") {
        /// Who gives.
        Giver = "giver",
        /// Who receives.
        Receiver = "receiver",
    }
}

impl Stage {
    /// The test for entering the stage, in a sentence.
    #[must_use]
    pub const fn test(self) -> &'static str {
        match self {
            Self::Held => "The backbone does it.",
            Self::Documented => "A written how-to exists and a receiver is named.",
            Self::Shadowed => "The receiver has watched at least one real cycle.",
            Self::Shared => "The receiver leads, the backbone supports.",
            Self::Transferred => {
                "Accepted in writing: a named person, budget or time committed, accounts and files held."
            }
            Self::Confirmed => {
                "One full cycle without the backbone, and those who use it say it works."
            }
        }
    }

    /// The next stage up.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }

    /// Whether entering this stage needs both hands: giver ready and receiver ready.
    #[must_use]
    pub fn needs_both_hands(self) -> bool {
        self >= Self::Shared
    }

    /// Whether a function at this stage counts as handed over.
    #[must_use]
    pub fn is_handed_over(self) -> bool {
        self >= Self::Transferred
    }
}

impl Cycle {
    /// The length of one cycle in days, counted generously: 7, 31, 92, 366.
    #[must_use]
    pub const fn days(self) -> i64 {
        match self {
            Self::Weekly => 7,
            Self::Monthly => 31,
            Self::Quarterly => 92,
            Self::Yearly => 366,
        }
    }
}

/// How much a function counts, 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Weight(u8);

/// A weight that is not 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a weight is a whole number from 1 to 5, not {0}")]
pub struct WeightProblem(pub u32);

impl Weight {
    /// Takes a weight.
    ///
    /// # Errors
    /// [`WeightProblem`] when it is not 1 to 5.
    pub fn new(weight: u32) -> Result<Self, WeightProblem> {
        match u8::try_from(weight) {
            Ok(small @ 1..=5) => Ok(Self(small)),
            Ok(_) | Err(_) => Err(WeightProblem(weight)),
        }
    }

    /// The number, 1 to 5.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0 as u32
    }
}

impl Default for Weight {
    fn default() -> Self {
        Self(3)
    }
}

impl TryFrom<u32> for Weight {
    type Error = WeightProblem;

    fn try_from(weight: u32) -> Result<Self, Self::Error> {
        Self::new(weight)
    }
}

impl From<Weight> for u32 {
    fn from(weight: Weight) -> Self {
        weight.get()
    }
}

/// What a function is, apart from where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunctionOutline {
    /// Its id.
    pub id: FunctionId,
    /// Its name.
    pub name: Line,
    /// What kind of function it is.
    pub cluster: Option<Cluster>,
    /// What the catalogue says of it.
    #[serde(default)]
    pub guide: FunctionGuide,
    /// How much it counts.
    #[serde(default)]
    pub weight: Weight,
    /// How often it comes round.
    pub cycle: Option<Cycle>,
    /// How it ends for the backbone.
    pub ends_by: EndsBy,
    /// The functions it needs in place first.
    #[serde(default)]
    pub depends_on: Vec<FunctionId>,
    /// Anything else.
    pub note: Option<Text>,
}

/// What the catalogue says of a function.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FunctionGuide {
    /// The catalogue's own number, such as "A5".
    pub code: Option<Line>,
    /// What it is.
    pub about: Option<Text>,
    /// What "handed over" means for it.
    pub handed_over: Option<Text>,
    /// The evidence that the handover is complete.
    pub proof: Option<Text>,
    /// The phases in which it matters most.
    #[serde(default)]
    pub peak: Vec<PhaseId>,
    /// When in the order of handovers it suits.
    pub order: Option<HandoverOrder>,
}

/// Where a function stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// On the ladder.
    On(Stage),
    /// Beside it.
    Aside(Aside),
}

/// Who has to do with a function.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Parties {
    /// The primary holder: who does it now. Unknown when absent.
    pub holder: Option<OrganisationId>,
    /// Other bodies that hold it beside the primary holder.
    #[serde(default)]
    pub co_holders: Vec<OrganisationId>,
    /// Who is to take it.
    pub receiver: Option<OrganisationId>,
    /// The person who leads it.
    pub lead: Option<PersonId>,
    /// The person who stands in.
    pub deputy: Option<PersonId>,
    /// Whether the receiver has committed budget or time for it.
    pub resourced: Option<bool>,
}

/// The planned days of a handover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PlannedDates {
    /// The receiver begins to learn.
    pub start: Option<Date>,
    /// It is transferred.
    pub transfer: Option<Date>,
    /// It is confirmed.
    pub confirm: Option<Date>,
}

/// What one side has said about its readiness.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hand {
    /// Ready, or not yet.
    pub ready: bool,
    /// Why not yet.
    pub because: Option<Text>,
    /// The day it was said.
    pub on: Date,
}

/// What both sides have said; a side that has not spoken is unknown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct BothHands {
    /// Who gives.
    pub giver: Option<Hand>,
    /// Who receives.
    pub receiver: Option<Hand>,
}

/// One move of a function, up, down or aside, as it happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Where it stood.
    pub from: Standing,
    /// Where it stands after.
    pub to: Standing,
    /// The day.
    pub on: Date,
    /// What the move rests on.
    pub evidence: Option<Text>,
    /// A link or file name.
    pub link: Option<Line>,
    /// Why, where a stage was skipped, a hand was missing, or it came back or was set aside.
    pub reason: Option<Text>,
    /// Whether each hand was ready then: giver, receiver.
    pub hands: (Option<bool>, Option<bool>),
    /// Who held it before.
    pub holder_before: Option<OrganisationId>,
}

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

/// A change to some fields of a function.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FunctionEdit {
    /// See [`FunctionOutline::name`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub name: Patch<Line>,
    /// See [`FunctionOutline::cluster`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub cluster: Patch<Cluster>,
    /// See [`FunctionOutline::weight`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub weight: Patch<Weight>,
    /// See [`FunctionOutline::cycle`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub cycle: Patch<Cycle>,
    /// See [`FunctionOutline::ends_by`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub ends_by: Patch<EndsBy>,
    /// See [`FunctionOutline::depends_on`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub depends_on: Patch<Vec<FunctionId>>,
    /// See [`FunctionOutline::note`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub note: Patch<Text>,
}

/// A change to who has to do with a function and when it is to be handed over.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FunctionPlan {
    /// See [`Parties::holder`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub holder: Patch<OrganisationId>,
    /// See [`Parties::co_holders`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub co_holders: Patch<Vec<OrganisationId>>,
    /// See [`Parties::receiver`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub receiver: Patch<OrganisationId>,
    /// See [`Parties::lead`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub lead: Patch<PersonId>,
    /// See [`Parties::deputy`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub deputy: Patch<PersonId>,
    /// See [`Parties::resourced`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub resourced: Patch<bool>,
    /// See [`PlannedDates::start`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub start: Patch<Date>,
    /// See [`PlannedDates::transfer`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub transfer: Patch<Date>,
    /// See [`PlannedDates::confirm`].
    #[serde(skip_serializing_if = "Patch::is_keep")]
    pub confirm: Patch<Date>,
}

/// A move to another stage: what a person says when proposing it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageMove {
    /// Which function.
    pub function: FunctionId,
    /// The stage it stands at.
    pub from: Stage,
    /// The stage it enters.
    pub to: Stage,
    /// The day.
    pub on: Date,
    /// What the move rests on; needed when moving on.
    pub evidence: Option<Text>,
    /// A link or file name.
    pub link: Option<Line>,
    /// Why a stage is skipped or a hand is missing, or why it came back.
    pub reason: Option<Text>,
}

/// A function set aside from the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    /// Which function.
    pub function: FunctionId,
    /// In which way.
    pub aside: Aside,
    /// The day.
    pub on: Date,
    /// Why; minuted.
    pub reason: Text,
}

/// A function brought back to the ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BroughtBack {
    /// Which function.
    pub function: FunctionId,
    /// The stage it stands at again.
    pub to: Stage,
    /// The day.
    pub on: Date,
    /// Why.
    pub reason: Text,
}

/// A side of a handover says whether it is ready.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readiness {
    /// Which function.
    pub function: FunctionId,
    /// Which side.
    pub side: HandSide,
    /// Ready, not yet, or (absent) unknown again.
    pub ready: Option<bool>,
    /// Why not yet; needed with "not yet".
    pub because: Option<Text>,
    /// The day it was said.
    pub on: Date,
}

impl BothHands {
    /// What one side has said.
    #[must_use]
    pub const fn side(&self, side: HandSide) -> Option<&Hand> {
        match side {
            HandSide::Giver => self.giver.as_ref(),
            HandSide::Receiver => self.receiver.as_ref(),
        }
    }

    /// Whether one side is ready; unknown when it has not spoken.
    #[must_use]
    pub fn ready(&self, side: HandSide) -> Option<bool> {
        self.side(side).map(|hand| hand.ready)
    }

    /// Whether both sides have said that they are ready.
    #[must_use]
    pub fn both_ready(&self) -> bool {
        HandSide::ALL
            .iter()
            .all(|side| self.ready(*side) == Some(true))
    }
}

impl Standing {
    /// The published spelling of the stage or the way it was set aside.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::On(stage) => stage.as_str(),
            Self::Aside(aside) => aside.as_str(),
        }
    }

    /// The stage, where it is on the ladder.
    #[must_use]
    pub const fn stage(self) -> Option<Stage> {
        match self {
            Self::On(stage) => Some(stage),
            Self::Aside(_) => None,
        }
    }
}

impl std::fmt::Display for Standing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
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

impl Identified for FunctionOutline {
    type Id = FunctionId;

    fn id(&self) -> &FunctionId {
        &self.id
    }
}

impl Identified for Function {
    type Id = FunctionId;

    fn id(&self) -> &FunctionId {
        &self.outline.id
    }
}
