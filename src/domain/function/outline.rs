//! What a function is, apart from where it stands.

use crate::domain::id::FunctionId;
use crate::domain::phase::PhaseId;
use crate::domain::register::Identified;
use crate::domain::text::{Line, Text};
use crate::domain::vocabulary::vocabulary;
use serde::{Deserialize, Serialize};

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

impl Identified for FunctionOutline {
    type Id = FunctionId;

    fn id(&self) -> &FunctionId {
        &self.id
    }
}
