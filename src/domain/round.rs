//! Successor rounds: candidates compared on criteria by scorers who do not see each other's scores until it closes.
//!
//! Invariant: a round that is not closed holds no score. While it is open a cast ballot is only a commitment here;
//! the scores wait beside the log and become [`Score`]s when the round closes.

use super::Date;
use super::id::{CandidateId, CriterionId, GateId, OrganisationId, PersonId, RoundId};
use super::points;
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
        /// Scores are shown.
        Closed = "closed",
        /// People have decided.
        Decided = "decided",
        /// Given up.
        Abandoned = "abandoned",
    }
}

vocabulary! {
    /// A scorer's tie to a candidate.
    pub enum Conflict("conflict") {
        /// None.
        None = "none",
        /// Declared, and may score.
        Declared = "declared",
        /// Recused: does not score this candidate.
        Recused = "recused",
    }
}

vocabulary! {
    /// What a score rests on.
    pub enum Basis("basis of a score") {
        /// Papers that were read.
        Documents = "documents",
        /// An interview.
        Interview = "interview",
        /// What a partner says.
        Partner = "partner",
        /// What a funder says.
        Funder = "funder",
        /// What the scorer saw.
        Direct = "direct",
        /// What is publicly known.
        Public = "public",
    }
}

vocabulary! {
    /// What people decided.
    pub enum DecisionKind("kind of decision") {
        /// One candidate.
        Chosen = "chosen",
        /// The role is split.
        Split = "split",
        /// One for a while.
        Interim = "interim",
        /// None is suitable.
        None = "none",
    }
}

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
        let problem = || HundredthsProblem(super::text::shown(written));
        let (whole, part) = written.split_once('.').unwrap_or((written, ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || part.len() > 2 || !digits(whole) || !digits(part) {
            return Err(problem());
        }
        let hundredths = format!("{whole}{part:0<2}").parse();
        hundredths.map(Self).map_err(|_| problem())
    }
}

/// The most points that one criterion weighs, and what all criteria of a round weigh together.
pub const FULL_WEIGHT: u32 = 100;

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

/// The answer of one candidate to one gate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GateAnswer {
    /// Which gate.
    pub gate: GateId,
    /// Yes, no, or unknown when absent.
    pub met: Option<bool>,
    /// What the answer rests on.
    pub evidence: Option<Text>,
    /// Why a failed gate is waived, in writing.
    pub waiver: Option<Text>,
}

/// One candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// Their id in the round.
    pub id: CandidateId,
    /// What to call them.
    pub name: Line,
    /// The organisation, where it is in the plan.
    pub organisation: Option<OrganisationId>,
    /// Answers to the gates.
    #[serde(default)]
    pub gates: Vec<GateAnswer>,
    /// Anything else.
    pub note: Option<Text>,
}

/// One scorer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scorer {
    /// The person.
    pub person: PersonId,
    /// Whom they work for.
    pub organisation: Option<OrganisationId>,
    /// Whether their scores count.
    pub voting: bool,
    /// Their declared ties, per candidate.
    #[serde(default)]
    pub conflicts: Vec<DeclaredConflict>,
}

/// A tie declared by a scorer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclaredConflict {
    /// To which candidate.
    pub candidate: CandidateId,
    /// What kind.
    pub conflict: Conflict,
    /// What it is.
    pub note: Option<Text>,
}

/// Who scores whom on what: one cell of a round.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cell {
    /// Who scores.
    pub scorer: PersonId,
    /// Whom.
    pub candidate: CandidateId,
    /// On what.
    pub criterion: CriterionId,
}

/// A score: a whole number from 1 to 5, or no evidence seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScoreValue {
    /// 1 to 5.
    Points(u8),
    /// No evidence seen: an answer, not a 1.
    NoEvidence,
}

/// A word that is not a score.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a score: scores are the whole numbers 1, 2, 3, 4, 5, or no-evidence")]
pub struct ScoreProblem(pub String);

/// A ballot cast in one cell while the round is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cast {
    /// Which cell.
    pub cell: Cell,
    /// The salted commitment, lower-case hex; absent for ballots that came with a plan file.
    pub commitment: Option<Line>,
}

/// A score with its sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// Which cell.
    pub cell: Cell,
    /// The score.
    pub value: ScoreValue,
    /// Why.
    pub note: Option<Text>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// A score changed in moderation; the first one is kept beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moderation {
    /// Which cell.
    pub cell: Cell,
    /// The new score.
    pub value: ScoreValue,
    /// Why it changed.
    pub reason: Text,
    /// The day.
    pub on: Date,
}

/// What people decided, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// What kind of decision.
    pub kind: DecisionKind,
    /// The candidates it names.
    #[serde(default)]
    pub candidates: Vec<CandidateId>,
    /// The decision in a sentence.
    pub sentence: Text,
    /// Conditions attached.
    pub conditions: Option<Text>,
    /// A minority view with its reason.
    pub dissent: Option<Text>,
    /// Who was present.
    #[serde(default)]
    pub present: Vec<PersonId>,
    /// Who stepped out.
    #[serde(default)]
    pub recused: Vec<PersonId>,
    /// Why it differs from the arithmetic, where it does.
    pub reason: Option<Text>,
    /// The day.
    pub on: Date,
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
    /// The scores, once revealed; never before the round closes.
    pub scores: Vec<Score>,
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
    /// What has been answered.
    pub answers: Answers,
    /// When what happened.
    pub days: RoundDays,
}

impl ScoreValue {
    /// Takes a score as written.
    ///
    /// # Errors
    /// [`ScoreProblem`] when it is neither 1 to 5 nor `no-evidence`.
    pub fn parse(raw: &str) -> Result<Self, ScoreProblem> {
        match raw {
            "1" | "2" | "3" | "4" | "5" => Ok(Self::Points(raw.as_bytes()[0] - b'0')),
            "no-evidence" => Ok(Self::NoEvidence),
            other => Err(ScoreProblem(super::text::shown(other))),
        }
    }

    /// The points, where there are any.
    #[must_use]
    pub const fn points(self) -> Option<u32> {
        match self {
            Self::Points(points) => Some(points as u32),
            Self::NoEvidence => None,
        }
    }
}

impl std::fmt::Display for ScoreValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Points(points) => write!(f, "{points}"),
            Self::NoEvidence => f.pad("no-evidence"),
        }
    }
}

impl Serialize for ScoreValue {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ScoreValue {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
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
            answers: Answers::default(),
            days: RoundDays::default(),
        }
    }

    /// Whether scores may be shown: closed or decided, or abandoned after closing.
    #[must_use]
    pub const fn shows_scores(&self) -> bool {
        match self.state {
            RoundState::Closed | RoundState::Decided => true,
            RoundState::Abandoned => self.days.closed.is_some(),
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

    /// Whether a scorer is said here to work for a candidate's organisation; [`Plan::employs`](super::Plan::employs)
    /// also knows employers recorded among the people.
    #[must_use]
    pub fn employs(&self, scorer: &PersonId, candidate: &CandidateId) -> bool {
        let employer = self
            .scorers
            .get(scorer)
            .and_then(|scorer| scorer.organisation.as_ref());
        let candidate = self
            .candidates
            .get(candidate)
            .and_then(|candidate| candidate.organisation.as_ref());
        employer.is_some() && employer == candidate
    }

    /// Whether a scorer does not score a candidate: recused, or employed there.
    #[must_use]
    pub fn is_recused(&self, scorer: &PersonId, candidate: &CandidateId) -> bool {
        self.employs(scorer, candidate)
            || self
                .conflict(scorer, candidate)
                .is_some_and(|declared| declared.conflict == Conflict::Recused)
    }

    /// The cells a scorer is to answer: every candidate not recused and not out by a gate, every criterion.
    pub fn cells_of<'a>(&'a self, scorer: &'a PersonId) -> impl Iterator<Item = Cell> + 'a {
        self.candidates
            .iter()
            .filter(|candidate| {
                !self.is_recused(scorer, &candidate.id) && candidate.excluded().is_none()
            })
            .flat_map(move |candidate| {
                self.yardstick.criteria.iter().map(move |criterion| Cell {
                    scorer: scorer.clone(),
                    candidate: candidate.id.clone(),
                    criterion: criterion.id.clone(),
                })
            })
    }

    /// How many of a scorer's cells are answered, of how many.
    #[must_use]
    pub fn progress(&self, scorer: &PersonId) -> (usize, usize) {
        let cells: Vec<Cell> = self.cells_of(scorer).collect();
        (
            cells.iter().filter(|cell| self.is_answered(cell)).count(),
            cells.len(),
        )
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

impl Candidate {
    /// Why the candidate is out: the first gate answered no without a waiver.
    #[must_use]
    pub fn excluded(&self) -> Option<&GateAnswer> {
        self.gates
            .iter()
            .find(|answer| answer.met == Some(false) && answer.waiver.is_none())
    }

    /// The answer to a gate, where one was given.
    #[must_use]
    pub fn gate(&self, gate: &GateId) -> Option<&GateAnswer> {
        self.gates.iter().find(|answer| answer.gate == *gate)
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

impl Identified for Candidate {
    type Id = CandidateId;

    fn id(&self) -> &CandidateId {
        &self.id
    }
}

impl Identified for Scorer {
    type Id = PersonId;

    fn id(&self) -> &PersonId {
        &self.person
    }
}

impl Identified for Round {
    type Id = RoundId;

    fn id(&self) -> &RoundId {
        &self.id
    }
}
