//! The one vocabulary of change: everything that can happen to a plan, in the past tense.
//!
//! Commands and screens *propose* a change, [`rules::check`](super::rules::check) may refuse it, and
//! [`Plan::apply`](super::plan::Plan::apply) carries it out. The stored form of each variant is published:
//! fields are added, never renamed or removed.

use super::Date;
use super::blueprint::Blueprint;
use super::book::{Book, Entry, EntryEdit};
use super::collective::CollectiveEdit;
use super::exit::ExitEdit;
use super::flags::settings::{Acceptance, FlagKey, RuleChange};
use super::function::{
    BroughtBack, FunctionEdit, FunctionOutline, FunctionPlan, Readiness, SetAside, StageMove,
};
use super::id::{
    CandidateId, CriterionId, EntryId, FunctionId, GateId, OrganisationId, PersonId, QuestionId,
    RoundId, SignalId,
};
use super::organisation::{Organisation, OrganisationEdit};
use super::person::{Person, PersonEdit};
use super::phase::{PhaseId, PhaseStep, Signal, Span};
use super::points;
use super::question::{Answer, Parked, QuestionEdit, QuestionOutline};
use super::round::{
    Candidate, Cast, Casting, Decision, DeclaredConflict, GateAnswer, Hundredths, Moderation,
    Score, Scorer, Yardstick,
};
use super::text::{Line, Text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something that happened to a plan.
#[expect(
    missing_docs,
    reason = "each field bears the name of a concept whose own type says what it is"
)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "body", rename_all = "kebab-case")]
pub enum Change {
    /// The plan began.
    PlanStarted(Box<Blueprint>),
    /// Fields of the collective changed.
    CollectiveEdited(CollectiveEdit),
    /// Fields of the exit changed.
    ExitEdited(ExitEdit),
    /// An organisation came in.
    OrganisationAdded(Box<Organisation>),
    /// Fields of an organisation changed.
    OrganisationEdited {
        organisation: OrganisationId,
        edit: Box<OrganisationEdit>,
    },
    /// An organisation left.
    OrganisationLeft {
        organisation: OrganisationId,
        on: Date,
        reason: Option<Text>,
    },
    /// A person came in; the name is kept elsewhere.
    PersonAdded(Person),
    /// Fields of a person changed.
    PersonEdited { person: PersonId, edit: PersonEdit },
    /// A person's name changed, in the table of names.
    PersonRenamed { person: PersonId },
    /// A person's name was erased from the table of names.
    PersonErased { person: PersonId },
    /// A phase got planned days.
    PhasePlanned { phase: PhaseId, planned: Span },
    /// A phase's actual days were corrected, or taken over from a file.
    PhaseDated { phase: PhaseId, actual: Span },
    /// A signal for leaving a phase was added.
    SignalAdded { phase: PhaseId, signal: Signal },
    /// A signal was answered.
    SignalMarked {
        signal: SignalId,
        met: Option<bool>,
        evidence: Option<Text>,
        on: Option<Date>,
    },
    /// People walked on to the next phase.
    PhaseAdvanced(PhaseStep),
    /// People walked back to an earlier phase.
    PhaseReturned(PhaseStep),
    /// A function was added.
    FunctionAdded(Box<FunctionOutline>),
    /// Fields of a function changed.
    FunctionEdited {
        function: FunctionId,
        edit: Box<FunctionEdit>,
    },
    /// Who and when of a function changed.
    FunctionPlanned {
        function: FunctionId,
        plan: Box<FunctionPlan>,
    },
    /// A function was taken out of the plan; what was said of it stays in the log.
    FunctionRemoved {
        function: FunctionId,
        reason: Option<Text>,
    },
    /// A side of a handover said whether it is ready.
    ReadinessGiven(Readiness),
    /// A function moved up the ladder.
    StageMoved(StageMove),
    /// A function came back down.
    StageReverted(StageMove),
    /// A function was set aside.
    FunctionSetAside(SetAside),
    /// A function that was set aside came back to the ladder.
    FunctionBroughtBack(BroughtBack),
    /// A question was added.
    QuestionAdded(Box<QuestionOutline>),
    /// Fields of a question changed.
    QuestionEdited {
        question: QuestionId,
        edit: Box<QuestionEdit>,
    },
    /// A question was asked.
    QuestionAsked { question: QuestionId, on: Date },
    /// A question was answered.
    QuestionAnswered {
        question: QuestionId,
        answer: Answer,
    },
    /// A question was set aside.
    QuestionParked {
        question: QuestionId,
        parked: Parked,
    },
    /// Something was written into one of the books.
    EntryAdded(Box<Entry>),
    /// Columns of an entry changed.
    EntryEdited(Box<EntryEdit>),
    /// An entry was taken out of its book; what it said stays in the log.
    EntryRemoved {
        book: Book,
        entry: EntryId,
        reason: Option<Text>,
    },
    /// A flag rule got another setting.
    RuleSet(RuleChange),
    /// A flag was accepted.
    FlagAccepted(Box<Acceptance>),
    /// An acceptance was taken back.
    FlagReopened(FlagKey),
    /// A successor round began to be prepared.
    RoundAdded {
        round: RoundId,
        name: Line,
        yardstick: Box<Yardstick>,
    },
    /// A round opened for scoring.
    RoundOpened {
        round: RoundId,
        on: Date,
        #[serde(flatten)]
        casting: Casting,
    },
    /// A round closed; its scores follow.
    RoundClosed { round: RoundId, on: Date },
    /// The reveals of a closed round were ended although some ballots were still sealed.
    RevealsEnded {
        round: RoundId,
        on: Date,
        reason: Text,
    },
    /// A round was decided.
    RoundDecided {
        round: RoundId,
        decision: Box<Decision>,
    },
    /// A round was given up.
    RoundAbandoned {
        round: RoundId,
        on: Date,
        reason: Text,
    },
    /// Weights were set, in points of 100.
    WeightsSet {
        round: RoundId,
        #[serde(deserialize_with = "points::each")]
        weights: BTreeMap<CriterionId, u32>,
        reason: Option<Text>,
    },
    /// Floors were set.
    FloorsSet {
        round: RoundId,
        floors: BTreeMap<CriterionId, Hundredths>,
        total: Option<u32>,
        reason: Option<Text>,
    },
    /// A candidate was added.
    CandidateAdded {
        round: RoundId,
        candidate: Candidate,
    },
    /// A candidate was taken out.
    CandidateRemoved {
        round: RoundId,
        candidate: CandidateId,
        reason: Option<Text>,
    },
    /// A gate was answered for a candidate.
    GateMarked {
        round: RoundId,
        candidate: CandidateId,
        answer: GateAnswer,
    },
    /// A failed gate was waived in writing.
    GateWaived {
        round: RoundId,
        candidate: CandidateId,
        gate: GateId,
        reason: Text,
    },
    /// A scorer was added.
    ScorerAdded { round: RoundId, scorer: Scorer },
    /// A scorer was taken out.
    ScorerRemoved {
        round: RoundId,
        scorer: PersonId,
        reason: Option<Text>,
    },
    /// A scorer declared a tie to a candidate.
    ConflictDeclared {
        round: RoundId,
        scorer: PersonId,
        declared: DeclaredConflict,
    },
    /// A scorer was sent a score sheet: only the SHA-256 of its token is here.
    ScorerInvited {
        round: RoundId,
        scorer: PersonId,
        token_hash: Line,
        by: Date,
    },
    /// A ballot was cast: only its commitment is here.
    BallotCast { round: RoundId, cast: Cast },
    /// A score came to light after its round closed; it is shown once the reveals have ended.
    ScoreRevealed {
        round: RoundId,
        score: Score,
        salt: Option<Line>,
    },
    /// A score changed in moderation.
    ScoreModerated {
        round: RoundId,
        moderation: Moderation,
    },
    /// An earlier event was taken back. Undoing an undo brings it again.
    Undone { seq: u64 },
}

impl Change {
    /// The round that the change belongs to.
    #[must_use]
    pub const fn round(&self) -> Option<&RoundId> {
        match self {
            Self::RoundAdded { round, .. }
            | Self::RoundOpened { round, .. }
            | Self::RoundClosed { round, .. }
            | Self::RevealsEnded { round, .. }
            | Self::RoundDecided { round, .. }
            | Self::RoundAbandoned { round, .. }
            | Self::WeightsSet { round, .. }
            | Self::FloorsSet { round, .. }
            | Self::CandidateAdded { round, .. }
            | Self::CandidateRemoved { round, .. }
            | Self::GateMarked { round, .. }
            | Self::GateWaived { round, .. }
            | Self::ScorerAdded { round, .. }
            | Self::ScorerRemoved { round, .. }
            | Self::ConflictDeclared { round, .. }
            | Self::ScorerInvited { round, .. }
            | Self::BallotCast { round, .. }
            | Self::ScoreRevealed { round, .. }
            | Self::ScoreModerated { round, .. } => Some(round),
            Self::PlanStarted(_)
            | Self::CollectiveEdited(_)
            | Self::ExitEdited(_)
            | Self::OrganisationAdded(_)
            | Self::OrganisationEdited { .. }
            | Self::OrganisationLeft { .. }
            | Self::PersonAdded(_)
            | Self::PersonEdited { .. }
            | Self::PersonRenamed { .. }
            | Self::PersonErased { .. }
            | Self::PhasePlanned { .. }
            | Self::PhaseDated { .. }
            | Self::SignalAdded { .. }
            | Self::SignalMarked { .. }
            | Self::PhaseAdvanced(_)
            | Self::PhaseReturned(_)
            | Self::FunctionAdded(_)
            | Self::FunctionEdited { .. }
            | Self::FunctionPlanned { .. }
            | Self::FunctionRemoved { .. }
            | Self::ReadinessGiven(_)
            | Self::StageMoved(_)
            | Self::StageReverted(_)
            | Self::FunctionSetAside(_)
            | Self::FunctionBroughtBack(_)
            | Self::QuestionAdded(_)
            | Self::QuestionEdited { .. }
            | Self::QuestionAsked { .. }
            | Self::QuestionAnswered { .. }
            | Self::QuestionParked { .. }
            | Self::EntryAdded(_)
            | Self::EntryEdited(_)
            | Self::EntryRemoved { .. }
            | Self::RuleSet(_)
            | Self::FlagAccepted(_)
            | Self::FlagReopened(_)
            | Self::Undone { .. } => None,
        }
    }
}
