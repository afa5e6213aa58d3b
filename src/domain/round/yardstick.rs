//! How candidates are judged: criteria with weights and floors, gates, and the floor for the total.

use crate::domain::id::{CriterionId, GateId};
use crate::domain::points;
use crate::domain::register::{Identified, Register};
use crate::domain::text::{self, Line, Text};
use serde::{Deserialize, Serialize};

/// A number of at most two decimals, kept whole as hundredths so that nothing is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hundredths(pub u32);

impl std::fmt::Display for Hundredths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, part) = (self.0 / 100, self.0 % 100);
        match part {
            0 => write!(f, "{whole}"),
            part if part % 10 == 0 => write!(f, "{whole}.{}", part / 10),
            part => write!(f, "{whole}.{part:02}"),
        }
    }
}

/// A word that is not such a number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a number with at most two decimals, such as 2.5")]
pub struct HundredthsProblem(pub String);

impl std::str::FromStr for Hundredths {
    type Err = HundredthsProblem;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let problem = || HundredthsProblem(text::shown(written));
        let (whole, part) = written.split_once('.').unwrap_or((written, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || part.len() > 2 || !digits(whole) || !digits(part) {
            return Err(problem());
        }
        let hundredths = format!("{whole}{part:0<2}").parse();
        hundredths.map(Self).map_err(|_| problem())
    }
}

/// One criterion of a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its id.
    pub id: CriterionId,
    /// Its name.
    pub name: Line,
    /// Its weight in points of 100.
    #[serde(deserialize_with = "points::one")]
    pub weight: u32,
    /// The lowest acceptable mean, 1 to 5.
    pub floor: Hundredths,
    /// What each score from 1 to 5 means.
    pub anchors: Vec<Text>,
    /// What to ask a candidate for.
    pub ask_for: Option<Text>,
    /// The usual mistake.
    pub typical_error: Option<Text>,
}

/// A yes-or-no condition before scoring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gate {
    /// Its id.
    pub id: GateId,
    /// What is asked.
    pub text: Text,
}

/// How candidates are judged: criteria, gates and the floor for the total.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Yardstick {
    /// The criteria.
    pub criteria: Register<Criterion>,
    /// The gates.
    #[serde(default)]
    pub gates: Register<Gate>,
    /// The lowest acceptable total, 0 to 100.
    pub floor_total: u32,
}

impl Criterion {
    /// Whether it says what each score from 1 to 5 means.
    #[must_use]
    pub const fn is_described(&self) -> bool {
        self.anchors.len() == 5
    }
}

impl Identified for Criterion {
    type Id = CriterionId;

    fn id(&self) -> &CriterionId {
        &self.id
    }
}

impl Identified for Gate {
    type Id = GateId;

    fn id(&self) -> &GateId {
        &self.id
    }
}
