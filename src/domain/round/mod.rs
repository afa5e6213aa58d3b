//! Successor rounds: candidates compared on criteria by scorers who do not see each other's scores until it closes.
//!
//! Invariant: a round that does not show its scores has none that can be read. While it is open a cast ballot is only a
//! commitment here; the scores wait beside the log, or with the scorers, and become [`Score`]s after the close.

mod candidate;
mod casting;
mod decision;
mod reveals;
mod score;
mod scorer;
mod yardstick;

pub use super::points::FULL_WEIGHT;
pub use candidate::{Candidate, GateAnswer};
pub use casting::{BallotMode, Casting};
pub use decision::{Decision, DecisionKind};
pub use reveals::{Reveals, SealedBallot, Unshown};
pub use score::{Basis, Cast, Cell, Moderation, Score, ScoreProblem, ScoreValue};
pub use scorer::{Conflict, DeclaredConflict, Scorer};
pub use yardstick::{Criterion, Gate, Hundredths, HundredthsProblem, Yardstick};

use super::Date;
use super::id::{CandidateId, PersonId, RoundId};
use super::register::{Identified, Register};
use super::text::{Line, Text};
use super::vocabulary::vocabulary;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// Where a round stands.
    pub enum RoundState("state of a round") {
        /// Being prepared.
        Draft = "draft",
        /// Scores are being given; nobody sees any.
        Open = "open",
        /// Scores are shown, once every ballot has come to light.
        Closed = "closed",
        /// People have decided.
        Decided = "decided",
        /// Given up.
        Abandoned = "abandoned",
    }
}

/// A change to the yardstick after the round was opened; printed on the result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LateChange {
    /// What changed, in words.
    pub what: Text,
    /// Why.
    pub reason: Text,
}

/// The days of a round and how it ended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoundDays {
    /// The day it opened.
    pub opened: Option<Date>,
    /// The day it closed.
    pub closed: Option<Date>,
    /// When people ended the reveals although some ballots were still sealed, and why.
    pub reveals_ended: Option<(Date, Text)>,
    /// What was decided.
    pub decision: Option<Decision>,
    /// Why it was abandoned, and when.
    pub abandoned: Option<(Date, Text)>,
}

/// What has been answered: commitments while open, scores after closing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// The latest cast of each answered cell.
    pub casts: Vec<Cast>,
    /// The scores, once they are shown; never before the round closes.
    pub scores: Vec<Score>,
    /// Scores that came to light and are not shown yet.
    pub unshown: Unshown,
    /// Changes made in moderation, oldest first.
    pub moderations: Vec<Moderation>,
}

/// One successor round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Its id.
    pub id: RoundId,
    /// What it is about.
    pub name: Line,
    /// Where it stands.
    pub state: RoundState,
    /// How candidates are judged.
    pub yardstick: Yardstick,
    /// Changes to the yardstick after opening.
    pub late_changes: Vec<LateChange>,
    /// The candidates.
    pub candidates: Register<Candidate>,
    /// The scorers.
    pub scorers: Register<Scorer>,
    /// How ballots are cast, once it is open.
    pub casting: Casting,
    /// What has been answered.
    pub answers: Answers,
    /// When what happened.
    pub days: RoundDays,
}

impl Round {
    /// A round being prepared.
    #[must_use]
    pub fn new(id: RoundId, name: Line, yardstick: Yardstick) -> Self {
        Self {
            id,
            name,
            state: RoundState::Draft,
            yardstick,
            late_changes: Vec::new(),
            candidates: Register::default(),
            scorers: Register::default(),
            casting: Casting::default(),
            answers: Answers::default(),
            days: RoundDays::default(),
        }
    }

    /// Whether scores, and what follows from them, may be shown: closed with nothing left to come to light, or decided,
    /// or abandoned after that. Whatever shows a score asks this.
    #[must_use]
    pub fn shows_scores(&self) -> bool {
        match self.state {
            RoundState::Closed | RoundState::Abandoned => {
                self.days.closed.is_some() && !self.has_reveals_to_come()
            }
            RoundState::Decided => true,
            RoundState::Draft | RoundState::Open => false,
        }
    }

    /// A scorer's tie to a candidate; `None` where nothing was declared yet.
    #[must_use]
    pub fn conflict(
        &self,
        scorer: &PersonId,
        candidate: &CandidateId,
    ) -> Option<&DeclaredConflict> {
        self.scorers
            .get(scorer)?
            .conflicts
            .iter()
            .find(|declared| declared.candidate == *candidate)
    }

    /// Whether a scorer stepped aside from a candidate. That nobody scores their own employer is
    /// [`Plan::is_recused`](super::Plan::is_recused)'s to say.
    #[must_use]
    pub fn stepped_aside(&self, scorer: &PersonId, candidate: &CandidateId) -> bool {
        let declared = self.conflict(scorer, candidate);
        declared.is_some_and(|declared| declared.conflict == Conflict::Recused)
    }

    /// Whether a cell has a ballot.
    #[must_use]
    pub fn is_answered(&self, cell: &Cell) -> bool {
        self.answers.casts.iter().any(|cast| cast.cell == *cell)
    }

    /// The first score given in a cell; never there before the round closes.
    #[must_use]
    pub fn first_score(&self, cell: &Cell) -> Option<&Score> {
        self.answers.scores.iter().find(|score| score.cell == *cell)
    }

    /// The score that counts in a cell: the latest moderated one, else the first.
    #[must_use]
    pub fn score(&self, cell: &Cell) -> Option<ScoreValue> {
        let moderated = self
            .answers
            .moderations
            .iter()
            .rev()
            .find(|moderation| moderation.cell == *cell);
        moderated
            .map(|moderation| moderation.value)
            .or_else(|| self.first_score(cell).map(|score| score.value))
    }
}

impl Identified for Round {
    type Id = RoundId;

    fn id(&self) -> &RoundId {
        &self.id
    }
}
